<?php
/**
 * Deletes the one thing that the plugin stores.
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $kapitel_site ) {
		delete_blog_option( $kapitel_site, 'kapitel' );
	}
} else {
	delete_option( 'kapitel' );
}
