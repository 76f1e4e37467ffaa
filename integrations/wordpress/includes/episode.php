<?php
/**
 * A post as an episode.
 */

namespace Kapitel;

defined( 'ABSPATH' ) || exit;

const SOUND = '/\.(?:mp3|m4a|m4b|aac|ogg|oga|opus|wav|flac)$/i';

/**
 * The episode of a post in Kapitel's JSON: title, image, audio, and the text, from which the
 * player takes the chapters.
 *
 * @param \WP_Post $post
 * @return array<string, mixed>
 */
function episode_of( $post ) {
	$audio = audio_of( $post );
	$image = get_the_post_thumbnail_url( $post, 'medium' );
	$show  = get_bloginfo( 'name' );
	return array_filter(
		array(
			'title'     => html_entity_decode( get_the_title( $post ), ENT_QUOTES, 'UTF-8' ),
			'show'      => $show ? array( 'title' => html_entity_decode( $show, ENT_QUOTES, 'UTF-8' ), 'url' => home_url( '/' ) ) : null,
			'url'       => get_permalink( $post ),
			'published' => get_post_time( 'c', true, $post ),
			'image'     => $image ? $image : null,
			'audio'     => $audio ? array( $audio ) : array(),
			'duration'  => empty( $audio['duration'] ) ? null : $audio['duration'],
			'content'   => notes_of( $post ),
		),
		function ( $value ) {
			return null !== $value && '' !== $value;
		}
	);
}

/**
 * The audio of a post: its enclosure, which WordPress saves for each audio file that a post links, else the first
 * audio file in its text, else the first one that was uploaded to it.
 *
 * @param \WP_Post $post
 * @return array<string, mixed>|null url, type, size, duration
 */
function audio_of( $post ) {
	foreach ( get_post_meta( $post->ID, 'enclosure' ) as $enclosure ) {
		list( $url, $size, $type ) = array_pad( array_map( 'trim', explode( "\n", (string) $enclosure ) ), 3, '' );
		if ( 0 === strpos( $type, 'audio/' ) || is_audio( $url ) ) {
			return audio_source( $url, $type, (int) $size );
		}
	}
	preg_match_all( '#https?://[^\s"\'<>\]\[]+#', $post->post_content, $urls );
	foreach ( $urls[0] as $url ) {
		if ( is_audio( $url ) ) {
			return audio_source( html_entity_decode( $url ) );
		}
	}
	foreach ( get_attached_media( 'audio', $post ) as $attachment ) {
		return audio_source( wp_get_attachment_url( $attachment->ID ), $attachment->post_mime_type );
	}
	return null;
}

/**
 * @param string $url
 * @return bool whether its name is that of audio.
 */
function is_audio( $url ) {
	return (bool) preg_match( SOUND, (string) wp_parse_url( $url, PHP_URL_PATH ) );
}

/**
 * @param string $url
 * @param string $type
 * @param int    $size in bytes
 * @return array<string, mixed>
 */
function audio_source( $url, $type = '', $size = 0 ) {
	$id   = attachment_url_to_postid( $url );
	$meta = $id ? wp_get_attachment_metadata( $id ) : array();
	return array_filter(
		array(
			'url'      => $url,
			'type'     => $type,
			'size'     => $size,
			'duration' => (int) ( $meta['length'] ?? 0 ),
		)
	);
}

/**
 * The text of a post without what is run on the server.
 *
 * @param \WP_Post $post
 * @return string HTML
 */
function notes_of( $post ) {
	$text = strip_shortcodes( $post->post_content );
	$text = preg_replace( '#<!--.*?-->#s', '', $text );
	$text = preg_replace( '#<kapitel-player\b.*?</kapitel-player>#s', '', (string) $text );
	return trim( wp_kses_post( wpautop( (string) $text ) ) );
}
