/**
 * The component tests that also run in Firefox and WebKitGTK, in groups, each with the parts of a browser that its
 * answers depend on. The other tests are of functions and state machines that need nothing but JavaScript itself.
 *
 * @type {Record<string, {dependsOn: string, files: string[]}>}
 */
export const engineTests = {
  media: {
    dependsOn: 'the media stack, the network stack',
    files: ['test/audio/*.test.ts', 'test/player/faults.test.ts'],
  },
  player: {
    dependsOn: 'layout, colours, Intl, the HTML parser, the media stack',
    files: [
      'test/elements/player/*.test.ts',
      // Only Chromium lets a test inspect the accessibility tree, run the garbage collector and show a page as printed.
      '!test/elements/player/accessibility-tree.test.ts',
      '!test/elements/player/garbage-collection.test.ts',
      '!test/elements/player/print.test.ts',
      // axe examines hundreds of pages by their DOM and computed styles. The contrasts are in `accent.test.ts`.
      '!test/elements/player/accessibility.test.ts',
    ],
  },
  elements: {
    dependsOn:
      'focus, scrolling, keyboard and pointer events, masks, form controls, the HTML parser',
    files: [
      'test/elements/!(player)/*.test.ts',
      // Only Chromium has Document Picture-in-Picture.
      '!test/elements/small-window/*.test.ts',
      // These compute with numbers and texts, by JavaScript itself. Which sentences `Intl` finds is in
      // `sentences.test.ts`, and the mask that an element has in `kapitel-timeline.test.ts`.
      '!test/elements/timeline/segment-mask.test.ts',
      '!test/elements/transcript/shift-sentences.test.ts',
      '!test/elements/transcript/transcript-blocks.test.ts',
    ],
  },
  others: {
    dependsOn:
      'keyboard events, the back/forward cache, Intl, Date, TextDecoder, JSON.parse, fetch, streams',
    files: [
      'test/features/**/*.test.ts',
      'test/locales/*.test.ts',
      // Each browser has another version of the data that `Intl` works with.
      '!test/locales/intl.test.ts',
      'test/player/loading/*.test.ts',
      'test/readers/text/*.test.ts',
    ],
  },
};

/** The tests for a browser that refuses audio until the user has interacted with the page. */
export const autoplayTests = ['test/autoplay/*.test.ts'];

/** The tests of whole pages that also run there. They depend on the module loader, named elements and event loops. */
export const pageTests = [
  'before-play',
  'clobbering',
  'hosts',
  'hostile-hosts',
  'missing-chunks',
  'missing-later',
  'transcript',
].map((name) => `test/e2e/${name}.test.js`);
