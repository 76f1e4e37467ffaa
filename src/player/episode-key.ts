import type {Player} from './player.js';

/** What is stored about an episode is stored under its guid, or else under the URL of its audio; empty without either. */
export const episodeKey = ({episode, audio}: Player): string => episode?.guid ?? audio ?? '';
