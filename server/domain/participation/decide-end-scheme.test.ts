import { describe, expect, it } from '@jest/globals';
import type { Problem } from '../problem.ts';
import { emptyDefinition } from '../schemes/scheme-definition.ts';
import type { Phase } from '../schemes/scheme-definition.ts';
import type { SchemeState } from '../schemes/scheme-states.ts';
import { decideEndScheme, earliestDayToEnd } from './decide-end-scheme.ts';

const phase = { from: '2026-01-01', to: '2026-03-31' } as Phase;
const facts = (state: SchemeState = 'published', today = '2026-02-01') => ({
  scheme: { state, endedFrom: state === 'ended' ? '2026-03-01' : null },
  text: {
    unread: [] as Problem[],
    definition: { ...emptyDefinition(75), phases: [phase], exitTerms: { noticeDays: 28, text: 'Four weeks.' } },
  },
  today,
});
const code = (given: { effectiveFrom: string; reason?: string }, situation = facts()) => {
  const outcome = decideEndScheme(situation, { reason: 'Not enough practices.', ...given });
  return outcome.accepted ? outcome.value.endedFrom : outcome.refusal.code;
};

describe('ending a scheme (D2-11)', () => {
  it('asks for the notice of the exit terms', () => {
    expect(earliestDayToEnd(facts())).toBe('2026-03-01');
    expect(code({ effectiveFrom: '2026-02-28' })).toBe('ENDING_NEEDS_NOTICE');
    expect(code({ effectiveFrom: '2026-03-01' })).toBe('2026-03-01');
  });

  it('ends the day after the last phase at the latest, or after the notice where that is later', () => {
    expect(code({ effectiveFrom: '2026-04-01' })).toBe('2026-04-01');
    expect(code({ effectiveFrom: '2026-04-02' })).toBe('ENDING_IS_AFTER_THE_SCHEME');
    expect(code({ effectiveFrom: '2026-04-28' }, facts('published', '2026-03-31'))).toBe('2026-04-28');
  });

  it('has a reason, without a patient in it', () => {
    expect(code({ effectiveFrom: '2026-03-01', reason: ' ' })).toBe('REASON_IS_MISSING');
    expect(code({ effectiveFrom: '2026-03-01', reason: 'See 9434765919' })).toBe('TEXT_LOOKS_LIKE_A_PATIENT');
  });

  it('rests on the exit terms: where they cannot be read, it does not end, once its state allows it', () => {
    const unread = { ...facts().text, unread: [{ path: 'colour', code: 'UNKNOWN', message: 'colour is not known' }] };
    expect(code({ effectiveFrom: '2026-03-01' }, { ...facts(), text: unread })).toBe('TEXT_CANNOT_BE_READ');
    expect(code({ effectiveFrom: '2026-03-01' }, { ...facts('ended'), text: unread })).toBe('SCHEME_HAS_ENDED');
  });

  it.each<[SchemeState, string]>([
    ['draft', 'SCHEME_IS_NOT_PUBLISHED'],
    ['approved', 'SCHEME_IS_NOT_PUBLISHED'],
    ['ended', 'SCHEME_HAS_ENDED'],
  ])('a %s scheme: %s', (state, refusal) => {
    expect(code({ effectiveFrom: '2026-03-01' }, facts(state))).toBe(refusal);
  });
});
