import {expect, fixture, html} from '@open-wc/testing';
import {start} from '../../../src/features/follow-content/follow-content.js';
import '../../../src/kapitel.js';
import type {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {fakeSound, featureContext, part} from '../../elements/show.js';
import {until} from '../../until.js';

const AUDIO = '<audio controls preload="none" src="/demo/sound/179.mp3"></audio>';
const SRC = 'src="/demo/episodes/179.json"';
const LIST = '<ol>\n<li><a href="#t=0">Hello</a></li>\n<li><a href="#t=60">Threads</a></li>\n</ol>';
const AFTER = '<p>After the player.</p>';

/** What WordPress' `wpautop` makes of a player in a post, by how the author has written it. */
const torn: Record<string, string> = {
  'each tag in a line': `<p><kapitel-player></p>\n<h2>Torn</h2>\n<p>  ${AUDIO}</p>\n${LIST}\n<p></kapitel-player></p>\n${AFTER}`,
  'a description, and the audio at the end': `<p><kapitel-player></p>\n<h2>Torn</h2>\n<p>Models grow old.</p>\n<p><img src="/demo/episodes/179.svg" alt=""></p>\n${LIST}\n<p>${AUDIO}<br />\n</kapitel-player></p>\n${AFTER}`,
  'all in one line, and text in the next': `<p><kapitel-player>${AUDIO}</p>\n<h2>Torn</h2>\n${LIST}\n<p></kapitel-player><br />\nAfter the player.</p>`,
};

/** What stands behind a player that is whole, or could be. */
const whole: Record<string, string> = {
  'an article with audio of its own': `<p><kapitel-player ${SRC}></kapitel-player></p>\n<h2>Another</h2>\n<p>We also talk about it here.</p>\n<p>${AUDIO}</p>\n<p></p>\n${AFTER}`,
  'no audio': `<p><kapitel-player ${SRC}></kapitel-player></p>\n<h2>Another</h2>\n${LIST}\n<p></p>\n${AFTER}`,
  'no end': `<p><kapitel-player ${SRC}></kapitel-player></p>\n<h2>Another</h2>\n<p>${AUDIO}</p>`,
  'another player': `<p><kapitel-player ${SRC}></kapitel-player></p>\n<h2>Another</h2>\n<div><kapitel-player>${AUDIO}</kapitel-player></div>\n<p></p>`,
  'more in its paragraph': `<p><kapitel-player ${SRC}></kapitel-player> Listen.</p>\n<h2>Another</h2>\n<p>${AUDIO}</p>\n<p></p>`,
  'no paragraph around it': `<div><kapitel-player ${SRC}></kapitel-player></div>\n<h2>Another</h2>\n<p>${AUDIO}</p>\n<p></p>`,
};

describe('content that was torn out of a player', () => {
  let restore: () => void;
  beforeEach(() => ({restore} = fakeSound()));
  afterEach(() => restore());

  const show = async (markup: string) => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.innerHTML = markup;
    const element = place.querySelector<KapitelPlayer>('kapitel-player')!;
    // Features are loaded with the controls.
    await until(() => part(element, 'menu-button'));
    return {place, element};
  };
  const shownText = (place: HTMLElement) => place.innerText.replace(/\s+/g, ' ').trim();

  for (const [name, markup] of Object.entries(torn)) {
    it(`is moved back: ${name}`, async () => {
      const {place, element} = await show(markup);
      await until(() => element.querySelector('h2'));
      expect(element.querySelectorAll('audio, li').length).to.equal(3);
      expect(shownText(place)).to.equal('After the player.');
      expect(place.querySelectorAll('p:empty').length).to.equal(0);
      await until(() => element.episode?.title === 'Torn');
      expect(element.chapters.map(({startTime}) => startTime)).to.deep.equal([0, 60]);
      expect(element.currentSrc).to.contain('179.mp3');
    });
  }

  for (const [name, markup] of Object.entries(whole)) {
    it(`is not looked for beside ${name}`, async () => {
      const {place, element} = await show(markup);
      const before = shownText(place);
      start(featureContext(element));
      expect(shownText(place)).to.equal(before);
      expect(element.childElementCount).to.equal(0);
    });
  }
});
