import {createContext} from '@lit/context';

/** Every word the player says. A language that lacks one fails the type check. */
export interface Messages {
  /** Names the region for screen readers. */
  player(title: string): string;
  play: string;
  pause: string;
  back(seconds: number): string;
  forward(seconds: number): string;
  speed: string;
  mute: string;
  volume: string;
  timeline: string;
  /** The slider's value. @param chapter may be empty. */
  position(time: string, duration: string, chapter: string): string;
  chapters: string;
  loading: string;
  retry: string;
  openAudio: string;
  /** One sentence for each reason of a `PlayerError`. */
  errors: Record<
    'not-found' | 'no-episode' | 'no-audio' | 'blocked' | 'network' | 'decode' | 'unsupported',
    string
  >;
}

/** Brings the words to the elements inside a player. */
export const messagesContext = createContext<Messages>('kapitel-messages');
