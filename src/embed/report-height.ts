/**
 * Tells the page around this frame how high the player is, whenever that changes, in the words that
 * readers of oEmbed know: `{"context": "iframe.resize", "src", "height"}`. It is no secret, so whoever
 * frames the page may hear it.
 */
export function reportHeight(player: Element): void {
  const report = () => {
    const {height} = player.getBoundingClientRect();
    if (!height) return;
    const message = {context: 'iframe.resize', src: location.href, height: Math.ceil(height)};
    parent.postMessage(JSON.stringify(message), '*');
  };
  new ResizeObserver(report).observe(player);
}
