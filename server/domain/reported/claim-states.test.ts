import { describe, expect, it } from '@jest/globals';
import { paymentRunStates } from '../payments/run-states.ts';
import { checkClaimWords, claimStates, whyNotAgreeClaim, whyNotAnswerClaim, whyNotAskClaim } from './claim-states.ts';

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
    expect(whyNotAskClaim({ ...asking, ...changes })?.code).toBe(code);
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
    expect(claimStates.filter((state) => whyNotAnswerClaim(state) === null)).toEqual(['waiting']);
    expect(whyNotAnswerClaim('declined')?.message).toBe('This claim was declined already.');
  });

  it('with yes happens before the run is handed over', () => {
    expect(paymentRunStates.filter((state) => whyNotAgreeClaim('waiting', state) === null)).toEqual([
      'draft',
      'calculating',
      'calculated',
      'withdrawn',
    ]);
    expect(whyNotAgreeClaim('waiting', null)).toBeNull();
    expect(whyNotAgreeClaim('agreed', null)?.code).toBe('CLAIM_IS_ANSWERED');
  });
});
