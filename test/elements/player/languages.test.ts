import {expect, fixture, html} from '@open-wc/testing';
import {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {PlayerError} from '../../../src/player/player-error.js';
import {until} from '../../until.js';
import {all, chaptersOf, part, parts, playerOf, playerWith, settled} from '../show.js';

const box = (element: Element) => element.getBoundingClientRect();
const play = (element: KapitelPlayer) => part(element, 'play-button');

async function speaking(lang: string, word: string, width?: number) {
  const element = await playerWith({chapters: chaptersOf(5)}, {lang}, width);
  await until(() => play(element).ariaLabel === word);
  await settled(element);
  return element;
}

describe('the messages of a player', () => {
  it('are those of the nearest language around it', async () => {
    const page = await fixture<HTMLElement>(
      html`<div lang="fr">
        <p lang="ja"><kapitel-player></kapitel-player></p>
      </div>`,
    );
    const element = page.querySelector('kapitel-player')!;
    await until(() => play(element).ariaLabel === '再生');
  });

  it('stay English for an unknown language or an invalid tag', async () => {
    for (const lang of ['fa', 'zh-TW', 'de_AT', '!']) {
      const element = await speaking(lang, 'Play');
      expect(part(element, 'timeline').ariaLabel).to.equal('Position');
    }
  });

  it('are marked with their language, also the English ones of a language that lacks them', async () => {
    KapitelPlayer.addLanguage('tlh', {play: 'taH', errors: {network: 'Qagh'}});
    const element = await speaking('tlh', 'taH');
    const langs = (...names: string[]) => names.map((name) => part(element, name).lang);
    const controls = ['rate', 'mute-button', 'timeline', 'duration', 'menu-button', 'skip-button'];
    expect(langs('play-button')).to.deep.equal(['tlh']);
    expect(langs('player', 'chapters-button', ...controls)).to.deep.equal(Array(8).fill('en'));
    const sentence = () =>
      parts(element, 'error')[0]?.querySelector<HTMLElement>('[role=alert] [lang]');
    playerOf(element).fail(new PlayerError('network'));
    await until(() => sentence()?.textContent === 'Qagh');
    expect(sentence()!.lang).to.equal('tlh');
    expect(langs('retry-button')).to.deep.equal(['en']);
    playerOf(element).fail(new PlayerError('decode'));
    await until(() => sentence()?.lang === 'en');
  });

  it('change while it is shown, when the page adds some', async () => {
    const element = await speaking('nl', 'Afspelen');
    KapitelPlayer.addLanguage('nl', {play: 'Luister'});
    await until(() => play(element).ariaLabel === 'Luister');
    KapitelPlayer.addLanguage('nl', {play: 'Afspelen'});
    await until(() => play(element).ariaLabel === 'Afspelen');
  });

  it('change with the language of the page, or of anything around it', async () => {
    const page = await fixture<HTMLElement>(html`<p><kapitel-player></kapitel-player></p>`);
    const element = page.querySelector('kapitel-player')!;
    await settled(element);
    const {lang} = document.documentElement;
    document.documentElement.lang = 'fr';
    await until(() => play(element).ariaLabel === 'Lecture');
    document.documentElement.lang = lang;
    page.lang = 'ja';
    await until(() => play(element).ariaLabel === '再生');
    element.lang = 'nl';
    await until(() => play(element).ariaLabel === 'Afspelen');
  });

  it('change whole, to English as well, with what went wrong', async () => {
    const element = await speaking('de', 'Abspielen');
    playerOf(element).fail(new PlayerError('network'));
    const alert = () =>
      parts(element, 'error')
        .map(({textContent}) => textContent)
        .join('');
    await until(() => alert().includes('Verbindung'));
    element.lang = 'en';
    await until(() => play(element).ariaLabel === 'Play');
    await settled(element);
    expect(alert()).to.include('The connection to the audio broke off.');
    element.lang = 'ar';
    await until(() => part(element, 'player').dir === 'rtl');
    element.lang = '!';
    await until(() => play(element).ariaLabel === 'Play');
    await settled(element);
    expect(part(element, 'player').hasAttribute('dir')).to.equal(false);
  });

  it('count the seconds of the skip buttons', async () => {
    const element = await speaking('ru', 'Воспроизвести');
    const labels = parts(element, 'skip-button').map(({ariaLabel}) => ariaLabel);
    expect(labels).to.deep.equal(['Назад на 15 секунд', 'Вперёд на 30 секунд']);
  });
});

describe('a player in a language written from right to left', () => {
  for (const width of [320, 1000]) {
    it(`mirrors what is not time, ${width} px wide`, async () => {
      const element = await speaking('ar', 'تشغيل', width);
      const shell = part(element, 'player');
      expect(shell.dir).to.equal('rtl');
      const row = part(element, 'chapter');
      const number = row.querySelector('[part=chapter-number]')!;
      const start = row.querySelector('[part=chapter-start]')!;
      expect(box(number).left).to.be.above(box(start).right);
      const title = part(element, 'title');
      // The padding has room for an ellipsis.
      const textEnd = (inner: Element) =>
        box(inner).right - parseFloat(getComputedStyle(inner).paddingRight);
      expect(textEnd(title)).to.be.closeTo(textEnd(part(element, 'byline')), 1);
      expect(getComputedStyle(title).textAlign).to.equal('right');
      expect(shell.scrollWidth).to.be.at.most(shell.clientWidth);
    });

    it(`lets time run from left to right, ${width} px wide`, async () => {
      const element = await speaking('he', 'הפעלה', width);
      expect(box(part(element, 'current-time')).right).to.be.below(
        box(part(element, 'duration')).left,
      );
      const [back, forward] = parts(element, 'skip-button');
      const [previous, next] = parts(element, 'chapter-button');
      const order = [previous!, back!, play(element), forward!, next!].map(
        (button) => box(button).left,
      );
      expect(order).to.deep.equal([...order].sort((a, b) => a - b));
      const player = playerOf(element);
      player.currentTime = 900;
      await settled(element);
      const track = box(part(element, 'track'));
      const progress = box(part(element, 'progress'));
      expect(progress.left).to.be.closeTo(track.left, 1);
      expect(progress.width / track.width).to.be.closeTo(0.25, 0.01);
    });
  }

  it('shows what is left of the current chapter inside its row', async () => {
    const element = await speaking('ar', 'تشغيل', 720);
    playerOf(element).currentTime = 90;
    await settled(element);
    const left = () =>
      all(element).find((inner) => inner.matches('.left') && inner.textContent.includes('−'));
    await until(left);
    const range = document.createRange();
    range.selectNodeContents(left()!);
    const row = box(part(element, 'chapters').querySelector('[aria-current]')!);
    const padding = row.right - box(part(element, 'chapter-number')).right;
    expect(range.getBoundingClientRect().left).to.be.at.least(row.left + padding - 1);
  });

  it('shows the chapters at the left', async () => {
    const element = await speaking('ar', 'تشغيل', 1000);
    expect(box(part(element, 'chapters')).right).to.be.below(
      box(part(element, 'timeline')).left + 1,
    );
  });

  it('keeps the punctuation of a Latin title in place', async () => {
    const element = await speaking('ar', 'تشغيل');
    expect(getComputedStyle(part(element, 'title')).unicodeBidi).to.equal('plaintext');
    expect(getComputedStyle(part(element, 'chapter-title')).unicodeBidi).to.equal('plaintext');
  });

  it('mirrors even if the messages are English', async () => {
    const element = await speaking('fa', 'Play');
    await until(() => part(element, 'player').dir === 'rtl');
  });

  it('does what `dir` says, if there is one', async () => {
    const element = await playerWith({}, {lang: 'ar', dir: 'ltr'});
    await until(() => play(element).ariaLabel === 'تشغيل');
    await settled(element);
    expect(part(element, 'player').dir).to.equal('ltr');
  });

  it('does not mirror a German player in an Arabic page', async () => {
    const page = await fixture<HTMLElement>(
      html`<div lang="ar" dir="rtl"><kapitel-player lang="de"></kapitel-player></div>`,
    );
    const element = page.querySelector('kapitel-player')!;
    await until(() => play(element).ariaLabel === 'Abspielen');
    expect(getComputedStyle(part(element, 'player')).direction).to.equal('ltr');
  });
});
