/** @type {import('../types.js').PlayerPage} */
export const native = {
  title: '<audio controls>',
  player: ({audio}, index) =>
    `<audio controls preload="none" src="${audio(index)}" style="inline-size: 100%"></audio>`,
  finders: {playButton: (section) => section.firstElementChild},
};
