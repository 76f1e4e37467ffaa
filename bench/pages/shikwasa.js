/** @type {import('../types.js').PlayerPage} */
export const shikwasa = {
  title: 'Shikwasa with its chapter plugin',
  head: ({files}) => `<link rel="stylesheet" href="${files}/shikwasa/dist/style.css">`,
  player: () => '<div></div>',
  tail: ({files, chapters, duration, cover, ...context}) => {
    const rows = chapters.map(({startTime, title}, index) => ({
      startTime,
      endTime: chapters[index + 1]?.startTime ?? duration,
      title,
    }));
    const audio = Array.from({length: context.players}, (_, player) => context.audio(player));
    return `<script src="${files}/shikwasa/dist/shikwasa.min.js"></script>
<script>
  const {Player, Chapter} = Shikwasa;
  Player.use(Chapter);
  const chapters = ${JSON.stringify(rows)};
  const sections = document.querySelectorAll('section[data-player]');
  ${JSON.stringify(audio)}.forEach((src, index) => new Player({
    container: () => sections[index].firstElementChild,
    audio: {title: 'Episode', artist: 'Show', cover: '${cover}', src, chapters},
  }));
</script>`;
  },
  finders: {
    playButton: (section) => section.querySelector('.shk-btn_toggle'),
    time: (section) => section.querySelector('.shk-time_now'),
  },
};
