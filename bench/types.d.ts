import type {CDPSession, Page} from 'puppeteer-core';

/** What a page of a subject shows. */
export interface PageOptions {
  /** Players on the page. By default 1. */
  readonly players?: number;
  /** Chapters of the episode. By default the ten of the demo episode. */
  readonly chapters?: number;
  /** Cues of a transcript. By default the episode has none. */
  readonly cues?: number;
}

/** What HTML of a page can refer to. */
export interface PageContext {
  readonly players: number;
  readonly chapters: readonly {readonly startTime: number; readonly title: string}[];
  /** In seconds. */
  readonly duration: number;
  /** Cues of the transcript; 0 for none. */
  readonly cues: number;
  /** Where the files of the subject are served, without a slash at the end. */
  readonly files: string;
  readonly cover: string;
  readonly audio: (player: number) => string;
  readonly episode: (player: number) => string;
}

/** How parts of a player are found in the page. The functions run there, given the player's section. */
export interface Finders {
  playButton(section: Element): Element | null | undefined;
  /** The row of a chapter, which can be pressed. */
  chapter?(section: Element, index: number): Element | null | undefined;
  /** The element whose text is the current time. */
  time?(section: Element): Element | null | undefined;
  /** What grows with the position. */
  progress?(section: Element): Element | null | undefined;
}

/** A player in a page, for one kind of player. */
export interface PlayerPage {
  readonly title: string;
  head?(context: PageContext): string;
  player(context: PageContext, index: number): string;
  /** HTML at the end of the body. */
  tail?(context: PageContext): string;
  readonly finders: Finders;
}

/** One of those that are compared. */
export interface Subject {
  readonly name: string;
  readonly page: PlayerPage;
  /** Folder whose files are served to the page. */
  readonly folder?: string;
  /** More files, by name. */
  readonly generated?: Readonly<Record<string, string>>;
}

/** A request that a page made. */
export interface PageRequest {
  readonly url: string;
  /** Bytes of the body that arrived. */
  bytes: number;
}

export interface VisitOptions extends PageOptions {
  /** How many times slower the processor is. By default 1. */
  readonly slowdown?: number;
  /** 150 ms of latency and 1.6 Mbit/s. */
  readonly slowNetwork?: boolean;
  /** Notes when each play button can be pressed, which costs a look at the page in each frame. */
  readonly probe?: boolean;
  /** Notes each object of `Intl` that is made. */
  readonly watchIntl?: boolean;
}

/** A page that is open. */
export interface Visit {
  readonly page: Page;
  readonly client: CDPSession;
  readonly requests: readonly PageRequest[];
  /** What Chromium counts about the page; durations in seconds. */
  metrics(): Promise<Record<string, number>>;
  /** Waits until nothing but audio was requested for a while. */
  quiet(): Promise<void>;
  collectGarbage(): Promise<void>;
  /** Clicks the play button and waits until the audio runs. Milliseconds from the click to `playing`. */
  play(): Promise<number>;
}

/** What measurements work with. */
export interface Lab {
  /** Opens a page of a subject, hands it to an action and closes it. */
  visit<Result>(
    subject: Subject,
    options: VisitOptions,
    action: (visit: Visit) => Promise<Result>,
  ): Promise<Result>;
  /** Milliseconds of processor time that all processes of the browser have had. */
  processorTime(): Promise<number>;
  /** Bytes of a served file after brotli; 0 for what is not one of the subject's. */
  compressedSize(url: string): number;
  /** Where audio comes from, which is another origin than the page's. */
  readonly audioOrigin: string;
  readonly origin: string;
  /** From the command line. */
  readonly options: {readonly minutes: number; readonly cycles: number};
}

/** One value of a measurement. */
export interface Value {
  readonly title: string;
  readonly unit?: string;
  /** What this build may have at most, in the unit. */
  readonly limit?: number;
  /** How many times the value of another subject this build may have at most. */
  readonly ratios?: Readonly<Record<string, number>>;
}

/** One thing to measure: one file in `measurements/`. */
export interface Measurement {
  /** `count`: the same on every machine, part of the short form. `time`: depends on the machine. `long`: only on request. */
  readonly kind: 'count' | 'time' | 'long';
  readonly values: Readonly<Record<string, Value>>;
  /** Whether it makes sense for a subject. By default for all that have a play button of their own. */
  suits?(subject: Subject): boolean;
  measure(lab: Lab, subject: Subject): Promise<Readonly<Record<string, number>>>;
}

declare global {
  /** What `in-page.js` puts on the window. */
  var bench: {
    readonly sections: () => readonly Element[];
    readonly finders: Finders;
    /** Elements of all shadow roots in an element that match a selector. */
    readonly within: (root: Element, selector: string) => Element[];
    /** When the play button of each player could first be pressed, in ms. */
    readonly operable: number[];
    /** Lengths of tasks over 50 ms, in ms. */
    readonly longTasks: number[];
    /** When objects of `Intl` were made, and which. */
    readonly intl: {readonly time: number; readonly name: string}[];
    /** Media elements on which `play()` was called, in order. */
    readonly media: HTMLMediaElement[];
    /** Where the one is that plays, in seconds; libraries also start silent ones to unlock audio. */
    readonly position: () => number;
    /** When the last trusted click was and when `playing` came after it, in ms. */
    clicked: number;
    playing: number;
    /** When another minute was shown than before, in ms. */
    changed: number;
  };
}
