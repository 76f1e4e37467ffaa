/** The command makes no sense as it was typed; the message says why. */
export class UsageError extends Error {}
