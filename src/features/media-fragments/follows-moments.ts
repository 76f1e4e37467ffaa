/** The players that follow links to a moment from now on. */
const followers = new WeakSet<Element>();

/**
 * Whether a player follows links to a moment: once the URL of the page is such a link, or playback was requested. Before
 * that the player would have to listen to the window of every page.
 */
export function followsMoments(host: Element): boolean {
  const hasMoment = /[#?&](?:t|chapter)=/.test(location.search + location.hash);
  if (hasMoment || (host as Partial<HTMLMediaElement>).paused === false) followers.add(host);
  return host.getAttribute('media-fragments') !== 'off' && followers.has(host);
}
