// The first page as a new visitor gets it: Lighthouse for a phone and a desktop, and what it weighs on the wire.
// node bench/first-page/run.mjs [ADDRESS]   without an address a portal with a world of its own is started
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import * as chromeLauncher from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { freePort } from '../../scripts/free-port.mjs';
import { findChromium } from '../../scripts/test/chromium.mjs';
import { judge } from '../budget.mjs';
import { endOf, inPlace } from '../place.mjs';

const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
const SHOWN = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];
const CHROME_FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

await inPlace('page', async ({ dataFolder, atTheEnd }) => {
  const address = process.argv[2] ?? (await startPortal(dataFolder, atTheEnd));
  const chrome = await chromeLauncher.launch({
    chromePath: findChromium(),
    handleSIGINT: false,
    chromeFlags: CHROME_FLAGS,
  });
  atTheEnd(() => chrome.kill());
  const phone = await look('phone', { address, port: chrome.port });
  const bytes = weigh(phone.audits['network-requests'].details.items);
  const desktop = await look('desktop', { address, port: chrome.port, config: desktopConfig });
  const lowest = (category) => Math.min(...[phone, desktop].map(({ categories }) => categories[category].score));
  return judge(
    {
      'bytes on the wire': bytes,
      'performance on a phone': phone.categories.performance.score,
      'performance on a desktop': desktop.categories.performance.score,
      accessibility: lowest('accessibility'),
      'best practices': lowest('best-practices'),
    },
    { bench: 'page' },
  );
});

async function look(device, { address, port, config }) {
  const { lhr } = await lighthouse(address, { port, output: 'json', onlyCategories: CATEGORIES }, config);
  const scores = Object.values(lhr.categories).map(({ title, score }) => `${title} ${score}`);
  const figures = SHOWN.map((id) => `${lhr.audits[id].title} ${lhr.audits[id].displayValue}`);
  console.log(`${device}: ${scores.join(', ')}; ${figures.join(', ')}`);
  return lhr;
}

/** @returns {number} bytes on the wire, headers and answers included */
function weigh(requests) {
  for (const { url, transferSize } of requests)
    console.log(`  ${String(Math.round(transferSize / 100) / 10).padStart(7)} kB  ${new URL(url).pathname}`);
  return requests.reduce((sum, { transferSize }) => sum + transferSize, 0);
}

async function startPortal(dataFolder, atTheEnd) {
  const port = await freePort();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, PORT: String(port), PORTAL_DATA: dataFolder, DATABASE_URL: '' },
    stdio: 'ignore',
    detached: true, // Ctrl-C is for the bench, which ends it
  });
  atTheEnd(() => endOf(child));
  const origin = `http://localhost:${port}`;
  for (let tries = 0; tries < 600 && child.exitCode === null; tries += 1) {
    const ready = await fetch(`${origin}/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return origin;
    await sleep(500);
  }
  throw new Error('The portal did not start.');
}
