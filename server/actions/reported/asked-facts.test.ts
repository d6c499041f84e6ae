import { describe, expect, it } from '@jest/globals';
import type { Component } from '../../rules/kinds/component.ts';
import { validateComponent } from '../../rules/definition/validate-component.ts';
import { answersIt, askedFacts, datesInWords, slotOf } from './asked-facts.ts';
import { checkTogether, checkValue } from './check-told-facts.ts';

const context = { schemeTitle: 'Scheme, version 1', period: { from: '2026-01-01', to: '2026-03-31' } };
const component = (kind: string, parameters: object): Component => {
  const { component: read, problems } = validateComponent(
    { key: 'one', name: `By ${kind}`, label: 'outcome', kind, parameters },
    'components[0]',
  );
  if (!read) throw new Error(problems.map(({ message }) => message).join('; '));
  return read;
};
const checks = component('per-item', {
  item: 'health-check',
  itemName: 'health check',
  poundsPerItem: '20.00',
  tiers: [{ quintiles: [1], pounds: '35.00' }],
});
const band = (indicator: string) =>
  component('threshold-band', {
    indicator,
    lowerThreshold: '40',
    upperThreshold: '85',
    maxPoints: '14',
    poundsPerPoint: '227.95',
    averagePatients: 10295,
  });
const evidence = component('milestones', {
  pounds: '10.00',
  pays: 'only when all are met',
  conditions: [{ evidence: 'audit', one: 'audit', many: 'audits', atLeast: 1 }],
});

const asked = askedFacts([checks, band('LOCAL-1'), band('AF008'), evidence], context);
const one = (field: string, indicator: string | null = null) => {
  const found = asked.find((fact) => fact.field === field && fact.indicator === indicator);
  if (!found) throw new Error(`Nobody asks for ${field} ${indicator}.`);
  return found;
};
const problemOf = (field: string, indicator: string | null, value: string, date = one(field, indicator).date) =>
  checkValue({ asked: one(field, indicator), value, date })?.problem;

describe('what the sums ask', () => {
  it('is the counts of the practice, where they are items or measures of the scheme’s own, and never evidence', () => {
    expect(asked.filter(({ counted }) => counted).map(({ field, indicator }) => `${field} ${indicator}`)).toEqual([
      'items health-check',
      'numerator LOCAL-1',
      'denominator LOCAL-1',
    ]);
    expect(asked.some(({ field }) => field === 'evidence')).toBe(false);
    expect(one('items', 'health-check')).toMatchObject({
      label: 'Items done: health check',
      date: '2026-03-31',
      general: false,
      components: ['By per-item'],
    });
    expect(one('deprivationQuintile')).toMatchObject({ general: true, counted: false });
    expect(one('registeredPatients').components).toEqual(['By threshold-band', 'By threshold-band']);
  });

  it('names an item also where its component stands inside another', () => {
    const capped = component('practice-cap', {
      part: { kind: 'per-item', parameters: checks.parameters },
      mostPounds: '100.00',
      leastPounds: '0.00',
    });
    expect(askedFacts([capped], context)[0]).toMatchObject({ field: 'items', label: 'Items done: health check' });
  });

  it('takes any day of a phase as an answer to the same question', () => {
    const items = one('items', 'health-check');
    expect(['2026-01-01', '2025-26', '2026-04-01', 'soon'].map((date) => answersIt(items, date))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const counted = { ...items, field: 'numerator' as const };
    expect(slotOf(counted, '2026-01-01')).toBe(slotOf(counted, '2026-03-31'));
    expect(slotOf(items, '2025-26')).toBe(slotOf(items, '2026-03-31'));
    expect(slotOf(one('deprivationQuintile'), '2019-01-01')).not.toBe(slotOf(one('deprivationQuintile'), '2025-01-01'));
    expect(datesInWords(items)).toBe('be a day from 1 January 2026 to 31 March 2026, or 2025-26');
  });
});

describe('items of several days', () => {
  it('are months of their own, so that none takes the place of another', () => {
    const items = one('items', 'health-check');
    const slots = ['2026-01-31', '2026-02-28', '2026-03-31'].map((date) => slotOf(items, date));
    expect(new Set(slots).size).toBe(3);
  });
});

describe('a value', () => {
  it.each([
    ['items', 'health-check', '40', undefined],
    ['items', 'health-check', '0', undefined],
    ['items', 'health-check', '-1', 'Enter a number that is not below zero: "-1".'],
    ['items', 'health-check', '1.5', 'Enter a whole number: "1.5".'],
    ['items', 'health-check', '1,200', '"1,200" has a comma. Write 1200.'],
    ['items', 'health-check', '1,5', '"1,5" has a comma. Write a point before the decimals, or none, and no comma.'],
    [
      'items',
      'health-check',
      'forty',
      'Enter a number, in figures and a point only, without a sign or a unit: "forty".',
    ],
    [
      'items',
      'health-check',
      '9999999999',
      '"9999999999" is too long. Write at most 9 figures before the point and 6 after it.',
    ],
    ['deprivationQuintile', null, '6', '"6" is out of range. Enter 1 (the most deprived) to 5.'],
    ['registeredPatients', null, '0', 'A practice without patients cannot be paid; enter its list: "0".'],
  ])('of %s %s: %s', (field, indicator, value, problem) => {
    expect(problemOf(field, indicator, value)).toBe(problem);
  });

  it('is for a time that is asked', () => {
    expect(problemOf('items', 'health-check', '1', '2026-04-01')).toBe(
      '"2026-04-01" is not a date this is asked for. It must be a day from 1 January 2026 to 31 March 2026, or 2025-26.',
    );
  });

  it('goes together with what else is known', () => {
    const fact = (field: 'numerator' | 'denominator', value: string) => ({
      field,
      indicator: 'LOCAL-1',
      value,
      date: '2026-03-31',
      source: 'x',
    });
    const known = {
      practiceCode: 'P1',
      facts: [fact('numerator', '12'), fact('denominator', '10')],
      requirements: [],
      agreedClaims: [],
    };
    const told = { asked: one('numerator', 'LOCAL-1'), value: '12', date: '2026-03-31' };
    expect(checkTogether(known, told)?.problem).toBe(
      'LOCAL-1 has a numerator of 12, above its denominator of 10. Check both numbers.',
    );
    expect(checkTogether({ ...known, facts: [fact('numerator', '12'), fact('denominator', '12')] }, told)).toBeNull();
  });
});
