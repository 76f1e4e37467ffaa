import {expect} from '@open-wc/testing';
import {cleanUrl, pageUrl} from '../../../src/features/share/page-url.js';

describe('the URL of a page that is shared', () => {
  let link: HTMLLinkElement | undefined;
  afterEach(() => link?.remove());

  function setCanonical(href: string): void {
    link = document.createElement('link');
    link.rel = 'canonical';
    link.setAttribute('href', href);
    document.head.append(link);
  }

  it('is that of the canonical link', () => {
    setCanonical('/posts/179?utm_source=feed#top');
    expect(pageUrl()).to.equal(`${location.origin}/posts/179`);
  });

  it('is that of the canonical link, whatever its case and other relations', () => {
    setCanonical('/posts/179');
    link!.rel = 'nofollow Canonical';
    expect(pageUrl()).to.equal(`${location.origin}/posts/179`);
  });

  it('is that of the page also where the episode names another', () => {
    expect(pageUrl({url: 'https://elsewhere.example/'})).not.to.contain('elsewhere');
  });

  for (const href of ['javascript:alert(1)', 'data:text/html,x', '', 'ftp://example.org/']) {
    it(`is that of the page where the canonical link is “${href}”`, () => {
      setCanonical(href);
      expect(new URL(pageUrl()!).pathname).to.equal(location.pathname);
    });
  }

  it('is not that of a link in the body, where readers may write', () => {
    setCanonical('https://elsewhere.example/');
    document.body.append(link!);
    expect(pageUrl()).not.to.contain('elsewhere');
  });

  for (const [address, clean] of [
    ['https://a.example/p?utm_source=x&utm_Medium=y&FBCLID=1&gclid=2&mc_cid=3&mc_eid=4', '/p'],
    ['https://a.example/p?p=7&gbraid=1&msclkid=2&igshid=3&_hsenc=4&_gl=5&mtm_campaign=6', '/p?p=7'],
    ['https://a.example/p?t=90&chapter=3&episode=7#t=5', '/p?episode=7'],
    // What isn't changed keeps its encoding.
    ['https://a.example/p?q=a%20b+c&x', '/p?q=a%20b+c&x'],
    ['https://a.example/p?mcx=1&utms=2&tt=3&clid=4', '/p?mcx=1&utms=2&tt=3&clid=4'],
  ] as const) {
    it(`is clean: ${address}`, () =>
      expect(cleanUrl(address)).to.equal(`https://a.example${clean}`));
  }

  for (const address of ['file:///p.html', 'about:srcdoc', 'blob:https://a.example/1']) {
    it(`is none for ${address}`, () => expect(cleanUrl(address)).to.equal(undefined));
  }
});
