/** The arguments are invalid; the message says why. */
export class UsageError extends Error {}
