import {plural} from './languages.js';
import type {Words} from './messages.js';

const seconds = plural('pt-BR', {one: '# segundo', other: '# segundos'});

export const words: Words = {
  player: (title) => `Player de podcast: ${title}`,
  play: 'Reproduzir',
  pause: 'Pausar',
  back: (count) => `Voltar ${seconds(count)}`,
  forward: (count) => `Avançar ${seconds(count)}`,
  previousChapter: 'Capítulo anterior',
  nextChapter: 'Próximo capítulo',
  speed: 'Velocidade',
  slower: 'Mais lento',
  faster: 'Mais rápido',
  louder: 'Aumentar o volume',
  quieter: 'Diminuir o volume',
  mute: 'Silenciar',
  volume: 'Volume',
  timeline: 'Posição',
  remaining: 'Mostrar a duração ou o tempo restante',
  position: (time, duration, chapter) =>
    `${time} de ${duration}${chapter && `, capítulo ${chapter}`}`,
  chapters: 'Capítulos',
  ad: 'Anúncio',
  more: 'Mais',
  shortcuts: 'Atalhos de teclado',
  jump: 'Ir para 0% … 90%',
  close: 'Fechar',
  retry: 'Tentar de novo',
  openAudio: 'Abrir o arquivo de áudio',
  errors: {
    'not-found': 'Este episódio não foi encontrado no momento.',
    'no-episode': 'Não há nenhum episódio neste endereço.',
    'no-audio': 'Este episódio não tem áudio.',
    blocked: 'O navegador pede que você toque em reproduzir mais uma vez.',
    network: 'A conexão com o áudio caiu.',
    decode: 'O arquivo de áudio está danificado neste ponto.',
    unsupported: 'Não é possível reproduzir o áudio.',
  },
  notices: {
    slow: 'A conexão está lenta; o áudio continua assim que houver o suficiente.',
    reconnecting: 'A conexão caiu. Reconectando…',
    offline: 'Você está off-line. O áudio continua quando a conexão voltar.',
    changed: 'O áudio agora tem outra duração, então este pode não ser exatamente o mesmo ponto.',
    unseekable: 'Este servidor não permite pular dentro do áudio.',
    approximate:
      'O áudio não tem a duração anunciada, então os capítulos podem começar em outro ponto.',
    startsNow: 'Este capítulo começa agora',
    earlier: (count) => `${seconds(count)} antes`,
    later: (count) => `${seconds(count)} depois`,
    undo: 'Desfazer',
  },
};
