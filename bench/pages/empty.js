/**
 * The article without a player: what any page costs. The text behind the place of the player stands for its button.
 *
 * @type {import('../types.js').PlayerPage}
 */
export const empty = {
  title: 'no player',
  player: () => '',
  finders: {playButton: (section) => section.nextElementSibling},
};
