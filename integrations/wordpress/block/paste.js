/*
 * The HTML of a player that is pasted into the text of a post, in either editor, becomes that player. By themselves the
 * block editor makes a heading, audio without controls and a list of it, and the classic one shows it as text.
 */
(($) => {
  const ELEMENT = /(?:<div>\s*)?(<kapitel-player\b[^]*?<\/kapitel-player>)(?:\s*<\/div>)?/;
  /** What stands beside the element in a page without the plugin. */
  const FILES = /<script\b[^>]*>\s*<\/script>|<link\b[^>]*>/g;

  /**
   * @param {ClipboardEvent} event
   * @returns {string[]} every second one is an element, the others are the text around them; empty if there is none,
   *   or it is a part of text with another look, as in an article about players
   */
  function pasted({clipboardData}) {
    const parts = clipboardData.getData('text/plain').replace(FILES, '').split(ELEMENT);
    const isAlone = parts.every((part, index) => index % 2 || !part.trim());
    return parts.length > 1 && (isAlone || !clipboardData.getData('text/html')) ? parts : [];
  }

  /** @param {ClipboardEvent} event */
  function pasteBlocks(event) {
    const {blocks, data} = globalThis.wp;
    const {getBlock, getBlockIndex, getBlockRootClientId, getSelectedBlockClientId} =
      data.select('core/block-editor');
    const id = getSelectedBlockClientId();
    const parts = event.target.closest('input, textarea') || !id ? [] : pasted(event);
    if (!parts.length) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const made = parts.flatMap((part, index) => {
      if (index % 2) return blocks.createBlock('core/html', {content: part});
      return part.trim() ? blocks.pasteHandler({plainText: part, mode: 'BLOCKS'}) : [];
    });
    const {insertBlocks, replaceBlocks} = data.dispatch('core/block-editor');
    if (blocks.isUnmodifiedDefaultBlock(getBlock(id))) replaceBlocks(id, made);
    else insertBlocks(made, getBlockIndex(id) + 1, getBlockRootClientId(id));
  }

  /** Documents that are listened to: the page, and the frame that newer editors write in. */
  const heard = new WeakSet();

  /** @param {Document | null | undefined} document */
  function listen(document) {
    if (!document || heard.has(document)) return;
    heard.add(document);
    document.addEventListener('paste', pasteBlocks, {capture: true});
  }

  // The block editor's scripts may come later than this one.
  $(() => {
    const {data} = globalThis.wp;
    if (!data?.select('core/block-editor')) return;
    listen(document);
    data.subscribe(() => listen(document.querySelector('[name="editor-canvas"]')?.contentDocument));
  });

  $(document).on('tinymce-editor-setup', (_, editor) => {
    const paste = (event) => {
      const parts = pasted(event);
      if (!parts.length) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const isElement = (_, index) => index % 2;
      editor.insertContent(parts.filter(isElement).map(inDiv).join('\n'));
    };
    editor.on('paste', paste, true);
    // An element with nothing but a `src` is not to be removed as empty.
    editor.on('PreInit', () => {
      const names = editor.schema.getNonEmptyElements();
      for (const name of ['kapitel-player', 'KAPITEL-PLAYER']) names[name] = true;
    });
  });

  // The classic editor, too, would tear the element apart by paragraphs.
  let kept = [];
  $(document).on('beforeWpautop', (_, text) => {
    kept = [];
    text.data = text.data.replace(
      new RegExp(ELEMENT, 'g'),
      (_, element) => `<div data-kapitel="${kept.push(inDiv(element)) - 1}"></div>`,
    );
  });
  $(document).on('afterWpautop', (_, text) => {
    text.data = text.data.replace(/<div data-kapitel="(\d+)"><\/div>/g, (_, index) => kept[index]);
  });

  // The block editor makes paragraphs of what it keeps in a classic block, then reads that as HTML:
  // `<p><kapitel-player></p>` would have no content.
  globalThis.wp.hooks.addFilter(
    'blocks.getBlockAttributes',
    'kapitel/paste',
    (attributes, {name}, html) =>
      name === 'core/freeform' && ELEMENT.test(html)
        ? {...attributes, content: withoutHalves(html)}
        : attributes,
  );

  /** Removes paragraphs that begin outside of an element and end inside, or the other way round. */
  function withoutHalves(content) {
    return content.replace(
      new RegExp(`(?:<p>\\s*)?${ELEMENT.source}(?:\\s*</p>)?`, 'g'),
      (_, element) =>
        inDiv(
          element
            .replace(/^((?:(?!<p\b)[^])*?)<\/p>/, '$1')
            .replace(/<p>((?:(?!<\/p>)[^])*)$/, '$1'),
        ),
    );
  }

  /** In one line there is nothing to break, and in a `<div>` nothing to wrap. */
  function inDiv(element) {
    return `<div>${element.replace(/\s*\n\s*/g, ' ')}</div>`;
  }
})(globalThis.jQuery);
