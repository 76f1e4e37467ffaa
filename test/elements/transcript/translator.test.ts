import {expect} from '@open-wc/testing';
import {neededLanguages} from '../../../src/elements/transcript/translator.js';

describe('the languages of a translation', () => {
  const page = globalThis as {Translator?: unknown};
  const {Translator} = page;
  before(() => (page.Translator = {}));
  after(() => (page.Translator = Translator));

  it('are those of the text and the reader, unless the reader reads the text', () => {
    expect(neededLanguages('de-AT', ['fr-CA', 'en'])).to.deep.equal({
      sourceLanguage: 'de-AT',
      targetLanguage: 'fr-CA',
    });
    expect(neededLanguages('de-AT', ['fr', 'de'])).to.equal(undefined);
    expect(neededLanguages(undefined, ['fr'])).to.equal(undefined);
    expect(neededLanguages('de', [])).to.equal(undefined);
    page.Translator = undefined;
    expect(neededLanguages('de', ['fr'])).to.equal(undefined);
  });
});
