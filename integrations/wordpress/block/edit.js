/* The block in the editor: the player itself, rendered by the server, and its settings beside it. */
(({blockEditor, blocks, components, data, element, i18n, serverSideRender: ServerSideRender}) => {
  const {createElement: h, Fragment} = element;
  const {__} = i18n;
  const {BlockControls, InspectorControls, MediaUpload, MediaUploadCheck, useBlockProps} =
    blockEditor;
  const {
    Disabled,
    PanelBody,
    SelectControl,
    TextControl,
    ToggleControl,
    ToolbarButton,
    ToolbarGroup,
  } = components;

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
  ];
  const PAGE = [
    [
      'linkTimes',
      __('Make links of times in', 'kapitel'),
      __('A CSS selector of the page.', 'kapitel'),
      '.entry-content',
    ],
    ['keyshortcuts', __('Keys that count', 'kapitel'), __('Empty: all.', 'kapitel'), 'k j l Space'],
    [
      'embedPage',
      __('URL of the frame for other sites', 'kapitel'),
      __('Empty: that of the plugin.', 'kapitel'),
      'https://',
    ],
  ];
  const ADS = [
    'skippableAds',
    __('Words in titles of advertisements', 'kapitel'),
    __('Separated by commas.', 'kapitel'),
    'Sponsor, Patreon',
  ];
  /** Name, label, value when it is on, and when it is off. */
  const MENU = [
    ['about', __('About this episode', 'kapitel'), undefined, 'off'],
    ['chapterChoice', __('Choose chapters', 'kapitel'), undefined, 'off'],
    ['pictureInPicture', __('Small window', 'kapitel'), undefined, 'off'],
    ['share', __('Share', 'kapitel'), undefined, 'off'],
    ['sleepTimer', __('Sleep timer', 'kapitel'), undefined, 'off'],
  ];
  const BEHAVIOUR = [
    ['sticky', __('A bar stays in view', 'kapitel'), '', undefined],
    ['continue', __('Other pages offer to continue', 'kapitel'), '', undefined],
    ['chapterDetails', __('Pictures and links of chapters', 'kapitel'), undefined, 'off'],
    ['skippableAds', __('Listeners may leave advertisements out', 'kapitel'), '', undefined],
    ['memory', __('Remember the position', 'kapitel'), undefined, 'off'],
    ['mediaFragments', __('Follow links to a moment', 'kapitel'), undefined, 'off'],
    ['mediaSession', __('Lock screen and media keys', 'kapitel'), undefined, 'off'],
    ['measure', __('Events for statistics', 'kapitel'), undefined, 'off'],
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
  const CONCURRENT = [
    'concurrent',
    __('Pauses when it plays', 'kapitel'),
    [
      ['', __('other players and audio', 'kapitel')],
      ['media', __('other players', 'kapitel')],
      ['none', __('nothing', 'kapitel')],
    ],
  ];

  function Edit({attributes, setAttributes}) {
    const postId = data.useSelect((select) => select('core/editor')?.getCurrentPostId(), []);
    // What is empty is not written into the post.
    const set = (name) => (value) => setAttributes({[name]: value || undefined});
    const text = ([name, label, help, placeholder], onChange = set(name)) =>
      h(TextControl, {
        key: `${name}-text`,
        label,
        help,
        placeholder,
        value: attributes[name] ?? '',
        onChange,
      });
    const choice = ([name, label, options], value = attributes[name] ?? '', onChange = set(name)) =>
      h(SelectControl, {
        key: name,
        label,
        value,
        options: options.map(([value, label]) => ({value, label})),
        onChange,
      });
    const toggle = ([name, label, on, off]) =>
      h(ToggleControl, {
        key: name,
        label,
        checked: (attributes[name] === undefined) === (on === undefined),
        onChange: (checked) => setAttributes({[name]: checked ? on : off}),
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
        h(
          PanelBody,
          {title: __('Episode', 'kapitel')},
          EPISODE.map((field) => text(field)),
        ),
        h(
          PanelBody,
          {title: __('Look', 'kapitel'), initialOpen: false},
          LOOK.map((field) => choice(field)),
          text(accent),
        ),
        h(
          PanelBody,
          {title: __('Playing', 'kapitel'), initialOpen: false},
          PLAYING.map((field) => text(field)),
        ),
        h(PanelBody, {title: __('Menu', 'kapitel'), initialOpen: false}, MENU.map(toggle)),
        h(
          PanelBody,
          {title: __('Behaviour', 'kapitel'), initialOpen: false},
          BEHAVIOUR.map((field) => [
            toggle(field),
            field[0] === ADS[0] &&
              attributes.skippableAds !== undefined &&
              text(ADS, (value) => setAttributes({skippableAds: value})),
          ]),
          // The empty value is one of its values.
          choice(
            CONCURRENT,
            attributes.concurrent === '' ? 'none' : attributes.concurrent,
            (value) => setAttributes({concurrent: value === 'none' ? '' : value || undefined}),
          ),
          PAGE.map((field) => text(field)),
        ),
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

  /** The names of all attributes. */
  function names() {
    const lists = [...EPISODE, ...PLAYING, ...PAGE, ...MENU, ...BEHAVIOUR, ...LOOK, CONCURRENT];
    return lists.map(([name]) => name).concat('accent');
  }

  /** How an attribute is written in HTML: `skipBack` is `skip-back`. */
  function inHtml(name) {
    return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  }

  /** A pasted shortcode becomes the block, with all that it said. */
  function shortcodeAttributes() {
    const from = (attribute) => ({
      type: 'string',
      // What has no value is numbered.
      shortcode: ({named, numeric}) =>
        named[attribute] ?? (numeric.includes(attribute) ? '' : undefined),
    });
    return Object.fromEntries(names().map((name) => [name, from(inHtml(name))]));
  }
})(window.wp);
