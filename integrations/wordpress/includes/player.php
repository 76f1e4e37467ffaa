<?php
/**
 * The element, its script, and the shortcode.
 */

namespace Kapitel;

defined( 'ABSPATH' ) || exit;

// The attributes of the element, and `accent`, which is a custom property.
const ATTRIBUTES = array(
	'src',
	'item',
	'audio',
	'chapters',
	'transcript',
	'start',
	'duration',
	'reference-duration',
	'skip-back',
	'skip-forward',
	'layout',
	'theme',
	'keyshortcuts',
	'link-times',
	'announce',
	'about',
	'chapter-choice',
	'chapter-details',
	'concurrent',
	'continue',
	'embed-page',
	'measure',
	'media-fragments',
	'media-session',
	'memory',
	'picture-in-picture',
	'share',
	'skippable-ads',
	'sleep-timer',
	'sticky',
	'accent',
);

// Those that mean something without a value, as in `[kapitel sticky]`.
const MAY_BE_EMPTY = array( 'concurrent', 'continue', 'keyshortcuts', 'skippable-ads', 'sticky' );

const URLS = array( 'src', 'audio', 'chapters', 'transcript', 'embed-page' );

add_action(
	'init',
	function () {
		wp_register_script( 'kapitel', plugins_url( 'player/kapitel.js', FILE ), array(), VERSION, true );
		wp_register_style( 'kapitel', plugins_url( 'player/kapitel.css', FILE ), array(), VERSION );
		add_shortcode( 'kapitel', __NAMESPACE__ . '\shortcode' );
	}
);

// It is a module, with chunks beside it.
add_filter(
	'script_loader_tag',
	function ( $tag, $handle ) {
		return 'kapitel' === $handle ? str_replace( '<script ', '<script type="module" ', preg_replace( '/ type=.text\/javascript./', '', $tag ) ) : $tag;
	},
	10,
	2
);

/**
 * `[kapitel src="/feed/" item="179"]`, with any attribute of the element; without attributes it plays the post's audio.
 *
 * @param array<string, string>|string $attributes
 * @return string HTML
 */
function shortcode( $attributes ) {
	return player_in_post( is_array( $attributes ) ? $attributes : array(), get_post() );
}

/**
 * A player as it stands in a post.
 *
 * @param array<string, mixed> $attributes of the element
 * @param \WP_Post|null        $post
 * @return string HTML
 */
function player_in_post( $attributes, $post ) {
	if ( $post && post_password_required( $post ) ) {
		return '';
	}
	$episode = $post ? episode_of( $post ) : array();
	$feed    = settings()['feed'];
	if ( empty( $attributes['src'] ) && empty( $attributes['audio'] ) && empty( $episode['audio'] ) ) {
		if ( ! $feed || ! $post ) {
			return $post && current_user_can( 'edit_post', $post->ID ) ? without_audio() : '';
		}
		$attributes = array(
			'src'  => $feed,
			'item' => get_permalink( $post ),
		) + $attributes;
	}
	return player( $attributes, empty( $attributes['src'] ) ? $episode : array( 'audio' => $episode['audio'] ?? array() ) );
}

/**
 * @return string HTML, for those who can put it right.
 */
function without_audio() {
	return '<p class="kapitel-note"><em>' . esc_html__( 'Kapitel: this post has no audio yet. Upload a file, link one, or set a URL. Only users who can edit the post see this line.', 'kapitel' ) . '</em></p>';
}

/**
 * The element with what shows inside it where scripts don't run. In feeds it is only the latter.
 *
 * @param array<string, mixed> $attributes of the element
 * @param array<string, mixed> $episode in Kapitel's own JSON, or just its `audio`
 * @return string HTML
 */
function player( $attributes, $episode ) {
	$audio = empty( $attributes['audio'] ) ? ( $episode['audio'][0]['url'] ?? '' ) : $attributes['audio'];
	$html  = $audio ? sprintf( '<audio controls preload="none" src="%s"></audio>', esc_url( $audio, array( 'http', 'https' ) ) ) : '';
	if ( is_feed() ) {
		return $html ? sprintf( '%s<p><a href="%s">%s</a></p>', $html, esc_url( $audio, array( 'http', 'https' ) ), esc_html__( 'Play the episode', 'kapitel' ) ) : '';
	}
	if ( isset( $episode['title'] ) ) {
		// Less-than signs are escaped, so that nothing in it can end the script element.
		$html .= '<script type="application/json">' . wp_json_encode( $episode, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) . '</script>';
	}
	wp_enqueue_script( 'kapitel' );
	wp_enqueue_style( 'kapitel' );
	return sprintf( '<div class="kapitel"><kapitel-player%s>%s</kapitel-player></div>', attributes( $attributes ), $html );
}

/**
 * @param array<string, mixed> $attributes
 * @return string as they stand in a tag; what is not said is as in the settings.
 */
function attributes( $attributes ) {
	$given = array();
	foreach ( array_filter( $attributes, 'is_scalar' ) as $name => $value ) {
		// WordPress numbers what has no value in a shortcode.
		if ( is_int( $name ) ) {
			list( $name, $value ) = array( strtolower( (string) $value ), '' );
		}
		if ( '' !== (string) $value || in_array( $name, MAY_BE_EMPTY, true ) ) {
			$given[ $name ] = (string) $value;
		}
	}
	$settings = array_intersect_key( settings(), array_flip( ATTRIBUTES ) );
	$all      = $given + array_filter( $settings, 'strlen' );
	$html     = '';
	foreach ( array_intersect( ATTRIBUTES, array_keys( $all ) ) as $name ) {
		$value = $all[ $name ];
		if ( '' === $value ) {
			$html .= " $name";
		} elseif ( 'accent' === $name ) {
			$color = sanitize_hex_color( $value );
			$html .= $color ? sprintf( ' style="--kapitel-accent: %s"', esc_attr( $color ) ) : '';
		} elseif ( in_array( $name, URLS, true ) && 'embedded' !== $value ) {
			$html .= sprintf( ' %s="%s"', $name, esc_url( $value, array( 'http', 'https' ) ) );
		} else {
			$html .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	return $html;
}

// A player above each episode, for those who want it. Excerpts have no place for one.
add_filter(
	'the_content',
	function ( $content ) {
		$post = get_post();
		if ( ! settings()['automatic'] || ! $post || ! in_the_loop() || doing_filter( 'get_the_excerpt' ) ) {
			return $content;
		}
		$has_player = has_shortcode( $post->post_content, 'kapitel' ) || has_block( 'kapitel/player', $post ) || false !== strpos( $content, '<kapitel-player' );
		return $has_player || ! get_post_meta( $post->ID, 'enclosure', true ) ? $content : player_in_post( array(), $post ) . $content;
	},
	12
);
