import {parseMomentLink, type MomentLink} from '../../episode/moment-link.js';
import {parseTime} from '../../episode/time.js';

/**
 * The moment that an element of a page links to: that of `data-kapitel-seek`, or that in the URL of a link to the page
 * itself.
 *
 * @param page URL of the page.
 * @returns `undefined` if the element is no such link.
 */
export function linkedMoment(element: Element, page: string): MomentLink | undefined {
  const seek = element.getAttribute('data-kapitel-seek');
  if (seek !== null) {
    const start = parseTime(seek);
    return start === undefined ? undefined : {time: {start}};
  }
  const href = element.getAttribute('href')?.trim() ?? '';
  // Of a fragment or a query alone the author means this page, whatever `<base>` says.
  const base = /^[#?]/.test(href) ? page : element.baseURI;
  if (!URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  return isSamePage(url, new URL(page)) ? parseMomentLink(url.href) : undefined;
}

/**
 * Whether a URL leads to a page. The page may have been opened with or without a slash at its end, and with parameters
 * that the link lacks, such as those of campaigns; the link may have no other parameters than the page, except a moment.
 */
function isSamePage(url: URL, page: URL): boolean {
  const hasMoment = parseMomentLink(url.hash) !== undefined;
  return (
    url.protocol === page.protocol &&
    url.host === page.host &&
    pathOf(url) === pathOf(page) &&
    [...url.searchParams].every(
      ([name, value]) =>
        (/^(?:t|chapter)$/.test(name) && !hasMoment) ||
        page.searchParams.getAll(name).includes(value),
    )
  );
}

const pathOf = ({pathname}: URL) => pathname.replace(/\/$/, '');
