/** @type {import('../types.js').PlayerPage} */
export const floor = {
  title: 'the least with Lit and Howler',
  head: ({files}) => `<script type="module" src="${files}/floor.js"></script>`,
  player: ({audio, duration, chapters}, index) =>
    `<floor-player src="${audio(index)}" duration="${duration}"><script type="application/json">${JSON.stringify(chapters)}</script></floor-player>`,
  finders: {
    playButton: (section) => bench.within(section, '.play')[0],
    chapter: (section, index) => bench.within(section, 'li button')[index],
    time: (section) => bench.within(section, 'time')[0],
    progress: (section) => bench.within(section, 'progress')[0],
  },
};
