import { readFileSync, readdirSync } from 'node:fs';
import type pg from 'pg';

/** What an invariant found: rows that must not be there. */
export interface Finding {
  invariant: string;
  rows: Record<string, unknown>[];
}

const folder = new URL('./', import.meta.url);
const ROWS_SHOWN = 20;

/** The names of the invariants, each a file beside this one. */
export const invariants = readdirSync(folder)
  .filter((file) => file.endsWith('.sql'))
  .map((file) => file.replace(/\.sql$/, ''))
  .sort();

/**
 * Asks one invariant. Row security is switched off for the question: for a role that may not see every row it is then
 * an error, never an answer from half of the rows.
 * @param client logs in as the owner of the database, inside a transaction
 */
export async function askInvariant(client: pg.ClientBase, invariant: string): Promise<Finding> {
  const question = readFileSync(new URL(`${invariant}.sql`, folder), 'utf8').replace(/;\s*$/, '');
  await client.query('set local row_security = off');
  const { rows } = await client.query<Record<string, unknown>>(
    `select * from (${question}\n) as found limit ${ROWS_SHOWN}`,
  );
  return { invariant, rows };
}

/** Asks every invariant, of one moment, and answers with those that found something. */
export async function askInvariants(client: pg.ClientBase): Promise<Finding[]> {
  await client.query('begin isolation level repeatable read read only');
  try {
    const findings: Finding[] = [];
    for (const invariant of invariants) findings.push(await askInvariant(client, invariant));
    return findings.filter(({ rows }) => rows.length > 0);
  } finally {
    await client.query('rollback');
  }
}
