import {decodeFile} from './decode-file.js';
import {fetchFile, toFetchError} from './fetch-file.js';

/** A file that was fetched, as readers take it. */
export interface FetchedText {
  readonly text: string;
  /** The media type. */
  readonly type: string | undefined;
}

/**
 * Fetches a file, and decodes it.
 *
 * @param type the media type, where the server names none.
 * @throws {FetchError} as a rejection, also when the request was aborted.
 */
export async function fetchText(
  url: string,
  signal: AbortSignal,
  type: string | undefined,
): Promise<FetchedText> {
  const response = await fetchFile(url, {signal});
  const known = response.headers.get('content-type') ?? type;
  const bytes = await response.arrayBuffer().catch(toFetchError);
  return {text: await decodeFile(bytes, known), type: known};
}
