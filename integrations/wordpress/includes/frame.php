<?php
/**
 * The player of a post as a page of its own, `/?kapitel=<post>`, which other sites show in a frame; oEmbed says where.
 */

namespace Kapitel;

defined( 'ABSPATH' ) || exit;

/**
 * The post that a frame is asked for, if everybody may see it and there is something to play.
 *
 * @param int $id
 * @return \WP_Post|null
 */
function post_for_frame( $id ) {
	$post = get_post( $id );
	return $post && is_post_publicly_viewable( $post ) && ! $post->post_password && has_player( $post ) ? $post : null;
}

/**
 * @param \WP_Post $post
 * @return bool
 */
function has_player( $post ) {
	return has_shortcode( $post->post_content, 'kapitel' ) || has_block( 'kapitel/player', $post )
		|| ( settings()['automatic'] && get_post_meta( $post->ID, 'enclosure', true ) );
}

/**
 * The attributes of the player that stands in a post.
 *
 * @param \WP_Post $post
 * @return array<string, mixed>
 */
function attributes_in( $post ) {
	foreach ( flatten( parse_blocks( $post->post_content ) ) as $block ) {
		if ( 'kapitel/player' === $block['blockName'] ) {
			return named_as_in_html( $block['attrs'] );
		}
	}
	preg_match( '/' . get_shortcode_regex( array( 'kapitel' ) ) . '/', $post->post_content, $match );
	$attributes = $match ? shortcode_parse_atts( $match[3] ) : array();
	return is_array( $attributes ) ? $attributes : array();
}

/**
 * @param array<mixed> $blocks
 * @return array<mixed> those inside others, too
 */
function flatten( $blocks ) {
	$flat = array();
	foreach ( $blocks as $block ) {
		array_push( $flat, $block, ...flatten( $block['innerBlocks'] ) );
	}
	return $flat;
}

add_action(
	'template_redirect',
	function () {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- reads what is public.
		$id = absint( $_GET['kapitel'] ?? 0 );
		if ( ! $id ) {
			return;
		}
		$post = post_for_frame( $id );
		status_header( $post ? 200 : 404 );
		header( 'Content-Type: text/html; charset=utf-8' );
		header( 'X-Robots-Tag: noindex' );
		header_remove( 'X-Frame-Options' );
		print_frame( $post );
		exit;
	}
);

/**
 * The bundle is a classic script and the episode stands in the page, so that both work in a sandbox, where every
 * request is one to another site.
 *
 * @param \WP_Post|null $post
 */
function print_frame( $post ) {
	?>
<!doctype html>
<html <?php language_attributes(); ?>>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title><?php echo esc_html( $post ? get_the_title( $post ) : get_bloginfo( 'name' ) ); ?></title>
<style>body { margin: 0; font-family: system-ui, sans-serif }</style>
	<?php
	if ( $post ) {
		// phpcs:ignore WordPress.WP.EnqueuedResources.NonEnqueuedScript -- a page without a theme.
		printf( '<script defer src="%s"></script>', esc_url( add_query_arg( 'ver', VERSION, plugins_url( 'player/kapitel.bundle.js', FILE ) ) ) );
		echo player_in_post( attributes_in( $post ), $post ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped by player().
	} else {
		echo '<p>' . esc_html__( 'This episode is not there any more.', 'kapitel' ) . '</p>';
	}
	echo '</html>';
}

// WordPress announces oEmbed for every post; where there is a player, that is what other sites embed.
add_filter(
	'oembed_response_data',
	function ( $data, $post, $width ) {
		if ( ! post_for_frame( $post->ID ) ) {
			return $data;
		}
		$data['type']   = 'rich';
		$data['width']  = $width;
		$data['height'] = $width < 640 ? 668 : 348;
		$data['html']   = sprintf(
			'<iframe src="%s" width="%d" height="%d" style="border: 0" title="%s" loading="lazy" allow="autoplay; fullscreen; clipboard-write"></iframe>',
			esc_url( add_query_arg( 'kapitel', $post->ID, home_url( '/' ) ) ),
			$data['width'],
			$data['height'],
			esc_attr( get_the_title( $post ) )
		);
		return $data;
	},
	// After WordPress has put in its own (10).
	20,
	3
);
