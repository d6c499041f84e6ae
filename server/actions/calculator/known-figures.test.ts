import { describe, expect, it } from '@jest/globals';
import type { PracticeRecords } from '../../persistence/participation/practice-records-repository.ts';
import { knownFigures } from './known-figures.ts';
import { readCounts } from './read-counts.ts';
import { typedFacts } from './typed-facts.ts';

const count = (
  measure: 'NUMERATOR' | 'DENOMINATOR' | 'ACHIEVED_POINTS',
  financialYear: string,
  value: string,
): PracticeRecords['achievements'][number] => ({
  indicator: 'AF008',
  measure,
  financialYear,
  value,
  source: `qof-${financialYear}.csv`,
});
const records: PracticeRecords = {
  practiceId: 'p',
  practiceCode: 'ZZ0001',
  openedOn: null,
  closedOn: null,
  qofPayments: [],
  deprivation: [],
  lists: [
    ['2024-01-01', 8000],
    ['2025-01-01', 8100],
    ['2026-07-01', 8300],
  ].map(([countedOn, registeredPatients]) => ({
    countedOn: String(countedOn),
    registeredPatients: Number(registeredPatients),
    weightedPatients: null,
    source: 'list.csv',
  })),
  registers: [
    { group: 'AF', financialYear: '2023-24', patients: 290, source: 'a' },
    { group: 'AF', financialYear: '2024-25', patients: 300, source: 'b' },
  ],
  achievements: [
    count('NUMERATOR', '2023-24', '250'),
    count('DENOMINATOR', '2023-24', '280'),
    count('DENOMINATOR', '2024-25', '290'),
    count('NUMERATOR', '2024-25', '270'),
    count('ACHIEVED_POINTS', '2024-25', '11.5'),
    count('NUMERATOR', '2026-27', '1'),
    count('DENOMINATOR', '2026-27', '1'),
  ],
};
const known = knownFigures(records, { financialYear: '2025-26', until: '2026-03-31' });

describe('the form as it is filled in', () => {
  it('has the newest of each figure that is not later than the year, and both counts of one year', () => {
    expect([...known.values()].map(({ field, code, value, of }) => [field, code, value, of])).toEqual([
      ['list', null, '8100', '2025-01-01'],
      ['register', 'AF', '300', '2024-25'],
      ['denominator', 'AF008', '290', '2024-25'],
      ['numerator', 'AF008', '270', '2024-25'],
    ]);
  });

  it('is empty where nothing is on record', () => {
    expect(
      knownFigures(
        { ...records, lists: [], registers: [], achievements: [] },
        { financialYear: '2025-26', until: '2026-03-31' },
      ).size,
    ).toBe(0);
  });
});

describe('figures as facts', () => {
  const counts = readCounts(
    [...known.values()].map((figure) => (figure.field === 'numerator' ? { ...figure, value: '280' } : figure)),
  ).counts!;
  const facts = (...wanted: Parameters<typeof typedFacts>[0]) => typedFacts(wanted, counts, { year: '2025-26', known });

  it('answer for the days and the year that are asked about', () => {
    expect(
      facts(
        { field: 'registeredPatients', time: { at: '2026-01-01' } },
        { field: 'numerator', indicator: 'AF008', time: { within: { from: '2026-01-01', to: '2026-03-31' } } },
        { field: 'registeredPatients', time: { latestBy: '2026-03-31' } },
      ).map(({ value, date }) => [value, date]),
    ).toEqual([
      ['8100', '2026-01-01'],
      ['280', '2025-26'],
      ['8100', '2026-03-31'],
    ]);
  });

  it('never answer for an earlier year, or for what was not typed', () => {
    expect(
      facts(
        { field: 'numerator', indicator: 'AF008', time: { at: '2024-25' } },
        { field: 'registeredPatients', time: { at: '2025-03-31' } },
        { field: 'qofPayment', time: { at: '2025-26' } },
        { field: 'numerator', indicator: 'CHD005', time: { at: '2026-03-31' } },
      ),
    ).toEqual([]);
  });

  it('keep the file of a figure that was left as it was, and say of one that was changed that it was typed in', () => {
    const [left, changed] = facts(
      { field: 'denominator', indicator: 'AF008', time: { at: '2026-03-31' } },
      { field: 'numerator', indicator: 'AF008', time: { at: '2026-03-31' } },
    );
    expect(left?.source).toBe('qof-2024-25.csv, as it was for 2024-25');
    expect(changed?.source).toBe('Typed in for this estimate; not saved');
  });
});
