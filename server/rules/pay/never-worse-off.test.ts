import { describe, expect, it } from '@jest/globals';
import { nationalYearOf } from '../../../scripts/engine/read-national-files.ts';
import { calculatePractice } from './calculate-practice.ts';
import type { Component } from '../kinds/component.ts';
import type { Fact, PracticeFacts } from '../facts/facts.ts';
import { registersOf } from '../national/national-case.ts';
import { notionalOnce } from './notional-national.ts';

const PRACTICES = 1000;
const year = nationalYearOf('2024-25');
const national = { year, registers: registersOf(year)! };

/** Numbers that look random and are the same each time. */
const numbers =
  (seed: number) =>
  (most: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * (most + 1));
  };

const random = numbers(20_260_401);
const fact = (field: Fact['field'], value: number, indicator?: string, date = '2025-03-31'): Fact => ({
  field,
  value: String(value),
  date,
  source: 'made up',
  ...(indicator ? { indicator } : {}),
});

const anyPractice = (position: number): PracticeFacts => {
  const list = 500 + random(30_000);
  const counts = ['AF006', 'AF008'].flatMap((indicator) => {
    const denominator = random(400);
    return [fact('denominator', denominator, indicator), fact('numerator', random(denominator), indicator)];
  });
  return {
    practiceCode: `ZZ${position}`,
    requirements: [],
    agreedClaims: [],
    facts: [
      fact('registeredPatients', list),
      fact('registeredPatients', list, undefined, '2025-01-01'),
      fact('register', random(Math.floor(list / 20)), 'AF'),
      ...counts,
    ],
  };
};

const PARTS = 400;
const YEAR = { from: '2024-04-01', to: '2025-03-31' };
const FIXED = { key: 'fixed', name: 'Fixed', label: 'overhead', kind: 'fixed-sum' } as const;
const GUARANTEE = { key: 'guarantee', name: 'Guarantee', label: 'overhead', kind: 'never-worse-off' } as const;

const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;
const daysBetween = (from: string, to: string): bigint => BigInt(dayNumber(to) - dayNumber(from) + 1);
const dayOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** The same practice as the national contract sees it: it knows of no scheme that somebody joins or leaves. */
const withoutScheme = ({ inForce: _inForce, ...practice }: PracticeFacts): PracticeFacts => practice;

/** A practice that takes part on some days of a phase, with how many days of it and how many of the year it was open. */
function anyPart(position: number, phase: typeof YEAR): { facts: PracticeFacts; days: bigint; yearDays: bigint } {
  const span = dayNumber(phase.to) - dayNumber(phase.from);
  const [one, other] = [random(span), random(span)];
  const from = dayOf(dayNumber(phase.from) + Math.min(one, other));
  const to = dayOf(dayNumber(phase.from) + Math.max(one, other));
  const way = ['joined', 'left', 'closed', 'opened'][position % 4];
  const open = {
    from: way === 'opened' ? from : '2000-01-01',
    to: way === 'closed' ? to : '2035-03-31',
  };
  const inForce = { from: way === 'joined' ? from : phase.from, to: way === 'left' ? to : phase.to };
  const first = way === 'opened' || way === 'joined' ? from : phase.from;
  const last = way === 'closed' || way === 'left' ? to : phase.to;
  const yearFrom = open.from > YEAR.from ? open.from : YEAR.from;
  const yearTo = open.to < YEAR.to ? open.to : YEAR.to;
  // Figures of the national contract are of the last day of a practice that closed, and of the first of one that opened later.
  const day = (wanted: string): string => (wanted > open.to ? open.to : wanted < open.from ? open.from : wanted);
  const { facts, ...practice } = anyPractice(position);
  const dated = facts.map((one) => ({ ...one, date: day(one.date) }));
  return {
    facts: { ...practice, facts: dated, open, inForce },
    days: daysBetween(first, last),
    yearDays: daysBetween(yearFrom, yearTo),
  };
}

describe('the guarantee never to be worse off', () => {
  it.each([
    ['a whole year', { from: '2024-04-01', to: '2025-03-31' }, 12],
    ['three months', { from: '2025-01-01', to: '2025-03-31' }, 3],
  ])(`holds for ${PRACTICES} practices against the comparison they are shown, for %s`, (_what, period, months) => {
    const context = { schemeTitle: 'Scheme', period, national, replaces: ['AF001', 'AF006', 'AF008'] };
    let [topped, above] = [0, 0];
    for (let position = 0; position < PRACTICES; position += 1) {
      const components: Component[] = [
        {
          key: 'fixed',
          name: 'Fixed',
          label: 'overhead',
          kind: 'fixed-sum',
          parameters: { pounds: String(random(months * 300)) },
        },
        {
          key: 'guarantee',
          name: 'Guarantee',
          label: 'overhead',
          kind: 'never-worse-off',
          parameters: { months, ofMonths: 12 },
        },
      ];
      const facts = anyPractice(position);
      const { lines, exceptions } = calculatePractice({ components, facts, context });
      expect(exceptions).toEqual([]);
      const paid = lines.reduce((sum, { pence }) => sum + pence, 0n);
      const would = notionalOnce(facts, context).pence ?? 0n;
      if (paid < would)
        throw new Error(`${facts.practiceCode} is paid ${paid} and would have been paid ${would} nationally.`);
      if (paid === would) topped += 1;
      else above += 1;
    }
    // Both ways occur, so that the guarantee is tried and not only never needed.
    expect(Math.min(topped, above)).toBeGreaterThan(PRACTICES / 20);
  });

  it.each([
    ['a whole year', YEAR, 12],
    ['three months', { from: '2025-01-01', to: '2025-03-31' }, 3],
    ['the first three months', { from: '2024-04-01', to: '2024-06-30' }, 3],
  ])('holds for the days of whoever opened, closed, left or joined, for %s', (_what, period, months) => {
    const context = { schemeTitle: 'Scheme', period, national, replaces: ['AF006', 'AF008'] };
    const phaseDays = daysBetween(period.from, period.to);
    let [topped, above] = [0, 0];
    for (let position = 0; position < PARTS; position += 1) {
      const { facts, days, yearDays } = anyPart(position, period);
      const { lines, exceptions } = calculatePractice({
        components: [
          { ...FIXED, parameters: { pounds: String(random(months * 300)) } },
          { ...GUARANTEE, parameters: { months, ofMonths: 12 } },
        ],
        facts,
        context,
      });
      expect(exceptions).toEqual([]);
      const paid = lines.reduce((sum, { pence }) => sum + pence, 0n);
      // The year's sum of a practice that was open on part of the year is for those days: brought to the whole year, then to these days.
      const ofYear = notionalOnce(withoutScheme(facts), { ...context, period: YEAR }).pence;
      if (ofYear === null || ofYear === undefined) throw new Error(`${facts.practiceCode} has no national sum.`);
      const top = ofYear * 365n * BigInt(months) * days;
      const bottom = yearDays * 12n * phaseDays;
      const would = (2n * top + bottom) / (2n * bottom);
      if (paid < would)
        throw new Error(`${facts.practiceCode} is paid ${paid} and would have been paid ${would} for its days.`);
      if (paid === would) topped += 1;
      else above += 1;
    }
    expect(Math.min(topped, above)).toBeGreaterThan(PARTS / 20);
  });
});
