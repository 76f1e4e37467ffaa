<?php
/**
 * The block, which the server renders as it does the shortcode, so that anybody may save it.
 */

namespace Kapitel;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		wp_register_script(
			'kapitel-block',
			plugins_url( 'block/edit.js', FILE ),
			array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-data', 'wp-element', 'wp-i18n', 'wp-server-side-render' ),
			VERSION,
			true
		);
		register_block_type(
			dirname( __DIR__ ) . '/block',
			array(
				'render_callback' => function ( $attributes, $content, $block ) {
					return render_block( $attributes, $block );
				},
			)
		);
	}
);

/**
 * @param array<string, mixed> $attributes
 * @param \WP_Block            $block
 * @return string HTML
 */
function render_block( $attributes, $block ) {
	$post = get_post( $block->context['postId'] ?? null );
	$html = player_in_post( named_as_in_html( $attributes ), $post );
	return $html && ! is_feed() ? sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $html ) : $html;
}

/**
 * Attributes of blocks are written `skipBack`.
 *
 * @param array<string, mixed> $attributes
 * @return array<string, mixed>
 */
function named_as_in_html( $attributes ) {
	$named = array();
	foreach ( $attributes as $name => $value ) {
		$named[ strtolower( preg_replace( '/[A-Z]/', '-$0', $name ) ) ] = $value;
	}
	return $named;
}
