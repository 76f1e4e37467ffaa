import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {once, until} from '../../until.js';
import {current, part, parts, player, rows, SRC} from '../show.js';

describe('<kapitel-player>', () => {
  it('shows the episode and its chapters', async () => {
    const element = await player();
    await until(() => rows(element).length && part(element, 'duration'));
    expect(part(element, 'title').textContent).to.contain('#179 MLOps');
    expect(rows(element)).to.have.lengthOf(10);
    expect(part(element, 'duration').firstElementChild!.textContent.trim()).to.equal('1:18:38');
    expect(rows(element)[3]!.textContent).to.contain('17:21').and.to.contain('12:48');
  });

  it('creates no audio and requests none before play', async () => {
    const element = await player();
    expect(element.paused).to.equal(true);
    const requests = performance.getEntriesByType('resource').map(({name}) => name);
    expect(requests.filter((name) => name.includes('.mp3'))).to.be.empty;
  });

  it('plays a chapter that is clicked before anything was loaded', async () => {
    const element = await player();
    await until(() => rows(element).length);
    rows(element)[7]!.click();
    await until(() => element.currentTime > 3148);
    expect(element.paused).to.equal(false);
    expect(element.activeChapterIndex).to.equal(7);
    expect(current(element)).to.equal(7);
  });

  it('plays the chapter at 0', async () => {
    const element = await player();
    await until(() => rows(element).length);
    element.currentTime = 2000;
    rows(element)[0]!.click();
    await until(() => !element.paused && element.currentTime > 0 && element.currentTime < 389);
    expect(current(element)).to.equal(0);
  });

  for (const key of ['Enter', 'Space']) {
    it(`plays a chapter by ${key}`, async () => {
      const element = await player();
      await until(() => rows(element).length);
      rows(element)[2]!.focus();
      await sendKeys({press: key === 'Space' ? ' ' : key});
      await until(() => element.currentTime > 449);
      expect(element.activeChapterIndex).to.equal(2);
    });
  }

  it('moves the mark when one chapter runs into the next', async () => {
    const element = await player();
    await until(() => rows(element).length);
    element.currentTime = 388.5;
    void element.play();
    await once(element, 'chapterchange');
    await once(element, 'timeupdate');
    expect(current(element)).to.equal(1);
    expect(element.currentTime).to.be.within(389, 449);
  });

  it('keeps the current row in view without moving the page', async () => {
    const element = await player();
    await until(() => rows(element).length);
    const list = part(element, 'chapters');
    element.seekToChapter(9);
    await until(() => current(element) === 9);
    // The list scrolls in a frame of its own.
    await until(() => {
      const row = rows(element)[9]!.getBoundingClientRect();
      return row.bottom <= list.getBoundingClientRect().bottom + 1;
    });
    expect(scrollY).to.equal(0);
  });

  it('lands on the last of forty quick seeks', async () => {
    const element = await player();
    await element.play();
    await until(() => element.currentTime > 0);
    for (let index = 1; index <= 40; index++) element.currentTime = index * 100;
    await until(() => !element.seeking && !element.paused && element.readyState > 2);
    // Playback continues meanwhile, for longer on a busy machine.
    expect(element.currentTime).to.be.within(4000, 4050);
  });

  it('repeats the native events of its audio, without bubbling', async () => {
    const element = await player();
    const events: Event[] = [];
    for (const type of ['play', 'playing', 'pause']) {
      element.addEventListener(type, (event) => events.push(event));
    }
    void element.play();
    await once(element, 'playing');
    element.pause();
    await once(element, 'pause');
    // Browsers may say that it plays once more when more data have arrived.
    expect([...new Set(events.map(({type}) => type))]).to.deep.equal(['play', 'playing', 'pause']);
    expect(events.some(({bubbles}) => bubbles)).to.equal(false);
  });

  it('starts where `start` says', async () => {
    const element = await player(html`<kapitel-player src=${SRC} start="17:21"></kapitel-player>`);
    expect(element.currentTime).to.equal(1041);
    await element.updateComplete;
    expect(element.activeChapterIndex).to.equal(3);
  });

  it('shows the duration that the attribute declares', async () => {
    const element = await player(
      html`<kapitel-player src=${SRC} duration="1:20:00"></kapitel-player>`,
    );
    expect(element.duration).to.equal(4800);
  });

  it('skips, changes speed and volume by its controls', async () => {
    const element = await player();
    element.currentTime = 100;
    await until(() => part(element, 'skip-button'));
    parts<HTMLButtonElement>(element, 'skip-button')[0]!.click();
    expect(element.currentTime).to.equal(85);
    part<HTMLButtonElement>(element, 'rate').click();
    await until(() => part(element, 'popup').querySelector('.rates'));
    const faster = [...part(element, 'popup').querySelectorAll('button')].at(2);
    faster?.click();
    expect(element.playbackRate).to.equal(0.5);
    part<HTMLButtonElement>(element, 'mute-button').click();
    expect(element.muted).to.equal(true);
  });

  it('moves by the arrow keys of its slider', async () => {
    const element = await player();
    element.currentTime = 100;
    await until(() => part(element, 'timeline'));
    part(element, 'timeline').focus();
    await sendKeys({press: 'ArrowRight'});
    expect(element.currentTime).to.equal(105);
  });

  it('speaks the language of the page around it', async () => {
    const page = await fixture<HTMLElement>(
      html`<div lang="de-AT"><kapitel-player src=${SRC}></kapitel-player></div>`,
    );
    const element = page.querySelector('kapitel-player')!;
    await until(() => part(element, 'play-button').ariaLabel === 'Abspielen');
    element.lang = 'en';
    await until(() => part(element, 'play-button').ariaLabel === 'Play');
  });
});

describe('<kapitel-player> with bad input', () => {
  const failing = async (src: string) => {
    const element = document.createElement('kapitel-player');
    const error = once(element, 'error') as Promise<CustomEvent<{reason: string}>>;
    element.src = src;
    document.body.append(element);
    const {detail} = await error;
    await until(() => part(element, 'error'));
    return {element, reason: detail.reason};
  };
  afterEach(() => document.querySelector('body > kapitel-player')?.remove());

  it('says when there is nothing at the address, and offers to try again', async () => {
    const {element, reason} = await failing('/demo/episodes/missing.json');
    expect(reason).to.equal('not-found');
    expect(part(element, 'error').innerText).to.contain('can’t be found');
    expect(part(element, 'retry-button')).to.exist;
  });

  it('says when what is there is no episode', async () => {
    expect((await failing('/demo/demo.css')).reason).to.equal('no-episode');
  });

  it('says when an episode has no audio', async () => {
    const src = URL.createObjectURL(new Blob([]));
    URL.revokeObjectURL(src);
    const element = document.createElement('kapitel-player');
    document.body.append(element);
    const error = once(element, 'error') as Promise<CustomEvent<{reason: string}>>;
    element.episode = {title: 'x', audio: [], chapters: [], persons: [], links: [], problems: []};
    expect((await error).detail.reason).to.equal('no-audio');
  });

  it('says when the audio is missing, and links to it', async () => {
    const element = await player(
      html`<kapitel-player src=${SRC} audio="/demo/sound/missing.mp3"></kapitel-player>`,
    );
    void element.play();
    await once(element, 'error');
    await until(() => part(element, 'audio-link'));
    expect(element.error?.reason).to.equal('unsupported');
    expect(part<HTMLAnchorElement>(element, 'audio-link').href).to.contain('missing.mp3');
  });

  it('shows the last of two addresses', async () => {
    const element = await fixture<KapitelPlayer>(
      html`<kapitel-player src="/demo/episodes/missing.json"></kapitel-player>`,
    );
    element.src = SRC;
    await until(() => element.episode);
    expect(element.error).to.equal(undefined);
  });
});

describe('<kapitel-player> in the document', () => {
  it('plays on when it is moved, and pauses when it is removed', async () => {
    const element = await player();
    await element.play();
    await until(() => element.currentTime > 0);
    const place = document.createElement('div');
    document.body.append(place);
    const nextTask = () => new Promise((resolve) => setTimeout(resolve));
    place.append(element);
    await nextTask();
    expect(element.paused).to.equal(false);
    // Libraries take it out and put it in again after some promises.
    element.remove();
    for (let count = 0; count < 5; count++) await Promise.resolve();
    place.append(element);
    await nextTask();
    expect(element.paused).to.equal(false);
    place.remove();
    await nextTask();
    expect(element.paused).to.equal(true);
    expect(element.currentTime).to.be.greaterThan(0);
  });
});
