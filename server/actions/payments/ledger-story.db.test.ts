import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatPounds } from '../../domain/money.ts';
import { TestPortal, acceptedValue } from '../../testing/portal.ts';
import { afterTheQuarter, calculated, exceptionsOf, linesOf, practised, runOf } from '../../testing/payment-story.ts';
import { amendPaymentLine } from './amend-payment-line.ts';
import { approvePaymentRun } from './approve-payment-run.ts';
import { releasePaymentRun } from './release-payment-run.ts';
import { settlePaymentException } from './settle-payment-exception.ts';
import { submitPaymentRun } from './submit-payment-run.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open();
});
afterAll(() => portal.close());

/**
 * The planning phase pays 3/12 of what a practice was paid for 2024-25, once it attended three discussions and sent a response.
 * Read a row from left to right: what happened, what the run comes to, what was paid out, what was received.
 */
const story = `
| What happens                                     | Run        | Total      | Practice 1 | Practice 2 | Practice 3 | Paid out by the scheme |
| The run is calculated                            | calculated | £44,000.00 | £24,000.00 | £20,000.00 |      £0.00 |                  £0.00 |
| Practice 2 was overpaid £150.00: amended         | calculated | £43,850.00 | £24,000.00 | £19,850.00 |      £0.00 |                  £0.00 |
| Practice 4 has no payment for 2024-25: settled   | calculated | £43,850.00 | £24,000.00 | £19,850.00 |      £0.00 |                  £0.00 |
| The run is submitted                             | submitted  | £43,850.00 | £24,000.00 | £19,850.00 |      £0.00 |                  £0.00 |
| Somebody else approves it                        | approved   | £43,850.00 | £24,000.00 | £19,850.00 |      £0.00 |                  £0.00 |
| It is released: the money moves                  | released   | £43,850.00 | £24,000.00 | £19,850.00 |      £0.00 |             £43,850.00 |
| It is released again by mistake: nothing happens | released   | £43,850.00 | £24,000.00 | £19,850.00 |      £0.00 |             £43,850.00 |
`;

const rowsOf = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .slice(1)
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

describe('the ledger story of a quarter', () => {
  it('is the table', async () => {
    const told = await practised(portal, [
      { qofPence: 9_600_000 },
      { qofPence: 8_000_000 },
      { qofPence: 7_000_000, did: { discussions: 2, response: 1 } },
      { qofPence: null },
    ]);
    const { prepares, approves } = told.world.commissioner;
    const { id: runId } = await calculated(told);
    const [, second] = await linesOf(told, runId);
    const [exception] = await exceptionsOf(told, runId);
    const version = async () => ({ runId, expectedVersion: (await runOf(told, runId)).version });
    const now = afterTheQuarter;
    const steps: (() => Promise<unknown>)[] = [
      () => Promise.resolve(),
      async () =>
        acceptedValue(
          await portal.act(
            prepares,
            amendPaymentLine,
            {
              lineId: second?.id ?? '',
              expectedVersion: 1,
              amountPence: 1_985_000,
              reason: 'Overpaid £150.00 in December',
            },
            { now },
          ),
        ),
      async () =>
        acceptedValue(
          await portal.act(
            prepares,
            settlePaymentException,
            { exceptionId: exception?.id ?? '', expectedVersion: 1, settlement: 'Opened in May 2025' },
            { now },
          ),
        ),
      async () => acceptedValue(await portal.act(prepares, submitPaymentRun, await version(), { now })),
      async () => acceptedValue(await portal.act(approves, approvePaymentRun, await version(), { now })),
      async () => acceptedValue(await portal.act(approves, releasePaymentRun, await version(), { now })),
      async () => portal.act(approves, releasePaymentRun, await version(), { now }),
    ];
    const rows = rowsOf(story);
    expect(rows).toHaveLength(steps.length);
    for (const [index, step] of steps.entries()) {
      await step();
      expect([rows[index]?.[0], ...(await picture())]).toEqual(rows[index]);
    }

    async function picture(): Promise<string[]> {
      const { state, totalPence } = await runOf(told, runId);
      const lines = await linesOf(told, runId);
      const balances = await portal.read(told.world.commissioner.views, (scope) =>
        scope.ledger.balances(told.world.commissioner.id),
      );
      const scheme = balances.find(({ kind }) => kind === 'scheme')?.pence ?? 0;
      expect(balances.reduce((sum, { pence }) => sum + pence, 0)).toBe(0);
      return [
        state,
        ...[totalPence, ...lines.map(({ amountPence }) => amountPence), scheme === 0 ? 0 : -scheme].map((pence) =>
          formatPounds(BigInt(pence)),
        ),
      ];
    }
  });
});
