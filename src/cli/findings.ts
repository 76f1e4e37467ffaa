import type {Episode} from '../episode/episode.js';
import type {ReadFile} from './read-file.js';
import {ofProblem, withoutTitle, type Finding} from './sentences.js';

/** The problems in a file that was read. Those of a feed name the channel or their item. */
export function findingsIn({kind, episodes, problems}: ReadFile): Finding[] {
  const inItems = episodes.flatMap((episode, index) => {
    const findings = findingsOf(episode, kind);
    return kind === 'feed' ? within(`item[${index}]`, findings) : findings;
  });
  return [...within('channel', problems.map(ofProblem)), ...inItems];
}

const within = (place: string, findings: readonly Finding[]) =>
  findings.map((finding) => ({...finding, at: `${place}.${finding.at}`}));

function findingsOf({title, problems}: Episode, kind: ReadFile['kind']): Finding[] {
  const isNamed = title || kind === 'chapters' || kind === 'transcript';
  return [...(isNamed ? [] : [withoutTitle]), ...problems.map(ofProblem)];
}
