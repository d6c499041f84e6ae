// How the client is built and, for developers, served: the only place that configures Vite.
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { ROOT } from './settings.mjs';

export const CLIENT_OUTPUT = join(ROOT, '.build', 'client');

// The design system's style sheet asks another site for a typeface that is not ours to use, asks for its pictures at a
// fixed address, and holds a rule for old browsers that the minifier cannot read.
const designSystemStyles = {
  name: 'design-system-styles',
  enforce: 'pre',
  transform(code, id) {
    if (!/nhsuk-frontend.*\.css/.test(id)) return undefined;
    return code
      .replace(/@font-face\s*\{[^}]*\}/g, '')
      .replace(/"?Frutiger W01"?,\s*/g, '')
      .replace(/url\(\/assets\/images\//g, 'url(./assets/images/')
      .replace(/@media screen\\0 and/g, '@media screen and');
  },
};

/** @returns {import('vite').UserConfig} */
export const viteConfig = (outDir = CLIENT_OUTPUT) => ({
  root: join(ROOT, 'client'),
  configFile: false,
  plugins: [designSystemStyles, react()],
  logLevel: 'warn',
  build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, target: 'es2022', reportCompressedSize: false },
});
