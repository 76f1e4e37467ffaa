import type {KapitelPlayer, PlayerErrorReason} from 'kapitel';

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

export async function translate(): Promise<typeof KapitelPlayer> {
  const Player = await customElements.whenDefined('kapitel-player');
  Player.addLanguage('tlh', {play: 'taH'});
  // @ts-expect-error -- there is no such message
  Player.addLanguage('tlh', {plays: 'taH'});
  // @ts-expect-error -- another element has no languages
  (await customElements.whenDefined('other-player')).addLanguage('tlh', {});
  return Player;
}
