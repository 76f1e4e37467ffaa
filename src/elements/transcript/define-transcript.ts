import {define} from '../base/define.js';
import {KapitelTranscript} from './kapitel-transcript.js';

/**
 * The transcript. Its chunk is loaded when a player is touched whose page contains the element, and when a listener
 * opens the panel.
 */
export const transcript = {'kapitel-transcript': KapitelTranscript};

/** Defines the transcript. */
export const start = (): void => define(transcript);
