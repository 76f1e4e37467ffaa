import {plural} from './languages.js';
import type {Words} from './messages.js';

const seconds = plural('sv', {one: '# sekund', other: '# sekunder'});

export const words: Words = {
  player: (title) => `Poddspelare: ${title}`,
  play: 'Spela',
  pause: 'Pausa',
  back: (count) => `${seconds(count)} bakåt`,
  forward: (count) => `${seconds(count)} framåt`,
  previousChapter: 'Föregående kapitel',
  nextChapter: 'Nästa kapitel',
  speed: 'Hastighet',
  slower: 'Långsammare',
  faster: 'Snabbare',
  louder: 'Höj volymen',
  quieter: 'Sänk volymen',
  mute: 'Ljud av',
  volume: 'Volym',
  timeline: 'Position',
  remaining: 'Visa längd eller återstående tid',
  position: (time, duration, chapter) =>
    `${time} av ${duration}${chapter && `, kapitel ${chapter}`}`,
  chapters: 'Kapitel',
  ad: 'Annons',
  more: 'Mer',
  shortcuts: 'Kortkommandon',
  jump: 'Gå till 0 % … 90 %',
  close: 'Stäng',
  retry: 'Försök igen',
  openAudio: 'Öppna ljudfilen',
  errors: {
    'not-found': 'Det går inte att hitta avsnittet just nu.',
    'no-episode': 'Det finns inget avsnitt på den här adressen.',
    'no-audio': 'Det här avsnittet har inget ljud.',
    blocked: 'Webbläsaren vill att du trycker på spela en gång till.',
    network: 'Hämtningen av ljudfilen avbröts.',
    decode: 'Ljudfilen är skadad här.',
    unsupported: 'Ljudet går inte att spela.',
  },
  notices: {
    slow: 'Anslutningen är långsam; ljudet fortsätter så snart tillräckligt har hämtats.',
    reconnecting: 'Anslutningen bröts. Ansluter igen …',
    offline: 'Du är offline. Ljudet fortsätter när du är ansluten igen.',
    changed: 'Ljudet har nu en annan längd, så det här är kanske inte riktigt samma ställe.',
    unseekable: 'Den här servern låter dig inte hoppa i ljudet.',
    approximate: 'Ljudet är inte så långt som angivet, så kapitlen kan börja på andra ställen.',
    startsNow: 'Det här kapitlet börjar nu',
    earlier: (count) => `${seconds(count)} tidigare`,
    later: (count) => `${seconds(count)} senare`,
    undo: 'Ångra',
  },
};
