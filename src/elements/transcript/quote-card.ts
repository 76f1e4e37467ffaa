import {formatTime} from '../../episode/format-time.js';
import type {Episode} from '../../episode/episode.js';
import {quoteMessages} from '../../locales/languages/en/quote-messages.js';
import type {Messages} from '../../locales/messages.js';
import {say} from '../../locales/say.js';
import type {Quote} from './quote.js';

/** In pixels. */
const SIZE = 1080;
const PADDING = 96;
const WIDTH = SIZE - 2 * PADDING;
const COVER = 176;
/** The top of the line with the source. */
const FOOT = SIZE - PADDING - COVER;
const LARGEST = 76;
const SMALLEST = 34;
/** Line height, in font sizes. */
const LEADING = 1.32;
/** Text that starts with a letter of Hebrew, Arabic and their relatives. */
const RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/**
 * Draws a picture of a quote, in the font and the colours of an element. It has the cover if its host lets other sites
 * read it.
 *
 * @param look an element whose `color`, `background-color`, `accent-color` and font are used.
 */
export async function drawCard(
  quote: Quote,
  episode: Episode | undefined,
  text: Messages,
  look: Element,
): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIZE;
  const context = canvas.getContext('2d')!;
  const style = getComputedStyle(look);
  const image = await readable(episode?.image ?? episode?.show?.image);
  context.fillStyle = style.backgroundColor;
  context.fillRect(0, 0, SIZE, SIZE);
  const said = quote.lines.map(({text}) => text).join(' ');
  const card = new Card(context, style, RIGHT_TO_LEFT.test(said));
  card.drawWords(say(text, quoteMessages, 'quoted', said).text);
  if (image) card.drawCover(image);
  const speakers = [...new Set(quote.lines.flatMap(({speaker}) => speaker ?? []))].join(', ');
  const {title, show} = episode ?? {};
  const where = [show?.title, formatTime(quote.startTime)].filter(Boolean).join(' · ');
  card.drawSource([speakers, title, where], Boolean(image));
  return canvas;
}

class Card {
  readonly #context: CanvasRenderingContext2D;
  readonly #style: CSSStyleDeclaration;
  readonly #isMirrored: boolean;

  constructor(context: CanvasRenderingContext2D, style: CSSStyleDeclaration, isMirrored: boolean) {
    this.#context = context;
    this.#style = style;
    this.#isMirrored = isMirrored;
    context.direction = isMirrored ? 'rtl' : 'ltr';
    context.textBaseline = 'top';
  }

  /** Draws a text as large as it fits above the source. What doesn't fit is cut. */
  drawWords(text: string): void {
    const room = FOOT - PADDING - 64;
    let size = LARGEST;
    let lines = this.#wrap(text, size, WIDTH - 40);
    while (size > SMALLEST && lines.length * size * LEADING > room) {
      lines = this.#wrap(text, (size -= 2), WIDTH - 40);
    }
    lines = shortened(lines, Math.floor(room / (size * LEADING)));
    const height = lines.length * size * LEADING;
    const top = PADDING + (room - height) / 2;
    this.#fill(this.#style.accentColor);
    this.#context.fillRect(this.#at(0, 10), top, 10, height);
    this.#fill(this.#style.color);
    lines.forEach((line, index) => this.#write(line, 40, top + index * size * LEADING));
  }

  drawCover(image: HTMLImageElement): void {
    const context = this.#context;
    context.save();
    context.beginPath();
    context.roundRect(this.#at(0, COVER), FOOT, COVER, COVER, 16);
    context.clip();
    const {naturalWidth, naturalHeight} = image;
    const scale = COVER / Math.min(naturalWidth, naturalHeight);
    const [width, height] = [naturalWidth * scale, naturalHeight * scale];
    const left = this.#at(0, COVER) - (width - COVER) / 2;
    context.drawImage(image, left, FOOT - (height - COVER) / 2, width, height);
    context.restore();
  }

  /** Writes who said it, and where, in one line each. */
  drawSource(lines: readonly (string | undefined)[], hasCover: boolean): void {
    const start = hasCover ? COVER + 32 : 0;
    const written = lines.filter(Boolean) as string[];
    let top = FOOT + (COVER - written.length * 48) / 2;
    written.forEach((line, index) => {
      const isFirst = index === 0;
      this.#font(isFirst ? 36 : 32, isFirst ? 700 : 400);
      this.#context.globalAlpha = isFirst ? 1 : 0.75;
      this.#write(this.#fitted(line, WIDTH - start), start, top);
      top += 48;
    });
    this.#context.globalAlpha = 1;
  }

  #fill(colour: string): void {
    this.#context.fillStyle = colour;
  }

  #font(size: number, weight: number): void {
    this.#context.font = `${weight} ${size}px ${this.#style.fontFamily}`;
  }

  /** @param from the distance from the edge at which lines start. */
  #write(text: string, from: number, top: number): void {
    this.#context.fillText(text, this.#at(from, 0), top);
  }

  /** The left edge of something, from its distance from the edge at which lines start. */
  #at(from: number, width: number): number {
    return this.#isMirrored ? SIZE - PADDING - from - width : PADDING + from;
  }

  #wrap(text: string, size: number, width: number): string[] {
    this.#font(size, 600);
    const isWide = (part: string) => this.#context.measureText(part.trimEnd()).width > width;
    // Languages without spaces may break anywhere.
    const words = text.split(/(?<=\s)/).flatMap((word) => (isWide(word) ? lettersOf(word) : word));
    const lines: string[] = [];
    let line = '';
    for (const word of words) {
      if (line && isWide(line + word)) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += word;
    }
    return [...lines, line.trimEnd()];
  }

  #fitted(text: string, width: number): string {
    if (this.#context.measureText(text).width <= width) return text;
    const letters = lettersOf(text);
    while (letters.length && this.#context.measureText(`${letters.join('')}…`).width > width) {
      letters.pop();
    }
    return `${letters.join('').trimEnd()}…`;
  }
}

function shortened(lines: readonly string[], count: number): string[] {
  if (lines.length <= count) return [...lines];
  const last = lines[count - 1]!.trimEnd();
  const space = last.lastIndexOf(' ');
  // Some languages don't separate words.
  const kept = space > 0 ? last.slice(0, space) : lettersOf(last).slice(0, -1).join('');
  return [...lines.slice(0, count - 1), `${kept.trimEnd()} …`];
}

/** An image whose pixels scripts may read: one with other pixels would make the canvas unreadable. */
async function readable(url: string | undefined): Promise<HTMLImageElement | undefined> {
  if (!url) return undefined;
  const image = new Image();
  image.crossOrigin = 'anonymous';
  image.src = url;
  try {
    await image.decode();
    // Pictures of vectors may have no size.
    return image.naturalWidth && image.naturalHeight ? image : undefined;
  } catch {
    return undefined;
  }
}

const lettersOf = (text: string): string[] => text.match(/./gsu) ?? [];
