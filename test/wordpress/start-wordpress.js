import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir, userInfo} from 'node:os';
import {join, resolve} from 'node:path';
import {read} from '../../tools/demo-sound.js';
import {freePort} from '../server/free-port.js';
import {pluginFiles} from '../../tools/release/plugin-files.js';

/** Debian's packages wordpress, wordpress-theme-twentytwentyone and -three, mariadb-server and php-mysql. */
const WORDPRESS = '/usr/share/wordpress';

/**
 * Starts a WordPress of its own: a database without a port, files in a temporary folder, PHP's own web server. It
 * has the plugin, the users `admin`, `editor`, `author` and `contributor` with these words as passwords, the audio
 * `wp-content/uploads/179.mp3`, and an episode with it, `episode.json`. With `?classic-editor` a post is written in that.
 *
 * @returns {Promise<{origin: string, php: (code: string, argument?: unknown) => any, stop: () => Promise<void>}>} `php` runs
 *   code inside of WordPress, which has `$argument` and returns what JSON can hold
 */
export async function startWordpress() {
  const folder = mkdtempSync(join(tmpdir(), 'kapitel-wordpress-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const socket = join(folder, 'db.sock');
  const site = join(folder, 'site');

  const database = await startDatabase(folder, socket);
  copySite(site);
  writeFileSync(join(site, 'wp-config.php'), config(socket, origin));
  writeFileSync(join(folder, 'router.php'), ROUTER);
  /** @type {(code: string, argument?: unknown, before?: string) => any} */
  const php = (code, argument, before = '') => {
    const program = `<?php ${before} $argument = json_decode(base64_decode('${encode(argument)}'), true);
      define('WP_USE_THEMES', false); $_SERVER['HTTP_HOST'] = '127.0.0.1:${port}';
      require '${site}/wp-load.php';
      echo "\\0", json_encode((function () use ($argument) { ${code} })());`;
    const output = execFileSync('php', ['-d', 'display_errors=stderr'], {
      input: program,
      encoding: 'utf8',
    });
    return JSON.parse(output.slice(output.lastIndexOf('\0') + 1) || 'null');
  };
  php(INSTALL, null, "define('WP_INSTALLING', true);");
  const server = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', site, join(folder, 'router.php')], {
    env: {...process.env, PHP_CLI_SERVER_WORKERS: '4'},
    stdio: 'ignore',
    detached: true,
  });
  const stop = async () => {
    // With its workers.
    process.kill(-(/** @type {number} */ (server.pid)));
    database.kill();
    await once(database, 'exit');
    rmSync(folder, {recursive: true, force: true, maxRetries: 5});
  };
  await answers(origin);
  return {origin, php, stop};
}

/** @param {unknown} argument */
const encode = (argument) => Buffer.from(JSON.stringify(argument ?? null)).toString('base64');

/** @param {string} folder @param {string} socket */
async function startDatabase(folder, socket) {
  const data = join(folder, 'db');
  const {username} = userInfo();
  execFileSync(
    'mariadb-install-db',
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--user=${username}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ],
    {stdio: 'ignore'},
  );
  const database = spawn(
    'mariadbd',
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--user=${username}`,
      '--skip-networking',
      '--innodb-flush-log-at-trx-commit=0',
      `--pid-file=${folder}/db.pid`,
    ],
    {stdio: ['ignore', 'ignore', 'pipe']},
  );
  await new Promise((resolve, reject) => {
    let log = '';
    database.stderr.setEncoding('utf8').on('data', (text) => {
      log += text;
      if (/ready for connections/.test(log)) resolve(undefined);
    });
    database.once('exit', () => reject(new Error(`The database didn’t start:\n${log}`)));
  });
  execFileSync('mariadb', [
    '--no-defaults',
    `--socket=${socket}`,
    '-uroot',
    '-e',
    'CREATE DATABASE wp',
  ]);
  return database;
}

/** @param {string} site */
function copySite(site) {
  cpSync(WORDPRESS, site, {
    recursive: true,
    dereference: true,
    filter: (path) => !/\/(plugins\/akismet|wp-config\.php)$/.test(path),
  });
  const content = join(site, 'wp-content');
  const plugin = join(content, 'plugins/kapitel');
  for (const [path, source] of pluginFiles()) {
    mkdirSync(join(plugin, path, '..'), {recursive: true});
    symlinkSync(resolve(source), join(plugin, path));
  }
  mkdirSync(join(content, 'uploads'), {recursive: true});
  writeFileSync(join(content, 'uploads/179.mp3'), read(0, 500_000));
  writeFileSync(join(site, 'episode.json'), EPISODE);
  mkdirSync(join(content, 'mu-plugins'));
  writeFileSync(join(content, 'mu-plugins/classic-editor.php'), CLASSIC_EDITOR);
}

/** @param {string} socket @param {string} origin */
const config = (socket, origin) => `<?php
define('DB_NAME', 'wp'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('AUTH_KEY', 'a'); define('SECURE_AUTH_KEY', 'b'); define('LOGGED_IN_KEY', 'c'); define('NONCE_KEY', 'd');
define('AUTH_SALT', 'e'); define('SECURE_AUTH_SALT', 'f'); define('LOGGED_IN_SALT', 'g'); define('NONCE_SALT', 'h');
define('WP_HOME', '${origin}'); define('WP_SITEURL', '${origin}');
define('WP_DEBUG', false); ini_set('display_errors', '0'); ini_set('log_errors', '1'); ini_set('error_log', __DIR__ . '/php.log');
define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true); define('WP_HTTP_BLOCK_EXTERNAL', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

const EPISODE = JSON.stringify({
  title: 'An episode',
  audio: ['/wp-content/uploads/179.mp3'],
  chapters: [
    {startTime: 0, title: 'Hello'},
    {startTime: 389, title: 'What is it?'},
    {startTime: 1041, title: 'Model training'},
  ],
});

/** As the plugin of that name does. */
const CLASSIC_EDITOR = `<?php
add_filter('use_block_editor_for_post', function ($use) { return $use && !isset($_GET['classic-editor']); });
`;

/** Files as they are, everything else through WordPress. */
const ROUTER = `<?php
$file = $_SERVER['DOCUMENT_ROOT'] . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (is_file($file) || is_file($file . '/index.php') && strpos($file, '/wp-admin') !== false) return false;
$_SERVER['SCRIPT_NAME'] = '/index.php';
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
`;

const INSTALL = `
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
add_filter('pre_wp_mail', '__return_false');
wp_install('A podcast', 'admin', 'admin@example.org', true, '', 'admin');
foreach (['editor', 'author', 'contributor'] as $name) {
  wp_insert_user(['user_login' => $name, 'user_pass' => $name, 'user_email' => "$name@example.org", 'role' => $name]);
}
foreach (['admin', 'editor', 'author', 'contributor'] as $name) {
  // The guide would stand before the editor.
  update_user_meta(get_user_by('login', $name)->ID, 'wp_persisted_preferences', ['core/edit-post' => ['welcomeGuide' => false], '_modified' => '2030-01-01T00:00:00.000Z']);
}
update_option('permalink_structure', '/%postname%/');
wp_delete_post(1, true);
switch_theme('twentytwentythree');
$error = activate_plugin('kapitel/kapitel.php');
flush_rewrite_rules();
return $error ? $error->get_error_message() : null;
`;

/** @param {string} origin */
async function answers(origin) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await fetch(origin);
    } catch (error) {
      if (attempt > 1200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
