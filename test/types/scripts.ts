import type {PlayerErrorReason} from 'kapitel';

export function listen(): PlayerErrorReason | undefined {
  const player = document.querySelector('kapitel-player')!;
  let reason: PlayerErrorReason | undefined;
  player.addEventListener('chapterchange', ({currentTarget}) => currentTarget);
  player.addEventListener('episodechange', function () {
    this.chapters.map(({title}) => title.length);
  });
  const keep = ({detail}: CustomEvent<{reason: PlayerErrorReason}>) => (reason = detail.reason);
  player.addEventListener('error', keep, {once: true});
  player.removeEventListener('error', keep);
  player.addEventListener('click', ({clientX}) => clientX);
  player.addEventListener('x-custom', ({type}) => type);

  // @ts-expect-error -- there is no such reason
  player.addEventListener('error', ({detail}) => detail.reason === 'because');
  return reason;
}
