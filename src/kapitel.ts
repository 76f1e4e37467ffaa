/**
 * The script tag's entry: makes every element of the player known to the page, unless a name is taken
 * already (by another copy of this script, say).
 *
 * @module
 */
import {elements} from './elements/elements.js';

for (const [name, element] of Object.entries(elements)) {
  if (!customElements.get(name)) customElements.define(name, element);
}
