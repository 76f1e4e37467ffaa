import {expect} from '@open-wc/testing';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {embedCode} from '../../../src/features/share/embed-code.js';
import {
  chaptersOf,
  expectFocus,
  fakeSound,
  part,
  parts,
  playerWith,
  settled,
  showIntent,
} from '../../elements/show.js';
import {until} from '../../until.js';

const chapters = chaptersOf(6, undefined, 600);

describe('sharing', () => {
  let sound: ReturnType<typeof fakeSound>;
  let canonical: HTMLLinkElement;
  let copied: string[];
  let clipboardWorks: boolean;
  beforeEach(() => {
    sound = fakeSound();
    canonical = document.createElement('link');
    canonical.rel = 'canonical';
    canonical.href = 'https://blog.example/179';
    document.head.append(canonical);
    copied = [];
    clipboardWorks = true;
    const writeText = (text: string) => {
      if (!clipboardWorks) return Promise.reject(new DOMException('', 'NotAllowedError'));
      copied.push(text);
      return Promise.resolve();
    };
    Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {writeText}});
  });
  afterEach(() => {
    sound.restore();
    canonical.remove();
    Reflect.deleteProperty(navigator, 'clipboard');
    Reflect.deleteProperty(navigator, 'share');
  });

  const items = (element: KapitelPlayer) =>
    parts(element, 'menu-item').filter(({textContent}) => textContent.trim() === 'Share…');
  async function openSheet(element: KapitelPlayer): Promise<KapitelPlayer> {
    await showIntent(element);
    part(element, 'menu-button').click();
    await until(() => items(element).length);
    items(element)[0]!.click();
    await until(() => parts(element, 'share-link').length);
    return element;
  }
  async function opened(
    currentTime: number,
    attributes: Record<string, string> = {},
  ): Promise<KapitelPlayer> {
    const element = await playerWith({duration: 3600, chapters}, attributes);
    element.currentTime = currentTime;
    return openSheet(element);
  }
  const link = (element: KapitelPlayer) => part<HTMLInputElement>(element, 'share-link').value;
  const within = (element: KapitelPlayer, selector: string) => [
    ...part(element, 'dialog').querySelectorAll<HTMLElement>(selector),
  ];
  const names = (element: KapitelPlayer) =>
    within(element, 'label').map(({textContent}) => textContent.trim());
  const button = (element: KapitelPlayer, name: string) =>
    parts(element, 'share-button').find(({textContent}) => textContent.trim() === name)!;
  const feedback = (element: KapitelPlayer) =>
    within(element, '[role=status]')[0]!.textContent.trim();
  const choose = (element: KapitelPlayer, index: number) =>
    within(element, 'input[type=radio]')[index]!.click();

  it('offers links to the moment, the chapter and the whole episode', async () => {
    const element = await opened(1274.6);
    expect(names(element)).to.deep.equal(['From 21:14', 'Chapter 3: Chapter 3', 'Whole episode']);
    expect(link(element)).to.equal('https://blog.example/179#t=1274');
    const field = part<HTMLInputElement>(element, 'share-link');
    field.focus();
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
    choose(element, 1);
    expect(link(element)).to.equal('https://blog.example/179#chapter=3');
    choose(element, 2);
    expect(link(element)).to.equal('https://blog.example/179');
  });

  it('offers no moment before playback', async () => {
    const element = await opened(0);
    expect(names(element)).to.deep.equal(['Whole episode', 'Chapter 1: Chapter 1']);
  });

  it('names the player where there are several', async () => {
    const place = await playerWith({});
    const element = await opened(90, {id: 'zwei&drei'});
    expect(place.isConnected).to.equal(true);
    expect(link(element)).to.equal('https://blog.example/179#zwei%26drei&t=90');
    choose(element, 2);
    expect(link(element)).to.equal('https://blog.example/179#zwei%26drei');
  });

  it('names the player neither where it is the only one, nor where it is the first and has no id', async () => {
    const only = await opened(90, {id: 'one'});
    expect(link(only)).to.equal('https://blog.example/179#t=90');
    only.remove();
    const first = await playerWith({duration: 3600, chapters});
    first.currentTime = 90;
    await playerWith({});
    await openSheet(first);
    expect(link(first)).to.equal('https://blog.example/179#t=90');
  });

  it('offers the page of the episode where no fragment can name the player', async () => {
    await playerWith({});
    const element = await playerWith({url: 'https://blog.example/posts/7', chapters});
    element.currentTime = 90;
    await openSheet(element);
    expect(names(element)).to.deep.equal(['Whole episode']);
    expect(link(element)).to.equal('https://blog.example/posts/7');
  });

  it('copies the link, says so, and dispatches `share`', async () => {
    const element = await opened(90);
    const details: unknown[] = [];
    element.addEventListener('share', ({detail}) => details.push(detail));
    button(element, 'Copy link').click();
    await until(() => feedback(element) === 'Copied');
    const url = 'https://blog.example/179#t=90';
    expect(copied).to.deep.equal([url]);
    expect(details).to.deep.equal([{method: 'copy', url}]);
    choose(element, 2);
    expect(feedback(element)).to.equal('');
  });

  it('selects the link where it can’t be copied, and says so', async () => {
    Object.defineProperty(document, 'execCommand', {configurable: true, value: () => false});
    clipboardWorks = false;
    try {
      const element = await opened(90);
      let shared = 0;
      element.addEventListener('share', () => shared++);
      button(element, 'Copy link').click();
      await until(() => feedback(element) === 'Copy the selected text');
      const field = part<HTMLInputElement>(element, 'share-link');
      expectFocus(field);
      expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
      expect(shared).to.equal(0);
    } finally {
      Reflect.deleteProperty(document, 'execCommand');
    }
  });

  it('copies by the older command where the newer one is refused', async () => {
    Object.defineProperty(document, 'execCommand', {configurable: true, value: () => true});
    clipboardWorks = false;
    try {
      const element = await opened(90);
      const methods: string[] = [];
      element.addEventListener('share', ({detail}) => methods.push(detail.method));
      button(element, 'Copy link').click();
      await until(() => feedback(element) === 'Copied');
      expect(methods).to.deep.equal(['copy']);
    } finally {
      Reflect.deleteProperty(document, 'execCommand');
    }
  });

  it('hands the link to an app where the browser can', async () => {
    const given: unknown[] = [];
    let failure: string | undefined;
    const share = (data: unknown) => {
      given.push(data);
      return failure ? Promise.reject(new DOMException('', failure)) : Promise.resolve();
    };
    Object.defineProperty(navigator, 'share', {configurable: true, value: share});
    const element = await opened(90);
    const methods: string[] = [];
    element.addEventListener('share', ({detail}) => methods.push(detail.method));
    const press = () => button(element, 'Share with an app').click();
    press();
    await until(() => methods.length === 1);
    expect(given).to.deep.equal([{title: 'An episode', url: 'https://blog.example/179#t=90'}]);
    failure = 'NotAllowedError';
    press();
    await until(() => methods.length === 2);
    failure = 'AbortError';
    press();
    await settled(element);
    expect(given).to.have.lengthOf(3);
    expect(methods).to.deep.equal(['app', 'copy']);
  });

  it('draws a QR code of the link, only when that is pressed', async () => {
    const element = await opened(90);
    expect(parts(element, 'qr-code')).to.have.lengthOf(0);
    button(element, 'QR code').click();
    await until(() => parts(element, 'qr-code').length);
    const path = () => within(element, '[part=qr-code] path')[0]!.getAttribute('d')!;
    const before = path();
    expect(before).to.match(/^(?:M\d+ \d+h1v1h-1z){200,}$/);
    // Scanners need four light modules around the code.
    const starts = [...before.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(Math.min(...starts.flat())).to.equal(4);
    choose(element, 2);
    expect(path()).not.to.equal(before);
    button(element, 'QR code').click();
    expect(parts(element, 'qr-code')).to.have.lengthOf(0);
  });

  it('copies code that embeds the moment, with the page that the author names', async () => {
    const element = await playerWith(undefined, {
      src: '/demo/episodes/179.json',
      item: '"><script>',
      chapters: 'embedded',
      'embed-page': 'https://cdn.example/embed.html',
    });
    await until(() => element.episode);
    element.currentTime = 90;
    await openSheet(element);
    button(element, 'Copy embed code').click();
    await until(() => copied.length);
    const place = document.createElement('template');
    place.innerHTML = copied[0]!;
    const frames = [...place.content.children];
    expect(frames.map(({localName}) => localName)).to.deep.equal(['iframe']);
    const url = new URL(frames[0]!.getAttribute('src')!);
    expect(url.origin + url.pathname).to.equal('https://cdn.example/embed.html');
    expect(Object.fromEntries(url.searchParams)).to.deep.equal({
      src: `${location.origin}/demo/episodes/179.json`,
      item: '"><script>',
      chapters: 'embedded',
      t: '90',
    });
    expect(frames[0]!.getAttribute('height')).to.equal('668');
    expect(frames[0]!.getAttribute('allow')).to.contain('autoplay').and.to.contain('web-share');
    expect(frames[0]!.getAttribute('title')).to.equal(element.episode!.title);
    expect(link(element)).to.equal(copied[0]);
    expect(embedCode('https://cdn.example/', '', false)).to.contain('height="260"');
  });

  it('offers no code where it is not known how to embed', async () => {
    const element = await opened(90);
    expect(button(element, 'Copy embed code')).to.equal(undefined);
    element.remove();
    // An episode that a script has set.
    const set = await opened(90, {'embed-page': 'https://cdn.example/embed.html'});
    expect(button(set, 'Copy embed code')).to.equal(undefined);
  });

  it('is accessible, and returns the focus to the menu', async () => {
    const element = await opened(90);
    const dialog = part(element, 'dialog');
    await expect(dialog).to.be.accessible();
    expectFocus(dialog.querySelector('input')!);
    for (const label of dialog.querySelectorAll('label')) {
      expect(label.getBoundingClientRect().height).to.be.at.least(44);
    }
    within(element, 'form button')[0]!.click();
    await until(() => !parts(element, 'share-link').length);
    expectFocus(part(element, 'menu-button'));
  });

  it('is not in the menu where an attribute says so, from then on', async () => {
    const element = await opened(90);
    within(element, 'form button')[0]!.click();
    element.setAttribute('share', 'off');
    await settled(element);
    part(element, 'menu-button').click();
    await until(() => parts(element, 'menu-item').length);
    expect(items(element)).to.have.lengthOf(0);
  });
});
