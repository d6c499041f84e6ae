import { describe, expect, it } from '@jest/globals';
import { paymentRunStates } from '../payments/run-states.ts';
import type { Outcome } from '../outcome.ts';
import { claimStates } from './claim-states.ts';
import { decideAgreeClaim, whyNotAgreeClaim } from './decide-agree-claim.ts';
import { checkClaimWords, whyNotAskForActualPerformance } from './decide-ask-for-actual-performance.ts';
import { decideDeclineClaim, whyNotDeclineClaim } from './decide-decline-claim.ts';
import { decideWithdrawClaim, whyNotWithdrawClaim } from './decide-withdraw-claim.ts';

const codeOf = (outcome: Outcome<unknown>) => (outcome.accepted ? null : outcome.refusal.code);

const asking = { days: { from: '2026-01-01', to: '2026-03-31' }, today: '2026-02-01', latest: null, paid: false };

describe('asking', () => {
  it.each([
    [{}, undefined],
    [{ latest: 'declined' }, undefined],
    [{ latest: 'withdrawn' }, undefined],
    [{ latest: 'waiting' }, 'CLAIM_WAITS'],
    [{ latest: 'agreed' }, 'CLAIM_IS_AGREED'],
    [{ days: null }, 'PARTICIPATION_IS_OVER'],
    [{ today: '2025-12-31' }, 'PHASE_HAS_NOT_STARTED'],
    [{ paid: true }, 'PHASE_IS_PAID'],
  ] as const)('with %j is refused with %s', (changes, code) => {
    expect(whyNotAskForActualPerformance({ ...asking, ...changes })?.code).toBe(code);
  });

  it('needs a source and a reason, without patients', () => {
    expect(checkClaimWords({ why: 'Better.', actualSource: 'Report' })).toEqual([]);
    expect(checkClaimWords({ why: '', actualSource: '' }).map(({ field, code }) => [field, code])).toEqual([
      ['actualSource', 'FIELD_IS_EMPTY'],
      ['reason', 'REASON_IS_MISSING'],
    ]);
    expect(checkClaimWords({ why: 'About 943 476 5919', actualSource: 'Report' }).map(({ code }) => code)).toEqual([
      'TEXT_LOOKS_LIKE_A_PATIENT',
    ]);
  });
});

describe('answering', () => {
  it('happens once', () => {
    for (const whyNot of [whyNotDeclineClaim, whyNotWithdrawClaim])
      expect(claimStates.filter((state) => whyNot({ state }) === null)).toEqual(['waiting']);
    for (const decide of [decideDeclineClaim, decideWithdrawClaim]) {
      expect(claimStates.filter((state) => codeOf(decide({ state }, 'Too late.')) === null)).toEqual(['waiting']);
      expect(codeOf(decide({ state: 'waiting' }, ' '))).toBe('REASON_IS_MISSING');
    }
    expect(whyNotDeclineClaim({ state: 'declined' })?.message).toBe('This claim was declined already.');
  });

  it('with yes happens before the run is handed over', () => {
    expect(paymentRunStates.filter((state) => whyNotAgreeClaim({ state: 'waiting', run: state }) === null)).toEqual([
      'draft',
      'calculating',
      'calculated',
      'withdrawn',
    ]);
    expect(whyNotAgreeClaim({ state: 'waiting', run: null })).toBeNull();
    expect(whyNotAgreeClaim({ state: 'agreed', run: null })?.code).toBe('CLAIM_IS_ANSWERED');
    expect(codeOf(decideAgreeClaim({ state: 'waiting', run: 'submitted' }, 'Yes.'))).toBe('RUN_IS_TOO_FAR_FOR_A_CLAIM');
  });
});
