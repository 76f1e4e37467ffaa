import {parseDate} from './json.js';

const MONTHS: readonly RegExp[] = [
  /^jan/i,
  /^feb/i,
  /^(?:mar|mär|mrz)/i,
  /^apr/i,
  /^ma[iy]/i,
  /^jun/i,
  /^jul/i,
  /^aug/i,
  /^sep/i,
  /^o[ck]t/i,
  /^nov/i,
  /^de[cz]/i,
];

/** Time zones by name, in hours. RFC 2822 has the American ones only. */
const ZONES: Readonly<Record<string, number>> = {
  EDT: -4,
  EST: -5,
  CDT: -5,
  CST: -6,
  MDT: -6,
  MST: -7,
  PDT: -7,
  PST: -8,
  BST: 1,
  WEST: 1,
  CET: 1,
  MEZ: 1,
  CEST: 2,
  MESZ: 2,
  EET: 2,
  EEST: 3,
  AEST: 10,
  AEDT: 11,
};

const RFC_2822 =
  /^(?:\p{L}+\.?,? )?(\d{1,2})\.? (\p{L}{3,9})\.? (\d{4}|\d\d)(?:,? (\d{1,2}):(\d\d)(?::(\d\d))?)? ?(?:([+-]\d\d):?(\d\d)|(\p{L}{1,4}))?$/u;

/**
 * Parses a date of a feed: RFC 2822, also with two-digit years, German months and other deviations, or ISO 8601. Without a
 * known zone it is UTC.
 */
export function parseFeedDate(text: string | undefined): Date | undefined {
  const match = RFC_2822.exec(text ?? '');
  const month = match ? MONTHS.findIndex((name) => name.test(match[2]!)) : -1;
  if (!match || month < 0) return parseDate(text && strictIso(text));
  const [, day, , year, hours = 0, minutes = 0, seconds = 0, zoneHours, zoneMinutes = 0, zone] =
    match;
  const named = Object.hasOwn(ZONES, zone?.toUpperCase() ?? '') ? ZONES[zone!.toUpperCase()]! : 0;
  const ahead = zoneHours
    ? Number(zoneHours) * 60 + Number(zoneMinutes) * (zoneHours.startsWith('-') ? -1 : 1)
    : named * 60;
  return new Date(
    Date.UTC(fullYear(Number(year)), month, Number(day), +hours, +minutes - ahead, +seconds),
  );
}

/** Adds missing zeros, and removes spaces before the zone. */
const strictIso = (text: string) =>
  text
    .replace(/^([\d-]{10})[ t](?=\d)/, '$1T')
    .replace(/T(\d:)/, 'T0$1')
    .replace(/(T[\d:.]+) ?(?:UTC|z)$/i, '$1Z')
    .replace(/(T[\d:.]+) ?([+-]\d\d):?(\d\d)$/, '$1$2:$3')
    .replace(/^(?![^]*T\d)(?![\d-]+$)(?![^]*(?:[+-]\d\d|[A-Z]{3}$)).+$/, '$& UTC');

/** Two-digit years up to 49 are in this century, as in RFC 2822. */
const fullYear = (year: number) => (year > 99 ? year : year < 50 ? 2000 + year : 1900 + year);
