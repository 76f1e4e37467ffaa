/**
 * The entry of the script tag: defines the elements.
 *
 * @module
 */
import {define} from './elements/base/define.js';
import {firstElements} from './elements/first-elements.js';

// Importing this file alone brings the types of the elements, too.
export type {} from './elements/elements.js';

define(firstElements);
