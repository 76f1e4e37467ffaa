import {expect} from '@open-wc/testing';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {SleepTimer} from '../../../src/features/sleep-timer/timer.js';
import {
  chaptersOf,
  expectFocus,
  fakeSound,
  part,
  parts,
  playerOf,
  playerWith,
  settled,
  showIntent,
} from '../../elements/show.js';
import {ranges} from '../../player/fake-engine.js';
import {holdTimers, until} from '../../until.js';

const MINUTE = 60_000;
const {now} = Date;

describe('the sleep timer', () => {
  let sound: ReturnType<typeof fakeSound>;
  let time: number;
  beforeEach(() => {
    sound = fakeSound();
    time = 1_000_000;
    Date.now = () => time;
  });
  afterEach(() => {
    sound.restore();
    Date.now = now;
  });

  /** A player that plays at 700 seconds. */
  async function playing(attributes: Record<string, string> = {}): Promise<KapitelPlayer> {
    const episode = {duration: 3600, chapters: chaptersOf(6, undefined, 600)};
    const element = await playerWith(episode, attributes);
    await showIntent(element);
    void element.play();
    sound.engine.say('durationchange', {duration: 3600, readyState: 4, seekable: ranges(0, 3600)});
    sound.engine.say('playing');
    hear(700);
    await settled(element);
    return element;
  }
  function hear(position: number): void {
    sound.engine.moveTo(position);
    sound.engine.say('timeupdate');
  }
  const pass = (milliseconds: number, position: number) => {
    time += milliseconds;
    hear(position);
  };
  const items = (element: KapitelPlayer) =>
    parts(element, 'menu-item').filter(({textContent}) => textContent.includes('Sleep timer'));
  async function openDialog(element: KapitelPlayer): Promise<void> {
    part(element, 'menu-button').click();
    await until(() => items(element).length);
    items(element)[0]!.click();
    await until(() => parts(element, 'sleep-option').length);
  }
  async function choose(element: KapitelPlayer, label: string): Promise<void> {
    await openDialog(element);
    parts(element, 'sleep-option')
      .find(({textContent}) => textContent.trim() === label)!
      .click();
    await settled(element);
  }
  const notice = (element: KapitelPlayer) => {
    const sentence = parts(element, 'notice').find(({textContent}) =>
      textContent.startsWith('Sleep'),
    );
    return sentence?.textContent;
  };
  const button = (element: KapitelPlayer, label: string) =>
    parts(element, 'sleep-button').find(({textContent}) => textContent.trim() === label)!;

  it('offers a dialog whose first choice has the focus', async () => {
    const element = await playing();
    await openDialog(element);
    expectFocus(parts(element, 'sleep-option')[0]);
  });

  it('is announced when it is set or prolonged, and not every minute', async () => {
    const announced = (element: KapitelPlayer) =>
      [...element.shadowRoot!.querySelectorAll('p[role=status]')]
        .map(({textContent}) => textContent)
        .join('');
    const element = await playing();
    expect(announced(element)).to.equal('');
    await choose(element, '5 minutes');
    expect(announced(element)).to.equal('Sleep timer: 5 minutes');
    pass(MINUTE + 1, 760);
    await settled(element);
    expect(notice(element)).to.equal('Sleep timer: 4 minutes');
    expect(announced(element)).to.equal('Sleep timer: 5 minutes');
    button(element, '+5 minutes').click();
    await settled(element);
    expect(announced(element)).to.equal('Sleep timer: 9 minutes');
    await choose(element, 'End of the chapter');
    expect(announced(element)).to.equal('Sleep timer: end of the chapter');
    button(element, 'Switch the timer off').click();
    await settled(element);
    expect(announced(element)).to.equal('');
  });

  it('pauses after the chosen minutes, and says how many are left', async () => {
    const element = await playing();
    await choose(element, '5 minutes');
    expect(notice(element)).to.equal('Sleep timer: 5 minutes');
    pass(MINUTE + 1, 760);
    await settled(element);
    expect(notice(element)).to.equal('Sleep timer: 4 minutes');
    pass(3 * MINUTE, 940);
    expect(element.paused).to.equal(false);
    pass(MINUTE, 1000);
    expect(element.paused).to.equal(true);
    await settled(element);
    expect(notice(element)).to.equal(undefined);
  });

  it('fades out, returns to where that began and to the volume before, and stores no other', async () => {
    const element = await playing();
    element.volume = 0.8;
    sound.engine.say('volumechange');
    await choose(element, '5 minutes');
    pass(5 * MINUTE - 20_000, 980);
    pass(10_000, 990);
    sound.engine.say('volumechange');
    expect(element.volume).to.be.closeTo(0.4, 0.01);
    expect(localStorage.getItem('kapitel:settings')).to.contain('"volume":0.8');
    pass(10_000, 1000);
    expect(element.paused).to.equal(true);
    expect(element.currentTime).to.equal(980);
    expect(element.volume).to.equal(0.8);
  });

  it('neither fades nor goes back where the volume is read-only, as on iOS', async () => {
    const element = await playing();
    Object.defineProperty(sound.engine, 'volume', {get: () => 1, set: () => undefined});
    await choose(element, '5 minutes');
    pass(5 * MINUTE - 20_000, 980);
    pass(10_000, 990);
    pass(10_000, 1000);
    expect(element.paused).to.equal(true);
    expect(element.currentTime).to.equal(1000);
  });

  it('pauses at once when the machine wakes after the time', async () => {
    const element = await playing();
    await choose(element, '5 minutes');
    pass(8 * 60 * MINUTE, 701);
    expect(element.paused).to.equal(true);
    expect(element.currentTime).to.equal(701);
  });

  it('goes on for five minutes more, also while it fades', async () => {
    const element = await playing();
    await choose(element, '5 minutes');
    pass(5 * MINUTE - 10_000, 990);
    expect(sound.engine.volume).to.equal(0.5);
    button(element, '+5 minutes').click();
    await settled(element);
    expect(sound.engine.volume).to.equal(1);
    expect(notice(element)).to.equal('Sleep timer: 6 minutes');
    pass(10_001, 1000);
    expect(element.paused).to.equal(false);
  });

  it('pauses at the end of the chapter, and not when the listener moves to another', async () => {
    const element = await playing();
    await choose(element, 'End of the chapter');
    expect(notice(element)).to.equal('Sleep timer: end of the chapter');
    expect(button(element, '+5 minutes')).to.equal(undefined);
    sound.engine.seeking = true;
    element.currentTime = 1300;
    sound.engine.say('seeked', {seeking: false});
    hear(1300);
    expect(element.paused).to.equal(false);
    hear(1801);
    expect(element.paused).to.equal(true);
  });

  it('says that it ends with the episode, and is over then', async () => {
    const element = await playing();
    await choose(element, 'End of the episode');
    expect(notice(element)).to.equal('Sleep timer: end of the episode');
    element.currentTime = 3600;
    sound.engine.say('seeked');
    sound.engine.say('ended', {ended: true, paused: true});
    await until(() => notice(element) === undefined);
  });

  it('is switched off at a press, which leaves the focus in the player', async () => {
    const element = await playing();
    await choose(element, '5 minutes');
    const off = button(element, 'Switch the timer off');
    off.focus();
    off.click();
    await settled(element);
    expectFocus(part(element, 'play-button'));
    pass(6 * MINUTE, 1060);
    expect(element.paused).to.equal(false);
  });

  it('offers no end of a chapter without chapters', async () => {
    const element = await playing();
    element.episode = {audio: element.episode!.audio, chapters: []};
    await openDialog(element);
    const labels = parts(element, 'sleep-option').map(({textContent}) => textContent.trim());
    expect(labels).not.to.contain('End of the chapter');
    expect(labels).to.contain('End of the episode');
  });

  it('is not in the menu where an attribute says so, from then on', async () => {
    const element = await playing();
    await choose(element, '5 minutes');
    element.setAttribute('sleep-timer', 'off');
    await until(() => !notice(element));
    pass(6 * MINUTE, 1060);
    expect(element.paused).to.equal(false);
    part(element, 'menu-button').click();
    await until(() => parts(element, 'menu-item').length);
    expect(items(element)).to.have.lengthOf(0);
  });

  it('pauses without an event of the audio, too', async () => {
    const element = await playing();
    const timers = holdTimers();
    const timer = new SleepTimer(playerOf(element), new AbortController().signal);
    timer.set(new Date(time + 5 * MINUTE));
    time += 5 * MINUTE;
    timers.run();
    expect(element.paused).to.equal(true);
  });

  it('waits for the end of the chapter also where its place is reported before the seek has ended', async () => {
    const element = await playing();
    const timer = new SleepTimer(playerOf(element), new AbortController().signal);
    timer.set('chapter');
    sound.engine.seeking = true;
    element.currentTime = 1300;
    sound.engine.say('timeupdate', {seeking: false});
    sound.engine.say('seeked');
    expect(element.paused).to.equal(false);
    hear(1801);
    expect(element.paused).to.equal(true);
  });

  it('is over with the episode, and fades nothing that is paused', async () => {
    const element = await playing();
    const timer = new SleepTimer(playerOf(element), new AbortController().signal);
    timer.set(new Date(time + MINUTE));
    element.pause();
    pass(MINUTE - 10_000, 700);
    expect(sound.engine.volume).to.equal(1);
    element.episode = {audio: element.episode!.audio, chapters: []};
    expect(timer.store.state.end).to.equal(undefined);
  });

  it('leaves the volume alone after it has ended, and it is saved again', async () => {
    const element = await playing();
    const timer = new SleepTimer(playerOf(element), new AbortController().signal);
    timer.set(new Date(time + MINUTE));
    pass(MINUTE - 10_000, 750);
    pass(10_000, 760);
    expect(element.paused).to.equal(true);
    element.volume = 0.3;
    sound.engine.say('volumechange');
    expect(localStorage.getItem('kapitel:settings')).to.contain('"volume":0.3');
    timer.set(undefined);
    expect(element.volume).to.equal(0.3);
  });
});
