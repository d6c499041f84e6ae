import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OWNER_FILE, RUN_PREFIX, sweepAbandonedRuns } from './test-cluster.mjs';

// Only names a folder: the database is started by the first test file that needs one.
export default async function globalSetup() {
  await sweepAbandonedRuns();
  const folder = mkdtempSync(join(tmpdir(), RUN_PREFIX));
  chmodSync(folder, 0o755); // the account that runs PostgreSQL has to enter it
  writeFileSync(join(folder, OWNER_FILE), String(process.pid));
  process.env.TEST_CLUSTER_FOLDER = folder;
}
