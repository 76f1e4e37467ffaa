/**
 * Reads a part of a file.
 *
 * @param start in bytes from the start of the file.
 * @param length in bytes.
 * @returns fewer bytes where the file ends or refuses more.
 */
export type ReadBytes = (start: number, length: number) => Promise<Uint8Array>;

/** A file that is in memory. */
export const inMemory =
  (file: ArrayBuffer): ReadBytes =>
  (start, length) =>
    Promise.resolve(new Uint8Array(file).subarray(start, start + length));

/** Characters of four-letter names, of bytes below 256. */
export const nameAt = (bytes: Uint8Array, start: number, length = 4): string =>
  String.fromCharCode(...bytes.subarray(start, start + length));

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
