import type {Chapter, Episode} from '../episode/episode.js';
import type {ChapterNudges} from './keeper.js';
import type {Player} from './player.js';

/** A chapter's index from which on all are later by so many seconds. */
type Nudge = readonly [from: number, seconds: number];

const PREFIX = 'kapitel:chapters:';

/**
 * Where the listener says the chapters are. A server that stitches advertisements into a sound does so
 * anew for every listener, and in front of some chapters only: so a nudge moves the chapters from one
 * on, and is kept for an episode of one length.
 */
export class ChapterShift implements ChapterNudges {
  readonly #player: Player;
  #nudges: readonly Nudge[] = [];
  #key: string | undefined;
  /** The one the nudges are for. */
  #episode: Episode | undefined;

  constructor(player: Player) {
    this.#player = player;
  }

  arrange(): readonly Chapter[] | undefined {
    const {episode} = this.#player.state;
    if (!episode || episode !== this.#episode || !this.#nudges.length) return undefined;
    const {chapters} = episode;
    let earliest = 0;
    const starts = chapters.map(({startTime}, index) => {
      const seconds = this.#nudges.reduce((sum, [from, by]) => sum + (from <= index ? by : 0), 0);
      return (earliest = Math.max(earliest, startTime + seconds));
    });
    return chapters.map((chapter, index) => ({
      ...chapter,
      startTime: starts[index]!,
      endTime: starts[index + 1] ?? Infinity,
    }));
  }

  nudge(seconds: number): void {
    const {activeChapterIndex} = this.#player.state;
    this.#keep([...this.#nudges, [Math.max(0, activeChapterIndex), seconds]]);
  }

  startHere(index: number): void {
    const {chapters, currentTime} = this.#player.state;
    const chapter = chapters[index];
    if (chapter) this.#keep([...this.#nudges, [index, currentTime - chapter.startTime]]);
  }

  undo(): void {
    this.#keep(this.#nudges.slice(0, -1));
  }

  /** Takes up what was kept for the episode, as long as it is now. */
  restore(): void {
    const player = this.#player;
    const {episode, duration} = player.state;
    const key = `${PREFIX}${episode?.guid ?? player.audio ?? ''}:${Math.round(duration)}`;
    if (key === this.#key && episode === this.#episode) return;
    this.#key = key;
    this.#episode = episode;
    const nudges = read(key);
    if (nudges.length || this.#nudges.length) this.#set(nudges);
  }

  #keep(nudges: readonly Nudge[]): void {
    this.#set(nudges);
    if (this.#key) write(this.#key, nudges);
  }

  #set(nudges: readonly Nudge[]): void {
    this.#nudges = nudges;
    // No chapters: they are to be arranged anew.
    this.#player.sync({chapters: [], nudged: nudges.length > 0});
  }
}

/** Pages in frames and private windows may be denied storage. */
function read(key: string): readonly Nudge[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(value) ? value.filter(isNudge) : [];
  } catch {
    return [];
  }
}

function write(key: string, nudges: readonly Nudge[]): void {
  try {
    if (nudges.length) localStorage.setItem(key, JSON.stringify(nudges));
    else localStorage.removeItem(key);
  } catch {
    // They last as long as the page, then.
  }
}

const isNudge = (value: unknown): value is Nudge =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);
