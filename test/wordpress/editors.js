/** @typedef {import('puppeteer-core').Page} Page */

/**
 * Signs a user in, in a browser context of its own.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} origin
 * @param {string} name also the password
 */
export async function signIn(browser, origin, name) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(`${origin}/wp-login.php`);
  await page.evaluate((name) => {
    for (const id of ['user_login', 'user_pass']) {
      /** @type {any} */ (document.getElementById(id)).value = name;
    }
  }, name);
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
  return {page, close: () => context.close()};
}

/**
 * The ways to get text into a post. Each opens a new post, writes the text, and saves it as far as the user may: published,
 * or to be reviewed.
 *
 * @type {Record<string, (page: Page, origin: string, text: string) => Promise<number>>}
 */
export const PLACES = {
  'block editor, pasted as text': async (page, origin, text) => {
    await openBlockEditor(page, origin);
    await page.evaluate(() => wp.data.dispatch('core/block-editor').insertDefaultBlock());
    await page.waitForFunction(() =>
      document.activeElement?.matches('[data-type="core/paragraph"]'),
    );
    await page.evaluate(paste, text);
    await hasPlayer(page);
    return saveBlocks(page);
  },
  'block editor, code editor': async (page, origin, text) => {
    await openBlockEditor(page, origin);
    await page.evaluate(() => wp.data.dispatch('core/edit-post').switchEditorMode('text'));
    await page.waitForSelector('textarea.editor-post-text-editor');
    await page.focus('textarea.editor-post-text-editor');
    await page.evaluate((text) => document.execCommand('insertText', false, text), text);
    // It is written into the post when the field is left.
    await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
    await hasPlayer(page);
    await page.evaluate(() => wp.data.dispatch('core/edit-post').switchEditorMode('visual'));
    return saveBlocks(page);
  },
  'block editor, block of HTML or shortcode': async (page, origin, text) => {
    await openBlockEditor(page, origin);
    await page.evaluate((text) => {
      const {blocks, data} = wp;
      const [first = '', ...rest] = text.split('\n\n');
      const made = text.startsWith('[')
        ? [
            blocks.createBlock('core/shortcode', {text: first}),
            ...rest.map((content) => blocks.createBlock('core/paragraph', {content})),
          ]
        : [blocks.createBlock('core/html', {content: text})];
      data.dispatch('core/block-editor').insertBlocks(made);
    }, text);
    return saveBlocks(page);
  },
  'classic editor, Text': async (page, origin, text) => {
    await openClassicEditor(page, origin, 'html');
    await fillText(page, text);
    return saveClassic(page);
  },
  'classic editor, Text, then Visual': async (page, origin, text) => {
    await openClassicEditor(page, origin, 'html');
    await fillText(page, text);
    await showTab(page, 'tmce');
    return saveClassic(page);
  },
  'classic editor, Visual, pasted as text': async (page, origin, text) => {
    await openClassicEditor(page, origin, 'tmce');
    const frame = await (await page.waitForSelector('#content_ifr'))?.contentFrame();
    await frame?.focus('body');
    await frame?.evaluate(paste, text);
    await page.waitForFunction(() =>
      tinymce
        .get('content')
        ?.getContent()
        .match(/kapitel/),
    );
    return saveClassic(page);
  },
};

/**
 * Puts the block of the plugin before some text, as the inserter does.
 *
 * @param {Page} page @param {string} origin @param {string} text
 */
export async function insertBlock(page, origin, text) {
  await openBlockEditor(page, origin);
  await page.evaluate((text) => {
    const {blocks, data} = wp;
    data
      .dispatch('core/block-editor')
      .insertBlocks([
        blocks.createBlock('kapitel/player'),
        ...text.split('\n\n').map((content) => blocks.createBlock('core/paragraph', {content})),
      ]);
  }, text);
  return saveBlocks(page);
}

/** @param {Page} page */
function hasPlayer(page) {
  return page.waitForFunction(() =>
    wp.data.select('core/editor').getEditedPostContent().includes('kapitel'),
  );
}

/** @param {string} text */
function paste(text) {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true});
  document.activeElement?.dispatchEvent(event);
}

/** @param {Page} page @param {string} origin */
async function openBlockEditor(page, origin) {
  await page.goto(`${origin}/wp-admin/post-new.php`);
  await page.waitForFunction(
    () =>
      globalThis.wp?.blocks?.getBlockType('kapitel/player') &&
      wp.data.select('core/editor').getCurrentPostId() &&
      document.querySelector('.editor-post-title__input'),
  );
  await page.evaluate(() => wp.data.dispatch('core/editor').editPost({title: 'An episode'}));
}

/** @param {Page} page */
function saveBlocks(page) {
  return page.evaluate(async () => {
    const {dispatch, select} = wp.data;
    const {_links} = select('core/editor').getCurrentPost();
    const status = _links?.['wp:action-publish'] ? 'publish' : 'pending';
    dispatch('core/editor').editPost({status});
    await dispatch('core/editor').savePost();
    return Number(select('core/editor').getCurrentPostId());
  });
}

/** @param {Page} page @param {string} origin @param {'html' | 'tmce'} tab */
async function openClassicEditor(page, origin, tab) {
  await page.goto(`${origin}/wp-admin/post-new.php?classic-editor`);
  await page.waitForFunction(() => document.readyState === 'complete');
  await page.$eval('#title', (title) => {
    /** @type {any} */ (title).value = 'An episode';
  });
  await showTab(page, tab);
}

/**
 * Presses a tab until it is shown: the scripts of the editor are not there at once.
 *
 * @param {Page} page @param {'html' | 'tmce'} tab
 */
async function showTab(page, tab) {
  await page.waitForFunction(
    (tab) => {
      const isShown =
        document.querySelector(`#wp-content-wrap.${tab}-active`) &&
        (tab === 'html' || tinymce.get('content')?.initialized);
      if (!isShown) document.getElementById(`content-${tab}`)?.click();
      return isShown;
    },
    {polling: 200},
    tab,
  );
}

/** @param {Page} page @param {string} text */
function fillText(page, text) {
  return page.$eval(
    '#content',
    (field, text) => {
      /** @type {any} */ (field).value = text;
    },
    text,
  );
}

/**
 * Presses Publish until it is sent: while a draft is being saved, the button does nothing.
 *
 * @param {Page} page
 */
async function saveClassic(page) {
  const id = await page.waitForFunction(
    () => {
      const saved = /[?&]post=(\d+)/.exec(location.search)?.[1];
      const button = document.querySelector('#publish:not(.disabled)');
      const isSent = document.querySelector('#publishing-action .spinner.is-active');
      if (!saved && !isSent && button instanceof HTMLElement) button.click();
      return document.readyState === 'complete' && saved;
    },
    {polling: 500},
  );
  return Number(await id.jsonValue());
}
