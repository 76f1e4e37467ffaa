import {defineConfig, type BuildEnvironmentOptions} from 'vite';
import {frameworkPlugins} from './tools/framework-plugins.js';
import {faultsVite} from './tools/serve-faults.js';
import {leanLit} from './tools/lean-lit.js';
import {minifyTemplates} from './tools/minify-templates.js';
import {scriptsVite} from './tools/serve-scripts.js';
import {demoSoundVite} from './tools/serve-media.js';
import {buildId, shareEntry} from './tools/share-entry.js';
import {banner, licenseOption} from './tools/third-party-licenses.js';
import {howlerVite} from './tools/wrap-howler.js';

const id = buildId();
const share = shareEntry(id);
/** Added after minification, which would take it away. */
const postBanner = ({isEntry}: {isEntry: boolean}) => (isEntry ? banner : '');
const readable = {format: 'es', entryFileNames: '[name].js', comments: false, postBanner} as const;

/** A script without chunks and without imports, beside the others in `dist/`. */
const classic = (name: string, entry: string): BuildEnvironmentOptions => ({
  emptyOutDir: false,
  lib: {entry, formats: ['iife'], name: 'kapitel', fileName: () => `${name}.js`},
  rolldownOptions: {
    output: {minify: true, comments: false, postBanner},
    // Classic scripts have none.
    transform: {define: {'import.meta': '{}'}},
  },
});

/**
 * The script tag's module with everything in it (the default); the package's modules (`--mode
 * package`), which leave their dependencies to the one who installs them; and classic scripts:
 * everything in one file, the script of frames, and those that stand in for other players.
 */
const builds: Record<string, BuildEnvironmentOptions> = {
  production: {
    lib: {entry: {kapitel: 'src/kapitel.ts'}, formats: ['es']},
    rolldownOptions: {
      // The entry may get exports: they are for the chunks only.
      preserveEntrySignatures: 'allow-extension',
      output: {
        ...readable,
        minify: true,
        chunkFileNames: `kapitel-[name]-${id}.js`,
        codeSplitting: {
          groups: share.groups,
        },
      },
    },
  },
  bundle: classic('kapitel.bundle', 'src/bundle.ts'),
  embed: classic('embed', 'src/embed/embed.ts'),
  'shim-podlove': classic('shim-podlove', 'src/shims/podlove.ts'),
  'shim-podigee': classic('shim-podigee', 'src/shims/podigee.ts'),
  package: {
    emptyOutDir: false,
    lib: {
      entry: {index: 'src/index.ts', readers: 'src/readers.ts', cli: 'src/cli/main.ts'},
      formats: ['es'],
    },
    rolldownOptions: {
      // All classes are there at once for those who bundle.
      checks: {ineffectiveDynamicImport: false},
      external: [/^lit/, /^@lit/, /^dompurify/, /^node:/],
      output: {...readable, chunkFileNames: 'chunks/[name]-[hash].js'},
    },
  },
};

export default defineConfig(({mode, command}) => ({
  plugins: [
    howlerVite(),
    minifyTemplates(),
    leanLit(),
    demoSoundVite(),
    faultsVite(),
    scriptsVite(),
    ...(mode === 'production' ? [share] : []),
    ...(command === 'serve' ? frameworkPlugins() : []),
  ],
  // The other pages have scripts that are there only when they are built.
  optimizeDeps: {entries: ['index.html', 'demo/*.html'], exclude: ['howler']},
  define: {'process.env.NODE_ENV': '"production"'},
  build: {
    target: 'es2022',
    modulePreload: {polyfill: false},
    license: licenseOption(mode),
    ...builds[mode],
  },
}));
