<?php
/**
 * What people paste: the element itself, in either editor, by authors who may not write any HTML.
 */

namespace Kapitel;

defined( 'ABSPATH' ) || exit;

// Nothing in these can run a script: the player loads only http: and https: URLs, and shows text.
add_filter(
	'wp_kses_allowed_html',
	function ( $tags, $context ) {
		if ( 'post' !== $context ) {
			return $tags;
		}
		$attributes = array_fill_keys( array_diff( ATTRIBUTES, array( 'accent' ) ), true );
		$tags['kapitel-player'] = $attributes + array(
			'id'    => true,
			'class' => true,
			'lang'  => true,
			'style' => true,
		);
		$tags['time'] = ( $tags['time'] ?? array() ) + array( 'datetime' => true );
		return $tags;
	},
	10,
	2
);

// Before paragraphs are made (10): those would tear the element apart.
add_filter(
	'the_content',
	function ( $content ) {
		if ( false === strpos( $content, '<kapitel-' ) ) {
			return $content;
		}
		if ( ! is_feed() ) {
			wp_enqueue_script( 'kapitel' );
			wp_enqueue_style( 'kapitel' );
		}
		return preg_replace_callback(
			'#<kapitel-player\b.*?</kapitel-player>#s',
			function ( $match ) {
				// In one line there is nothing to break, and in a <div> nothing to wrap.
				$html = preg_replace( '/\s*\n\s*/', ' ', $match[0] );
				return is_feed() ? preg_replace( '#</?kapitel-player[^>]*>#', '', $html ) : "\n\n<div>$html</div>\n\n";
			},
			$content
		);
	},
	8
);
