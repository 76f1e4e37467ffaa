import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {assertProperty} from '../../assert-property.js';
import {
  repairEncoding,
  readChapters,
  readEpisode,
  readFeed,
  readTranscript,
} from '../../../src/readers.js';

/** What becomes of UTF-8 when it is taken for another encoding. */
const damage = (text: string, encoding: string) =>
  new TextDecoder(encoding).decode(new TextEncoder().encode(text));

/** The same for real Latin-1, where the web's own decoder would take Windows-1252. */
const damageByLatin1 = (text: string) => String.fromCharCode(...new TextEncoder().encode(text));

describe('repairEncoding', () => {
  it('repairs what was read as Mac Roman or Windows-1252', () => {
    for (const encoding of ['macintosh', 'windows-1252']) {
      const text = 'Schöne Grüße – „öfter“ … 👍';
      expect(repairEncoding(damage(text, encoding))).to.equal(text);
    }
  });

  it('repairs what was read as Latin-1', () => {
    const text = 'Größe – „öfter“ … 👍';
    expect(repairEncoding(damageByLatin1(text))).to.equal(text);
  });

  it('repairs short words whichever of the encodings damaged them', () => {
    const words = [
      'Köln',
      'Café',
      'ö',
      'é',
      'El Niño',
      'Æ',
      'smörgåsbord',
      'Señor',
      'à la carte',
      '„ja“',
    ];
    for (const word of words) {
      for (const encoding of ['macintosh', 'windows-1252']) {
        expect(repairEncoding(damage(word, encoding)), encoding).to.equal(word);
      }
      expect(repairEncoding(damageByLatin1(word))).to.equal(word);
    }
  });

  it('repairs letters that Unicode keeps in parts', () => {
    for (const text of ['ä\u2ADC', 'ä\u2ADD\u0338', 'é\u0304 q\u0323', 'ä\uFB2A', 'ä\u0958']) {
      expect(repairEncoding(damage(text, 'macintosh'))).to.equal(text);
    }
  });

  it('leaves undamaged text alone', () => {
    for (const text of ['', 'plain', 'Größe', '√2 ≈ 1,41', 'São Paulo', 'Ã', 'Ã∫', '“Zitat”']) {
      expect(repairEncoding(text)).to.equal(text);
    }
  });

  it('repairs nothing where it cannot repair all', () => {
    const text = `${damage('ö', 'macintosh')} und ö`;
    expect(repairEncoding(text)).to.equal(text);
  });

  it('restores words whichever of the encodings damaged them', () => {
    const letters = fc.constantFrom(...Array.from('abcxyzABC äöüßÄÖÜéèêàâçñøåæœŒ„“”’–…€'));
    const words = fc
      .string({unit: letters, minLength: 1, maxLength: 30})
      .filter((text) => text.trim() === text);
    const damages = fc.constantFrom(
      (text: string) => damage(text, 'macintosh'),
      (text: string) => damage(text, 'windows-1252'),
      damageByLatin1,
    );
    assertProperty(
      fc.property(words, damages, (text, damaged) => {
        expect(repairEncoding(damaged(text))).to.equal(text);
      }),
      {numRuns: 2000},
    );
  });

  it('restores any text that Mac Roman damaged', () => {
    assertProperty(
      fc.property(fc.string({unit: 'grapheme'}), (text) => {
        expect(repairEncoding(damage(`ä${text}`, 'macintosh'))).to.equal(`ä${text}`);
      }),
    );
  });
});

describe('Damaged text in a source', () => {
  const broken = damage('Müller & Söhne – „öfter“', 'macintosh');
  const sound = 'Müller & Söhne – „öfter“';

  it('is repaired in each field of an episode by itself', async () => {
    const json = {
      title: 'Größe',
      audio: 'https://example.org/a.mp3',
      description: broken,
      content: `${broken} ö`,
      chapter: [{start: '0:00', title: broken}],
      speaker: [{name: broken}],
    };
    // Escapes hide the damage from anyone who looks at the text only.
    const escaped = JSON.stringify(json).replace(
      /[^\0-\x7F]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    for (const text of [JSON.stringify(json), escaped]) {
      const episode = await readEpisode(text);
      expect(episode).to.include({title: 'Größe', description: sound, content: `${broken} ö`});
      expect(episode.chapters[0]?.title).to.equal(sound);
      expect(episode.persons[0]?.name).to.equal(sound);
    }
  });

  it('is repaired before a no-break space that is half a letter is taken for one', async () => {
    const json = {audio: 'https://example.org/a.mp3', chapter: [], title: 'Ã\u00a0 la carte'};
    expect((await readEpisode(JSON.stringify(json))).title).to.equal('à la carte');
  });

  it('is repaired in the body of Markdown, and the date stays a date', async () => {
    const episode = await readEpisode(
      `---\ntitle: Größe\naudio: https://example.org/a.mp3\npubDate: 2025-01-21 05:00:00+00:00\n---\n${broken}`,
    );
    expect(episode).to.include({title: 'Größe', content: sound});
    expect(episode.published).to.be.instanceOf(Date);
  });

  it('is repaired in chapters, transcripts and feeds', async () => {
    const [chapter] = await readChapters(
      JSON.stringify({chapters: [{startTime: 0, title: broken}]}),
    );
    expect(chapter?.title).to.equal(sound);
    const [cue] = await readTranscript(`WEBVTT\n\n00:00.000 --> 00:01.000\n${broken}`);
    expect(cue?.text).to.equal(sound);
    const {show, episodes} = await readFeed(
      `<rss><channel><title>${broken}</title><item><title>${broken}</title></item></channel></rss>`,
    );
    expect([show.title, episodes[0]?.title]).to.deep.equal([sound, sound]);
  });
});
