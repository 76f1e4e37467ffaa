/** @param {any} config */
export default function (config) {
  // The player, unpacked from kapitel-<version>.zip, and what the episodes need.
  config.addPassthroughCopy('kapitel');
  config.addPassthroughCopy('episodes');
  // Their pages are no templates.
  config.ignores.add('kapitel');
  config.ignores.add('README.md');
  return {pathPrefix: '/blog/'};
}
