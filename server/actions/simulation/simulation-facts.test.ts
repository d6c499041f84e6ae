import { describe, expect, it } from '@jest/globals';
import type { Phase } from '../../domain/schemes/scheme-definition.ts';
import type { PracticeRecords } from '../../persistence/participation/practice-records-repository.ts';
import type { FactWanted } from '../../rules/facts/facts.ts';
import type { Component } from '../../rules/kinds/component.ts';
import { FOLLOWS_NOBODY } from '../../persistence/payments/participant-repository.ts';
import { simulationFacts } from './simulation-facts.ts';

const phase: Phase = {
  key: 'year',
  name: 'The year',
  from: '2026-04-01',
  to: '2027-03-31',
  optInOpensOn: '2026-02-01',
  optInClosesOn: '2026-03-01',
  replaces: [],
  replacesWholeContract: true,
  requirements: [{ key: 'report', name: 'Report', kind: 'report', atLeast: 2 }],
  components: [],
};
const components: Component[] = [
  {
    key: 'm',
    name: 'Meetings',
    label: 'attempt',
    kind: 'practice-cap',
    parameters: {
      leastPounds: null,
      mostPounds: '900',
      part: {
        kind: 'milestones',
        parameters: {
          pounds: '1000',
          pays: 'only when all are met',
          conditions: [{ evidence: 'meetings', one: 'meeting', many: 'meetings', atLeast: 3 }],
        },
      },
    },
  },
];
const records: PracticeRecords = {
  practiceId: '1',
  practiceCode: 'TEST-1',
  openedOn: null,
  closedOn: null,
  qofPayments: [{ financialYear: '2024-25', amountPence: 100, source: 'payments' }],
  lists: [
    { countedOn: '2024-01-01', registeredPatients: 5000, weightedPatients: null, source: 'lists' },
    { countedOn: '2025-01-01', registeredPatients: 5100, weightedPatients: null, source: 'lists' },
  ],
  achievements: [
    { indicator: 'HYP008', measure: 'NUMERATOR', financialYear: '2023-24', value: '70', source: 'qof 2023-24' },
    { indicator: 'HYP008', measure: 'NUMERATOR', financialYear: '2024-25', value: '80', source: 'qof 2024-25' },
  ],
  registers: [],
  deprivation: [],
};
const asked = (wanted: FactWanted, settings: { standInYear?: string | null; requirementsDone?: boolean } = {}) => {
  const { facts, standIns } = simulationFacts(
    { phase, components, wanted: [wanted] },
    {
      given: {
        records,
        told: [],
        confirmed: [{ requirementKey: 'meetings' }],
        takenOverOn: null,
        follows: FOLLOWS_NOBODY,
      },
      settings: { standInYear: '2024-25', requirementsDone: true, envelopePence: null, ...settings },
    },
  );
  return { facts: facts.facts, requirements: facts.requirements, standIns };
};

describe('the facts of a simulation', () => {
  it('are those on record where there are any', () => {
    const { facts, standIns } = asked({ field: 'numerator', indicator: 'HYP008', time: { at: '2024-03-31' } });
    expect(facts).toEqual([
      { field: 'numerator', indicator: 'HYP008', value: '70', date: '2024-03-31', source: 'qof 2023-24' },
    ]);
    expect(standIns).toEqual([]);
  });

  it('name the year they are truly of when they stand in', () => {
    const { facts, standIns } = asked({ field: 'numerator', indicator: 'HYP008', time: { at: '2027-03-31' } });
    expect(facts).toEqual([
      {
        field: 'numerator',
        indicator: 'HYP008',
        value: '80',
        date: '2027-03-31',
        source: 'qof 2024-25, of 2024-25, standing in for 31 March 2027',
      },
    ]);
    expect(standIns).toEqual([{ field: 'numerator', of: '2024-25', insteadOf: '2027-03-31' }]);
  });

  it('are never made up for a time before the year that stands in, and not at all when nothing may', () => {
    expect(asked({ field: 'numerator', indicator: 'HYP008', time: { at: '2022-23' } }).facts).toEqual([]);
    expect(
      asked({ field: 'numerator', indicator: 'HYP008', time: { at: '2027-03-31' } }, { standInYear: null }).facts,
    ).toEqual([]);
    expect(
      asked({ field: 'numerator', indicator: 'HYP008', time: { at: '2024-25' } }, { standInYear: '2023-24' }).facts,
    ).toMatchObject([{ value: '80' }]);
  });

  it('take a list from the nearest day before, else after', () => {
    expect(asked({ field: 'registeredPatients', time: { at: '2024-06-30' } }).facts).toMatchObject([
      { value: '5000', source: 'lists, of 1 January 2024, standing in for 30 June 2024' },
    ]);
    expect(asked({ field: 'registeredPatients', time: { at: '2023-01-01' } }).facts).toMatchObject([{ value: '5000' }]);
  });

  it('hold as much evidence as the text asks for, or what was confirmed', () => {
    const meetings: FactWanted = { field: 'evidence', indicator: 'meetings', time: { within: phase } };
    expect(asked(meetings)).toMatchObject({ facts: [{ value: '3' }], requirements: [{ met: true }] });
    expect(asked(meetings, { requirementsDone: false })).toMatchObject({
      facts: [{ value: '1' }],
      requirements: [{ met: false }],
    });
  });
});
