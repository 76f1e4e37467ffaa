import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/kapitel.js';
import {controls} from '../../../src/elements/all-controls.js';
import {define} from '../../../src/elements/base/define.js';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import type {KapitelTranscript} from '../../../src/elements/transcript/kapitel-transcript.js';
import type {Cue, Episode} from '../../../src/episode/episode.js';
import {setState} from '../../player/set-state.js';
import {until} from '../../until.js';
import {
  all,
  chaptersOf,
  episodeOf,
  expectFocus,
  fakeSound,
  part,
  parts,
  playerOf,
} from '../show.js';

const CUES: Cue[] = Array.from({length: 60}, (_, index) => ({
  startTime: index * 2,
  endTime: index * 2 + 2,
  speaker: index % 10 < 5 ? 'Ada' : 'SPEAKER_01',
  text: `Satz ${index} über Straßenbahnen.`,
}));

define(controls);

async function show(episode: Partial<Episode>) {
  const place = await fixture<HTMLElement>(
    html`<div>
      <kapitel-player id="read"></kapitel-player>
      <kapitel-transcript for="read"></kapitel-transcript>
    </div>`,
  );
  const player = place.querySelector<KapitelPlayer>('kapitel-player')!;
  const element = place.querySelector<KapitelTranscript>('kapitel-transcript')!;
  player.episode = episodeOf(episode);
  return {player, element};
}

async function showCues() {
  const shown = await show({transcript: CUES, chapters: chaptersOf(2)});
  await until(() => sentencesIn(shown.element).length === CUES.length);
  return shown;
}

const sentencesIn = (element: Element) => parts(element, 'transcript-sentence');
const currentIn = (element: Element) =>
  sentencesIn(element).findIndex((sentence) => sentence.hasAttribute('aria-current'));

async function search(element: KapitelTranscript, query: string) {
  const input = element.shadowRoot!.querySelector('input')!;
  input.value = query;
  input.dispatchEvent(new Event('input'));
  // What finds is loaded at first use.
  const output = element.shadowRoot!.querySelector('output')!;
  await until(() => Boolean(output.textContent.trim()) === Boolean(query));
  await element.updateComplete;
  return input;
}

/** Makes the page believe, until the end of the test, that motion is reduced. Scrolling is instant then. */
function reduceMotion() {
  const {matchMedia} = window;
  restoreMotion = () => (window.matchMedia = matchMedia);
  window.matchMedia = (query) =>
    matchMedia.call(window, query.includes('prefers-reduced-motion') ? 'all' : query);
}
let restoreMotion: (() => void) | undefined;

/** Notes the URLs that are fetched, until the end of the test. */
function watchFetch() {
  const urls: string[] = [];
  const {fetch} = window;
  restoreFetch = () => (window.fetch = fetch);
  window.fetch = (input, options) => {
    urls.push(input as string);
    return fetch(input, options);
  };
  return urls;
}
let restoreFetch: (() => void) | undefined;

describe('<kapitel-transcript>', () => {
  afterEach(() => {
    restoreMotion?.();
    restoreFetch?.();
  });
  const sound = fakeSound();
  after(() => sound.restore());

  it('shows chapters as headings, and speakers before what they say', async () => {
    const {element} = await showCues();
    const titles = parts(element, 'transcript-chapter').map(({textContent}) => textContent);
    expect(titles).to.deep.equal(['Chapter 1', 'Chapter 2']);
    const names = parts(element, 'transcript-speaker').map(({textContent}) => textContent);
    expect(names.slice(0, 3)).to.deep.equal(['Ada', 'Speaker 2', 'Ada']);
  });

  it('plays from a sentence that is pressed', async () => {
    const {player, element} = await showCues();
    sentencesIn(element)[7]!.click();
    expect(player.currentTime).to.equal(14);
    expect(player.paused).to.equal(false);
  });

  it('does not play when the press selects text', async () => {
    const {player, element} = await showCues();
    const sentence = sentencesIn(element)[7]!;
    const press = (from: number, to: number) => {
      sentence.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, clientX: from}));
      sentence.dispatchEvent(new MouseEvent('click', {bubbles: true, clientX: to}));
    };
    press(10, 60);
    expect(player.currentTime).to.equal(0);
    press(10, 11);
    expect(player.currentTime).to.equal(14);
  });

  it('marks the current sentence and scrolls itself to it, until the reader scrolls', async () => {
    // Smooth scrolling would go on after the reader's event, which no real wheel caused.
    reduceMotion();
    const {player, element} = await showCues();
    const box = part(element, 'transcript');
    const page = scrollY;
    setState(playerOf(player), {currentTime: 81});
    await until(() => currentIn(element) === 40 && box.scrollTop > 0);
    expect(scrollY).to.equal(page);
    box.dispatchEvent(new WheelEvent('wheel', {bubbles: true}));
    const back = element.shadowRoot!.querySelector<HTMLElement>('.back')!;
    await until(() => !back.hidden);
    box.scrollTo({top: 0, behavior: 'instant'});
    setState(playerOf(player), {currentTime: 83});
    await until(() => currentIn(element) === 41);
    expect(box.scrollTop).to.equal(0);
    back.querySelector('button')!.click();
    await until(() => back.hidden && box.scrollTop > 0);
    expectFocus(sentencesIn(element)[41]);
  });

  it('finds a sentence that is far away, between paragraphs whose heights are not known yet', async () => {
    const text = 'A sentence that is neither long nor short, and has some words. '.repeat(9);
    const transcript = Array.from({length: 200}, (_, index) => ({
      startTime: index * 10,
      endTime: index * 10 + 10,
      speaker: index % 3 ? 'Ada' : 'Ben',
      text: index % 2 ? text : 'Short.',
    }));
    const {player, element} = await show({transcript});
    await until(() => sentencesIn(element).length > 200);
    setState(playerOf(player), {currentTime: 1505});
    const box = part(element, 'transcript').getBoundingClientRect();
    await until(() => {
      const current = sentencesIn(element)[currentIn(element)]?.getBoundingClientRect();
      return current && current.top >= box.top && current.bottom <= box.bottom;
    });
  });

  it('is one tab stop, in which arrow keys move the focus and Enter plays', async () => {
    const {player, element} = await showCues();
    const sentences = sentencesIn(element);
    sentences[0]!.focus();
    const press = (key: string) =>
      element.shadowRoot!.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', {key, bubbles: true}),
      );
    press('ArrowDown');
    expectFocus(sentences[1]);
    press('End');
    expectFocus(sentences.at(-1));
    expect(sentences.filter(({tabIndex}) => tabIndex === 0).length).to.equal(1);
    // Screen readers say that it can be pressed; of the others they read the text only.
    expect(sentences.map((one) => one.role).filter(Boolean)).to.deep.equal(['link']);
    expect(sentences.at(-1)!.role).to.equal('link');
    press('Enter');
    expect(player.currentTime).to.equal(118);
  });

  it('counts and marks what is searched, goes from match to match, and plays from one', async () => {
    const {player, element} = await showCues();
    const input = await search(element, 'STRASSEN');
    const output = element.shadowRoot!.querySelector('output')!;
    expect(output.textContent).to.equal('1 / 60');
    // Those out of view are marked when the reader scrolls to them.
    const marked = () => [
      CSS.highlights.get('kapitel-match')!.size > 10,
      [...CSS.highlights.get('kapitel-this-match')!].map((range) => (range as Range).toString())[0],
    ];
    expect(marked()).to.deep.equal([true, 'Straßen']);
    element.shadowRoot!.querySelector<HTMLElement>('[aria-label="Next match"]')!.click();
    await element.updateComplete;
    expect(output.textContent).to.equal('2 / 60');
    input.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}));
    expect(player.currentTime).to.equal(2);
    input.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
    await element.updateComplete;
    expect(input.value + output.textContent).to.equal('');
    expect(CSS.highlights.get('kapitel-match')!.size).to.equal(0);
  });

  it('marks what comes into view when the reader scrolls', async () => {
    reduceMotion();
    const transcript = Array.from({length: 400}, (_, index) => ({
      ...CUES[index % 60]!,
      startTime: index,
    }));
    const {element} = await show({transcript});
    await until(() => sentencesIn(element).length === 400);
    await search(element, 'satz');
    const sentences = sentencesIn(element);
    const isMarked = (index: number) =>
      [...CSS.highlights.get('kapitel-match')!].some((range) =>
        sentences[index]!.contains((range as Range).startContainer),
      );
    expect([isMarked(1), isMarked(399)]).to.deep.equal([true, false]);
    const box = part(element, 'transcript');
    await until(() => {
      box.scrollTop = box.scrollHeight;
      return isMarked(399);
    });
  });

  it('shows on the time line where the matches are, while a search is on', async () => {
    const {player, element} = await showCues();
    const line = all(player).find(({localName}) => localName === 'kapitel-timeline')!;
    await until(() => line.shadowRoot?.querySelector('[part=track]'));
    const ticks = () =>
      [...line.shadowRoot!.querySelectorAll('.ticks path')].map((path) => path.getAttribute('d'));
    const track = line.shadowRoot!.querySelector('[part=track]')!;
    const width = Math.floor(track.clientWidth / 4);
    // Each sentence has 2 of 3,600 seconds.
    const at = (...indexes: number[]) => {
      const places = new Set(indexes.map((index) => Math.floor((index / 1800) * width)));
      return [...places].map((place) => `M${place + 0.5} 0V1`).join('');
    };
    await search(element, 'satz 3');
    expect(ticks()).to.deep.equal([at(3, 30, 39), at(3)]);
    await search(element, 'satz 59');
    expect(ticks()).to.deep.equal([at(59), at(59)]);
    await search(element, '');
    expect(ticks()).to.deep.equal([]);
    await search(element, 'satz 59');
    element.remove();
    expect(ticks()).to.deep.equal([]);
  });

  it('goes to the next words of a person, and searches in what a person says', async () => {
    const {player, element} = await showCues();
    const output = element.shadowRoot!.querySelector('output')!;
    setState(playerOf(player), {currentTime: 31});
    await until(() => currentIn(element) === 15);
    const persons = element.shadowRoot!.querySelector('select')!;
    expect([...persons.options].map(({text}) => text)).to.deep.equal([
      'Everyone',
      'Ada',
      'Speaker 2',
    ]);
    const choose = async (name: string) => {
      persons.value = [...persons.options].find(({text}) => text === name)!.value;
      persons.dispatchEvent(new Event('change'));
      await until(() => output.textContent.trim());
      await element.updateComplete;
    };
    await choose('Ada');
    expect(output.textContent).to.equal('3 / 6');
    // Tab enters at those words.
    expect(sentencesIn(element).findIndex(({tabIndex}) => tabIndex === 0)).to.equal(20);
    await search(element, 'satz 1');
    // The sentences 1 and 10 to 14.
    expect(output.textContent).to.equal('1 / 6');
    await choose('Everyone');
    expect(output.textContent).to.equal('1 / 11');
  });

  it('shows a strip in place of ticks that would be a fence', async () => {
    const {player, element} = await show({
      duration: 120,
      transcript: CUES.map((cue, index) => ({...cue, text: 'e'.repeat(index < 30 ? 1 : 9)})),
    });
    await until(() => sentencesIn(element).length === CUES.length);
    const line = all(player).find(({localName}) => localName === 'kapitel-timeline')!;
    await until(() => line.shadowRoot?.querySelector('[part=track]')?.clientWidth);
    await search(element, 'e');
    const ticks = line.shadowRoot!.querySelector('.ticks.many')!;
    const [few, , many] = [...ticks.querySelectorAll('path')].map((path) =>
      [...path.getAttribute('d')!.matchAll(/M([\d.]+)/g)].map(([, place]) => Number(place)),
    );
    const middle = Number(ticks.getAttribute('viewBox')!.split(' ')[2]) / 2;
    // A place at the border of two sentences has fewer.
    expect(few!.some((place) => place < middle)).to.equal(true);
    expect(many!.length && many!.every((place) => place > middle)).to.equal(true);
  });

  it('shows who speaks when, with names and the place of the audio, while that is switched on', async () => {
    const {player, element} = await showCues();
    const toggle = element.shadowRoot!.querySelector<HTMLElement>('button.icon')!;
    const lanes = () => [...element.shadowRoot!.querySelectorAll('.lanes [role=listitem]')];
    expect(lanes().length).to.equal(0);
    toggle.click();
    await until(() => lanes().length === 2);
    expect(toggle.ariaPressed).to.equal('true');
    const names = lanes().map((lane) => lane.querySelector('button')!.ariaLabel);
    expect(names).to.deep.equal([
      'Ada, 1 minute. Next words of Ada',
      'Speaker 2, 1 minute. Next words of Speaker 2',
    ]);
    // 10 of 3,600 seconds at a time, on a lane of 1,000 places.
    expect(lanes()[1]!.querySelector('path')!.getAttribute('d')).to.match(
      /^M2\.8 0h2\.8v1H2\.8zM8\.3/,
    );
    lanes()[1]!.querySelector('button')!.click();
    expect(player.currentTime).to.equal(10);
    // A press beside the bars goes to the nearest one.
    const lane = lanes()[1]!.querySelector('.lane')!;
    lane.dispatchEvent(
      new PointerEvent('pointerup', {clientX: lane.getBoundingClientRect().right, bubbles: true}),
    );
    expect(player.currentTime).to.equal(120);
    await expect(element).to.be.accessible({ignoredRules: ['color-contrast']});
    setState(playerOf(player), {currentTime: 1800});
    setState(playerOf(player), {currentTime: 36});
    const place = () =>
      getComputedStyle(element.shadowRoot!.querySelector('.lane')!, '::after').left;
    await until(() => parseFloat(place()) > 0);
    toggle.click();
    await until(() => lanes().length === 0);
    toggle.click();
    await until(() => lanes().length === 2);
  });

  it('leaves no marks in the document when it is removed', async () => {
    const {element} = await showCues();
    await search(element, 'satz');
    element.remove();
    expect(CSS.highlights.get('kapitel-match')!.size).to.equal(0);
  });

  it('lets the reader choose among languages, and requests another one at that press', async () => {
    const file = (name: string) => new URL(`/demo/${name}`, location.href).href;
    const requested = watchFetch();
    const {element} = await show({
      transcript: [
        {url: file('none.vtt'), type: 'text/vtt', language: 'de'},
        {url: file('none.json'), type: 'application/json', language: 'de'},
        {url: file('other.vtt'), type: 'text/vtt', language: 'fr'},
      ],
    });
    await until(() => element.shadowRoot?.querySelector('[role=alert]'));
    const list = () => element.shadowRoot!.querySelector('select')!;
    expect([...list().options].map(({text}) => text)).to.deep.equal(['German', 'French']);
    expect(requested).to.deep.equal([file('none.json')]);
    list().selectedIndex = 1;
    list().dispatchEvent(new Event('change'));
    await until(() => requested.length > 1);
    expect(requested[1]).to.equal(file('other.vtt'));
    await until(() => element.shadowRoot!.querySelector('[role=alert]'));
    expect(list().selectedIndex).to.equal(1);
  });

  it('shows what the author has written into it, without a request', async () => {
    const place = await fixture<HTMLElement>(
      html`<div>
        <kapitel-player id="written"></kapitel-player>
        <kapitel-transcript for="written">
          <p><time datetime="PT1.5S">0:01</time> <cite>Ada</cite> Guten Tag.</p>
          <p><time>0:04</time> <cite>Ben</cite> Auch so.</p>
        </kapitel-transcript>
      </div>`,
    );
    const element = place.querySelector<KapitelTranscript>('kapitel-transcript')!;
    const url = new URL('/demo/written.vtt', location.href).href;
    const requested = watchFetch();
    place.querySelector<KapitelPlayer>('kapitel-player')!.episode = episodeOf({
      transcript: [{url}],
    });
    await until(() => sentencesIn(element).length === 2);
    const words = sentencesIn(element).map(({textContent}) => textContent.trim());
    expect(words).to.deep.equal(['Guten Tag.', 'Auch so.']);
    sentencesIn(element)[0]!.click();
    expect(place.querySelector<KapitelPlayer>('kapitel-player')!.currentTime).to.equal(1.5);
    expect(requested).to.deep.equal([]);
  });

  it('keeps links and emphasis of what the author has written, and its paragraphs and headings', async () => {
    const place = await fixture<HTMLElement>(
      html`<div>
        <kapitel-player id="marked"></kapitel-player>
        <kapitel-transcript for="marked">
          <h3>Intro</h3>
          <p>
            <time>0:01</time> <cite>Ada</cite> Read
            <a href="#note">the <em>whole</em> Straßenbuch</a>.
          </p>
          <p>It is good.</p>
          <p id="note"><time>0:09</time> <cite>Ada</cite> A note.</p>
        </kapitel-transcript>
      </div>`,
    );
    const player = place.querySelector<KapitelPlayer>('kapitel-player')!;
    const element = place.querySelector<KapitelTranscript>('kapitel-transcript')!;
    player.episode = episodeOf({title: 'X'});
    await until(() => sentencesIn(element).length === 3);
    const [first, , note] = sentencesIn(element);
    expect(first!.innerHTML).to.equal('Read <a href="#note">the <em>whole</em> Straßenbuch</a>. ');
    expect(part(element, 'transcript-chapter').textContent).to.equal('Intro');
    expect(parts(element, 'transcript-time').map(({textContent}) => textContent)).to.deep.equal([
      '0:01',
      '≈\u202f0:06',
      '0:09',
    ]);
    // A link contains no links.
    expect(first!.tabIndex).to.equal(0);
    expect(first!.role).to.equal(null);
    // A press on a link doesn't play.
    first!.querySelector('a')!.click();
    expect(player.paused).to.equal(true);
    expectFocus(note);
    await search(element, 'whole strasse');
    const [range] = CSS.highlights.get('kapitel-this-match')!;
    expect((range as Range).toString()).to.equal('whole Straße');
    setState(playerOf(player), {currentTime: 2});
    await until(() => currentIn(element) === 0);
    const [current] = CSS.highlights.get('kapitel-sentence')!;
    expect((current as Range).toString()).to.equal('Read the whole Straßenbuch.');
    // Rendered again, in another place.
    player.episode = episodeOf({title: 'X', chapters: chaptersOf(2)});
    await until(() => sentencesIn(element)[0]?.querySelector('a em'));
  });

  it('shows what the author has written into it while the episode is on its way, and comes to rest', async () => {
    const element = document.createElement('kapitel-transcript');
    element.setAttribute('for', 'later');
    element.innerHTML = '<p><time datetime="PT1.5S">0:01</time> <cite>Ada</cite> Guten Tag.</p>';
    // An update that always requests another one would keep the page from doing anything else.
    const requestUpdate = element.requestUpdate.bind(element);
    let count = 0;
    element.requestUpdate = (...change) => {
      if (++count < 100) requestUpdate(...change);
    };
    await fixture(html`<div><kapitel-player id="later"></kapitel-player>${element}</div>`);
    await until(() => sentencesIn(element).length === 1);
    await element.updateComplete;
    expect(count).to.be.below(100);
  });

  it('shows pictures of the page’s origin, and others once something was requested', async () => {
    const near = new URL('/demo/episodes/179.svg', location.href).href;
    const far = 'http://127.0.0.1:9/ben.png';
    const {player, element} = await show({
      transcript: [
        {startTime: 0, endTime: 1, speaker: 'Ada', text: 'Ja.'},
        {startTime: 1, endTime: 2, speaker: 'Ben', text: 'Nein.'},
      ],
      persons: [
        {name: 'Ada', img: near},
        {name: 'Ben', img: far},
      ],
    });
    const pictures = () =>
      [...element.shadowRoot!.querySelectorAll('img')].map(({src, alt}) => `${src}${alt}`);
    await until(() => sentencesIn(element).length === 2);
    expect(pictures()).to.deep.equal([near]);
    let isAdded = false;
    const observer = new MutationObserver((records) => {
      const added = records.flatMap(({addedNodes}) => [...addedNodes]);
      isAdded ||= added.some((node) => node instanceof HTMLImageElement && node.src === far);
    });
    observer.observe(element.shadowRoot!, {childList: true, subtree: true});
    setState(playerOf(player), {playRequested: true});
    // One that can't be loaded is removed again.
    await until(() => isAdded && pictures().length === 1);
    observer.disconnect();
  });

  it('says when the file can’t be loaded, and tries again', async () => {
    const {element} = await show({transcript: [{url: new URL('/none.vtt', location.href).href}]});
    await until(() => element.shadowRoot?.querySelector('[role=alert]'));
    expect(element.shadowRoot!.querySelector('[role=alert]')!.textContent).to.include('transcript');
    part(element, 'transcript-button').click();
    await element.updateComplete;
    expect(element.shadowRoot!.querySelectorAll('[role=alert]').length).to.equal(0);
    expectFocus(part(element, 'transcript'));
    await until(() => element.shadowRoot!.querySelector('[role=alert]'));
  });

  it('says when the file is no transcript', async () => {
    const {element} = await show({
      transcript: [{url: new URL('/package.json', location.href).href}],
    });
    await until(() => element.shadowRoot?.querySelector('[role=alert]'));
    expect(element.shadowRoot!.querySelector('[role=alert]')!.textContent).to.include('read');
  });

  it('moves with chapters that were moved', async () => {
    const {player, element} = await showCues();
    const [first, second] = player.chapters;
    setState(playerOf(player), {
      currentTime: 75,
      adjustedChapters: [
        {...first!, endTime: 70},
        {...second!, startTime: 70},
      ],
    });
    // The sentence at 65 is 10 seconds later.
    await until(() => currentIn(element) === 32);
  });

  it('marks times that are estimated', async () => {
    const text = 'This is a sentence of fifty characters, with a dot. '.repeat(30);
    const {element} = await show({transcript: [{startTime: 0, endTime: 100, text}]});
    await until(() => parts(element, 'transcript-time').length > 1);
    const times = parts(element, 'transcript-time').map(({textContent}) => textContent);
    expect(times[0]).to.equal('0:00');
    expect(times[1]).to.match(/^≈\u202f0:\d\d$/);
  });

  it('is read from left to right or right to left, as its text is', async () => {
    const {element} = await show({
      transcript: [{startTime: 0, endTime: 1, text: 'שלום עולם'}],
      show: {title: 'X', language: 'he'},
    });
    await until(() => sentencesIn(element).length);
    expect(getComputedStyle(sentencesIn(element)[0]!).direction).to.equal('rtl');
    expect(part(element, 'transcript').lang).to.equal('he');
  });

  it('requests a file from another origin only when that is pressed', async () => {
    const {element} = await show({transcript: [{url: 'http://127.0.0.1:9/a.vtt'}]});
    await until(() => part(element, 'transcript-button'));
    const requests = () => performance.getEntriesByName('http://127.0.0.1:9/a.vtt').length;
    expect(requests()).to.equal(0);
    part(element, 'transcript-button').click();
    await until(() => element.shadowRoot!.querySelector('[role=alert]'));
  });

  it('takes no room without a transcript', async () => {
    const {player, element} = await showCues();
    player.episode = episodeOf({title: 'None'});
    await until(() => element.hidden);
  });

  it('has no accessibility violations', async () => {
    const {element} = await showCues();
    await search(element, 'satz');
    await expect(element).to.be.accessible({ignoredRules: ['color-contrast']});
  });
});
