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

// The classic editor drops elements that it doesn't know as soon as its tab “Visual” is shown.
add_filter(
	'tiny_mce_before_init',
	function ( $options ) {
		$lists = array(
			'custom_elements'         => 'kapitel-player',
			'extended_valid_elements' => 'kapitel-player[*],time[*]',
		);
		foreach ( $lists as $name => $list ) {
			$options[ $name ] = empty( $options[ $name ] ) ? $list : $options[ $name ] . ',' . $list;
		}
		// An element with nothing inside would not be seen there, and the picture that stands for audio is a large square.
		$style = 'kapitel-player { display: block; margin-block: 8px; border: 1px dashed; padding: 8px } kapitel-player::before { content: attr(src) } kapitel-player .mce-object-audio { width: 300px; height: 32px }';

		$options['content_style'] = ( $options['content_style'] ?? '' ) . ' ' . $style;
		return $options;
	}
);
// In the page of either editor.
foreach ( array( 'wp_enqueue_editor', 'enqueue_block_editor_assets' ) as $kapitel_hook ) {
	add_action(
		$kapitel_hook,
		function () {
			wp_enqueue_script( 'kapitel-paste', plugins_url( 'block/paste.js', FILE ), array( 'jquery', 'wp-hooks' ), VERSION, true );
		}
	);
}

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
