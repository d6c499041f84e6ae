import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { OutsideProvider } from './outside-provider.ts';

const DATA_FOLDER = '.test-results/portal-installed';
const PATIENCE_MS = 90_000;
const BETWEEN_LOOKS_MS = 100;

/** What the commands and the server are told, whatever portal the other tests use. */
const OWN = { PORTAL_DATA: DATA_FOLDER, DATABASE_URL: '', APP_DATABASE_URL: '', PORTAL_MODE: '', NODE_OPTIONS: '' };

const freePort = async (): Promise<number> => {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
};

/** A portal that somebody has just installed: production mode, an empty database, people who sign in somewhere else. */
export class InstalledPortal {
  private constructor(
    readonly origin: string,
    private readonly provider: OutsideProvider,
    private readonly server: ChildProcess,
  ) {}

  static async open(): Promise<InstalledPortal> {
    const port = await freePort();
    const origin = `http://localhost:${port}`;
    const provider = await OutsideProvider.open(origin);
    const server = spawn(process.execPath, ['scripts/serve-empty.mjs'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...OWN,
        PORT: String(port),
        HOST: 'localhost',
        PORTAL_ORIGIN: origin,
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: provider.clientId,
        OIDC_CLIENT_SECRET: provider.clientSecret,
        PORTAL_HELP_CONTACT: 'the primary care team, 01234 567890',
        LOG_LEVEL: 'warn',
      },
    });
    const portal = new InstalledPortal(origin, provider, server);
    await portal.answers();
    return portal;
  }

  /** `npm run admit`, as the guide says it. @returns what it printed */
  admit(...options: string[]): Promise<string> {
    return this.command('scripts/admit.ts', options);
  }

  /** `npm run load`, of files with these names and lines. @returns what it printed */
  async load(files: Record<string, readonly string[]>): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'published-'));
    try {
      for (const [name, lines] of Object.entries(files))
        await writeFile(join(folder, name), `${lines.join('\r\n')}\r\n`);
      return await this.command('scripts/load.ts', [folder]);
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  async close(): Promise<void> {
    const gone = this.server.exitCode === null ? once(this.server, 'exit') : null;
    this.server.kill('SIGTERM');
    await gone;
    await this.provider.close();
  }

  private async command(script: string, options: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/with-database.mjs', script, ...options], {
      env: { ...process.env, ...OWN },
    });
    return stdout;
  }

  /** Waits until it is ready. @throws with what it said, where it ends instead */
  private async answers(): Promise<void> {
    let said = '';
    for (const stream of [this.server.stdout, this.server.stderr])
      stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const deadline = Date.now() + PATIENCE_MS;
    while (
      !(await fetch(`${this.origin}/ready`).then(
        ({ ok }) => ok,
        () => false,
      ))
    ) {
      if (this.server.exitCode !== null || Date.now() > deadline) {
        await this.close();
        throw new Error(`The portal did not start.\n${said}`);
      }
      await sleep(BETWEEN_LOOKS_MS);
    }
  }
}
