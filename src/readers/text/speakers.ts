import type {RawCue} from './cues.js';

/** `[SPEAKER_00]: text`, `(Ada): text` and `SPEAKER_00: text`, which can't mean anything else. */
const LABELED =
  /^(?:[->\s]*)(?:[[(]([^\])\r\n]{1,40})[\])]:|\[?(SPEAKER[_ ]?\d{1,3})\]?:?(?!\S))\s*(?=\S)/;
/** `[Ada] text`, whatever the name. */
const BRACKETED = /^[[(]([^\])\r\n]{1,40})[\])]\s+(?=\S)/;
const NAMED = /^(?:>>\s*|-\s*)?([\p{Lu}\p{Lo}][\p{L}\p{M}\d .'’_-]{0,39})(?:: +|：\s*)(?=\S)/u;
/** A cue with a noise: `[Music]`, `♪`. */
const NOISE = /^\s*(?:[[(][^\])]*[\])]|[♪♫*].*)\s*$/s;

/**
 * Moves the speakers out of the text of cues: `[SPEAKER_00]: text` always; `Name: text` if the first words have a name and a
 * name is repeated; `[Name] text` if the same brackets are repeated.
 */
export function withSpeakers(cues: readonly (RawCue & {readonly text: string})[]): RawCue[] {
  const spoken = cues.filter(({text}) => !NOISE.test(text));
  const pattern = [LABELED, BRACKETED, NAMED].find((pattern) => {
    if (!pattern.test(spoken[0]?.text ?? '')) return false;
    if (pattern === LABELED) return true;
    const names = spoken.flatMap(({text}) => pattern.exec(text)?.[1] ?? []);
    // Brackets may contain noises: [Laughs] No.
    return (
      new Set(names).size < names.length &&
      (pattern === NAMED || names.length > 0.5 * spoken.length)
    );
  });
  if (!pattern) return [...cues];
  return cues.map((cue) => {
    const match = pattern.exec(cue.text);
    return match
      ? {...cue, speaker: match[1] ?? match[2], text: cue.text.slice(match[0].length)}
      : cue;
  });
}
