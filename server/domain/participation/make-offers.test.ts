import { describe, expect, it } from '@jest/globals';
import { emptyDefinition } from '../schemes/scheme-definition.ts';
import type { Phase, SchemeDefinition } from '../schemes/scheme-definition.ts';
import { makeOffers } from './make-offers.ts';

const phase = (key: string, from: string, to: string): Phase => ({
  key,
  name: key,
  from,
  to,
  optInOpensOn: '2025-10-20',
  optInClosesOn: '2025-10-26',
  replaces: ['AST007'],
  replacesWholeContract: false,
  requirements: [],
  components: [],
});
const definition: SchemeDefinition = {
  ...emptyDefinition(75),
  phases: [phase('planning', '2026-01-01', '2026-03-31'), phase('operating', '2026-04-01', '2027-03-31')],
};
const open = (id: string) => ({ id, closedOn: null });

describe('offers of a publication', () => {
  it('asks each practice about each phase, from the first second of a London day to the last of another', () => {
    const offers = makeOffers(definition, [open('a'), open('b')]);
    expect(offers.map(({ practiceId, phaseKey }) => `${practiceId} ${phaseKey}`)).toEqual([
      'a planning',
      'b planning',
      'a operating',
      'b operating',
    ]);
    expect(offers[0]).toMatchObject({ phase: { from: '2026-01-01', to: '2026-03-31' } });
    // The clocks go back on 26 October 2025: the window opens in summer time and closes in winter time.
    expect(offers[0]?.opensAt.toISOString()).toBe('2025-10-19T23:00:00.000Z');
    expect(offers[0]?.closesAt.toISOString()).toBe('2025-10-26T23:59:59.000Z');
  });

  it('asks only the practices a scheme names', () => {
    const named = { ...definition, eligibility: { kind: 'named_practices' as const, practiceIds: ['b'] } };
    expect(makeOffers(named, [open('a'), open('b')]).map(({ practiceId }) => practiceId)).toEqual(['b', 'b']);
  });

  it('does not offer a phase that begins after the practice has closed', () => {
    expect(makeOffers(definition, [{ id: 'a', closedOn: '2026-03-31' }]).map(({ phaseKey }) => phaseKey)).toEqual([
      'planning',
    ]);
  });
});
