import type {Context} from '@lit/context';

/**
 * Provides a context to the descendants of an element, with a value that never changes. Follows the Context
 * Community Protocol.
 */
export function provide<Value>(
  host: HTMLElement,
  context: Context<unknown, Value>,
  value: Value,
): void {
  host.addEventListener('context-request', (request) => {
    const {context: wanted, callback} = request;
    // The host's own requests are for the player around it.
    if (wanted !== context || request.composedPath()[0] === host) return;
    request.stopPropagation();
    callback(value);
  });
}
