/**
 * “Part of the player could not be loaded” and “Open the audio file” in every language, for a frame in which no file of
 * the player can be loaded, and so none of `locales/languages/` either, from which they are copied.
 */
export const failureMessages: Readonly<
  Record<string, readonly [failed: string, openAudio: string]>
> = {
  en: ['Part of the player could not be loaded.', 'Open the audio file'],
  ar: ['تعذّر تحميل جزء من المشغّل.', 'فتح الملف الصوتي'],
  cs: ['Část přehrávače se nepodařilo načíst.', 'Otevřít zvukový soubor'],
  da: ['En del af afspilleren kunne ikke indlæses.', 'Åbn lydfilen'],
  de: ['Ein Teil des Players konnte nicht geladen werden.', 'Audiodatei öffnen'],
  es: ['No se ha podido cargar una parte del reproductor.', 'Abrir el archivo de audio'],
  fi: ['Osaa soittimesta ei voitu ladata.', 'Avaa äänitiedosto'],
  fr: ['Une partie du lecteur n’a pas pu être chargée.', 'Ouvrir le fichier audio'],
  he: ['לא ניתן היה לטעון חלק מהנגן.', 'פתיחת קובץ האודיו'],
  it: ['Non è stato possibile caricare una parte del lettore.', 'Apri il file audio'],
  ja: ['プレーヤーの一部を読み込めませんでした。', '音声ファイルを開く'],
  ko: ['플레이어의 일부를 불러오지 못했습니다.', '오디오 파일 열기'],
  nb: ['En del av spilleren kunne ikke lastes inn.', 'Åpne lydfilen'],
  nl: ['Een deel van de speler kon niet worden geladen.', 'Audiobestand openen'],
  pl: ['Nie udało się wczytać części odtwarzacza.', 'Otwórz plik audio'],
  pt: ['Não foi possível carregar uma parte do player.', 'Abrir o arquivo de áudio'],
  ru: ['Не удалось загрузить часть проигрывателя.', 'Открыть аудиофайл'],
  sv: ['En del av spelaren kunde inte läsas in.', 'Öppna ljudfilen'],
  tr: ['Oynatıcının bir bölümü yüklenemedi.', 'Ses dosyasını aç'],
  uk: ['Не вдалося завантажити частину програвача.', 'Відкрити аудіофайл'],
  zh: ['播放器的一部分未能加载。', '打开音频文件'],
};
