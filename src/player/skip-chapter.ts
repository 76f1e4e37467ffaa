import {neighbourAt} from '../episode/neighbour.js';
import type {Player} from './player.js';

/** Seeks to a neighbouring listed chapter and plays. */
export function skipChapter(player: Player, step: number): void {
  const {chapters, currentTime} = player.state;
  player.seekToChapter(neighbourAt(chapters, currentTime, step));
}
