import {withLaterMessages} from '../../locales/later-languages.js';
import type {Messages} from '../../locales/messages.js';
import type {FeatureContext} from '../feature.js';

/** Adds the messages in the player's language that nothing shows before the player was touched. */
export function start({player, messages, signal}: FeatureContext): void {
  let completed: Messages | undefined;
  const complete = () => {
    const {state} = messages;
    if (state === completed) return;
    player.chunks.load(
      () => withLaterMessages(state),
      (next) => {
        // The language has changed meanwhile.
        if (messages.state !== state) return;
        messages.set(next);
        completed = messages.state;
      },
      signal,
    );
  };
  signal.addEventListener('abort', messages.subscribe(complete));
  complete();
}
