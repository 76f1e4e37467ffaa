import type {Problem, ProblemCode} from './episode.js';
import {normalizeText} from './normalize-text.js';
import {safeHttpUrl} from './safe-http-url.js';

/** Collects the problems of one source. */
export class Problems {
  readonly list: Problem[] = [];

  add(code: ProblemCode, at: string): undefined {
    this.list.push({code, at});
    return undefined;
  }

  /** `safeHttpUrl`, with a problem if there is a value and it is not a URL. */
  url(value: unknown, at: string, base?: string): string | undefined {
    return safeHttpUrl(value, base) ?? (normalizeText(value) && this.add('bad-url', at));
  }
}
