/** @type {import('../types.js').PlayerPage} */
export const videojs = {
  title: 'Video.js 10, audio preset',
  head: ({files}) => `<script type="module" src="${files}/@videojs/html/cdn/audio.js"></script>`,
  player: ({audio}, index) =>
    `<audio-player><audio-skin><audio src="${audio(index)}" preload="none"></audio></audio-skin></audio-player>`,
  finders: {
    playButton: (section) => bench.within(section, 'media-play-button')[0],
    time: (section) => bench.within(section, 'media-time[type=current]')[0],
  },
};
