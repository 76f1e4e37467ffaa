/**
 * The origin of the page around this frame, the only one that messages are accepted from. `undefined` where the page
 * hides it by `referrerpolicy="no-referrer"`, even if the browser knows it from elsewhere, and where the page has no
 * origin (in a sandbox).
 */
export function parentOrigin(): string | undefined {
  const {referrer} = document;
  const {ancestorOrigins} = location as Partial<Location>;
  // The referrer is another page if that one navigated the frame here.
  const known = referrer && (ancestorOrigins?.[0] ?? referrer);
  return URL.canParse(known) ? new URL(known).origin : undefined;
}
