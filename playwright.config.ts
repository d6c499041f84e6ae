// The browser tests start the portal as a person would, with a world of its own that begins anew each time; the test command
// gives each run a copy of a world that was made once.
import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/test/chromium.mjs';

const port = process.env.E2E_PORT ?? '4100';
const address = `http://localhost:${port}`;
/** Two runs side by side have a portal, a world and a report each. */
const name = process.env.E2E_NAME ? `browser-${process.env.E2E_NAME}` : 'browser';
const world = process.env.E2E_DATABASE_URL ?? '';
const chromium = findChromium();

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: `.test-results/${name}`,
  reporter: [['line'], ['json', { outputFile: `.test-results/${name}.json` }]],
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  webServer: {
    command: `node scripts/start.mjs ${world ? '' : '--reset'}`,
    url: `${address}/ready`,
    env: { PORT: port, PORTAL_DATA: `.test-results/portal-${name}`, DATABASE_URL: world },
    timeout: 180_000,
    // The test command takes a free port, so its world is always new; a developer may run against a portal that is there.
    reuseExistingServer: true,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'pipe',
  },
  use: {
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // A picture of the page and what it says are kept of what fails. A trace of every step costs a fifth of all the work:
    // ask for it where it helps, with `npx playwright test NAME --trace on`.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // A page of a test lives for a second: what V8 spends on making it faster never comes back (a third of all the work).
        '--js-flags=--no-opt --no-maglev',
      ],
    },
  },
});
