// node scripts/with-database.mjs scripts/invariants/run.ts: asks each SQL question of this folder; each must find no rows.
import pg from 'pg';
import { askInvariants, invariants } from './ask-invariants.ts';

const client = new pg.Client(process.env.DATABASE_URL);
await client.connect();
try {
  const findings = await askInvariants(client);
  for (const { invariant, rows } of findings) {
    process.stdout.write(`${invariant} does not hold:\n`);
    for (const row of rows) process.stdout.write(`  ${JSON.stringify(row)}\n`);
  }
  process.stdout.write(
    `${invariants.length} invariants asked, ${invariants.length - findings.length} hold, ${findings.length} do not.\n`,
  );
  process.exitCode = findings.length > 0 ? 1 : 0;
} finally {
  await client.end();
}
