<?php
/**
 * Plugin Name:       Kapitel
 * Description:       A podcast player with chapters: a block, a shortcode, and a frame for other sites.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * Text Domain:       kapitel
 */

namespace Kapitel;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.1.0';
const FILE    = __FILE__;

require_once __DIR__ . '/includes/settings.php';
require_once __DIR__ . '/includes/episode.php';
require_once __DIR__ . '/includes/player.php';
require_once __DIR__ . '/includes/block.php';
require_once __DIR__ . '/includes/pasted.php';
require_once __DIR__ . '/includes/frame.php';
