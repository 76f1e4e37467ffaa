import {html, type TemplateResult} from 'lit';
import type {Episode} from '../../episode/episode.js';
import {episodeMessages} from '../../locales/languages/en/episode-messages.js';
import type {Messages} from '../../locales/messages.js';
import {say} from '../../locales/say.js';

/**
 * What stands above and below the title of an episode.
 *
 * @param text messages of the interface, for dates and lists.
 * @returns the show and the date, and the names of the people.
 */
export function bylines(
  {show, published, persons = []}: Partial<Episode>,
  text: Messages,
): readonly [above: unknown, below: unknown] {
  const date = formatDate(text, published);
  const names = persons.map(({name}) => name);
  return [
    html`${show?.title}${show && date ? '\xa0· ' : ''}${date}`,
    say(text, episodeMessages, 'list', names).text,
  ];
}

/**
 * Formats a date. A date without a time of day is midnight UTC, and is the same day in every time zone.
 *
 * @param published may be another value if a script has set it, such as an ISO string.
 * @returns `undefined` if there is no valid date.
 */
function formatDate(text: Messages, published: Date | undefined): TemplateResult | undefined {
  const date = new Date(published ?? NaN);
  if (!Number(date)) return undefined;
  const isDay = Number(date) % 864e5 === 0;
  const [day, month, year] = isDay
    ? [date.getUTCDate(), date.getUTCMonth(), date.getUTCFullYear()]
    : [date.getDate(), date.getMonth(), date.getFullYear()];
  const phrase = say(text, episodeMessages, 'date', day, month, year);
  return html`<time lang=${phrase.lang} dir="auto" datetime=${date.toISOString()}>
    ${phrase.text}
  </time>`;
}
