// The first page as a new visitor gets it: Lighthouse for a phone and a desktop, and what it weighs on the wire.
// node bench/first-page/run.mjs [ADDRESS]   without an address a portal with a world of its own is started
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as chromeLauncher from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { freePort } from '../../scripts/free-port.mjs';
import { findChromium } from '../../scripts/test/chromium.mjs';

const BUDGET_BYTES = 170_000;
const folder = mkdtempSync(join(tmpdir(), 'bench-page-'));
const { address, stop } = process.argv[2] ? { address: process.argv[2], stop: () => undefined } : await startPortal();
const chrome = await chromeLauncher.launch({
  chromePath: findChromium(),
  chromeFlags: [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  for (const [device, config] of [
    ['phone', undefined],
    ['desktop', desktopConfig],
  ]) {
    const { lhr } = await lighthouse(
      address,
      { port: chrome.port, output: 'json', onlyCategories: ['performance', 'accessibility', 'best-practices'] },
      config,
    );
    const scores = Object.values(lhr.categories)
      .map(({ title, score }) => `${title} ${score}`)
      .join(', ');
    const figures = [
      'first-contentful-paint',
      'largest-contentful-paint',
      'total-blocking-time',
      'cumulative-layout-shift',
    ]
      .map((id) => `${lhr.audits[id].title} ${lhr.audits[id].displayValue}`)
      .join(', ');
    console.log(`${device}: ${scores}; ${figures}`);
    if (device === 'phone') weigh(lhr.audits['network-requests'].details.items);
  }
} finally {
  await chrome.kill();
  await stop();
  rmSync(folder, { recursive: true, force: true });
}

function weigh(requests) {
  const total = requests.reduce((sum, { transferSize }) => sum + transferSize, 0);
  for (const { url, transferSize } of requests)
    console.log(`  ${String(Math.round(transferSize / 100) / 10).padStart(7)} kB  ${new URL(url).pathname}`);
  console.log(
    `first page: ${(total / 1000).toFixed(1)} kB on the wire, headers and answers included; at most ${BUDGET_BYTES / 1000} kB`,
  );
  if (total > BUDGET_BYTES) process.exitCode = 1;
}

async function startPortal() {
  const port = await freePort();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, PORT: String(port), PORTAL_DATA: folder, DATABASE_URL: '' },
    stdio: 'ignore',
  });
  const origin = `http://localhost:${port}`;
  for (let tries = 0; tries < 600; tries += 1) {
    if (
      await fetch(`${origin}/ready`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return {
        address: origin,
        stop: () =>
          new Promise((resolve) => {
            child.once('exit', resolve);
            child.kill('SIGTERM');
          }),
      };
    await sleep(500);
  }
  throw new Error('The portal did not start.');
}
