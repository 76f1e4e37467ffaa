/**
 * The origin of the page around this frame, the only one to speak with. `undefined` where the page says
 * nothing of itself (`referrerpolicy="no-referrer"`) or has none of its own (a sandbox).
 */
export function parentOrigin(): string | undefined {
  const {ancestorOrigins} = location as Partial<Location>;
  const known = ancestorOrigins?.[0] ?? document.referrer;
  return URL.canParse(known) ? new URL(known).origin : undefined;
}
