/** A file could not be fetched: no connection, or an error status. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
}

/** Turns the rejection of a request, or of reading its body, into a `FetchError`. */
export const toFetchError = (cause: unknown): never => {
  throw new FetchError('The file could not be fetched.', {cause});
};

/** @throws {FetchError} as a rejection, also when the request was aborted. */
export async function fetchFile(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init).catch(toFetchError);
  if (!response.ok) throw new FetchError(`${url}: ${response.status} ${response.statusText}`);
  return response;
}
