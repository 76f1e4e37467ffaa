import type {FeatureEntry} from './feature.js';

/** What makes the value `off` of an attribute switch a feature off. */
export const unlessOff = (attribute: string): Pick<FeatureEntry, 'attributes' | 'enabled'> => ({
  attributes: [attribute],
  enabled: (host) => host.getAttribute(attribute) !== 'off',
});
