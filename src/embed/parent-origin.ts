/**
 * The origin of the page around this frame, the only one to speak with. `undefined` where the page doesn't
 * want to be known (`referrerpolicy="no-referrer"`), whether or not the browser would tell all the same, or
 * has no origin of its own (a sandbox).
 */
export function parentOrigin(): string | undefined {
  const {referrer} = document;
  const {ancestorOrigins} = location as Partial<Location>;
  // Where another page sent the frame here, that is the referrer.
  const known = referrer && (ancestorOrigins?.[0] ?? referrer);
  return URL.canParse(known) ? new URL(known).origin : undefined;
}
