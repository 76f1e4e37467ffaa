import {decodeHTMLStrict} from 'entities/decode';

/** Decodes HTML that was escaped as a whole; other HTML is returned unchanged. */
export const unescapeHtml = (html: string): string =>
  /<\/?[a-z]/i.test(html) || !/&lt;\/?[a-z]/i.test(html) ? html : decodeHTMLStrict(html);
