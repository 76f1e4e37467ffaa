import {expect} from '@open-wc/testing';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import type {MeasureDetail} from '../../../src/player/measure-detail.js';
import {
  chaptersOf,
  fakeSound,
  playerOf,
  playerWith,
  settled,
  showIntent,
} from '../../elements/show.js';
import {ranges} from '../../player/fake-engine.js';
import {until} from '../../until.js';

const chapters = chaptersOf(4, undefined, 100);
const episode = {
  title: 'Folge 179',
  show: {title: 'Engineering Kiosk'},
  duration: 400,
  chapters,
};

describe('measure events', () => {
  let sound: ReturnType<typeof fakeSound>;
  let details: MeasureDetail[];
  const note = ({detail}: CustomEvent<MeasureDetail>) => details.push(detail);
  beforeEach(() => {
    sound = fakeSound();
    details = [];
    document.addEventListener('measure', note);
  });
  afterEach(() => {
    document.removeEventListener('measure', note);
    sound.restore();
  });

  async function shown(attributes: Record<string, string> = {}): Promise<KapitelPlayer> {
    const element = await playerWith(episode, attributes);
    await showIntent(element);
    return element;
  }
  async function playing(attributes: Record<string, string> = {}): Promise<KapitelPlayer> {
    const element = await shown(attributes);
    void element.play();
    sound.engine.say('durationchange', {duration: 400, readyState: 4, seekable: ranges(0, 400)});
    sound.engine.say('playing');
    return element;
  }
  function hear(position: number): void {
    sound.engine.moveTo(position);
    sound.engine.say('timeupdate');
  }
  function hearUntil(from: number, to: number): void {
    for (let position = from; position <= to; position++) hear(position);
  }
  /** Seeks, with the events of a media element in their order. */
  function seek(element: KapitelPlayer, position: number): void {
    sound.engine.seeking = true;
    element.currentTime = position;
    sound.engine.say('timeupdate', {seeking: false});
    sound.engine.say('seeked');
    hear(position + 0.2);
  }
  const types = () => details.map(({type}) => type);
  const of = (type: MeasureDetail['type']) => details.filter((detail) => detail.type === type);

  it('bubble to the document out of any shadow root, with the titles and the time', async () => {
    const element = await shown();
    const outer = document.createElement('div');
    element.replaceWith(outer);
    outer.attachShadow({mode: 'open'}).append(element);
    await settled(element);
    void element.play();
    await until(() => details.length);
    expect(details).to.deep.equal([
      {type: 'play', episode: 'Folge 179', show: 'Engineering Kiosk', currentTime: 0},
    ]);
  });

  it('say that playback was requested and paused', async () => {
    const element = await playing();
    hearUntil(0, 5);
    element.pause();
    expect(types()).to.deep.equal(['play', 'chapterenter', 'pause']);
    expect(details[2]!.currentTime).to.equal(5);
  });

  it('say where a chapter begins and where it was played to its end', async () => {
    await playing();
    hearUntil(95, 101);
    expect(of('chapterenter').map(({chapter}) => chapter)).to.deep.equal([
      'Chapter 1',
      'Chapter 2',
    ]);
    expect(of('chaptercomplete').map(({chapter}) => chapter)).to.deep.equal(['Chapter 1']);
  });

  it('say from where to where the listener sought, which completes no chapter and passes no quartile', async () => {
    const element = await playing();
    hearUntil(40, 50);
    details = [];
    seek(element, 350);
    expect(
      details.map(({type, from, currentTime, chapter}) => [type, from ?? chapter, currentTime]),
    ).to.deep.equal([
      ['seek', 50, 350],
      ['chapterenter', 'Chapter 4', 350],
    ]);
  });

  it('say so also of a seek while playback is paused or waits for audio', async () => {
    const element = await playing();
    hearUntil(40, 50);
    element.pause();
    details = [];
    seek(element, 150);
    void element.play();
    hear(150.4);
    expect(details.map(({type, from}) => [type, from])).to.deep.equal([
      ['seek', 50],
      ['play', undefined],
      ['chapterenter', undefined],
    ]);
  });

  it('count a drag over the time line as one seek', async () => {
    const element = await playing();
    hear(50);
    details = [];
    sound.engine.seeking = true;
    for (const position of [100, 200, 300]) {
      element.currentTime = position;
      sound.engine.say('seeked');
    }
    sound.engine.say('seeked', {seeking: false});
    expect(of('seek').map(({from, currentTime}) => [from, currentTime])).to.deep.equal([[50, 300]]);
  });

  it('say each quartile once, until the end', async () => {
    const element = await playing();
    hearUntil(95, 205);
    seek(element, 90);
    hearUntil(91, 110);
    expect(of('quartile').map(({percent}) => percent)).to.deep.equal([25, 50]);
    seek(element, 399);
    sound.engine.say('ended', {ended: true, paused: true});
    expect(of('quartile').map(({percent}) => percent)).to.deep.equal([25, 50, 100]);
    expect(of('chaptercomplete').at(-1)?.chapter).to.equal('Chapter 4');
    void element.play();
    hearUntil(95, 105);
    expect(of('quartile').map(({percent}) => percent)).to.deep.equal([25, 50, 100, 25]);
  });

  it('say how a link was shared, and not which', async () => {
    const element = await shown();
    const detail = {method: 'copy', url: 'https://blog.example/?secret'} as const;
    playerOf(element).dispatchEvent(new CustomEvent('share', {detail}));
    expect(of('share').map(({method}) => method)).to.deep.equal(['copy']);
    expect(JSON.stringify(details)).not.to.contain('secret');
  });

  it('say why there is no audio, also if that happened before anyone listened', async () => {
    const element = await playerWith({...episode, audio: []});
    await until(() => of('error').length);
    expect(details.map(({type, reason}) => [type, reason])).to.deep.equal([['error', 'no-audio']]);
    expect(element.error?.reason).to.equal('no-audio');
  });

  it('are not dispatched where an attribute says so, from then on', async () => {
    const element = await playing();
    element.setAttribute('measure', 'off');
    await settled(element);
    details = [];
    element.pause();
    expect(details).to.have.lengthOf(0);
  });

  describe('with the adapters of docs/embedding.md', () => {
    let adapters: Map<string, string>;
    before(async () => {
      const docs = await (await fetch('/docs/embedding.md')).text();
      const blocks = docs.matchAll(/```js\n\/\/ (.*)\n([^`]*(?:`[^`\n]+`[^`]*)*?)```/g);
      adapters = new Map([...blocks].map(([, name = '', code = '']) => [name, code.trim()]));
    });
    const kept = new Set<string>();
    afterEach(() => {
      for (const name of kept) Reflect.deleteProperty(window, name);
      Reflect.deleteProperty(navigator, 'sendBeacon');
    });

    /** Runs an adapter, and gives it one event. */
    async function measured(name: string, globals: Record<string, unknown>): Promise<void> {
      const code = adapters.get(name)!;
      expect(code.split('\n').length).to.be.at.most(5);
      for (const [key, value] of Object.entries(globals)) {
        kept.add(key);
        Reflect.set(window, key, value);
      }
      const element = await shown();
      const removed = new AbortController();
      const {addEventListener} = document;
      document.addEventListener = (type: string, listener: EventListener) =>
        addEventListener.call(document, type, listener, {signal: removed.signal});
      // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- it is what is tested
      new Function(code)();
      Reflect.deleteProperty(document, 'addEventListener');
      void element.play();
      removed.abort();
    }
    const detail = {type: 'play', episode: 'Folge 179', show: 'Engineering Kiosk', currentTime: 0};

    it('there are four', () =>
      expect([...adapters.keys()]).to.deep.equal([
        'Matomo',
        'Plausible',
        'Umami',
        'A server of your own',
      ]));

    it('Matomo tracks an event', async () => {
      const queue: unknown[] = [];
      await measured('Matomo', {_paq: queue});
      expect(queue).to.deep.equal([['trackEvent', 'Podcast', 'play', 'Folge 179', 0]]);
    });

    it('Plausible gets a name and properties', async () => {
      const calls: unknown[] = [];
      await measured('Plausible', {plausible: (...call: unknown[]) => calls.push(call)});
      expect(calls).to.deep.equal([['Podcast: play', {props: detail}]]);
    });

    it('Umami tracks a name and data', async () => {
      const calls: unknown[] = [];
      await measured('Umami', {umami: {track: (...call: unknown[]) => calls.push(call)}});
      expect(calls).to.deep.equal([['podcast-play', detail]]);
    });

    it('a server gets JSON', async () => {
      const calls: unknown[][] = [];
      const sendBeacon = (...call: unknown[]) => calls.push(call);
      Object.defineProperty(navigator, 'sendBeacon', {configurable: true, value: sendBeacon});
      await measured('A server of your own', {});
      expect(calls).to.deep.equal([['/statistics', JSON.stringify(detail)]]);
    });
  });
});
