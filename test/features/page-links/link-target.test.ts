import {expect, fixture, html} from '@open-wc/testing';
import {linkedMoment} from '../../../src/features/page-links/link-target.js';

const {origin} = location;

describe('the time that an element of a page links to', () => {
  let base: HTMLBaseElement | undefined;
  afterEach(() => base?.remove());

  const timeIn = async (markup: string, page = '/posts/179') => {
    const place = await fixture<HTMLElement>(html`<p></p>`);
    place.innerHTML = markup;
    return linkedMoment(place.firstElementChild!, origin + page)?.time?.start;
  };
  const timeOf = (href: string, page?: string) => timeIn(`<a href="${href}">A link</a>`, page);
  const setBase = (href: string) => {
    base = document.createElement('base');
    base.href = href;
    document.head.append(base);
  };

  it('is that of its attribute', async () => {
    expect(await timeIn('<button data-kapitel-seek="17:21">Training</button>')).to.equal(1041);
    expect(await timeIn('<a href="#t=5" data-kapitel-seek="10">A link</a>')).to.equal(10);
    expect(await timeIn('<button data-kapitel-seek="soon">Training</button>')).to.equal(undefined);
  });

  it('is that of a fragment or a query, in any spelling', async () => {
    for (const [href, time] of [
      ['#t=30', 30],
      [' #t=30s', 30],
      ['#t=1m30s', 90],
      ['#t=17:21', 1041],
      ['#notes&t=30', 30],
      ['?t=30', 30],
      ['?t=1m30s', 90],
      ['/posts/179?t=30s', 30],
      ['#t=soon', undefined],
      ['?t=soon', undefined],
      ['#top', undefined],
    ] as const)
      expect(await timeOf(href), href).to.equal(time);
  });

  it('is that of a link in a picture', async () => {
    const svg = await timeIn('<svg><a href="#t=30"><text>A link</text></a></svg>');
    expect(svg).to.equal(undefined);
    const place = await fixture<HTMLElement>(html`<p></p>`);
    place.innerHTML = '<svg><a href="#t=30"><text>A link</text></a></svg>';
    const moment = linkedMoment(place.querySelector('a')!, `${origin}/posts/179`);
    expect(moment).to.deep.equal({time: {start: 30}});
  });

  it('counts whatever `<base>` says, where the link is written without a page', async () => {
    setBase('/elsewhere/');
    expect(await timeOf('#t=30')).to.equal(30);
    expect(await timeOf('?t=30')).to.equal(30);
    expect(await timeOf('179#t=30')).to.equal(undefined);
    expect(await timeOf('179#t=30', '/elsewhere/179')).to.equal(30);
  });

  it('counts with and without a slash at the end', async () => {
    expect(await timeOf('/posts/179/#t=30')).to.equal(30);
    expect(await timeOf('/posts/179#t=30', '/posts/179/')).to.equal(30);
    expect(await timeOf('/posts/17#t=30')).to.equal(undefined);
  });

  it('counts where the page was opened with more parameters than the link has', async () => {
    const opened = '/posts/179?utm_source=letter&page=2';
    for (const href of [
      '#t=30',
      '?t=30',
      '/posts/179#t=30',
      '/posts/179?page=2#t=30',
      '/posts/179?page=2&t=30',
      `${origin}/posts/179?utm_source=letter&page=2#t=30`,
    ])
      expect(await timeOf(href.replaceAll('&', '&amp;'), opened), href).to.equal(30);
  });

  it('does not count in links to other pages', async () => {
    for (const [href, page] of [
      ['/posts/178#t=30', '/posts/179'],
      ['/?p=1#t=30', '/?p=2'],
      ['?p=1#t=30', '/?p=2'],
      ['/topic?t=5#t=30', '/topic?t=6'],
      ['https://example.org/posts/179#t=30', '/posts/179'],
      ['https://[#t=30', '/posts/179'],
    ] as const)
      expect(await timeOf(href, page), href).to.equal(undefined);
  });
});
