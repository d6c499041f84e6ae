import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nationalYearOf } from '../../../scripts/engine/read-national-files.ts';
import type { Fact, PracticeFacts } from '../facts/facts.ts';
import { renderWorking } from '../working/render-working.ts';
import { monthlyAspiration, balancingPayment } from './aspiration.ts';
import { calculateNational } from './calculate-national.ts';
import { registersOf } from './national-case.ts';
import type { NationalCase } from './national-case.ts';
import { pricePractice, readyYear } from './price-country.ts';

const year = nationalYearOf('2024-25');
const registers = registersOf(year)!;
const source = 'counts.csv';
const AF = ['AF001', 'AF006', 'AF008'];

const listOn = (date: string, value = '12000'): Fact => ({ field: 'registeredPatients', value, date, source });
const count = (field: 'numerator' | 'denominator' | 'register', indicator: string, value: number): Fact => ({
  field,
  indicator,
  value: `${value}`,
  date: '2025-03-31',
  source,
});
const fibrillation: Fact[] = [
  count('register', 'AF', 300),
  count('numerator', 'AF006', 150),
  count('denominator', 'AF006', 180),
  count('numerator', 'AF008', 270),
  count('denominator', 'AF008', 290),
];
const practice = (facts: readonly Fact[], over: Partial<PracticeFacts> = {}): PracticeFacts => ({
  practiceCode: 'ZZ0001',
  facts,
  requirements: [],
  agreedClaims: [],
  ...over,
});
const priced = (over: Partial<NationalCase> = {}) =>
  calculateNational({
    year,
    registers,
    indicators: AF,
    practice: practice([listOn('2025-01-01'), listOn('2025-03-31'), ...fibrillation]),
    ...over,
  });

describe('calculateNational', () => {
  it('prices atrial fibrillation of 2024-25 from end to end (E1): 7,859.68', () => {
    const result = priced();
    expect(result.exceptions).toEqual([]);
    expect(result.points).toEqual({ AF001: '5.00', AF006: '10.40', AF008: '11.09' });
    expect(result.pence).toBe(785_968n);
    expect(renderWorking(result.working!)).toContain(
      'Prevalence factor = [prevalence of the practice] ÷ [prevalence of the country] = 1.11668',
    );
  });

  it('does not depend on the list for a weighted area, when one list serves for both (E2)', () => {
    for (const list of ['300', '4000', '98765']) {
      expect(
        priced({ practice: practice([listOn('2025-01-01', list), listOn('2025-03-31', list), ...fibrillation]) }).pence,
      ).toBe(785_968n);
    }
  });

  it('wants the list of 1 January and that of 31 March, and takes no other without a recorded override', () => {
    const wrongJanuary = practice([listOn('2024-01-01'), listOn('2025-03-31'), ...fibrillation]);
    expect(priced({ practice: wrongJanuary })).toMatchObject({
      pence: null,
      exceptions: [{ field: 'registeredPatients', code: 'FACT_OUTSIDE_PERIOD' }],
    });
    const override = {
      what: 'list for the population index',
      day: '2024-01-01',
      reason: 'the list of 2025 was lost',
      recordedBy: 'A. Finance',
    } as const;
    const allowed = priced({ practice: wrongJanuary, overrides: [override] });
    expect(allowed.pence).toBe(785_968n);
    expect(allowed.working!.notes[0]).toContain('the list of 2025 was lost (recorded by A. Finance)');
  });

  it('refuses the average list of another January without a recorded override, the fault of 2014', () => {
    const wrong = { ...year, averageList: { ...year.averageList!, date: '2025-01-01' } };
    expect(() => priced({ year: wrong })).toThrow(
      'cannot be priced: it has no confirmed national average list of 2024-01-01',
    );
    const overrides = [
      { what: 'average list', day: '2025-01-01', reason: 'rehearsal', recordedBy: 'A. Finance' } as const,
    ];
    expect(priced({ year: wrong, overrides }).pence).toBe(785_968n);
  });

  it('pays part of a year by days in force and counts on the last day', () => {
    const moved = fibrillation.map((fact) => ({ ...fact, date: '2024-09-30' }));
    const closed = practice([listOn('2024-09-30'), ...moved], { open: { from: '2020-01-01', to: '2024-09-30' } });
    const result = priced({ practice: closed });
    expect(result.pence).toBe(394_061n);
    expect(renderWorking(result.working!)).toContain('Days the practice was open in the year: 183 days');
  });

  it('flags a practice that was not open', () => {
    const result = priced({ practice: practice([], { open: { from: '2019-04-01', to: '2020-03-31' } }) });
    expect(result).toMatchObject({ pence: null, exceptions: [{ code: 'PRACTICE_NOT_OPEN' }] });
  });

  it('names every fact that is missing or cannot be, each once, and gives no sum', () => {
    const result = priced({ practice: practice([listOn('2025-03-31', '200'), ...fibrillation.slice(0, 4)]) });
    expect(result.pence).toBeNull();
    expect(result.exceptions.map(({ field, indicator, code }) => [field, indicator, code])).toEqual([
      ['denominator', 'AF008', 'FACT_MISSING'],
      ['register', 'AF', 'REGISTER_ABOVE_LIST'],
      ['registeredPatients', undefined, 'FACT_OUTSIDE_PERIOD'],
    ]);
  });

  it('refuses a zero list', () => {
    const result = priced({
      practice: practice([listOn('2025-01-01', '0'), listOn('2025-03-31', '0'), ...fibrillation]),
    });
    expect(result.exceptions.map(({ code }) => code)).toEqual(['LIST_IS_ZERO', 'LIST_IS_ZERO']);
  });

  it('refuses indicators that have no confirmed thresholds, weighting or register, by name', () => {
    expect(() => priced({ indicators: ['HYP008'] })).toThrow('HYP008 of 2024-25 cannot be priced');
    expect(() => priced({ indicators: ['AF999'] })).toThrow('AF999 of 2024-25 cannot be priced');
    expect(() => priced({ registers: { ...registers, groups: {} } })).toThrow(
      'AF of 2024-25 cannot be priced: it has no confirmed national register',
    );
    const later = nationalYearOf('2026-27');
    expect(() => calculateNational({ year: later, registers, indicators: ['OB004'], practice: practice([]) })).toThrow(
      'OB004 of 2026-27 cannot be priced',
    );
  });

  it('gives the same answer whatever the order of the facts and however often each is given', () => {
    const facts = [listOn('2025-01-01'), listOn('2025-03-31'), ...fibrillation];
    const expected = JSON.stringify(priced().working);
    fc.assert(
      fc.property(fc.shuffledSubarray([...facts, ...facts], { minLength: facts.length * 2 }), (shuffled) => {
        expect(JSON.stringify(priced({ practice: practice(shuffled) }).working)).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });
});

describe('protection of points', () => {
  const rule = {
    indicator: 'AF006',
    mode: 'FREEZE',
    referenceYear: '2023-24',
    referenceMaxPoints: null,
    withoutReference: 'PERFORMANCE',
    averagePoints: null,
    source: 'test',
  } as const;
  const reference = (value: string): Fact => ({
    field: 'achievedPoints',
    indicator: 'AF006',
    value,
    date: '2023-24',
    source,
  });
  const protectedCase = (over: object, ...facts: Fact[]) =>
    priced({
      mostPoints: { 'AF006 2023-24': '12' },
      protection: [{ ...rule, ...over }],
      practice: practice([listOn('2025-01-01'), listOn('2025-03-31'), ...fibrillation, ...facts]),
    });
  const withFacts = (over: object, ...facts: Fact[]) => protectedCase(over, ...facts).points.AF006;

  it('freezes the points of the reference year, whether more or fewer were achieved', () => {
    expect(withFacts({}, reference('4'))).toBe('4.00');
    expect(withFacts({}, reference('12'))).toBe('12.00');
  });

  it('lets FLOOR rise and not fall', () => {
    expect(withFacts({ mode: 'FLOOR' }, reference('4'))).toBe('10.40');
    expect(withFacts({ mode: 'FLOOR' }, reference('12'))).toBe('12.00');
  });

  it('scales reference points when the most points changed', () => {
    expect(withFacts({ referenceMaxPoints: '6' }, reference('5'))).toBe('10.00');
  });

  it('never keeps more points than the indicator is worth now', () => {
    expect(withFacts({ referenceMaxPoints: '39' }, reference('39'))).toBe('12.00');
    expect(withFacts({}, reference('39'))).toBe('12.00');
  });

  it('asks what the indicator was worth then where neither the rule nor a contract of that year says it', () => {
    const { points, exceptions } = protectedCase({ referenceYear: '2003-04' }, { ...reference('4'), date: '2003-04' });
    expect(points.AF006).toBeUndefined();
    expect(exceptions).toMatchObject([{ indicator: 'AF006', code: 'NOT_PRICEABLE' }]);
    expect(exceptions[0]?.message).toContain('the scheme has to say the most points of that year');
  });

  it('follows the named rule when there is no reference', () => {
    expect(withFacts({})).toBe('10.40');
    expect(withFacts({ withoutReference: 'FULL' })).toBe('12.00');
    expect(withFacts({ withoutReference: 'AVERAGE', averagePoints: '9.87' })).toBe('9.87');
  });
});

describe('aspiration', () => {
  const lastAchievement = { value: '140000.00', date: '2024-25', source: 'achievement 2024-25' };
  const instalment = monthlyAspiration({ year: nationalYearOf('2025-26'), lastYear: year, lastAchievement });
  const balance = (value: string) =>
    balancingPayment({
      year: nationalYearOf('2025-26'),
      achievement: { value, date: '2025-26', source: 'run' },
      instalment,
      instalmentsPaid: 12,
    });

  it('pays 9,539.36 a month for 140,000.00 and leaves 36,762.24 of 151,234.56 (E3)', () => {
    expect(instalment.result.pence).toBe('953936');
    expect(instalment.steps.find(({ name }) => name === 'annualRounded')?.decimal).toBe('114472.31');
    expect(balance('151234.56').result.pence).toBe('3676224');
  });

  it('recovers what was paid too much', () => {
    const recovered = balance('100000.00');
    expect(recovered.result.pence).toBe('-1447232');
    expect(recovered.notes).toEqual([
      'More was paid as aspiration than was achieved: the difference is to be recovered.',
    ]);
  });
});

describe('pricePractice', () => {
  it('agrees with the explained calculation to the penny and the hundredth of a point', () => {
    const ids = ['AF001', 'AF006', 'AF008', 'BP002', 'CHD005', 'DM020', 'SMOK004', 'VI001', 'CS005', 'PC001'];
    const ready = readyYear(year, registers, ids);
    const order = ready.indicators.map(({ points }) => points.id);
    const counts = fc.record({
      register: fc.integer({ min: 0, max: 900 }),
      denominator: fc.integer({ min: 0, max: 700 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 900, max: 60_000 }),
        fc.array(counts, { minLength: order.length, maxLength: order.length }),
        (listSize, drawn) => {
          const registerOf = new Map<string, number>();
          const counted = order.map((id, position) => {
            const { register, denominator, share } = drawn[position]!;
            const group = id.replace(/\d+$/, '');
            if (!registerOf.has(group)) registerOf.set(group, register);
            return { register: registerOf.get(group)!, denominator, numerator: Math.floor(denominator * share) };
          });
          const quick = pricePractice(ready, { listSize, counts: counted });
          const facts = [
            listOn('2025-01-01', `${listSize}`),
            listOn('2025-03-31', `${listSize}`),
            ...[...registerOf].map(([group, register]) => count('register', group, register)),
          ];
          order.forEach((id, position) =>
            facts.push(
              count('numerator', id, counted[position]!.numerator),
              count('denominator', id, counted[position]!.denominator),
            ),
          );
          const explained = calculateNational({ year, registers, indicators: ids, practice: practice(facts) });
          expect(explained.exceptions).toEqual([]);
          expect(quick.pence).toBe(explained.pence);
          expect(quick.hundredths.map((points) => ((points ?? 0) / 100).toFixed(2))).toEqual(
            order.map((id) => explained.points[id]),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});
