// The browser of the browser tests: one that is there, else one from the system's package manager where that is allowed.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Refusal } from '../refusal.mjs';
import { startChild } from '../start/children.mjs';

// The headless shell is the same browser without its windows: a sixth less work, and less to install.
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
// Not every distribution has the shell by itself.
const PACKAGES = ['chromium-headless-shell', 'chromium'];
const ELSEWHERE = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const ADVICE =
  'The browser tests need Chromium, and there is none: install it (Debian, Ubuntu: sudo apt-get install chromium; Fedora: sudo dnf install chromium; macOS: brew install --cask chromium), or set CHROMIUM_PATH to one, and run npm test again.';

/** @returns {string | undefined} the path of a Chromium or Chrome */
export function findChromium({ CHROMIUM_PATH, PATH = '' } = process.env, elsewhere = ELSEWHERE) {
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  return [...onPath(NAMES, PATH), ...elsewhere].find(isExecutable);
}

const onPath = (names, path) => names.flatMap((name) => path.split(delimiter).map((folder) => join(folder, name)));

/** The same, installed first when it is missing and may be. */
export async function ensureChromium(environment = process.env, elsewhere = ELSEWHERE) {
  const found = findChromium(environment, elsewhere);
  if (found) return found;
  const asRoot = await rootCommand(environment);
  if (!asRoot) throw new Refusal(ADVICE);
  await run([...asRoot, 'apt-get', 'update']);
  const install = [...asRoot, 'apt-get', 'install', '--yes', '--no-install-recommends', 'fonts-liberation'];
  let told = '';
  for (const name of PACKAGES) {
    const installed = await run([...install, name]);
    const fresh = findChromium(environment, elsewhere);
    if (fresh) return fresh;
    told = installed.text.trim().split('\n').slice(-5).join('\n');
  }
  throw new Refusal(`${ADVICE}\n${told}`);
}

// How to run apt-get here: as root, by a sudo that asks nothing, or not at all.
async function rootCommand({ PATH = '' }) {
  const findOnPath = (name) => onPath([name], PATH).find(isExecutable);
  if (!findOnPath('apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  const sudo = findOnPath('sudo') && (await run(['sudo', '-n', 'true']));
  return sudo?.code === 0 ? ['sudo', '-n'] : undefined;
}

const run = ([program, ...args]) => startChild(program, args, { env: { DEBIAN_FRONTEND: 'noninteractive' } }).exited;

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
