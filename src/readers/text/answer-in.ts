import {asRecord, type Json} from './json.js';

/** Names under which services wrap their result. */
const WRAPPERS = ['result', 'output', 'data', 'transcription', 'transcript'];

/** The answer of a service without wrappers: of `{id, result: {transcription: {text}}}`, `{id, text}`. */
export function answerIn(json: unknown): Json {
  let answer = asRecord(json);
  for (let depth = 0; depth < 3; depth++) {
    const name = WRAPPERS.find((name) => Object.keys(asRecord(answer[name])).length);
    if (!name) break;
    const {[name]: inner, ...rest} = answer;
    answer = {...rest, ...asRecord(inner)};
  }
  return answer;
}
