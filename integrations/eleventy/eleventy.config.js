/** @param {any} config */
export default function (config) {
  // The player, unpacked from kapitel-<version>.zip, and what the episodes need.
  config.addPassthroughCopy('kapitel');
  config.addPassthroughCopy('episodes');
  return {pathPrefix: '/blog/'};
}
