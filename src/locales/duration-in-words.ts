import {controlMessages} from './languages/en/control-messages.js';
import type {Messages} from './messages.js';
import {say} from './say.js';

/**
 * A duration as a screen reader should say it: “1 hour 18 minutes 38 seconds”. Units that are 0 are left out.
 *
 * @param seconds fractions are ignored.
 */
export function durationInWords(seconds: number, messages: Messages): string {
  const units = [
    ['hours', Math.floor(seconds / 3600)],
    ['minutes', Math.floor(seconds / 60) % 60],
    ['seconds', Math.floor(seconds % 60)],
  ] as const;
  const shown = units.filter(([unit, count]) => count || (unit === 'seconds' && seconds < 1));
  return shown
    .map(([unit, count]) => say(messages, controlMessages, unit, count).text)
    .join(say(messages, controlMessages, 'betweenUnits').text);
}
