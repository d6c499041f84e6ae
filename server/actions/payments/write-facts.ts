import { createHash } from 'node:crypto';
import { canonicalText } from '../../domain/words/canonical-text.ts';
import type { PracticeFacts } from '../../rules/facts/facts.ts';
import { breather } from '../breather.ts';

/** How many practices are read, worked out and written at a time: memory does not grow with a run. */
export const PRACTICES_AT_A_TIME = 100;

/**
 * Writes down the facts of each practice, a page at a time, and takes their fingerprint: the same for the same facts in the
 * same order, on any day (product.md F1, R8). Others have their turn between two practices.
 * @param head what the facts are about; it stands at the head of the fingerprint
 * @param pages rows with their facts, each made when it is its turn
 */
export async function writeFacts<Row extends { facts: PracticeFacts }>(
  head: unknown,
  pages: AsyncIterable<Iterable<Row>>,
  save: (rows: Row[]) => Promise<void>,
): Promise<{ fingerprint: string; practices: number }> {
  const hash = createHash('sha256').update(canonicalText(head));
  const breathe = breather();
  let practices = 0;
  for await (const page of pages) {
    const rows: Row[] = [];
    for (const row of page) {
      hash.update(`\n${canonicalText(row.facts)}`);
      rows.push(row);
      await breathe();
    }
    await save(rows);
    practices += rows.length;
  }
  return { fingerprint: hash.digest('hex'), practices };
}

/** Rows of a page, each made when it is its turn. */
export function* eachOf<One, Row>(page: readonly One[], rowOf: (one: One) => Row): Generator<Row> {
  for (const one of page) yield rowOf(one);
}
