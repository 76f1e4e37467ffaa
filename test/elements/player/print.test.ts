import {expect} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {chaptersOf, part, playerWith, rows} from '../show.js';

describe('on paper', () => {
  afterEach(() => emulateMedia({media: 'screen'}));

  for (const [width, attributes] of [
    [360, {}],
    [900, {}],
    [900, {layout: 'compact'}],
  ] as const) {
    it(`the list is whole, ${width} px wide ${JSON.stringify(attributes)}`, async () => {
      const episode = {chapters: chaptersOf(60), duration: 3600};
      const element = await playerWith(episode, attributes, width);
      await emulateMedia({media: 'print'});
      const last = rows(element).at(-1)!.getBoundingClientRect();
      const card = part(element, 'player').getBoundingClientRect();
      expect(rows(element)).to.have.lengthOf(60);
      expect(last.height).to.be.at.least(40);
      expect(last.bottom).to.be.at.most(card.bottom);
      expect(part(element, 'chapters').scrollHeight).to.equal(
        part(element, 'chapters').clientHeight,
      );
    });
  }
});
