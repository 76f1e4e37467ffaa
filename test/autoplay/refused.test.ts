import {expect, fixture, html} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import type {KapitelPlayer} from '../../src/elements/player/kapitel-player.js';
import '../../src/kapitel.js';
import {part} from '../elements/show.js';
import {once, until} from '../until.js';

const playButton = (player: KapitelPlayer) =>
  player
    .shadowRoot!.querySelector('kapitel-play-button')!
    .shadowRoot!.querySelector<HTMLButtonElement>('button')!;

describe('a play() that the browser refuses', () => {
  let player: KapitelPlayer;
  let errors: unknown[];
  let asked: number;
  const {play} = HTMLMediaElement.prototype;

  beforeEach(async () => {
    player = await fixture<KapitelPlayer>(
      html`<kapitel-player lang="en" src="/demo/episodes/179.json"></kapitel-player>`,
    );
    await until(() => player.episode);
    errors = [];
    player.addEventListener('error', () => errors.push(player.error?.reason));
    asked = 0;
    HTMLMediaElement.prototype.play = function () {
      asked++;
      return play.call(this);
    };
  });
  afterEach(() => (HTMLMediaElement.prototype.play = play));

  it('shows a message and Play, and does not try again without a press', async () => {
    void player.play();
    await once(player, 'error');
    await player.updateComplete;
    expect(player.paused).to.equal(true);
    expect(playButton(player).getAttribute('aria-label')).to.equal('Play');
    await until(() => part(player, 'error'));
    expect(part(player, 'error').innerText).to.contain('press play');
    await until(() => player.readyState >= 3);
    expect(errors).to.deep.equal(['blocked']);
    expect(asked).to.equal(1);
  });

  it('plays at the press that follows', async () => {
    void player.play();
    await once(player, 'error');
    const {x, y, width, height} = playButton(player).getBoundingClientRect();
    const playing = once(player, 'playing');
    const position: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
    await sendMouse({type: 'click', position});
    await playing;
    expect(player.paused).to.equal(false);
    expect(player.error).to.equal(undefined);
    await until(() => !part(player, 'error'));
    player.pause();
  });
});
