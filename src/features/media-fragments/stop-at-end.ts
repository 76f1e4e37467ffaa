import type {Player} from '../../player/player.js';

/**
 * Pauses at the end of a time range, once. A seek out of what plays, a second play, or another episode cancels that.
 *
 * @param start @param end in seconds.
 */
export function stopAtEnd(player: Player, start: number, end: number, signal: AbortSignal): void {
  const watching = new AbortController();
  const cancel = () => watching.abort();
  const on = (type: string, listener: () => void) =>
    player.addEventListener(type, listener, {signal: watching.signal});
  let position = start;
  let isPlayed = player.state.playRequested;
  on('play', () => {
    if (isPlayed) cancel();
    isPlayed = true;
  });
  // Audio that is opened, and opened again, is sought to the position that it had.
  on('seeking', () => {
    if (Math.abs(player.targetTime - position) > 1) cancel();
  });
  on('episodechange', cancel);
  on('timeupdate', () => {
    const {seeking, currentTime} = player.state;
    if (seeking) return;
    position = currentTime;
    if (currentTime >= end) player.pause();
  });
  signal.addEventListener('abort', cancel, {signal: watching.signal});
}
