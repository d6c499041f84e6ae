// What the person who starts the portal may choose: environment variables and options, read in this one place.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../refusal.mjs';
import { isRefusedByBrowsers } from '../refused-ports.mjs';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const OPTIONS = ['--dev', '--reset', '--yes', '--help'];

export const USAGE = `Usage: npm start [-- OPTIONS]
  --reset   begin the demonstration world anew (everything entered is lost)
  --yes     with --reset: yes, also when DATABASE_URL names a database of your own
  --help    this text

Environment: PORT (4000), PORTAL_DATA (.data), DATABASE_URL (a PostgreSQL 15 or newer instead of the embedded one)`;

/** @returns {{ port: number, dataFolder: string, databaseUrl?: string, dev: boolean, reset: boolean, yes: boolean, help: boolean }} */
export function readSettings(args, environment) {
  const unknown = args.find((arg) => !OPTIONS.includes(arg));
  if (unknown) throw new Refusal(`Unknown option ${unknown}.\n\n${USAGE}`);
  return {
    port: readPort(environment.PORT),
    ...readPlaces(environment),
    dev: args.includes('--dev'),
    reset: args.includes('--reset'),
    yes: args.includes('--yes'),
    help: args.includes('--help'),
  };
}

/** @returns {{ dataFolder: string, databaseUrl?: string }} */
export function readPlaces({ PORTAL_DATA, DATABASE_URL }) {
  if (DATABASE_URL && !/^postgres(ql)?:\/\//.test(DATABASE_URL)) {
    throw new Refusal('DATABASE_URL must look like postgres://user:password@host:5432/database.');
  }
  return { dataFolder: resolve(ROOT, PORTAL_DATA || '.data'), databaseUrl: DATABASE_URL || undefined };
}

function readPort(text) {
  if (!text) return 4000;
  const port = Number(text);
  if (!Number.isInteger(port) || port <= 0 || port >= 65536) {
    throw new Refusal(`PORT must be a number from 1 to 65535, and is "${text}".`);
  }
  if (isRefusedByBrowsers(port)) {
    throw new Refusal(
      `PORT is ${port}, which every browser refuses because it belongs to another service: choose another one, such as PORT=${port + 1000} npm start.`,
    );
  }
  return port;
}
