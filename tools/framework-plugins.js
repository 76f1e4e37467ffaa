import {svelte} from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';

/** What Vite needs for the examples in `demo/frameworks/`. */
export const frameworkPlugins = () => [
  vue({template: {compilerOptions: {isCustomElement: (tag) => tag.startsWith('kapitel-')}}}),
  svelte({configFile: false}),
];
