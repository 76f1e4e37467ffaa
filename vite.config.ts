import {defineConfig, type Rolldown} from 'vite';
import {minifyTemplates} from './tools/minify-templates.js';
import {demoSoundVite} from './tools/serve-media.js';
import {howlerVite} from './tools/wrap-howler.js';

/**
 * Two builds: the script tag's module with everything in it (the default), and the package's modules
 * (`--mode package`), which leave Lit to the one who installs them.
 */
const builds: Record<string, {input: Record<string, string>; external: string[]; chunks: string}> =
  {
    production: {
      input: {kapitel: 'src/kapitel.ts'},
      external: [],
      chunks: 'kapitel-[name]-[hash].js',
    },
    package: {
      input: {index: 'src/index.ts', readers: 'src/readers.ts'},
      external: ['lit', '@lit/context'],
      chunks: 'chunks/[name]-[hash].js',
    },
  };

export default defineConfig(({mode}) => {
  const {input, external, chunks} = builds[mode] ?? builds['production']!;
  const output: Rolldown.OutputOptions = {
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: chunks,
    minify: true,
    comments: false,
  } as Rolldown.OutputOptions;
  return {
    plugins: [howlerVite(), minifyTemplates(), demoSoundVite()],
    define: {'process.env.NODE_ENV': '"production"'},
    build: {
      target: 'es2022',
      emptyOutDir: mode !== 'package',
      modulePreload: false,
      rolldownOptions: {input, external, output, preserveEntrySignatures: 'strict'},
    },
    server: {open: false},
  };
});
