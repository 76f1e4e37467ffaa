import type {aboutMessages} from './languages/en/about-messages.js';
import type {continueMessages} from './languages/en/continue-messages.js';
import type {controlMessages} from './languages/en/control-messages.js';
import type {episodeMessages} from './languages/en/episode-messages.js';
import type {errorMessages} from './languages/en/error-messages.js';
import type {keyMessages} from './languages/en/key-messages.js';
import type {laneMessages} from './languages/en/lane-messages.js';
import type {noticeMessages} from './languages/en/notice-messages.js';
import type {paintMessages} from './languages/en/paint-messages.js';
import type {panelMessages} from './languages/en/panel-messages.js';
import type {quoteMessages} from './languages/en/quote-messages.js';
import type {shareMessages} from './languages/en/share-messages.js';
import type {skipMessages} from './languages/en/skip-messages.js';
import type {sleepMessages} from './languages/en/sleep-messages.js';
import type {stickyMessages} from './languages/en/sticky-messages.js';
import type {transcriptMessages} from './languages/en/transcript-messages.js';
import type {windowMessages} from './languages/en/window-messages.js';
import type {translateMessages} from './languages/en/translate-messages.js';

/** The English messages of a group, in the types that a translation has. */
type Typed<English> = {readonly [Key in keyof English]: English[Key]};

type MainMessages = Typed<
  typeof paintMessages &
    typeof episodeMessages &
    typeof controlMessages &
    typeof panelMessages &
    typeof keyMessages &
    typeof shareMessages &
    typeof skipMessages &
    typeof sleepMessages &
    typeof stickyMessages &
    typeof transcriptMessages &
    typeof laneMessages &
    typeof translateMessages &
    typeof quoteMessages &
    typeof aboutMessages &
    typeof windowMessages &
    typeof continueMessages
>;
type ErrorMessages = Typed<typeof errorMessages>;
type NoticeMessages = Typed<typeof noticeMessages>;

/** Every message by its key. English defines which there are. */
export type AllMessages = MainMessages & ErrorMessages & NoticeMessages;

/**
 * The messages of a language, or those that a page adds. Missing ones are shown in English. The keys are those of the
 * files in `languages/en/`.
 */
export interface Translation extends Partial<MainMessages> {
  readonly errors?: Partial<ErrorMessages>;
  readonly notices?: Partial<NoticeMessages>;
}

/** The messages that differ by country, by region code (BCP 47). */
export type Regions = Readonly<Record<string, Translation>>;

/** A language with its messages. Read them with `say()`. */
export interface Messages {
  /** BCP 47 tag, for `lang`. */
  readonly language: string;
  /** The writing direction; `undefined` until the language is loaded. */
  readonly direction: 'ltr' | 'rtl' | undefined;
  /** Empty for English, whose messages are in the chunks that use them. */
  readonly translation: Partial<AllMessages>;
}
