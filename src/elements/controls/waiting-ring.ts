import type {FeatureContext} from '../../features/feature.js';
import {adoptStyles} from '../../styles/adopt-styles.js';
import {ring} from './ring.styles.js';

/** Gives the play button the ring around it while audio is on its way. Nobody sees it before a press. */
export function start({host}: FeatureContext): void {
  adoptStyles(host.shadowRoot!.querySelector('kapitel-play-button')!.shadowRoot!, ring);
}
