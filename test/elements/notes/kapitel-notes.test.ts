import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/kapitel.js';
import {controls} from '../../../src/elements/all-controls.js';
import {define} from '../../../src/elements/base/define.js';
import type {KapitelNotes} from '../../../src/elements/notes/kapitel-notes.js';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {sanitize} from '../../../src/elements/notes/sanitize.js';
import {until} from '../../until.js';
import {expectHarmless, itsTurn, payloads} from '../xss-payloads.js';

const NOTES =
  '<h2>Links</h2><p class="x">See <a href="https://example.org/a">a</a> at 17:21.</p>' +
  '<p><img src="https://example.org/pixel.gif"><font color=red>(00:30:09) Betrieb</font></p>';

define(controls);

async function show(content: string | undefined) {
  const place = await fixture<HTMLElement>(
    html`<div>
      <kapitel-player id="one"></kapitel-player><kapitel-notes for="one"></kapitel-notes>
    </div>`,
  );
  const player = place.querySelector<KapitelPlayer>('kapitel-player')!;
  const notes = place.querySelector<KapitelNotes>('kapitel-notes')!;
  player.episode = {title: 'One', audio: [{url: 'https://example.org/1.mp3'}], content};
  await until(() => notes.shadowRoot?.querySelector('[part=notes]'));
  const box = notes.shadowRoot!.querySelector<HTMLElement>('[part=notes]')!;
  return {player, notes, box};
}

describe('<kapitel-notes>', () => {
  it('shows text, structure and links of the notes, and requests nothing they name', async () => {
    const {box} = await show(NOTES);
    await until(() => box.childElementCount);
    expect(box.querySelector('h2')!.textContent).to.equal('Links');
    const link = box.querySelector<HTMLAnchorElement>('a')!;
    expect(link.href).to.equal('https://example.org/a');
    expect(link.rel).to.equal('noopener');
    expect(box.querySelector('img, [class]')).to.equal(null);
  });

  it('plays from a time that is pressed', async () => {
    const {player, box} = await show(NOTES);
    await until(() => box.childElementCount);
    const times = [...box.querySelectorAll<HTMLAnchorElement>('a[href^="#t="]')];
    expect(times[0]!.textContent).to.equal('17:21');
    times[0]!.click();
    expect(player.currentTime).to.equal(1041);
    await until(() => player.readyState >= 0 && !player.paused);
    player.pause();
    expect(location.hash).to.equal('');
  });

  it('has other notes for another episode, and none takes no room', async () => {
    const {player, notes, box} = await show(NOTES);
    await until(() => box.childElementCount);
    player.episode = {title: 'Two', content: '<p>Two</p>'};
    await until(() => box.textContent === 'Two');
    player.episode = {title: 'Three'};
    await until(() => notes.hidden);
    expect(notes.offsetHeight).to.equal(0);
  });
});

/** As in a browser that can't sanitise by itself. */
function withoutSetHtml(): () => void {
  const own = Object.getOwnPropertyDescriptor(Element.prototype, 'setHTML');
  Reflect.deleteProperty(Element.prototype, 'setHTML');
  return () => own && Object.defineProperty(Element.prototype, 'setHTML', own);
}

for (const [by, prepare] of [
  ['by the browser, where it can', () => () => undefined],
  ['by DOMPurify', withoutSetHtml],
] as const) {
  describe(`HTML from outside, sanitised ${by}`, () => {
    let restore: () => void;
    before(() => (restore = prepare()));
    after(() => restore());

    it('keeps what is text', async () => {
      const box = await sanitize(NOTES);
      expect(box.textContent).to.equal('LinksSee a at 17:21.(00:30:09) Betrieb');
      expect(box.querySelector('h2')!.textContent).to.equal('Links');
    });

    it('keeps the text of elements that don’t stay', async () => {
      const box = await sanitize(
        '<main><article><header>A</header><figure><figcaption>B</figcaption></figure><details><summary>C' +
          '</summary>D</details><address><center><label>E</label></center></address><footer>F</footer>' +
          '</article></main><table><tfoot><tr><td>G</td></tr></tfoot></table>',
      );
      expect(box.textContent).to.equal('ABCDEFG');
      expect(box.innerHTML).to.equal('ABCDEF<table><tr><td>G</td></tr></table>');
    });

    it(`runs none of ${payloads.length} ways to run something`, async () => {
      const place = await fixture<HTMLElement>(html`<div></div>`);
      for (const payload of payloads) {
        const box = await sanitize(payload);
        try {
          expectHarmless(box);
        } catch (error) {
          throw new Error(`${payload}: ${(error as Error).message}`, {cause: error});
        }
        place.append(box);
      }
      await itsTurn();
      expect(globalThis.hacked).to.equal(undefined);
    });
  });
}
