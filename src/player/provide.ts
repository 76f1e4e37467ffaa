import type {Context} from '@lit/context';

/**
 * Answers those inside an element who ask for a context. The value stays the same for good; what changes
 * is in it. Follows the Context Community Protocol.
 */
export function provide<Value>(
  host: HTMLElement,
  context: Context<unknown, Value>,
  value: Value,
): void {
  host.addEventListener('context-request', (request) => {
    const {context: wanted, callback} = request;
    // What the host itself asks for is in the player around it.
    if (wanted !== context || request.composedPath()[0] === host) return;
    request.stopPropagation();
    callback(value);
  });
}
