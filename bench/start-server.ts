import { spawn } from 'node:child_process';
import { freePort } from '../scripts/free-port.mjs';
import { appUrlFor } from '../server/persistence/app-role.ts';
import { endOf } from './place.mjs';

const MOST_TRIES = 1_000;
const BETWEEN_TRIES_MS = 100;

interface Options {
  ownerUrl: string;
  atTheEnd: (close: () => unknown) => void;
  /** Another checkout whose server is started instead of this one's. */
  checkout?: string;
  /** Settings other than production's. */
  settings?: Record<string, string>;
}

export interface BenchServer {
  address: string;
  hasEnded: () => boolean;
}

/** Starts a server of a bench as production would, and waits until it answers. */
export async function startServer(
  script: string,
  { ownerUrl, atTheEnd, checkout = process.cwd(), settings = {} }: Options,
): Promise<BenchServer> {
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    APP_DATABASE_URL: appUrlFor(ownerUrl),
    PORTAL_MODE: 'production',
    PORTAL_ORIGIN: `http://localhost:${port}`,
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
    OIDC_ISSUER: 'https://sign-in.example',
    OIDC_CLIENT_ID: 'bench',
    OIDC_CLIENT_SECRET: 'bench',
    PORTAL_CLIENT: 'server/testing/no-client',
    ...settings,
  };
  const child = spawn(process.execPath, ['--import', './scripts/typescript/register.mjs', script], {
    cwd: checkout,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true, // Ctrl-C is for the bench, which ends it
  });
  atTheEnd(() => endOf(child));
  const address = `http://127.0.0.1:${port}`;
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  for (let tries = 0; ; tries += 1) {
    const answers = await fetch(`${address}/health`).then(
      () => true,
      () => false,
    );
    if (answers) return { address, hasEnded };
    if (tries > MOST_TRIES || hasEnded()) throw new Error(`${script} did not start.`);
    await new Promise((resolve) => {
      setTimeout(resolve, BETWEEN_TRIES_MS);
    });
  }
}
