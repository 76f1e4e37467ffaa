import {expect} from '@open-wc/testing';
import {platformName, urlAtMoment} from '../../../src/features/about/platforms.js';

describe('the name of a platform', () => {
  for (const [platform, name] of [
    ['spotify', 'Spotify'],
    ['apple-podcasts', 'Apple Podcasts'],
    ['apple_podcasts', 'Apple Podcasts'],
    ['amazon-music', 'Amazon Music'],
    ['deezer', 'Deezer'],
    ['youtube', 'YouTube'],
    ['rtlplus', 'RTL+'],
    ['fyyd', 'Fyyd'],
    ['ARD Audiothek', 'ARD Audiothek'],
    ['constructor', 'Constructor'],
  ] as const) {
    it(`of “${platform}” is “${name}”`, () => expect(platformName(platform)).to.equal(name));
  }
});

describe('the URL of an episode on a platform, at 1:02:03', () => {
  for (const [url, at] of [
    [
      'https://open.spotify.com/episode/3I0c?si=x',
      'https://open.spotify.com/episode/3I0c?si=x&t=3723',
    ],
    ['https://www.youtube.com/watch?v=a&t=5', 'https://www.youtube.com/watch?v=a&t=3723'],
    ['https://youtu.be/abc', 'https://youtu.be/abc?t=3723'],
    ['https://pca.st/episode/a-b', 'https://pca.st/episode/a-b?t=3723'],
    ['https://overcast.fm/+AbC', 'https://overcast.fm/+AbC/1:02:03'],
    ['https://soundcloud.com/show/episode', 'https://soundcloud.com/show/episode#t=1:02:03'],
  ] as const) {
    it(`has the moment: ${url}`, () => expect(urlAtMoment(url, 3723.9)).to.equal(at));
  }

  for (const url of [
    'https://open.spotify.com/show/3I0c',
    'https://podcasts.apple.com/us/podcast/a/id16',
    'https://podcasts.apple.com/us/podcast/a/id16?i=1000',
    'https://www.youtube.com/playlist?list=a',
    'https://overcast.fm/itunes16',
    'https://soundcloud.com/show',
    'https://music.amazon.com/podcasts/c35a/engineering-kiosk',
    'https://www.deezer.com/episode/1',
    'https://plus.rtl.de/podcast/a',
    'https://spotify.evil.example/episode/1',
    'no url',
  ]) {
    it(`is left alone: ${url}`, () => expect(urlAtMoment(url, 3723)).to.equal(url));
  }

  it('is left alone at the beginning', () => {
    for (const time of [0, 0.9, NaN])
      expect(urlAtMoment('https://youtu.be/abc', time)).to.equal('https://youtu.be/abc');
  });
});
