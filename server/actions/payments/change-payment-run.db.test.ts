import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal, acceptedValue, refusalCodesOf } from '../../testing/portal.ts';
import {
  afterTheQuarter,
  asked,
  calculated,
  exceptionsOf,
  linesOf,
  pastTheActions,
  practised,
  runOf,
  submitted,
  worked,
} from '../../testing/payment-story.ts';
import { buildWorld } from '../../testing/world.ts';
import { amendPaymentLine } from './amend-payment-line.ts';
import { approvePaymentRun } from './approve-payment-run.ts';
import { calculatePaymentRun } from './calculate-payment-run.ts';
import { settlePaymentException } from './settle-payment-exception.ts';
import { submitPaymentRun } from './submit-payment-run.ts';
import { withdrawPaymentRun } from './withdraw-payment-run.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open();
});
afterAll(() => portal.close());

const now = afterTheQuarter;
const paid = { qofPence: 9_600_000 };

describe('exceptions', () => {
  it('keep a run from being submitted until each is settled, once, with a reason', async () => {
    const told = await practised(portal, [{ qofPence: null }, { qofPence: null }, paid]);
    const { prepares } = told.world.commissioner;
    const { id: runId } = await calculated(told);
    const [first, second] = await exceptionsOf(told, runId);
    const settle = (exceptionId: string, settlement: string) =>
      portal.act(prepares, settlePaymentException, { exceptionId, expectedVersion: 1, settlement }, { now });
    const submit = async () =>
      portal.act(prepares, submitPaymentRun, { runId, expectedVersion: (await runOf(told, runId)).version }, { now });

    expect(refusalCodesOf(await submit())).toEqual(['RUN_HAS_EXCEPTIONS']);
    expect(refusalCodesOf(await settle(first?.id ?? '', ''))).toEqual(['REASON_IS_MISSING']);
    acceptedValue(await settle(first?.id ?? '', 'Opened in 2025: nothing is owed.'));
    expect(refusalCodesOf(await settle(first?.id ?? '', 'Again'))).toEqual(['EXCEPTION_IS_SETTLED']);
    expect(refusalCodesOf(await submit())).toEqual(['RUN_HAS_EXCEPTIONS']);
    acceptedValue(await settle(second?.id ?? '', 'Not paid for 2024-25.'));
    expect(await exceptionsOf(told, runId)).toMatchObject([
      { settlement: 'Opened in 2025: nothing is owed.', settledByName: prepares.personName, settledAt: now },
      { settlement: 'Not paid for 2024-25.' },
    ]);
    acceptedValue(await submit());
    expect(refusalCodesOf(await settle(second?.id ?? '', 'Too late'))).toEqual(['RUN_CANNOT_DO_THIS']);
  });

  it('two people settling two exceptions at the same moment both succeed', async () => {
    const told = await practised(portal, [{ qofPence: null }, { qofPence: null }]);
    const { id: runId } = await calculated(told);
    const outcomes = await Promise.all(
      (await exceptionsOf(told, runId)).map(({ id: exceptionId }) =>
        portal.act(
          told.world.commissioner.prepares,
          settlePaymentException,
          { exceptionId, expectedVersion: 1, settlement: 'Nothing owed' },
          { now },
        ),
      ),
    );
    expect(outcomes.map(({ accepted }) => accepted)).toEqual([true, true]);
    expect(await runOf(told, runId)).toMatchObject({ openExceptions: 0 });
  });

  it('a run in which there is nothing to pay is not submitted', async () => {
    const told = await practised(portal, [{ qofPence: null }]);
    const { id: runId } = await calculated(told);
    const [exception] = await exceptionsOf(told, runId);
    acceptedValue(
      await portal.act(
        told.world.commissioner.prepares,
        settlePaymentException,
        { exceptionId: exception?.id ?? '', expectedVersion: 1, settlement: 'Nothing owed' },
        { now },
      ),
    );
    const { version: expectedVersion } = await runOf(told, runId);
    expect(
      refusalCodesOf(
        await portal.act(told.world.commissioner.prepares, submitPaymentRun, { runId, expectedVersion }, { now }),
      ),
    ).toEqual(['RUN_HAS_NO_LINES']);
  });
});

describe('amending a payment', () => {
  it('keeps what was computed beside what is paid, with the reason and the person, and corrects the total', async () => {
    const told = await practised(portal, [paid, paid]);
    const run = await calculated(told);
    const [line] = await linesOf(told, run.id);
    const amend = (expectedVersion: number, amountPence: number, reason: string) =>
      portal.act(
        told.world.commissioner.prepares,
        amendPaymentLine,
        { lineId: line?.id ?? '', expectedVersion, amountPence, reason },
        { now },
      );
    acceptedValue(await amend(1, 2_350_000, 'Overpaid by 500.00 in December'));
    expect((await linesOf(told, run.id))[0]).toMatchObject({
      computedPence: 2_400_000,
      amendedPence: 2_350_000,
      amountPence: 2_350_000,
      amendmentReason: 'Overpaid by 500.00 in December',
      amendedByName: told.world.commissioner.prepares.personName,
    });
    expect((await runOf(told, run.id)).totalPence).toBe(4_750_000);
    expect(refusalCodesOf(await amend(1, 2_360_000, 'Seen before'))).toEqual(['SOMEBODY_CHANGED_THIS_FIRST']);
    acceptedValue(await amend(2, 2_360_000, 'Overpaid by 400.00 only'));
    expect((await runOf(told, run.id)).totalPence).toBe(4_760_000);
    expect(refusalCodesOf(await amend(3, -1, 'Recover'))).toEqual(['AMOUNT_IS_NOT_ALLOWED']);
    expect(refusalCodesOf(await amend(3, 1, ' '))).toEqual(['REASON_IS_MISSING']);
    expect(
      refusalCodesOf(
        await portal.act(
          told.world.commissioner.views,
          amendPaymentLine,
          { lineId: line?.id ?? '', expectedVersion: 1, amountPence: 1, reason: 'x' },
          { now },
        ),
      ),
    ).toEqual(['YOUR_ROLE_DOES_NOT_ALLOW_THIS']);
  });

  it('two people amending different payments at the same moment lose nothing of the total', async () => {
    const told = await practised(portal, [paid, paid]);
    const run = await calculated(told);
    const lines = await linesOf(told, run.id);
    await Promise.all(
      lines.map(({ id: lineId }, index) =>
        portal
          .act(
            told.world.commissioner.prepares,
            amendPaymentLine,
            { lineId, expectedVersion: 1, amountPence: 1000 + index, reason: 'Test' },
            { now },
          )
          .then(acceptedValue),
      ),
    );
    const after = await linesOf(told, run.id);
    expect((await runOf(told, run.id)).totalPence).toBe(after.reduce((sum, { amountPence }) => sum + amountPence, 0));
  });

  it('is over once the run is submitted, also for the database', async () => {
    const told = await practised(portal, [paid]);
    const run = await submitted(told);
    const [line] = await linesOf(told, run.id);
    const { prepares } = told.world.commissioner;
    expect(
      refusalCodesOf(
        await portal.act(
          prepares,
          amendPaymentLine,
          { lineId: line?.id ?? '', expectedVersion: 1, amountPence: 1, reason: 'Late' },
          { now },
        ),
      ),
    ).toEqual(['RUN_CANNOT_DO_THIS']);
    const amended = pastTheActions(portal, prepares, (scope) =>
      scope.paymentLines.amend(
        { commissionerId: told.world.commissioner.id, id: line?.id ?? '', version: 1 },
        { amendedPence: 1, amendmentReason: 'Late', amendedBy: prepares.personId },
      ),
    );
    expect(await amended).toBe(false);
  });

  it('is set aside, with settlements, when the run is calculated again', async () => {
    const told = await practised(portal, [paid]);
    const run = await calculated(told);
    const [line] = await linesOf(told, run.id);
    acceptedValue(
      await portal.act(
        told.world.commissioner.prepares,
        amendPaymentLine,
        { lineId: line?.id ?? '', expectedVersion: 1, amountPence: 1, reason: 'For now' },
        { now },
      ),
    );
    await asked(told, run.id);
    expect(await worked(told, run.id)).toMatchObject({ totalPence: 2_400_000 });
    expect(await linesOf(told, run.id)).toMatchObject([{ amendedPence: null, amountPence: 2_400_000 }]);
  });

  it('another tenant finds neither line nor exception nor run', async () => {
    const told = await practised(portal, [paid, { qofPence: null }]);
    const run = await calculated(told);
    const [line] = await linesOf(told, run.id);
    const [exception] = await exceptionsOf(told, run.id);
    const { commissioner } = await buildWorld(portal.source);
    const versioned = { runId: run.id, expectedVersion: run.version };
    const outcomes = [
      await portal.act(
        commissioner.prepares,
        amendPaymentLine,
        { lineId: line?.id ?? '', expectedVersion: 1, amountPence: 1, reason: 'x' },
        { now },
      ),
      await portal.act(
        commissioner.prepares,
        settlePaymentException,
        { exceptionId: exception?.id ?? '', expectedVersion: 1, settlement: 'x' },
        { now },
      ),
      await portal.act(commissioner.prepares, calculatePaymentRun, versioned, { now }),
      await portal.act(commissioner.prepares, submitPaymentRun, versioned, { now }),
      await portal.act(commissioner.approves, approvePaymentRun, versioned, { now }),
      await portal.act(commissioner.prepares, withdrawPaymentRun, { ...versioned, reason: 'x' }, { now }),
    ];
    expect(outcomes.map(refusalCodesOf)).toEqual(outcomes.map(() => ['NOT_FOUND']));
  });
});
