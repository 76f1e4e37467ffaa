/**
 * The script tag's entry: makes the elements known to the page.
 *
 * @module
 */
import {define} from './elements/define.js';
import {elements} from './elements/elements.js';

// So that whoever imports this file alone has their types.
export type {} from './elements/elements.js';

define(elements);
