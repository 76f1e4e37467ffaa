import {chapters} from './chapters/define-chapters.js';
import type {controls} from './all-controls.js';
import {firstElements} from './first-elements.js';

/** The elements of the first paint. The others, `controls`, can wait until after it. */
export const elements = {...firstElements, ...chapters};

type Classes = typeof elements & typeof controls;
type Elements = {[Name in keyof Classes]: InstanceType<Classes[Name]>};

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- only an interface can be merged
  interface HTMLElementTagNameMap extends Elements {}

  interface CustomElementRegistry {
    /** Resolves with the class of a Kapitel element as soon as the element is defined. */
    whenDefined<Name extends keyof Classes>(name: Name): Promise<Classes[Name]>;
  }
}
