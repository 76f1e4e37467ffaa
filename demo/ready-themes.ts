import contrast from '../src/themes/contrast.css?raw';
import forest from '../src/themes/forest.css?raw';
import midnight from '../src/themes/midnight.css?raw';
import paper from '../src/themes/paper.css?raw';

/** The themes that come with the player, by their names. */
export const themes: Readonly<Record<string, string>> = {paper, midnight, forest, contrast};
