import {expect} from '@open-wc/testing';
import {Howl, Howler} from 'howler';
import {once, until} from '../until.js';
import {
  close,
  closing,
  element,
  internals,
  open,
  opener,
  openNative,
  SETTINGS,
  start,
  URL_OF_SOUND,
} from './open-audio.js';

describe('HowlerOpener', () => {
  beforeEach(start);
  afterEach(close);

  it('starts at 0 on an element that was opened elsewhere before', async () => {
    const {engine} = openNative({startTime: 3148});
    await once(engine, 'canplay');
    close();
    const again = openNative();
    expect(again.engine).to.equal(engine);
    await once(again.engine, 'canplay');
    expect(again.engine.currentTime).to.be.below(30);
  });

  it('opens a URL again with another fragment, beside the one it has', () => {
    const sourceOf = (url: string) => {
      const {signal} = closing;
      return (opener.open(url, SETTINGS, signal).engine as unknown as HTMLAudioElement).src;
    };
    const marked = new URL(`${URL_OF_SOUND}#a`, location.href).href;
    const plain = new URL(URL_OF_SOUND, location.href).href;
    expect(sourceOf(marked)).to.equal(marked);
    expect(sourceOf(marked)).to.equal(`${marked}&2`);
    expect(sourceOf(plain)).to.equal(plain);
    expect(sourceOf(plain)).to.equal(`${plain}#2`);
  });

  it('makes no element, no document listener and no warning besides its own', async () => {
    const made: string[] = [];
    const {Audio} = window;
    const {warn} = console;
    const addEventListener = document.addEventListener.bind(document);
    window.Audio = function (...args: []) {
      made.push('element');
      return new Audio(...args);
    } as unknown as typeof Audio;
    console.warn = () => made.push('warning');
    document.addEventListener = () => made.push('listener');
    const engine = await open();
    engine.pause();
    await engine.play();
    document.dispatchEvent(new MouseEvent('click', {bubbles: true}));
    Object.assign(window, {Audio});
    Object.assign(console, {warn});
    document.addEventListener = addEventListener;
    expect(made).to.deep.equal(['element']);
  });

  it('closes without an address that a strict policy for media would report', async () => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "media-src 'self'";
    document.head.append(policy);
    const reported: string[] = [];
    document.addEventListener('securitypolicyviolation', ({blockedURI}) =>
      reported.push(blockedURI),
    );
    await open();
    close();
    // Events are dispatched asynchronously; this one is the last.
    const other = new Audio('https://other.test/');
    await once(other, 'error');
    await until(() => reported.some((address) => address.includes('other.test')));
    expect(reported).to.have.lengthOf(1);
  });

  it('is a module with names, whatever Howler is', () => {
    expect(Howl).to.be.a('function');
    expect(Howler).to.be.an('object');
  });

  it('makes no AudioContext and leaves no global behind', async () => {
    await open();
    expect(internals.ctx).to.equal(null);
    for (const name of ['Howl', 'Howler', 'Sound', 'HowlerGlobal']) {
      expect(window).not.to.have.property(name);
    }
  });

  it('leaves nothing in Howler when it is closed, and no source on the element', async () => {
    await open();
    close();
    expect(internals._howls).to.be.empty;
    expect(internals._html5AudioPool).to.be.empty;
    expect(element.getAttribute('src')).to.equal(null);
    expect(element.paused).to.equal(true);
  });

  it('is silent when it was closed while data were on their way, and so is the next one', async () => {
    const engine = await open();
    const before = element;
    engine.currentTime = 3000;
    void engine.play().catch(() => undefined);
    close();
    const next = await open({}, false);
    expect(element).to.equal(before);
    // By now, data have arrived.
    for (const type of ['canplay', 'canplaythrough']) element.dispatchEvent(new Event(type));
    await new Promise(requestAnimationFrame);
    expect(next.paused).to.equal(true);
  });
});
