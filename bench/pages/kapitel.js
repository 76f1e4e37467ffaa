/** @type {import('../types.js').PlayerPage} */
export const kapitel = {
  title: 'Kapitel',
  head: ({files}) => `<script type="module" src="${files}/kapitel.js"></script>`,
  player: ({episode}, index) => `<kapitel-player src="${episode(index)}"></kapitel-player>`,
  finders: {
    playButton: (section) => bench.within(section, '[part~="play-button"]')[0],
    chapter: (section, index) => bench.within(section, '[part~="chapter"]')[index],
    time: (section) => bench.within(section, '[part~="current-time"]')[0],
    progress: (section) => bench.within(section, '[part~="progress"]')[0],
  },
};
