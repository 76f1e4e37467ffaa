import {Player} from '../../../src/player/player.js';
import {PlaybackRecovery} from '../../../src/player/recovery/playback-recovery.js';
import {FakeOpener} from '../fake-engine.js';
import {DURATION, episode} from '../one-episode.js';
import {FakeTiming} from '../fake-timing.js';

export const NETWORK = {code: 2} as MediaError;
export const UNSUPPORTED = {code: 4} as MediaError;

export let opener: FakeOpener;
export let player: Player;
export let timing: FakeTiming;
export let ending: AbortController;
export let errors: string[];

/** Makes a player with an episode, whose playback is recovered at once by default. */
export function open(settings: {declared?: number | undefined; isRecovering?: boolean} = {}): void {
  const {isRecovering = true} = settings;
  opener = new FakeOpener();
  player = new Player(opener);
  timing = new FakeTiming();
  errors = [];
  player.addEventListener('error', () => errors.push(player.state.error!.reason));
  player.episode = {...episode, duration: 'declared' in settings ? settings.declared : DURATION};
  ending = new AbortController();
  if (isRecovering) startRecovery();
}

/** Starts to recover the playback of the player that was opened. */
export function startRecovery(): void {
  new PlaybackRecovery(player, ending.signal, timing);
}

/** The audio is heard at a position. */
export function sound(position: number, duration = DURATION): void {
  const {engine} = opener;
  engine.say('durationchange', {duration, readyState: 4});
  engine.moveTo(position);
  engine.say('playing');
  engine.say('timeupdate');
}

/** Opens audio, and hears it at a position. */
export async function hear(position: number, duration = DURATION): Promise<void> {
  void player.play();
  await timing.pass(0);
  sound(position, duration);
  await timing.pass(0);
}

export const breakOff = (error = NETWORK) => opener.engine.say('error', {error});
export const starve = () => opener.engine.say('waiting', {readyState: 2});

/** A second of audio a second, while time passes. */
export const playOn = (seconds: number) =>
  timing.pass(seconds, () => {
    const {engine} = opener;
    if (engine.paused || engine.readyState < 3) return;
    engine.moveTo(engine.currentTime + 0.5);
    engine.say('timeupdate');
  });
