import { describe, expect, it } from '@jest/globals';
import type { Problem } from '../problem.ts';
import type { Phase } from '../schemes/scheme-definition.ts';
import { decideRecordEvidence } from './decide-record-evidence.ts';
import type { EvidenceGiven } from './decide-record-evidence.ts';
import { decideReviewEvidence, whyNotReviewEvidence } from './decide-review-evidence.ts';
import { evidenceStates } from './requirement-progress.ts';

const discussions = { key: 'discussions', name: 'Discussions', kind: 'discussion' as const, atLeast: 3 };
const text = {
  unread: [] as Problem[],
  definition: { phases: [{ key: 'planning', requirements: [discussions] } as unknown as Phase] },
};
const days = { from: '2026-01-01', to: '2026-03-31' };
const codes = (
  given: Partial<EvidenceGiven>,
  situation: { days?: typeof days | null; today?: string; unread?: Problem[] } = {},
): string[] => {
  const outcome = decideRecordEvidence(
    {
      text: { ...text, unread: situation.unread ?? [] },
      phaseKey: 'planning',
      days: situation.days === undefined ? days : situation.days,
      today: situation.today ?? '2026-02-10',
    },
    { requirementKey: 'discussions', happenedOn: '2026-02-03', note: 'Locality meeting', ...given },
  );
  return outcome.accepted ? [] : outcome.refusal.reasons.map((why) => why.code);
};

describe('recording evidence', () => {
  it.each([
    [{}, []],
    [{ happenedOn: '2026-01-01' }, []],
    [{ happenedOn: '2026-02-10' }, []],
    [{ happenedOn: '2026-02-11' }, ['EVIDENCE_IS_IN_THE_FUTURE']],
    [{ happenedOn: '2025-12-31' }, ['EVIDENCE_IS_OUTSIDE_THE_PHASE']],
    [{ happenedOn: '2026-04-01' }, ['EVIDENCE_IS_OUTSIDE_THE_PHASE']],
    [{ requirementKey: 'report' }, ['REQUIREMENT_IS_UNKNOWN']],
    [{ note: '  ' }, ['FIELD_IS_EMPTY']],
    [{ note: 'Discussed 943 476 5919' }, ['TEXT_LOOKS_LIKE_A_PATIENT']],
    [{ note: 'x'.repeat(2001) }, ['TEXT_IS_TOO_LONG']],
    [
      { requirementKey: 'report', happenedOn: '2026-04-01', note: '' },
      ['REQUIREMENT_IS_UNKNOWN', 'EVIDENCE_IS_OUTSIDE_THE_PHASE', 'FIELD_IS_EMPTY'],
    ],
  ])('%j: %j', (given, expected) => {
    expect(codes(given)).toEqual(expected);
  });

  it('needs days in the scheme that have begun', () => {
    expect(codes({}, { days: null })).toEqual(['PARTICIPATION_IS_OVER']);
    expect(codes({}, { today: '2025-12-31' })).toEqual(['PHASE_HAS_NOT_STARTED']);
  });

  it('needs a text that can be read', () => {
    const unread = [{ path: 'colour', code: 'UNKNOWN', message: 'colour is not known' }];
    expect(codes({}, { unread })).toEqual(['TEXT_CANNOT_BE_READ']);
    expect(codes({}, { unread, days: null })).toEqual(['PARTICIPATION_IS_OVER']);
  });

  it('a practice that left shows what it did while it took part, and nothing later', () => {
    const left = { days: { from: '2026-01-01', to: '2026-01-31' }, today: '2026-02-10' };
    expect(codes({ happenedOn: '2026-01-31' }, left)).toEqual([]);
    expect(codes({ happenedOn: '2026-02-01' }, left)).toEqual(['EVIDENCE_IS_OUTSIDE_THE_PHASE']);
  });
});

describe('reviewing evidence', () => {
  const CONFIRMED = { state: 'confirmed', reason: null } as const;
  const rejected = (reason: string) => ({ state: 'rejected', reason }) as const;

  it('is possible while it is recorded', () => {
    expect(evidenceStates.filter((state) => whyNotReviewEvidence({ state }) === null)).toEqual(['recorded']);
  });

  const refusal = (outcome: ReturnType<typeof decideReviewEvidence>) =>
    outcome.accepted ? null : outcome.refusal.code;

  it('is done once', () => {
    expect(refusal(decideReviewEvidence({ state: 'recorded' }, CONFIRMED))).toBeNull();
    expect(refusal(decideReviewEvidence({ state: 'rejected' }, CONFIRMED))).toBe('EVIDENCE_IS_REVIEWED');
    expect(refusal(decideReviewEvidence({ state: 'confirmed' }, rejected('Not at the meeting')))).toBe(
      'EVIDENCE_IS_REVIEWED',
    );
  });

  it('a rejection has a reason', () => {
    expect(refusal(decideReviewEvidence({ state: 'recorded' }, rejected(' ')))).toBe('REASON_IS_MISSING');
    expect(decideReviewEvidence({ state: 'recorded' }, rejected(' Not at the meeting '))).toEqual({
      accepted: true,
      value: { state: 'rejected', reason: 'Not at the meeting' },
    });
  });
});
