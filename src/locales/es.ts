import {plural} from './languages.js';
import type {Words} from './messages.js';

const seconds = plural('es', {one: '# segundo', other: '# segundos'});

export const words: Words = {
  player: (title) => `Reproductor de pódcast: ${title}`,
  play: 'Reproducir',
  pause: 'Pausar',
  back: (count) => `Retroceder ${seconds(count)}`,
  forward: (count) => `Avanzar ${seconds(count)}`,
  previousChapter: 'Capítulo anterior',
  nextChapter: 'Capítulo siguiente',
  speed: 'Velocidad',
  slower: 'Más lento',
  faster: 'Más rápido',
  louder: 'Subir el volumen',
  quieter: 'Bajar el volumen',
  mute: 'Silenciar',
  volume: 'Volumen',
  timeline: 'Posición',
  remaining: 'Mostrar la duración o el tiempo restante',
  length: 'Duración',
  left: 'Tiempo restante',
  position: (time, duration, chapter) =>
    `${time} de ${duration}${chapter && `, capítulo ${chapter}`}`,
  chapters: 'Capítulos',
  about: (time) => `aproximadamente ${time}`,
  chapterTimes: (start, length) => `inicio: ${start}${length && `, duración: ${length}`}`,
  beyondEnd: 'más allá del final',
  ad: 'Anuncio',
  more: 'Más',
  shortcuts: 'Atajos de teclado',
  jump: 'Ir al 0 % … 90 %',
  close: 'Cerrar',
  retry: 'Reintentar',
  openAudio: 'Abrir el archivo de audio',
  errors: {
    'not-found': 'Este episodio no se encuentra en este momento.',
    'no-episode': 'No hay ningún episodio en esta dirección.',
    'no-audio': 'Este episodio no tiene sonido.',
    blocked: 'El navegador pide que vuelvas a pulsar reproducir.',
    network: 'Se ha cortado la conexión con el audio.',
    decode: 'El archivo de audio está dañado en este punto.',
    unsupported: 'No se puede reproducir el audio.',
    policy: 'La política de seguridad de esta página (media-src) bloquea el audio.',
  },
  notices: {
    slow: 'La conexión es lenta; el audio continuará en cuanto haya suficiente.',
    reconnecting: 'Se ha cortado la conexión. Reconectando…',
    offline: 'No tienes conexión. El audio continuará cuando vuelvas a tenerla.',
    changed:
      'El audio tiene ahora otra duración, así que quizá este no sea exactamente el mismo punto.',
    unseekable: 'Este servidor no permite saltar dentro del audio.',
    approximate:
      'El audio no dura lo anunciado, así que los capítulos pueden empezar en otro punto.',
    startsNow: 'Este capítulo empieza ahora',
    earlier: (count) => `${seconds(count)} antes`,
    later: (count) => `${seconds(count)} después`,
    undo: 'Deshacer',
  },
};
