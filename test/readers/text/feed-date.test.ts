import {expect} from '@open-wc/testing';
import {readEpisode} from '../../../src/readers.js';

const at = '2025-01-21T05:00:00.000Z';

describe('The date of an episode', () => {
  it('is read in the spellings of JSON and YAML, and is UTC where no zone is named', async () => {
    for (const pubDate of [
      '2025-01-21 05:00:00+00:00',
      '2025-01-21 05:00:00',
      '2025-01-21T05:00:00',
      '2025-01-21T06:00:00+01:00',
      '2025-01-21T05:00:00.000Z',
      'Tue, 21 Jan 2025 05:00:00 +0000',
      '2025-01-21 06:00:00 +01:00',
      '2025-01-21T06:00:00 +01:00',
      '2025-01-21 05:00',
    ]) {
      const json = {audio: 'https://example.org/a.mp3', chapter: [], pubDate};
      const {published, problems} = await readEpisode(JSON.stringify(json));
      expect(published?.toISOString(), pubDate).to.equal(at);
      expect(problems).to.be.empty;
    }
  });

  it('is read in the spellings of feeds', async () => {
    for (const date of [
      'Tue, 21 Jan 2025 05:00:00 GMT',
      'Tue, 21 Jan 2025 06:00:00 +0100',
      'Tue, 21 Jan 2025 06:00:00 CET',
      'Tue, 21 Jan 2025 07:00:00 CEST',
      'Tue, 21 Jan 2025 00:00:00 EST',
      'Tue, 21 Jan 2025 05:00:00',
      'Tue, 21 Jan 2025 05:00',
      '21 Jan 25 05:00:00',
      'Di., 21. Januar 2025 06:00 MEZ',
      'Tue, 21 Jan 2025 06:00:00 BST',
      '2025-01-21 5:00:00',
      '2025-01-21 06:00:00 +01:00',
    ]) {
      const {published} = await readEpisode(
        `<rss><channel><item><title>A</title><pubDate>${date}</pubDate></item></channel></rss>`,
      );
      expect(published?.toISOString(), date).to.equal(at);
    }
  });
});
