import {html, nothing} from 'lit';
import type {Episode, TranscriptSource} from '../../episode/episode.js';
import type {Messages} from '../../locales/messages.js';
import {sameItems} from '../base/same-items.js';
import {isOfPage, writtenIn, type WrittenTranscript} from './transcript-content.js';

/** A file of a transcript, with what tells it from the others. */
export interface TranscriptFile {
  readonly source: TranscriptSource;
  readonly name: string;
}

/** Which file of a transcript is shown, and a list to choose another one. */
export class TranscriptFiles {
  #all: readonly TranscriptFile[] = [];
  #from: readonly unknown[] = [];
  #written: WrittenTranscript | undefined;
  /** The chosen file; none if the episode contains the cues. */
  source: TranscriptSource | undefined;

  /** Lists the files of an episode. The chosen one stays chosen if it is one of them. */
  update(episode: Episode | undefined, {language}: Messages): void {
    const from = [episode?.transcript, language];
    if (sameItems(from, this.#from)) return;
    this.#from = from;
    this.#all = filesOf(episode?.transcript ?? [], language);
    const isKept = this.#all.some(({source}) => source === this.source);
    if (!isKept) this.source = this.#all[0]?.source;
  }

  /** Reads what is written into an element, or into the content of a player. */
  look(element: Element, player: Element | undefined): void {
    this.#written = writtenIn(element, player);
  }

  /** What the author has written into the page; it takes the place of the first file. */
  get written(): WrittenTranscript | undefined {
    return this.source === this.#all[0]?.source ? this.#written : undefined;
  }

  get hasWritten(): boolean {
    return this.#written !== undefined;
  }

  /** Whether the transcript is at hand, or on the origin of the page. */
  get isNear(): boolean {
    return this.written !== undefined || isOfPage(this.source);
  }

  /** A list of files, if there is more than one. @param name of the list. */
  template(name: string, onChoose: () => void) {
    if (this.#all.length < 2) return nothing;
    const choose = ({target}: Event) => {
      this.source = this.#all[(target as HTMLSelectElement).selectedIndex]?.source;
      onChoose();
    };
    return html`<select aria-label=${name} @change=${choose}>
      ${this.#all.map(
        ({source, name}) => html`<option .selected=${source === this.source}>${name}</option>`,
      )}
    </select>`;
  }
}

/** Kinds of files, those that say most about speakers and times first. */
const KINDS = [/json/, /vtt/, /srt|subrip/, /html/, /./];

/**
 * The files among which a reader can choose: hosts list the same transcript in several formats, of which one is enough.
 *
 * @param language of the names of languages, as a BCP 47 tag.
 * @returns an empty list if the transcript is a list of cues.
 */
export function filesOf(
  transcript: NonNullable<Episode['transcript']>,
  language: string,
): readonly TranscriptFile[] {
  const sources = transcript.filter((part): part is TranscriptSource => 'url' in part);
  const chosen = sources.filter((source) => {
    const same = sources.filter((other) => other.language === source.language);
    const best = Math.min(...same.map(rankOf));
    return rankOf(source) === best;
  });
  const names = chosen.map((source) => languageName(source.language, language));
  return chosen.map((source, index) => {
    const name = names[index];
    const isClear = name && names.filter((other) => other === name).length === 1;
    return {source, name: isClear ? name : [name, fileName(source.url)].filter(Boolean).join(', ')};
  });
}

const rankOf = ({url, type = ''}: TranscriptSource) =>
  KINDS.findIndex((kind) => kind.test(type.toLowerCase() || fileName(url).toLowerCase()));

const fileName = (url: string) => /([^/]*)\/?$/.exec(url.replace(/[?#].*$/s, ''))![1] || url;

function languageName(tag: string | undefined, language: string): string | undefined {
  if (!tag) return undefined;
  try {
    return new Intl.DisplayNames([language], {type: 'language'}).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
