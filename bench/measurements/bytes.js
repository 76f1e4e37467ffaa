import {FIRST_LOAD_LIMIT, firstLoad} from '../../tools/first-load.js';

/**
 * What is fetched before anyone touches the player.
 *
 * @type {import('../types.js').Measurement}
 */
export const bytes = {
  kind: 'count',
  values: {
    firstLoad: {title: 'first load, brotli', unit: 'bytes', limit: FIRST_LOAD_LIMIT},
    idle: {title: 'all scripts and styles at idle, brotli', unit: 'bytes', limit: 35_000},
    requests: {title: 'requests with the episode, without the picture', limit: 5},
    foreign: {title: 'requests to other places', limit: 0},
    audio: {title: 'audio before play', unit: 'bytes', limit: 0},
  },
  suits: ({name}) => name !== 'empty',
  measure: (lab, subject) =>
    lab.visit(subject, {}, async (visit) => {
      await visit.quiet();
      const {requests} = visit;
      const audio = requests.filter(({url}) => url.startsWith(lab.audioOrigin));
      const own = requests
        .filter(({url}) => url.startsWith(`${lab.origin}/${subject.name}/`))
        .map(({url}) => new URL(url));
      const files = own.filter(({pathname}) => /\.(js|css|json)$/.test(pathname));
      const code = files.filter(({pathname}) => !pathname.endsWith('.json'));
      return {
        firstLoad:
          subject.folder && subject.page.title === 'Kapitel' ? firstLoad(subject.folder) : NaN,
        idle: code.reduce((sum, {href}) => sum + lab.compressedSize(href), 0),
        requests: files.length,
        foreign:
          requests.length -
          audio.length -
          requests.filter(({url}) => url.startsWith(lab.origin)).length,
        audio: audio.reduce((sum, {bytes}) => sum + bytes, 0),
      };
    }),
};
