// The folder that holds the database's files, owned by the account that PostgreSQL runs as.
import { createHash } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { canEnter } from './server-binaries.mjs';

const FOR_PRIVATE_CHECKOUTS = '/var/lib/commissioning-portal';

/**
 * Below the data folder; but where root keeps that folder from everybody else (`/root` is such a place),
 * a lasting folder outside it, always the same one for the same data folder.
 */
export function databaseHome(dataFolder, identity) {
  mkdirSync(dataFolder, { recursive: true });
  const home = canEnter(dataFolder, identity) ? join(dataFolder, 'postgres') : outside(dataFolder);
  if (!existsSync(home)) mkdirSync(home, { recursive: true, mode: 0o700 });
  if (identity.uid !== undefined) chownSync(home, identity.uid, identity.gid);
  return home;
}

function outside(dataFolder) {
  mkdirSync(FOR_PRIVATE_CHECKOUTS, { recursive: true, mode: 0o755 });
  return join(FOR_PRIVATE_CHECKOUTS, createHash('sha256').update(realpathSync(dataFolder)).digest('hex').slice(0, 16));
}
