/**
 * Sends the height of the player, whenever it changes, to the page around this frame, in the form that consumers of
 * oEmbed know: `{"context": "iframe.resize", "src", "height"}`, the height in pixels. Any page may receive it, so
 * `src` is without the query, which says what is listened to.
 */
export function reportHeight(player: Element): void {
  const src = location.origin + location.pathname;
  const report = () => {
    const {height} = player.getBoundingClientRect();
    if (!height) return;
    const message = {context: 'iframe.resize', src, height: Math.ceil(height)};
    parent.postMessage(JSON.stringify(message), '*');
  };
  new ResizeObserver(report).observe(player);
}
