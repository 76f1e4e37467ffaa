/**
 * The script tag's entry: makes the elements known to the page.
 *
 * @module
 */
import {define} from './elements/define.js';
import {elements} from './elements/elements.js';

define(elements);
