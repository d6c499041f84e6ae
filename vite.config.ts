import { promises as files } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const NOT_OURS_TO_USE = /@font-face\{[^}]*\}/g; // the NHS typeface, fetched from another host
const COMPRESSIBLE = /\.(?:html|js|css|svg|json)$/;

/** Takes the NHS typeface out of the design system's styles, and the one media query that the minifier cannot read. */
const nhsStyles = (): Plugin => ({
  name: 'nhs-styles',
  enforce: 'pre',
  transform(code, id) {
    if (!/nhsuk-frontend.*\.css/.test(id)) return undefined;
    return code
      .replace(NOT_OURS_TO_USE, '')
      .replaceAll('Frutiger W01,', '')
      .replaceAll('@media screen\\0 and', '@media screen and')
      .replaceAll('url(/assets/images/', 'url(./assets/images/');
  },
});

/** Writes a `.br` and a `.gz` beside each built text file, so that the server never compresses while someone waits. */
const precompressed = (): Plugin => ({
  name: 'precompressed',
  apply: 'build',
  async writeBundle({ dir }, bundle) {
    const names = Object.keys(bundle).filter((name) => COMPRESSIBLE.test(name));
    await Promise.all(
      names.map(async (name) => {
        const path = join(dir ?? '', name);
        const content = await files.readFile(path);
        const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
        await files.writeFile(`${path}.br`, await promisify(brotliCompress)(content, best));
        await files.writeFile(`${path}.gz`, await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }));
      }),
    );
  },
});

export default defineConfig({
  root: 'client',
  publicDir: false,
  plugins: [nhsStyles(), react(), precompressed()],
  build: {
    outDir: '../.build/client',
    emptyOutDir: true,
    assetsInlineLimit: 0, // the content security policy allows files of our own only, no data: addresses
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
