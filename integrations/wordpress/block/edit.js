/* The block in the editor: the player itself, rendered by the server, and its settings beside it. */
(({blockEditor, blocks, components, data, element, i18n, serverSideRender: ServerSideRender}) => {
  const {createElement: h, Fragment} = element;
  const {__} = i18n;
  const {BlockControls, InspectorControls, MediaUpload, MediaUploadCheck, useBlockProps} =
    blockEditor;
  const {Disabled, PanelBody, SelectControl, TextControl, ToolbarButton, ToolbarGroup} = components;

  /** Name of the attribute, its label, what it means, and an example. */
  const EPISODE = [
    [
      'src',
      __('URL of a feed or an episode', 'kapitel'),
      __('Empty: this post is the episode.', 'kapitel'),
      '/feed/podcast/',
    ],
    [
      'item',
      __('Which episode of the feed', 'kapitel'),
      __('A number, a guid, a part of its URL, or latest.', 'kapitel'),
      'latest',
    ],
    [
      'audio',
      __('URL of the audio', 'kapitel'),
      __('Empty: that of the episode.', 'kapitel'),
      'https://',
    ],
    ['chapters', __('URL of the chapters', 'kapitel'), '', 'https://'],
    ['transcript', __('URL of the transcript', 'kapitel'), '', 'https://'],
  ];
  const PLAYING = [
    ['start', __('Start at', 'kapitel'), '', '17:21'],
    [
      'duration',
      __('Length', 'kapitel'),
      __('Shown until the audio is loaded.', 'kapitel'),
      '1:18:38',
    ],
    [
      'referenceDuration',
      __('Length the chapters were made for', 'kapitel'),
      __('If that is another one.', 'kapitel'),
      '1:17:00',
    ],
    ['skipBack', __('Seconds back', 'kapitel'), '', '15'],
    ['skipForward', __('Seconds forward', 'kapitel'), '', '30'],
    [
      'linkTimes',
      __('Make links of times in', 'kapitel'),
      __('A CSS selector of the page.', 'kapitel'),
      '.entry-content',
    ],
    ['keyshortcuts', __('Keys that count', 'kapitel'), __('Empty: all.', 'kapitel'), 'k j l Space'],
  ];
  const LOOK = [
    [
      'layout',
      __('Layout', 'kapitel'),
      [
        ['', __('As in the settings', 'kapitel')],
        ['full', __('Everything', 'kapitel')],
        ['compact', __('Chapters folded', 'kapitel')],
        ['bar', __('Two rows', 'kapitel')],
      ],
    ],
    [
      'theme',
      __('Light or dark', 'kapitel'),
      [
        ['', __('As in the settings', 'kapitel')],
        ['auto', __('As the page is', 'kapitel')],
        ['light', __('Light', 'kapitel')],
        ['dark', __('Dark', 'kapitel')],
      ],
    ],
    [
      'announce',
      __('Screen readers', 'kapitel'),
      [
        ['', __('say nothing while it plays', 'kapitel')],
        ['chapters', __('say each chapter that begins', 'kapitel')],
      ],
    ],
  ];

  function Edit({attributes, setAttributes}) {
    const postId = data.useSelect((select) => select('core/editor')?.getCurrentPostId(), []);
    // What is empty is not written into the post.
    const set = (name) => (value) => setAttributes({[name]: value || undefined});
    const text = ([name, label, help, placeholder]) =>
      h(TextControl, {
        key: name,
        label,
        help,
        placeholder,
        value: attributes[name] ?? '',
        onChange: set(name),
      });
    const choice = ([name, label, options]) =>
      h(SelectControl, {
        key: name,
        label,
        value: attributes[name] ?? '',
        options: options.map(([value, label]) => ({value, label})),
        onChange: set(name),
      });
    const upload = h(
      MediaUploadCheck,
      null,
      h(MediaUpload, {
        allowedTypes: ['audio'],
        onSelect: ({url}) => set('audio')(url),
        render: ({open}) =>
          h(ToolbarButton, {
            icon: 'format-audio',
            label: __('Choose the audio', 'kapitel'),
            onClick: open,
          }),
      }),
    );
    const accent = [
      'accent',
      __('Accent colour', 'kapitel'),
      __('As #0b57d0.', 'kapitel'),
      '#0b57d0',
    ];
    return h(
      Fragment,
      null,
      h(BlockControls, null, h(ToolbarGroup, null, upload)),
      h(
        InspectorControls,
        null,
        h(PanelBody, {title: __('Episode', 'kapitel')}, EPISODE.map(text)),
        h(
          PanelBody,
          {title: __('Look', 'kapitel'), initialOpen: false},
          LOOK.map(choice),
          text(accent),
        ),
        h(PanelBody, {title: __('Playing', 'kapitel'), initialOpen: false}, PLAYING.map(text)),
      ),
      h(
        'div',
        useBlockProps(),
        // A press selects the block instead of playing.
        h(
          Disabled,
          null,
          h(ServerSideRender, {
            block: 'kapitel/player',
            attributes,
            urlQueryArgs: postId ? {post_id: postId} : {},
          }),
        ),
      ),
    );
  }

  blocks.registerBlockType('kapitel/player', {
    edit: Edit,
    save: () => null,
    transforms: {
      from: [{type: 'shortcode', tag: 'kapitel', attributes: shortcodeAttributes()}],
    },
  });

  /** A pasted shortcode becomes the block, with all that it said. */
  function shortcodeAttributes() {
    const names = [...EPISODE, ...PLAYING, ...LOOK].map(([name]) => name).concat('accent');
    return Object.fromEntries(
      names.map((name) => {
        const attribute = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        return [name, {type: 'string', shortcode: ({named}) => named[attribute]}];
      }),
    );
  }
})(window.wp);
