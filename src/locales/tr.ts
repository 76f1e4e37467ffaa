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
  louder: 'Sesi artır',
  quieter: 'Sesi azalt',
  mute: 'Sessize al',
  volume: 'Ses düzeyi',
  timeline: 'Konum',
  remaining: 'Süreyi veya kalan süreyi göster',
  position: (time, duration, chapter) =>
    `${time}, toplam ${duration}${chapter && `, bölüm: ${chapter}`}`,
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
    network: 'Ses dosyasıyla bağlantı koptu.',
    decode: 'Ses dosyasının bu kısmı bozuk.',
    unsupported: 'Ses oynatılamıyor.',
  },
  notices: {
    slow: 'Bağlantı yavaş; yeterince yüklenince ses devam edecek.',
    reconnecting: 'Bağlantı koptu. Yeniden bağlanılıyor…',
    offline: 'Çevrimdışısınız. Bağlantı geri gelince ses devam edecek.',
    changed: 'Sesin uzunluğu değişti; bu tam olarak aynı yer olmayabilir.',
    unseekable: 'Bu sunucu ses içinde atlamaya izin vermiyor.',
    approximate: 'Sesin uzunluğu belirtilenden farklı; bölümler başka yerlerde başlayabilir.',
    startsNow: 'Bu bölüm şimdi başlıyor',
    earlier: (count) => `${seconds(count)} daha erken`,
    later: (count) => `${seconds(count)} daha geç`,
    undo: 'Geri al',
  },
};
