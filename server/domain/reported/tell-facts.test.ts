import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '../outcome.ts';
import { BY_THE_PRACTICE } from './decide-report-counts.ts';
import { decideTellFact } from './decide-tell-fact.ts';
import { decideUploadFacts } from './decide-upload-facts.ts';

const facts = [{ key: 'list', label: 'The list' }];
const given = { factKey: 'list', value: ' 8200 ', date: ' 2026-01-01 ', source: ' NHS Digital ' };
const codes = (outcome: Outcome<unknown>) => (outcome.accepted ? [] : outcome.refusal.reasons.map(({ code }) => code));

describe('a fact that is told', () => {
  it('is kept as it was meant, with its source', () => {
    expect(decideTellFact(facts, given, () => null)).toEqual({
      accepted: true,
      value: { told: { asked: facts[0], value: '8200', date: '2026-01-01' }, source: 'NHS Digital' },
    });
  });

  it('answers a question of the phase', () => {
    expect(codes(decideTellFact(facts, { ...given, factKey: 'moon' }, () => null))).toEqual(['FACT_IS_NOT_ASKED']);
  });

  it.each(['', BY_THE_PRACTICE])('is refused with everything that is wrong, from "%s"', (source) => {
    const wrong = () => ({ column: 'value', problem: 'too long' });
    expect(codes(decideTellFact(facts, { ...given, source }, wrong))).toEqual(['FACT_IS_WRONG', 'FIELD_IS_EMPTY']);
  });
});

it.each([
  [' list.csv ', []],
  ['', ['FIELD_IS_EMPTY']],
  [BY_THE_PRACTICE, ['FIELD_IS_EMPTY']],
  ['x'.repeat(201), ['TEXT_IS_TOO_LONG']],
])('a file called "%s": %j', (name, expected) => {
  expect(codes(decideUploadFacts(name))).toEqual(expected);
});
