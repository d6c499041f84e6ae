import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { withinScope } from '../../persistence/scope.ts';
import { TestPortal, acceptedValue } from '../../testing/portal.ts';
import { afterTheQuarter, approved, calculated, linesOf, practised } from '../../testing/payment-story.ts';
import type { PaymentStory } from '../../testing/payment-story.ts';
import { amendPaymentLine } from './amend-payment-line.ts';
import { replayRun } from './replay-run.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open();
});
afterAll(() => portal.close());

const replayed = ({ world }: PaymentStory, runId: string) =>
  withinScope(
    portal.source,
    { audience: 'system', name: 'replay', commissionerIds: [world.commissioner.id] },
    { now: new Date('2031-01-01T00:00:00Z'), readOnly: true },
    (scope) => replayRun(scope, runId),
  );

const asOwner = async (statement: string, parameters: unknown[]): Promise<void> => {
  const owner = new pg.Client(process.env.TEST_OWNER_URL);
  await owner.connect();
  try {
    await owner.query(statement, parameters);
  } finally {
    await owner.end();
  }
};

const practices = [
  { qofPence: 9_600_000 },
  { qofPence: 9_600_001 },
  { qofPence: 12_345_679 },
  { qofPence: null },
  { qofPence: 5_000_000, did: { discussions: 2, response: 1 } },
  { qofPence: 1 },
];

describe('replay', () => {
  it('comes to every line again, to the penny and in every step, also where a person amended it', async () => {
    const told = await practised(
      portal,
      practices.filter(({ qofPence }) => qofPence !== null),
    );
    const run = await approved(told);
    expect(await replayed(told, run.id)).toEqual({
      runId: run.id,
      practices: 5,
      lines: 5,
      comparisons: 5,
      differences: [],
      reworded: 0,
    });

    const other = await practised(portal, practices);
    const amendedRun = await calculated(other);
    const [line] = await linesOf(other, amendedRun.id);
    acceptedValue(
      await portal.act(
        other.world.commissioner.prepares,
        amendPaymentLine,
        { lineId: line?.id ?? '', expectedVersion: 1, amountPence: 7, reason: 'Test' },
        { now: afterTheQuarter },
      ),
    );
    expect(await replayed(other, amendedRun.id)).toEqual({
      runId: amendedRun.id,
      practices: 6,
      lines: 5,
      comparisons: 6,
      differences: [],
      reworded: 0,
    });
  });

  it('rests on the facts of then, not on the records of now', async () => {
    const told = await practised(portal, [{ qofPence: 9_600_000 }]);
    const run = await approved(told);
    await asOwner('update practice_year_payment set amount_pence = 1 where practice_id = $1', [
      told.world.practices[0]?.id,
    ]);
    expect((await replayed(told, run.id)).differences).toEqual([]);
  });

  it('names a line that was tampered with, one that is missing, and one that says otherwise what it pays', async () => {
    const told = await practised(portal, [{ qofPence: 9_600_000 }, { qofPence: 4_000 }, { qofPence: 8_000 }]);
    const run = await approved(told);
    const [first, second, third] = await linesOf(told, run.id);
    await asOwner('update payment_line set computed_pence = computed_pence + 1 where id = $1', [first?.id]);
    await asOwner('delete from payment_line where id = $1', [second?.id]);
    await asOwner(`update payment_line set working = jsonb_set(working, '{title}', '"Another title"') where id = $1`, [
      third?.id,
    ]);
    const { differences, reworded } = await replayed(told, run.id);
    expect(differences).toEqual([
      `${first?.reference}: comes to £24,000.00 and was £24,000.01.`,
      `${told.world.practices[1]?.code}, quarter: comes to £10.00 and has no line.`,
    ]);
    expect(reworded).toBe(1);
  });
});
