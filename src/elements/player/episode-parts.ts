/** What a player needs to show an episode. It is loaded together with the readers. */
export {defineChapters} from '../chapters/define-chapters.js';
export {bylines} from './bylines.js';
