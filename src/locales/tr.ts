import {plural} from './languages.js';
import type {Words} from './messages.js';

const seconds = plural('tr', {other: '# saniye'});

export const words: Words = {
  player: (title) => `Podcast oynatıcı: ${title}`,
  play: 'Oynat',
  pause: 'Duraklat',
  back: (count) => `${seconds(count)} geri`,
  forward: (count) => `${seconds(count)} ileri`,
  previousChapter: 'Önceki bölüm',
  nextChapter: 'Sonraki bölüm',
  speed: 'Hız',
  slower: 'Daha yavaş',
  faster: 'Daha hızlı',
  louder: 'Sesi aç',
  quieter: 'Sesi kıs',
  mute: 'Sessize al',
  volume: 'Ses düzeyi',
  timeline: 'Konum',
  remaining: 'Süreyi veya kalan süreyi göster',
  position: (time, duration, chapter) => `${time} / ${duration}${chapter && `, bölüm: ${chapter}`}`,
  chapters: 'Bölümler',
  ad: 'Reklam',
  more: 'Diğer',
  shortcuts: 'Klavye kısayolları',
  jump: '%0 … %90 konumuna git',
  close: 'Kapat',
  retry: 'Tekrar dene',
  openAudio: 'Ses dosyasını aç',
  errors: {
    'not-found': 'Bu yayın şu anda bulunamıyor.',
    'no-episode': 'Bu adreste bir yayın yok.',
    'no-audio': 'Bu yayının sesi yok.',
    blocked: 'Tarayıcı, oynat düğmesine bir kez daha basmanızı istiyor.',
    network: 'Ses bağlantısı koptu.',
    decode: 'Ses dosyasının bu kısmı bozuk.',
    unsupported: 'Ses oynatılamıyor.',
  },
};
