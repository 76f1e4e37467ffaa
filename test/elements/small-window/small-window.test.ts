import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/kapitel.js';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {openSmallWindow} from '../../../src/elements/small-window/small-window.js';
import {start} from '../../../src/features/picture-in-picture/picture-in-picture.js';
import {chaptersOf, fakeSound, featureContext, part, parts, playerWith} from '../show.js';
import {until} from '../../until.js';

/** Takes the place of the browser's API: its window is a frame. A frame has a document and classes of its own, too. */
async function useFrame(requestWindow?: () => Promise<Window>) {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe width="360" height="520"></iframe>`);
  const before = Object.getOwnPropertyDescriptor(window, 'documentPictureInPicture');
  const small = frame.contentWindow!;
  small.close = () => frame.remove();
  const api = {requestWindow: requestWindow ?? (() => Promise.resolve(small))};
  Object.defineProperty(window, 'documentPictureInPicture', {value: api, configurable: true});
  return {
    frame,
    page: small.document,
    restore() {
      Reflect.deleteProperty(window, 'documentPictureInPicture');
      if (before) Object.defineProperty(window, 'documentPictureInPicture', before);
    },
  };
}

const REFUSED = 'The browser did not open the small window.';

describe('the small window', () => {
  let sound: ReturnType<typeof fakeSound>;
  let ending: AbortController;
  let small: Awaited<ReturnType<typeof useFrame>>;
  beforeEach(async () => {
    sound = fakeSound();
    ending = new AbortController();
    small = await useFrame();
  });
  afterEach(() => {
    ending.abort();
    small.restore();
    sound.restore();
  });

  const playing = async (attributes = {}): Promise<KapitelPlayer> => {
    const element = await playerWith({title: 'Episode', chapters: chaptersOf(4)}, attributes);
    void element.play();
    sound.engine.say('playing', {readyState: 4, duration: 240, currentTime: 65, paused: false});
    return element;
  };
  const open = async (element: KapitelPlayer) => {
    const closed = openSmallWindow(featureContext(element, ending));
    await until(() => button('Pause') ?? button('Play'));
    return closed;
  };
  const button = (name: string) =>
    small.page.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`);
  const rows = () => [...small.page.querySelectorAll('li')];
  const slider = () => small.page.querySelector('input')!;
  const notices = (element: KapitelPlayer) =>
    parts(element, 'notice').map(({textContent}) => textContent);
  const current = () => rows().findIndex((row) => row.querySelector('[aria-current]'));

  it('shows the chapter, the controls, the position and the chapters, in the colours of the player', async () => {
    const element = await playing({theme: 'dark', style: '--kapitel-accent: #0a84ff'});
    void open(element);
    await until(() => rows().length === 4);
    expect(small.page.title).to.equal('Episode');
    expect(small.page.querySelector('.titles')!.textContent).to.contain('Chapter 2');
    for (const name of ['Previous chapter', 'Back 15 seconds', 'Pause', 'Forward 30 seconds'])
      expect(button(name), name).to.exist;
    expect(current()).to.equal(1);
    expect(slider().value).to.equal('65');
    expect(slider().getAttribute('aria-valuetext')).to.equal(
      '1 minute 5 seconds of 4 minutes, chapter Chapter 2',
    );
    const colour = (inner: Element, name: string) =>
      inner.ownerDocument.defaultView!.getComputedStyle(inner).getPropertyValue(name);
    expect(colour(button('Pause')!, 'background-color')).to.equal(
      colour(part(element, 'play-button'), 'background-color'),
    );
    expect(colour(small.page.documentElement, 'color')).to.equal('rgb(236, 234, 230)');
    expect(button('Pause')!.offsetHeight).to.be.at.least(44);
    for (const row of rows()) expect(row.offsetHeight).to.be.at.least(44);
  });

  it('plays, pauses, seeks and goes to chapters, and shows what the audio reports', async () => {
    const element = await playing();
    void open(element);
    await until(() => rows().length === 4);
    button('Forward 30 seconds')!.click();
    expect(element.currentTime).to.equal(95);
    slider().value = '130';
    slider().dispatchEvent(new Event('input'));
    expect(element.currentTime).to.equal(130);
    sound.engine.say('seeked', {currentTime: 130});
    await until(() => current() === 2);
    rows()[3]!.querySelector('button')!.click();
    expect(element.currentTime).to.equal(180);
    button('Pause')!.click();
    expect(element.paused).to.equal(true);
    await until(() => button('Play'));
  });

  it('is operated by the keys of the player, and says what they did', async () => {
    const element = await playing();
    void open(element);
    await until(() => rows().length === 4);
    const press = (key: string, target: Element = small.page.body) => {
      const event = new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true});
      target.dispatchEvent(event);
      return event.defaultPrevented;
    };
    const said = () => small.page.querySelector('[role=status]')!.textContent;
    expect(press('k')).to.equal(true);
    expect(element.paused).to.equal(true);
    expect(said()).to.equal('Paused');
    press('ArrowRight');
    expect(element.currentTime).to.equal(70);
    press('ArrowRight', slider());
    expect(element.currentTime).to.equal(75);
    expect(press('w')).to.equal(true);
    expect(said()).to.contain('Chapter 2');
    await until(() => button('Play'));
    expect(press(' ', button('Play')!), 'a button’s own key').to.equal(false);
    element.setAttribute('keyshortcuts', '');
    expect(press('k')).to.equal(false);
  });

  it('is closed with its feature, and stops following the player', async () => {
    const element = await playing();
    const closed = open(element);
    await until(() => rows().length === 4);
    ending.abort();
    await closed;
    expect(small.frame.isConnected).to.equal(false);
    const before = small.page.body.innerHTML;
    sound.engine.say('timeupdate', {currentTime: 200});
    await element.updateComplete;
    expect(small.page.body.innerHTML).to.equal(before);
  });

  it('is a line of the menu that can be switched, and says whether it is open', async () => {
    // The line is only that of this test.
    const element = await playing({'picture-in-picture': 'off'});
    start(featureContext(element, ending));
    part(element, 'menu-button').click();
    const line = () =>
      parts(element, 'menu-item').find(({textContent}) => textContent.includes('Small window'));
    await until(line);
    expect(line()!.ariaPressed).to.equal('false');
    line()!.click();
    await until(() => rows().length === 4);
    await until(() => line()!.ariaPressed === 'true');
    line()!.click();
    await until(() => !small.frame.isConnected);
    await until(() => line()!.ariaPressed !== 'true');
  });

  it('says so if the browser refuses to open it, until it opens or playback pauses, and leaves the menu as it was', async () => {
    small.restore();
    let asked = 0;
    const refuse = () => {
      asked++;
      return Promise.reject(new DOMException('refused', 'NotAllowedError'));
    };
    small = await useFrame(refuse);
    // The line is only that of this test.
    const element = await playing({'picture-in-picture': 'off'});
    start(featureContext(element, ending));
    part(element, 'menu-button').click();
    const line = () =>
      parts(element, 'menu-item').find(({textContent}) => textContent.includes('Small window'));
    await until(line);
    for (const count of [1, 2]) {
      line()!.click();
      await until(() => asked === count);
      await until(() => line()!.ariaPressed !== 'true');
      await until(() => notices(element).includes(REFUSED));
      expect(notices(element).filter((text) => text === REFUSED)).to.have.lengthOf(1);
    }
    const region = element.shadowRoot!.querySelector('[role=status].hidden')!;
    expect(region.textContent.trim()).to.equal(REFUSED);
    element.pause();
    expect(notices(element)).not.to.include(REFUSED);
    line()!.click();
    await until(() => notices(element).includes(REFUSED));
    small.restore();
    small = await useFrame();
    line()!.click();
    await until(() => rows().length === 4);
    expect(notices(element)).not.to.include(REFUSED);
  });
});
