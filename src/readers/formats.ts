import {engineeringKiosk, isEngineeringKiosk} from './engineering-kiosk.js';
import type {Format} from './reader.js';

/** Every format there is, the ones with the surest marks first. To add one, add a line. */
export const formats: readonly Format[] = [
  {
    name: 'engineering-kiosk',
    matches: (_, json) => isEngineeringKiosk(json),
    load: () => engineeringKiosk,
  },
];
