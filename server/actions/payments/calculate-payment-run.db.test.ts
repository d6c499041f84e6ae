import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal, acceptedValue, refusalCodesOf } from '../../testing/portal.ts';
import {
  afterTheQuarter,
  asked,
  calculated,
  exceptionsOf,
  linesOf,
  practised,
  runOf,
  started,
  worked,
} from '../../testing/payment-story.ts';
import { offerOf } from '../../testing/participation-story.ts';
import { buildWorld } from '../../testing/world.ts';
import type { Place } from '../../testing/world.ts';
import { withinScope } from '../../persistence/scope.ts';
import type { Scope } from '../../persistence/scope.ts';
import { revertToNationalContract } from '../participation/revert-to-national-contract.ts';
import { calculatePaymentRunTask } from '../../jobs/calculate-payment-run-task.ts';
import { calculatePaymentRun } from './calculate-payment-run.ts';
import { startPaymentRun } from './start-payment-run.ts';
import { withdrawPaymentRun } from './withdraw-payment-run.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open();
});
afterAll(() => portal.close());

const paid = { qofPence: 9_600_000 };

describe('starting a run', () => {
  it('is for the day after the phase, for a published scheme and one of its phases', async () => {
    const { world, story } = await practised(portal, [paid]);
    const start = (phaseKey: string, now: string) =>
      portal.act(
        world.commissioner.prepares,
        startPaymentRun,
        { schemeId: story.schemeId, phaseKey },
        { now: new Date(now) },
      );
    expect(refusalCodesOf(await start('planning', '2026-03-31T22:59:59Z'))).toEqual(['PHASE_HAS_NOT_ENDED']);
    expect(refusalCodesOf(await start('unknown', '2026-04-01T09:00:00Z'))).toEqual(['PHASE_IS_UNKNOWN']);
    // Midnight in London, summer time.
    acceptedValue(await start('planning', '2026-03-31T23:00:00Z'));
  });

  it('is not for a practice, an LMC, a person who only views, or another tenant', async () => {
    const { world, story } = await practised(portal, [paid]);
    const elsewhere = await buildWorld(portal.source);
    const start = (place: 'views' | 'prepares', from: Place) =>
      portal.act(
        from[place],
        startPaymentRun,
        { schemeId: story.schemeId, phaseKey: 'planning' },
        { now: afterTheQuarter },
      );
    expect(refusalCodesOf(await start('views', world.commissioner))).toEqual(['YOUR_ROLE_DOES_NOT_ALLOW_THIS']);
    expect(refusalCodesOf(await start('prepares', world.practices[0] as Place))).toEqual(['NOT_FOR_YOUR_ORGANISATION']);
    expect(refusalCodesOf(await start('prepares', world.lmc))).toEqual(['NOT_FOR_YOUR_ORGANISATION']);
    expect(refusalCodesOf(await start('prepares', elsewhere.commissioner))).toEqual(['NOT_FOUND']);
  });

  it('happens once for a phase, also when two start at the same moment, until the run is withdrawn', async () => {
    const told = await practised(portal, [paid]);
    const { world, story } = told;
    const start = () =>
      portal.act(
        world.commissioner.prepares,
        startPaymentRun,
        { schemeId: story.schemeId, phaseKey: 'planning' },
        { now: afterTheQuarter },
      );
    const outcomes = await Promise.all([start(), start(), start()]);
    const accepted = outcomes.flatMap((outcome) => (outcome.accepted ? [outcome.value.runId] : []));
    expect(accepted).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.accepted).map(refusalCodesOf)).toEqual([
      ['RUN_EXISTS'],
      ['RUN_EXISTS'],
    ]);
    const runId = accepted[0] ?? '';
    const withdraw = (reason: string) =>
      portal.act(
        world.commissioner.prepares,
        withdrawPaymentRun,
        { runId, expectedVersion: 1, reason },
        { now: afterTheQuarter },
      );
    expect(refusalCodesOf(await withdraw(' '))).toEqual(['REASON_IS_MISSING']);
    acceptedValue(await withdraw('Wrong phase'));
    const { runId: second } = acceptedValue(await start());
    expect(await runOf(told, second)).toMatchObject({ number: 2, state: 'draft' });
  });
});

describe('calculating a run', () => {
  it('pays 3/12 of 96,000.00 as 24,000.00, with the working, the sentence, the fingerprint and a reference', async () => {
    const told = await practised(portal, [paid, { qofPence: 8_000_001 }]);
    const run = await calculated(told);
    expect(run).toMatchObject({
      state: 'calculated',
      practicesTotal: 2,
      practicesDone: 2,
      totalPence: 2_400_000 + 2_000_000,
      openExceptions: 0,
      failure: null,
    });
    const lines = await linesOf(told, run.id);
    expect(lines).toMatchObject([
      {
        practiceId: told.world.practices[0]?.id,
        componentKey: 'quarter',
        kind: 'prior-year-cash',
        label: 'attempt',
        computedPence: 2_400_000,
        amountPence: 2_400_000,
        amendedPence: null,
        fingerprint: told.story.fingerprint,
      },
      { practiceId: told.world.practices[1]?.id, computedPence: 2_000_000 },
    ]);
    expect(lines[0]?.sentence).toContain('3/12 of its QOF payment for 2024-25');
    expect(lines.map(({ reference }) => reference)).toEqual([
      expect.stringMatching(/^[A-Z0-9]{3}-2026-0001-1$/),
      expect.stringMatching(/-0001-2$/),
    ]);
    const [first] = await portal.read(told.world.commissioner.views, (scope) =>
      scope.paymentLines.workings([lines[0]?.id ?? '']),
    );
    expect(first?.working.inputs).toMatchObject([
      { label: 'QOF payment for the basis year 2024-25', value: '96000.00', source: 'test world' },
    ]);
  });

  it.each([
    [{ discussions: 3, response: 1 }, 2_400_000, []],
    [{ discussions: 2, response: 1 }, 0, ['One discussion short (Discussions attended).']],
    [{ discussions: 3, response: 0 }, 0, ['Response missing (Written response to the draft).']],
  ])('%j earns %d pence and says what was lacking', async (did, pence, notes) => {
    const told = await practised(portal, [{ ...paid, did }]);
    const run = await calculated(told);
    const [line] = await linesOf(told, run.id);
    expect(line?.computedPence).toBe(pence);
    const [found] = await portal.read(told.world.commissioner.views, (scope) =>
      scope.paymentLines.workings([line?.id ?? '']),
    );
    expect(found?.working.notes).toEqual(notes);
  });

  it('leaves a practice whose payment is not known to a person', async () => {
    const told = await practised(portal, [{ qofPence: null }, paid]);
    const run = await calculated(told);
    expect(run).toMatchObject({ state: 'calculated', openExceptions: 1, lineCount: 1, practicesDone: 2 });
    expect(await exceptionsOf(told, run.id)).toMatchObject([
      { practiceId: told.world.practices[0]?.id, code: 'FACT_MISSING', field: 'qofPayment', settlement: null },
    ]);
  });

  it('pays a practice that left during the phase and not one that left before it', async () => {
    const told = await practised(portal, [paid, paid, paid]);
    const leave = async (place: Place, effectiveFrom: string, now: string) => {
      const { id: offerId, version: expectedVersion } = await offerOf(portal, place);
      acceptedValue(
        await portal.act(
          place.approves,
          revertToNationalContract,
          { offerId, expectedVersion, effectiveFrom, authority: 'Partner' },
          { now: new Date(now) },
        ),
      );
    };
    await leave(told.world.practices[1] as Place, '2026-02-25', '2026-02-24T10:00:00Z');
    await leave(told.world.practices[2] as Place, '2026-01-01', '2025-12-20T10:00:00Z');
    const run = await calculated(told);
    expect((await linesOf(told, run.id)).map(({ practiceId }) => practiceId)).toEqual(
      told.world.practices.slice(0, 2).map(({ id }) => id),
    );
    const bases = await portal.read(told.world.commissioner.views, (scope) =>
      scope.calculations.bases(run.id, { afterCode: '', limit: 10 }),
    );
    expect(bases.map(({ facts }) => facts.inForce)).toEqual([undefined, { from: '2026-01-01', to: '2026-02-24' }]);
  });

  it('comes to the same fingerprint and the same pence another time', async () => {
    const told = await practised(portal, [paid, { qofPence: 12_345_678 }]);
    const first = await calculated(told);
    const before = await linesOf(told, first.id);
    await asked(told, first.id);
    const again = await worked(told, first.id, new Date('2026-05-17T03:00:00Z'));
    expect(again.factsFingerprint).toBe(first.factsFingerprint);
    expect(again.totalPence).toBe(first.totalPence);
    const plain = (lines: typeof before) => lines.map(({ id: _id, ...line }) => line);
    expect(plain(await linesOf(told, first.id))).toEqual(plain(before));
  });

  it('is not changed by records that no component asks for, and is put right by those that one does', async () => {
    const told = await practised(portal, [paid, { qofPence: null }]);
    const first = await calculated(told);
    expect(first).toMatchObject({ openExceptions: 1, totalPence: 2_400_000 });
    const practiceId = told.world.practices[1]?.id ?? '';
    const later = (work: (scope: Scope) => Promise<void>) =>
      withinScope(
        portal.source,
        { audience: 'system', name: 'tests', commissionerIds: [] },
        { now: afterTheQuarter },
        work,
      );
    const again = async () => {
      await asked(told, first.id);
      return worked(told, first.id);
    };
    await later((scope) =>
      scope.register.addLists([
        { practiceId, countedOn: '2026-01-01', registeredPatients: 8100, weightedPatients: null, source: 'later' },
      ]),
    );
    await later((scope) =>
      scope.register.addYearPayments([
        { practiceId, financialYear: '2023-24', line: 'qof', amountPence: 1, source: 'later' },
      ]),
    );
    expect((await again()).factsFingerprint).toBe(first.factsFingerprint);
    await later((scope) =>
      scope.register.addYearPayments([
        { practiceId, financialYear: '2024-25', line: 'qof', amountPence: 4_000, source: 'later' },
      ]),
    );
    const right = await again();
    expect(right).toMatchObject({ openExceptions: 0, lineCount: 2, totalPence: 2_401_000 });
    expect(right.factsFingerprint).not.toBe(first.factsFingerprint);
  });

  it('refuses a run that somebody else asked for first', async () => {
    const told = await practised(portal, [paid]);
    const run = await started(told);
    const ask = () =>
      portal.act(
        told.world.commissioner.prepares,
        calculatePaymentRun,
        { runId: run.id, expectedVersion: run.version },
        { now: afterTheQuarter },
      );
    const outcomes = await Promise.all([ask(), ask(), ask()]);
    expect(outcomes.filter(({ accepted }) => accepted)).toHaveLength(1);
    expect(refusalCodesOf(await ask())).toEqual(['RUN_CANNOT_DO_THIS']);
  });

  it.each([
    ['the lines are worked out', 2],
    ['they are counted', 3],
    ['the run is finished', 4],
  ])('is given up by the person who withdraws the run before %s', async (_when, step) => {
    const told = await practised(portal, [paid, paid]);
    const { id: runId } = await started(told);
    await asked(told, runId);
    let steps = 0;
    // The task asks what time it is before each of its steps: here the person acts between two of them.
    const now = async () => {
      steps += 1;
      if (steps === step) {
        const { version: expectedVersion, state } = await runOf(told, runId);
        expect(state).toBe('calculating');
        acceptedValue(
          await portal.act(
            told.world.commissioner.prepares,
            withdrawPaymentRun,
            { runId, expectedVersion, reason: 'It pays the wrong phase' },
            { now: afterTheQuarter },
          ),
        );
      }
      return afterTheQuarter;
    };
    const faults: unknown[] = [];
    await calculatePaymentRunTask(
      { commissionerId: told.world.commissioner.id, runId },
      {
        source: portal.source,
        now,
        stopping: () => false,
        lastTry: true,
        jobId: '1',
        logFault: (fault) => void faults.push(fault),
      },
    );
    expect(faults).toEqual([]);
    expect(steps).toBeGreaterThanOrEqual(step);
    expect(await runOf(told, runId)).toMatchObject({
      state: 'withdrawn',
      totalPence: 0,
      ...(step === 2 ? { lineCount: 0 } : {}),
    });
    expect(await started(told)).toMatchObject({ state: 'draft', number: 2 });
  });

  it('writes nothing for a run that was withdrawn while it waited', async () => {
    const told = await practised(portal, [paid]);
    const { id } = await started(told);
    const { version: expectedVersion } = await asked(told, id);
    acceptedValue(
      await portal.act(
        told.world.commissioner.prepares,
        withdrawPaymentRun,
        { runId: id, expectedVersion, reason: 'Not yet' },
        { now: afterTheQuarter },
      ),
    );
    expect(await worked(told, id)).toMatchObject({ state: 'withdrawn', practicesTotal: 0, lineCount: 0 });
  });
});
