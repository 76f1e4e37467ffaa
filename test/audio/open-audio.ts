import {Howler} from 'howler';
import type {AudioEngine, AudioSettings} from '../../src/audio/audio-engine.js';
import {HowlerOpener} from '../../src/audio/howler-opener.js';
import {until} from '../until.js';

export const URL_OF_SOUND = '/demo/sound/179.mp3';
export const SETTINGS: AudioSettings = {startTime: 0, playbackRate: 1, volume: 1, muted: false};

/** Private fields of Howler. */
export const internals = Howler as unknown as {
  _howls: {
    _state: string;
    _duration: number;
    _sounds: {_id: number; _paused: boolean; _rate: number}[];
  }[];
  _html5AudioPool: unknown[];
  ctx: unknown;
};

export let opener: HowlerOpener;
export let closing: AbortController;
/** The element of the audio that was opened last. */
export let element: HTMLAudioElement;

/** Before each test. */
export function start(): void {
  opener = new HowlerOpener();
  closing = new AbortController();
}

/** Opens the audio, without Howler at first. */
export function openNative(settings: Partial<AudioSettings> = {}) {
  const opened = opener.open(URL_OF_SOUND, {...SETTINGS, ...settings}, closing.signal);
  element = opened.engine as unknown as HTMLAudioElement;
  return opened;
}

/** The engine of a player, once Howler is loaded. */
export async function open(
  settings: Partial<AudioSettings> = {},
  play = true,
): Promise<AudioEngine> {
  const {engine, successor} = openNative(settings);
  if (play) void engine.play();
  const better = await successor!;
  await until(() => better.readyState >= 3);
  return better;
}

/** Closes the open audio. The next audio uses the same element. */
export function close(): void {
  closing.abort();
  closing = new AbortController();
}
