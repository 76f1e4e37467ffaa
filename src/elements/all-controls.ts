import {idleControls} from './controls.js';
import {notes} from './notes/define-notes.js';
import {touchElements} from './touch.js';
import {transcript} from './transcript/define-transcript.js';

/** The elements that can wait until after the first paint. */
export const controls = {...idleControls, ...notes, ...touchElements, ...transcript};
