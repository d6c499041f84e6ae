import { describe, expect, it } from '@jest/globals';
import { canonicalText } from '../../domain/words/canonical-text.ts';
import type { Phase } from '../../domain/schemes/scheme-definition.ts';
import { FOLLOWS_NOBODY } from '../../persistence/payments/participant-repository.ts';
import type { ParticipantRecords } from '../../persistence/payments/participant-repository.ts';
import type { Component } from '../../rules/kinds/component.ts';
import type { FactWanted } from '../../rules/facts/facts.ts';
import { wantedFacts } from '../../rules/pay/wanted-facts.ts';
import { indicatorsOf, practiceFacts } from './practice-facts.ts';

const phase: Phase = {
  key: 'planning',
  name: 'Planning phase',
  from: '2014-01-01',
  to: '2014-03-31',
  optInOpensOn: '2013-12-01',
  optInClosesOn: '2013-12-31',
  replaces: [],
  replacesWholeContract: true,
  components: [],
  requirements: [
    { key: 'discussions', name: 'Discussions', kind: 'discussion', atLeast: 3 },
    { key: 'response', name: 'Response', kind: 'written_response', atLeast: 1 },
  ],
};

const components: Component[] = [
  {
    key: 'share',
    name: 'Share',
    label: 'attempt',
    kind: 'prior-year-cash',
    parameters: { basisYear: '2012-13', months: 3, ofMonths: 12, upratingPercent: '0', claimPercent: null },
  },
  {
    key: 'af',
    name: 'Anticoagulation',
    label: 'outcome',
    kind: 'threshold-band',
    parameters: {
      indicator: 'AF006',
      lowerThreshold: '40',
      upperThreshold: '90',
      maxPoints: '12',
      poundsPerPoint: '220.62',
      averagePatients: null,
    },
  },
  {
    key: 'weighted',
    name: 'For each patient',
    label: 'overhead',
    kind: 'per-patient',
    parameters: { measure: 'weightedPatients', poundsPerPatient: '1.00', months: 3, ofMonths: 12 },
  },
  {
    key: 'taking',
    name: 'For taking part',
    label: 'attempt',
    kind: 'milestones',
    parameters: {
      pounds: '3000.00',
      pays: 'only when all are met',
      partOfPhase: null,
      conditions: [
        { evidence: 'discussions', one: 'discussion', many: 'discussions', atLeast: 3 },
        { evidence: 'audit', one: 'audit', many: 'audits', atLeast: 1 },
      ],
    },
  },
];

const wanted = wantedFacts(components, {
  schemeTitle: 'Scheme, version 1',
  period: { from: phase.from, to: phase.to },
});

const records: ParticipantRecords = {
  practiceId: 'p',
  practiceCode: 'TEST-1',
  from: '2014-01-01',
  to: '2014-03-31',
  openedOn: '1974-04-01',
  closedOn: null,
  qofPayments: [
    { financialYear: '2012-13', amountPence: 9_600_005, source: 'payments-2012-13.csv' },
    { financialYear: '2011-12', amountPence: 1, source: 'payments-2011-12.csv' },
  ],
  lists: [
    { countedOn: '2013-07-01', registeredPatients: 8010, weightedPatients: '8200.00', source: 'lists.csv' },
    { countedOn: '2013-10-01', registeredPatients: 8000, weightedPatients: '8123.40', source: 'lists.csv' },
    { countedOn: '2014-10-01', registeredPatients: 7990, weightedPatients: '1.00', source: 'lists.csv' },
  ],
  achievements: [
    { indicator: 'AF006', measure: 'DENOMINATOR', financialYear: '2013-14', value: '180', source: 'qof.csv' },
    { indicator: 'AF006', measure: 'NUMERATOR', financialYear: '2013-14', value: '150', source: 'qof.csv' },
    { indicator: 'AF006', measure: 'NUMERATOR', financialYear: '2012-13', value: '140', source: 'qof.csv' },
  ],
  registers: [{ group: 'AF', financialYear: '2013-14', patients: 200, source: 'qof.csv' }],
  deprivation: [{ imdYear: 2010, score: '21.5', source: 'imd.csv' }],
  confirmed: [{ requirementKey: 'discussions' }, { requirementKey: 'response' }, { requirementKey: 'discussions' }],
  reported: [],
  claims: [],
  quintile: null,
  takenOverOn: null,
  follows: FOLLOWS_NOBODY,
};

describe('practiceFacts', () => {
  it('writes money in pounds, counts with their day, evidence with its number, and what is lacking', () => {
    const { facts, requirements } = practiceFacts(phase, wanted, records);
    expect(facts).toEqual([
      { field: 'denominator', indicator: 'AF006', value: '180', date: '2013-14', source: 'qof.csv' },
      {
        field: 'evidence',
        indicator: 'audit',
        value: '0',
        date: '2014-03-31',
        source: 'Evidence confirmed by the commissioner',
      },
      {
        field: 'evidence',
        indicator: 'discussions',
        value: '2',
        date: '2014-03-31',
        source: 'Evidence confirmed by the commissioner',
      },
      { field: 'numerator', indicator: 'AF006', value: '150', date: '2013-14', source: 'qof.csv' },
      { field: 'qofPayment', value: '96000.05', date: '2012-13', source: 'payments-2012-13.csv' },
      { field: 'weightedPatients', value: '8123.40', date: '2013-10-01', source: 'lists.csv' },
    ]);
    expect(requirements).toEqual([
      { key: 'discussions', label: 'Discussions', met: false, shortfall: 'one discussion short' },
      { key: 'response', label: 'Response', met: true, shortfall: null },
    ]);
  });

  it('gives a figure of a year for the last day of the year where the day is asked for', () => {
    const onTheDay: FactWanted[] = [
      { field: 'register', indicator: 'AF', time: { at: '2014-03-31' } },
      { field: 'numerator', indicator: 'AF006', time: { at: '2013-03-31' } },
    ];
    expect(practiceFacts(phase, onTheDay, records).facts).toEqual([
      { field: 'numerator', indicator: 'AF006', value: '140', date: '2013-03-31', source: 'qof.csv' },
      { field: 'register', indicator: 'AF', value: '200', date: '2014-03-31', source: 'qof.csv' },
    ]);
  });

  it('is the same text whatever the order of the records', () => {
    const backwards: ParticipantRecords = {
      ...records,
      qofPayments: records.qofPayments.toReversed(),
      lists: records.lists.toReversed(),
      achievements: records.achievements.toReversed(),
      confirmed: records.confirmed.toReversed(),
    };
    expect(canonicalText(practiceFacts(phase, wanted, backwards))).toBe(
      canonicalText(practiceFacts(phase, wanted, records)),
    );
  });

  it('names the days of a practice that was not in it or not open throughout, and of no other', () => {
    expect(practiceFacts(phase, wanted, records)).not.toMatchObject({
      inForce: expect.anything(),
      open: expect.anything(),
    });
    const left = practiceFacts(phase, wanted, { ...records, to: '2014-02-14', closedOn: '2014-02-14' });
    expect(left).toMatchObject({
      inForce: { from: '2014-01-01', to: '2014-02-14' },
      open: { from: '2013-04-01', to: '2014-02-14' },
    });
  });

  it('asks for the figures of the indicators that components use', () => {
    expect(indicatorsOf(wanted)).toEqual(['AF006', 'audit', 'discussions']);
  });
});

describe('what a practice took over', () => {
  const old = {
    ...records,
    practiceId: 'old',
    practiceCode: 'TEST-OLD',
    reported: [],
    qofPayments: [{ financialYear: '2012-13', amountPence: 6_000_000, source: 'payments' }],
  };
  const merged: ParticipantRecords = {
    ...records,
    follows: {
      successions: [{ predecessorId: 'old', from: 'TEST-OLD', to: 'TEST-1', on: '2014-02-01', percent: '60' }],
      records: [old],
    },
  };

  it('is told with what answers the same questions, its patients by its last day', () => {
    const { follows } = practiceFacts(phase, wanted, merged);
    expect(follows).toHaveLength(1);
    expect(follows?.[0]).toMatchObject({ practiceCode: 'TEST-OLD', from: '2014-02-01', percent: '60' });
    expect(follows?.[0]).not.toHaveProperty('leftPercent');
    const told = follows?.[0]?.facts ?? [];
    expect(told.find(({ field }) => field === 'qofPayment')).toMatchObject({ value: '60000.00', date: '2012-13' });
    expect(told.filter(({ field }) => field === 'weightedPatients').map(({ date }) => date)).toEqual([
      '2013-07-01',
      '2013-10-01',
    ]);
    expect(told.some(({ field }) => field === 'evidence')).toBe(false);
  });

  it('says what of a split is nobody’s, where somebody looked', () => {
    const { follows } = practiceFacts(phase, wanted, {
      ...merged,
      follows: { ...merged.follows, left: new Map([['old', '40']]) },
    });
    expect(follows?.[0]?.leftPercent).toBe('40');
  });

  it('counts the true day of opening for whoever follows another, and the day before for whoever was taken over', () => {
    expect(practiceFacts(phase, wanted, merged).open).toEqual({ from: '1974-04-01', to: '2014-03-31' });
    expect(practiceFacts(phase, wanted, { ...records, takenOverOn: '2014-02-01' }).open).toEqual({
      from: '2013-04-01',
      to: '2014-01-31',
    });
  });

  it('is not yet while its first day is to come, and is nothing for whoever follows nobody', () => {
    const later = { ...merged.follows, successions: [{ ...merged.follows.successions[0]!, on: '2014-04-01' }] };
    expect(practiceFacts(phase, wanted, { ...merged, openedOn: null, follows: later })).toEqual(
      practiceFacts(phase, wanted, { ...records, openedOn: null }),
    );
    expect(Object.keys(practiceFacts(phase, wanted, records))).toEqual([
      'practiceCode',
      'facts',
      'requirements',
      'agreedClaims',
    ]);
  });
});
