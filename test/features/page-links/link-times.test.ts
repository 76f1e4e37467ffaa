import {expect, fixture, html} from '@open-wc/testing';
import fc from 'fast-check';
import {assertProperty} from '../../assert-property.js';
import {linkTimes} from '../../../src/features/page-links/link-times.js';

const links = (root: Element) =>
  [...root.querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')]);

describe('linkTimes', () => {
  it('links every time in running text and keeps the words around it', async () => {
    const root = await fixture(
      html`<p class="notes">Erst 17:21, <b>dann [1:05:39]</b> und 0:00.</p>`,
    );
    linkTimes('.notes');
    expect(links(root)).to.deep.equal([
      ['17:21', '#t=1041'],
      ['1:05:39', '#t=3939'],
      ['0:00', '#t=0'],
    ]);
    expect(root.textContent).to.equal('Erst 17:21, dann [1:05:39] und 0:00.');
  });

  it('leaves links, code, scripts, fields and other players alone', async () => {
    const root = await fixture(
      html`<div class="notes">
        <a href="/x">17:21</a><code>17:21</code>
        <pre>17:21</pre>
        <button>17:21</button><kapitel-player>17:21</kapitel-player>
        <div contenteditable>17:21</div>
      </div>`,
    );
    linkTimes('.notes');
    expect(links(root)).to.deep.equal([['17:21', '/x']]);
  });

  it('reads a form whose field has the name of a method', async () => {
    const root = await fixture(
      html`<div class="notes">
        <form>
          <input name="matches" />
          <p>At 0:20.</p>
        </form>
      </div>`,
    );
    linkTimes('.notes');
    expect(links(root)).to.deep.equal([['0:20', '#t=20']]);
  });

  it('links nothing twice', async () => {
    const root = await fixture(html`<p class="notes">17:21</p>`);
    linkTimes('.notes');
    linkTimes('.notes');
    expect(links(root)).to.have.lengthOf(1);
  });

  it('does nothing for a broken selector', () => {
    const {warn} = console;
    const said: unknown[] = [];
    console.warn = (text: unknown) => said.push(text);
    linkTimes('..');
    console.warn = warn;
    expect(said).to.have.lengthOf(1);
  });

  it('never changes what is written', async () => {
    const root = await fixture(html`<p class="notes"></p>`);
    const text = fc.string({
      unit: fc.constantFrom('1', '7', ':', '.', ' ', '(', ')', 'Uhr', 'ä', '<', '\n'),
    });
    assertProperty(
      fc.property(text, (written) => {
        root.textContent = written;
        linkTimes('.notes');
        expect(root.textContent).to.equal(written);
      }),
    );
  });

  it('takes time in proportion to the text', async () => {
    const root = await fixture(html`<div class="notes"></div>`);
    const measure = (paragraphs: number) => {
      root.replaceChildren(
        ...Array.from({length: paragraphs}, () =>
          Object.assign(document.createElement('p'), {
            textContent: 'Bei 17:21 und 1:05:39 geht es weiter. '.repeat(20),
          }),
        ),
      );
      const start = performance.now();
      linkTimes('.notes');
      return performance.now() - start;
    };
    // Other programs on the machine slow down ten short texts as much as one that is ten times as long. One attempt
    // that shows it is enough.
    const ratios = [];
    do {
      let short = 0;
      for (let times = 0; times < 10; times++) short += measure(200);
      ratios.push(measure(2000) / Math.max(1, short));
    } while (Math.min(...ratios) > 4 && ratios.length < 10);
    expect(Math.min(...ratios)).to.be.at.most(4);
  });
});
