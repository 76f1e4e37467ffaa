/** Selects elements in a player that hold a transcript. */
export const TRANSCRIPT = ':is([id*=transcript i], [class*=transcript i])';
