import type {FeatureEntry} from './feature.js';
import {followsMoments} from './media-fragments/follows-moments.js';
import {hasInPage} from './has-in-page.js';
import {hasPageLinks} from './page-links/has-page-links.js';

/**
 * The features that may start before the player is touched. To add one, write a folder with a module that exports
 * `start`, and add an entry here, to `touch-features.ts` or to `later-features.ts`.
 */
export const features: readonly FeatureEntry[] = [
  {when: 'idle', load: () => import('../elements/controls.js')},
  {when: 'idle', load: () => import('./states/states.js')},
  {when: 'idle', inPage: true, load: () => import('./language/language.js')},
  {when: 'idle', load: () => import('./skip-link/skip-link.js')},
  {
    when: 'idle',
    enabled: hasInPage('kapitel-notes'),
    inPage: true,
    load: () => import('../elements/notes/define-notes.js'),
  },
  {
    when: 'idle',
    enabled: (host) => host.querySelector('audio') !== null,
    load: () => import('./native-audio/native-audio.js'),
  },
  {
    when: 'idle',
    attributes: ['continue'],
    enabled: (host) => host.hasAttribute('continue'),
    load: () => import('./continue/continue.js'),
  },
  {
    when: 'idle',
    attributes: ['media-fragments'],
    enabled: followsMoments,
    load: () => import('./media-fragments/media-fragments.js'),
  },
  {
    when: 'idle',
    attributes: ['link-times'],
    enabled: hasPageLinks,
    inPage: true,
    load: () => import('./page-links/page-links.js'),
  },
  {
    when: 'idle',
    attributes: ['src'],
    enabled: (host) => !host.hasAttribute('src'),
    load: () => import('./follow-content/follow-content.js'),
  },
];

/** Loads the list of those that start when the player is touched. */
export const loadTouchFeatures = () => import('./touch-features.js');
