import {controlMessages} from './languages/en/control-messages.js';
import type {Messages} from './messages.js';
import {say} from './say.js';

/** A number below 1000 with the decimal sign of a language. */
export function formatNumber(value: number, messages: Messages): string {
  return String(value).replace('.', say(messages, controlMessages, 'decimalSign').text);
}
