import type {FeatureEntry} from './feature.js';
import {hasInPage} from './has-in-page.js';
import {pictureInPicture} from './picture-in-picture/picture-in-picture-api.js';
import {unlessOff} from './unless-off.js';

/**
 * The features that start once the player was touched and playback has begun, or isn't starting: none of them delays the
 * audio.
 */
export const laterFeatures: readonly FeatureEntry[] = [
  {when: 'intent', load: () => import('../elements/touch.js')},
  {
    when: 'intent',
    enabled: hasInPage('kapitel-transcript'),
    inPage: true,
    load: () => import('../elements/transcript/define-transcript.js'),
  },
  {when: 'intent', load: () => import('../elements/transcript/transcript-panel.js')},
  {
    when: 'intent',
    attributes: ['keyshortcuts'],
    enabled: (host) => host.getAttribute('keyshortcuts') !== '',
    load: () => import('./keyboard/keyboard.js'),
  },
  {
    when: 'intent',
    attributes: ['announce'],
    enabled: (host) => host.getAttribute('announce') === 'chapters',
    load: () => import('./announce-chapters/announce-chapters.js'),
  },
  {when: 'intent', load: () => import('./later-words/later-words.js')},
  {when: 'intent', load: () => import('./tooltips/tooltips.js')},
  {when: 'intent', load: () => import('./policy-error/policy-error.js')},
  {when: 'intent', ...unlessOff('memory'), load: () => import('./memory/resumed-notice.js')},
  {when: 'intent', ...unlessOff('about'), load: () => import('./about/about.js')},
  {
    when: 'intent',
    ...unlessOff('chapter-details'),
    load: () => import('./chapter-details/chapter-details.js'),
  },
  {
    when: 'intent',
    ...unlessOff('chapter-choice'),
    load: () => import('./chapter-choice/chapter-choice.js'),
  },
  {
    when: 'intent',
    attributes: ['picture-in-picture'],
    enabled: (host) =>
      host.getAttribute('picture-in-picture') !== 'off' && pictureInPicture() !== undefined,
    load: () => import('./picture-in-picture/picture-in-picture.js'),
  },
  {when: 'intent', ...unlessOff('share'), load: () => import('./share/share.js')},
  {when: 'intent', ...unlessOff('measure'), load: () => import('./measure/measure.js')},
  {when: 'intent', ...unlessOff('sleep-timer'), load: () => import('./sleep-timer/sleep-timer.js')},
  {when: 'playback', load: () => import('./recovery/recovery.js')},
  {when: 'playback', load: () => import('./chapter-offsets/chapter-offsets.js')},
  {when: 'playback', load: () => import('./page-restore/page-restore.js')},
  {
    when: 'playback',
    attributes: ['sticky'],
    enabled: (host) => host.hasAttribute('sticky'),
    load: () => import('./sticky/sticky.js'),
  },
  {
    when: 'playback',
    ...unlessOff('media-session'),
    load: () => import('./media-session/media-session.js'),
  },
];
