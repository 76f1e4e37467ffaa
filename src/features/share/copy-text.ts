/**
 * Copies the text of a field. Pages without TLS have no clipboard API, and a policy may forbid it in frames; there the
 * field is selected and the older command tried.
 *
 * @returns whether the text was copied; else it is selected, so that the listener can copy it.
 */
export async function copyText(field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way without a secure context
    return document.execCommand('copy');
  }
}
