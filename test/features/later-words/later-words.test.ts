import {expect} from '@open-wc/testing';
import {KapitelPlayer} from '../../../src/elements/player/kapitel-player.js';
import {until} from '../../until.js';
import {featureContext, fakeSound, playerWith, showIntent} from '../../elements/show.js';

describe('the messages that a touched player needs', () => {
  const sound = fakeSound();
  after(() => sound.restore());

  const about = (element: KapitelPlayer) => {
    const {aboutEpisode} = featureContext(element).messages.state.translation;
    return aboutEpisode;
  };

  it('come with the touch, in the language of the player, also of another one later', async () => {
    const element = await playerWith({}, {lang: 'de-CH'});
    await until(() => featureContext(element).messages.state.translation.play);
    expect(about(element)).to.equal(undefined);
    await showIntent(element);
    await until(() => about(element) === 'Über diese Folge');
    element.lang = 'fr';
    await until(() => about(element) === 'À propos de cet épisode');
    expect(featureContext(element).messages.state.translation.play).to.equal('Lecture');
    element.lang = 'en';
    await until(() => about(element) === undefined);
  });

  it('don’t replace those that the page has added', async () => {
    const element = await playerWith({}, {lang: 'it'});
    await showIntent(element);
    await until(() => about(element));
    KapitelPlayer.addLanguage('it', {aboutEpisode: 'Questa puntata'});
    await until(() => about(element) === 'Questa puntata');
    const {people} = featureContext(element).messages.state.translation;
    await until(() => people ?? featureContext(element).messages.state.translation.people);
    expect(about(element)).to.equal('Questa puntata');
  });
});
