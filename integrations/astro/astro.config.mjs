import {defineConfig} from 'astro/config';

export default defineConfig({base: '/blog', devToolbar: {enabled: false}});
