import {answer, at} from '../exchange.js';

/**
 * Breaks at 40 %, and when the audio is asked for anew, another advertisement is in it: it is ten
 * seconds shorter.
 *
 * @type {import('../exchange.js').Fault}
 */
export function shrunken(exchange) {
  const {stage, sound, shorter} = exchange;
  if (stage === 1) return answer(exchange, {stop: at(exchange, 0.4)});
  const end = Math.min(exchange.end, shorter.length);
  answer({...exchange, end: exchange.end === sound.length ? shorter.length : end, sound: shorter});
}
