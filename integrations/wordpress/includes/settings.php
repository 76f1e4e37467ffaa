<?php
/**
 * The settings page, and the one option that they are kept in.
 */

namespace Kapitel;

defined( 'ABSPATH' ) || exit;

const OPTION   = 'kapitel';
const DEFAULTS = array(
	'accent'       => '',
	'theme'        => '',
	'layout'       => '',
	'skip-back'    => '',
	'skip-forward' => '',
	'feed'         => '',
	'automatic'    => '',
);

/**
 * @return array<string, string> every setting; an empty one is the player's own default.
 */
function settings() {
	return array_intersect_key( (array) get_option( OPTION, array() ), DEFAULTS ) + DEFAULTS;
}

/**
 * Keeps of submitted settings what the player understands.
 *
 * @param mixed $input
 * @return array<string, string>
 */
function sanitize_settings( $input ) {
	$input   = is_array( $input ) ? array_map( 'strval', array_filter( $input, 'is_scalar' ) ) : array();
	$choices = array(
		'theme'  => array( 'light', 'dark' ),
		'layout' => array( 'full', 'compact', 'bar' ),
	);
	$clean   = DEFAULTS;
	foreach ( $choices as $name => $allowed ) {
		if ( in_array( $input[ $name ] ?? '', $allowed, true ) ) {
			$clean[ $name ] = $input[ $name ];
		}
	}
	foreach ( array( 'skip-back', 'skip-forward' ) as $name ) {
		$seconds        = absint( $input[ $name ] ?? 0 );
		$clean[ $name ] = $seconds ? (string) min( $seconds, 600 ) : '';
	}
	$clean['accent']    = (string) sanitize_hex_color( $input['accent'] ?? '' );
	$clean['feed']      = esc_url_raw( trim( $input['feed'] ?? '' ), array( 'http', 'https' ) );
	$clean['automatic'] = empty( $input['automatic'] ) ? '' : '1';
	return $clean;
}

add_action(
	'admin_init',
	function () {
		register_setting(
			OPTION,
			OPTION,
			array(
				'type'              => 'object',
				'default'           => array(),
				'sanitize_callback' => __NAMESPACE__ . '\sanitize_settings',
			)
		);
	}
);

add_action(
	'admin_menu',
	function () {
		add_options_page( 'Kapitel', 'Kapitel', 'manage_options', 'kapitel', __NAMESPACE__ . '\settings_page' );
	}
);

add_filter(
	'plugin_action_links_' . plugin_basename( FILE ),
	function ( $links ) {
		$url = admin_url( 'options-general.php?page=kapitel' );
		array_unshift( $links, '<a href="' . esc_url( $url ) . '">' . esc_html__( 'Settings', 'kapitel' ) . '</a>' );
		return $links;
	}
);

// The page shows a player with the settings that are saved.
add_action(
	'admin_enqueue_scripts',
	function ( $screen ) {
		if ( 'settings_page_kapitel' === $screen ) {
			wp_enqueue_script( 'kapitel' );
		}
	}
);

/**
 * Prints the settings page.
 */
function settings_page() {
	$settings = settings();
	?>
	<div class="wrap">
		<h1>Kapitel</h1>
		<p>
			<?php esc_html_e( 'Put a player into a post with the block “Podcast player” or with the shortcode', 'kapitel' ); ?>
			<code>[kapitel]</code>.
			<?php esc_html_e( 'By default it plays the audio of the post, with the chapters in its text.', 'kapitel' ); ?>
		</p>
		<form action="options.php" method="post">
			<?php settings_fields( OPTION ); ?>
			<h2 class="title"><?php esc_html_e( 'Look', 'kapitel' ); ?></h2>
			<table class="form-table" role="presentation">
				<?php
				row(
					'accent',
					__( 'Accent colour', 'kapitel' ),
					function () use ( $settings ) {
						printf(
							'<input type="text" id="kapitel-accent" name="kapitel[accent]" value="%s" class="small-text code" style="inline-size: 7em" placeholder="#0b57d0" pattern="#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})" aria-describedby="kapitel-accent-hint"><p class="description" id="kapitel-accent-hint">%s</p>',
							esc_attr( $settings['accent'] ),
							esc_html__( 'As #0b57d0. Empty: that of Kapitel.', 'kapitel' )
						);
					}
				);
				row(
					'theme',
					__( 'Light or dark', 'kapitel' ),
					function () use ( $settings ) {
						select(
							'theme',
							$settings['theme'],
							array(
								''      => __( 'As the page is', 'kapitel' ),
								'light' => __( 'Light', 'kapitel' ),
								'dark'  => __( 'Dark', 'kapitel' ),
							)
						);
					}
				);
				row(
					'layout',
					__( 'Layout', 'kapitel' ),
					function () use ( $settings ) {
						select( 'layout', $settings['layout'], layouts() );
					}
				);
				?>
			</table>
			<h2 class="title"><?php esc_html_e( 'Playing', 'kapitel' ); ?></h2>
			<table class="form-table" role="presentation">
				<?php
				foreach (
					array(
						'skip-back'    => array( __( 'Seconds back', 'kapitel' ), '15' ),
						'skip-forward' => array( __( 'Seconds forward', 'kapitel' ), '30' ),
					) as $name => list( $label, $placeholder )
				) {
					row(
						$name,
						$label,
						function () use ( $name, $placeholder, $settings ) {
							printf(
								'<input type="number" min="1" max="600" id="kapitel-%1$s" name="kapitel[%1$s]" value="%2$s" class="small-text" placeholder="%3$s">',
								esc_attr( $name ),
								esc_attr( $settings[ $name ] ),
								esc_attr( $placeholder )
							);
						}
					);
				}
				?>
			</table>
			<h2 class="title"><?php esc_html_e( 'Episodes', 'kapitel' ); ?></h2>
			<table class="form-table" role="presentation">
				<?php
				row(
					'feed',
					__( 'Podcast feed', 'kapitel' ),
					function () use ( $settings ) {
						printf(
							'<input type="url" id="kapitel-feed" name="kapitel[feed]" value="%s" class="regular-text code" placeholder="%s" aria-describedby="kapitel-feed-hint"><p class="description" id="kapitel-feed-hint">%s</p>',
							esc_attr( $settings['feed'] ),
							esc_attr( home_url( '/feed/podcast/' ) ),
							esc_html__( 'The episode of a post without audio is looked up here, by the URL of the post. A feed of another site has to allow yours by CORS.', 'kapitel' )
						);
					}
				);
				row(
					'automatic',
					__( 'Every episode', 'kapitel' ),
					function () use ( $settings ) {
						printf(
							'<label><input type="checkbox" id="kapitel-automatic" name="kapitel[automatic]" value="1" %s> %s</label>',
							checked( $settings['automatic'], '1', false ),
							esc_html__( 'Put a player above each post that has an enclosure and no player yet', 'kapitel' )
						);
					}
				);
				?>
			</table>
			<?php submit_button(); ?>
		</form>
		<h2 class="title"><?php esc_html_e( 'Preview of what is saved', 'kapitel' ); ?></h2>
		<?php
		// There is nothing to play in it.
		echo '<div inert>';
		echo player( array(), sample_episode() ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped by player().
		echo '</div>';
		?>
	</div>
	<?php
}

/**
 * @return array<string, string> value → words
 */
function layouts() {
	return array(
		''        => __( 'By the width', 'kapitel' ),
		'full'    => __( 'Everything', 'kapitel' ),
		'compact' => __( 'Chapters folded', 'kapitel' ),
		'bar'     => __( 'Two rows', 'kapitel' ),
	);
}

/**
 * Prints a row of a form.
 *
 * @param string   $name
 * @param string   $label
 * @param callable $field prints it.
 */
function row( $name, $label, $field ) {
	printf( '<tr><th scope="row"><label for="kapitel-%s">%s</label></th><td>', esc_attr( $name ), esc_html( $label ) );
	$field();
	echo '</td></tr>';
}

/**
 * Prints a choice.
 *
 * @param string                $name
 * @param string                $value
 * @param array<string, string> $options value → words
 */
function select( $name, $value, $options ) {
	printf( '<select id="kapitel-%1$s" name="kapitel[%1$s]">', esc_attr( $name ) );
	foreach ( $options as $option => $words ) {
		printf( '<option value="%s"%s>%s</option>', esc_attr( $option ), selected( $value, $option, false ), esc_html( $words ) );
	}
	echo '</select>';
}

/**
 * A sample episode, whose audio is not there.
 *
 * @return array<string, mixed>
 */
function sample_episode() {
	return array(
		'title'    => __( 'An episode', 'kapitel' ),
		'show'     => array( 'title' => get_bloginfo( 'name' ) ),
		'duration' => 2520,
		'audio'    => array( array( 'url' => home_url( '/preview.mp3' ) ) ),
		'chapters' => array(
			array(
				'startTime' => 0,
				'title'     => __( 'Hello', 'kapitel' ),
			),
			array(
				'startTime' => 389,
				'title'     => __( 'What it is about', 'kapitel' ),
			),
			array(
				'startTime' => 1041,
				'title'     => __( 'And how it goes on', 'kapitel' ),
			),
		),
	);
}
