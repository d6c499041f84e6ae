import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withinScope } from '../../persistence/scope.ts';
import { addNationalBody } from '../../testing/national-place.ts';
import { afterTheQuarter, calculated, practised } from '../../testing/payment-story.ts';
import { TestPortal, acceptedValue } from '../../testing/portal.ts';
import { engineContext } from '../payments/calculation.ts';
import { replayRun } from '../payments/replay-run.ts';
import { releaseNationalYear } from './release-national-year.ts';
import { saveNationalRegisters } from './save-national-registers.ts';
import { startNationalCorrection } from './start-national-correction.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open();
});
afterAll(() => portal.close());

const releaseRegisters = async (): Promise<void> => {
  const body = await addNationalBody(portal.source);
  const source = { title: 'Published registers', confidence: 'C2' } as const;
  const { draftId } = acceptedValue(
    await portal.act(body.prepares, startNationalCorrection, {
      financialYear: '2025-26',
      reason: 'The registers are published.',
    }),
  );
  acceptedValue(
    await portal.act(body.prepares, saveNationalRegisters, {
      draftId,
      expectedVersion: 1,
      registers: { date: '2026-03-31', listSize: 63_000_000, rows: 'AF,1400000', source },
    }),
  );
  acceptedValue(
    await portal.act(body.approves, releaseNationalYear, { draftId, expectedVersion: 2, confirmations: [] }),
  );
};

describe('a payment run and the national contract', () => {
  it('keeps the release it was calculated with, on the page and in a replay; a later run has the newer one', async () => {
    const before = await calculated(await practised(portal, [{ qofPence: 32_000 }]));
    await releaseRegisters();
    const after = await calculated(await practised(portal, [{ qofPence: 32_000 }]));
    expect([before.context, after.context]).toMatchObject([
      { nationalYear: '2025-26', nationalRelease: 1 },
      { nationalYear: '2025-26', nationalRelease: 2 },
    ]);
    for (const { id, commissionerId } of [before, after]) {
      const replay = await withinScope(
        portal.source,
        { audience: 'system', name: 'replay', commissionerIds: [commissionerId] },
        { now: afterTheQuarter, readOnly: true },
        (scope) => replayRun(scope, id),
      );
      expect(replay.differences).toEqual([]);
    }
    const context = after.context;
    if (!context) throw new Error('The run has no context.');
    const { views } = await addNationalBody(portal.source);
    const used = (nationalRelease: number | null) =>
      portal.read(
        views,
        async (scope) => (await engineContext(scope, { ...context, nationalRelease })).national?.year.release ?? null,
      );
    expect(await used(2)).toBe(2);
    // The first release of the year has no registers, and so stands beside no run. A run that names none is older than any second one.
    expect([await used(1), await used(null)]).toEqual([null, null]);
    await expect(used(9)).rejects.toThrow('Release 9 of the national contract of 2025-26 is not here.');
  });
});
