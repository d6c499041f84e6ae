import { describe, expect, it } from '@jest/globals';
import { aStoredWorking } from '../../testing/a-working.ts';
import { figureDate, figureWords, formulaWords, stepResult } from './figure-words.ts';
import { type WorkingStep, readWorking } from './working.ts';

describe('a stored working', () => {
  it('is read with its parts', () => {
    const working = readWorking(aStoredWorking([aStoredWorking()]));
    expect(working?.title).toBe('Quarter share');
    expect(working?.children).toHaveLength(1);
    expect(working?.steps.map(({ roundedToPlaces }) => roundedToPlaces)).toEqual([null, null, 2]);
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['a part of another form', aStoredWorking([{ title: 'half a part' }])],
    [
      'a figure without a source',
      { ...aStoredWorking(), inputs: [{ name: 'a', label: 'A', value: '1', unit: 'count', date: null }] },
    ],
  ])('is refused whole when it is %s', (_, stored) => expect(readWorking(stored)).toBeUndefined());
});

describe('figures in words', () => {
  it.each([
    ['96000', 'pounds', '£96,000.00'],
    ['-0.05', 'pounds', '−£0.05'],
    ['24000.125', 'pounds', '£24,000.125'],
    ['220.62', 'pounds per point', '£220.62 a point'],
    ['84.5', 'percent', '84.5%'],
    ['3', 'months', '3 months'],
    ['1', 'months', '1 month'],
    ['0.25', 'ratio', '0.25'],
  ])('%s %s is "%s"', (value, unit, words) => expect(figureWords(value, unit)).toBe(words));

  it('says the exact fraction only where the decimal figure is cut short', () => {
    const step: WorkingStep = {
      name: 'a',
      label: 'A',
      formula: 'b',
      unit: 'ratio',
      exact: '1/3',
      decimal: '0.33333333',
      roundedToPlaces: null,
    };
    expect(stepResult(step)).toBe('0.33333333 (exactly 1/3)');
    expect(stepResult({ ...step, exact: '1/4', decimal: '0.25' })).toBe('0.25');
    expect(stepResult({ ...step, decimal: '0.33', roundedToPlaces: 2 })).toBe('0.33');
    expect(stepResult({ ...step, exact: '-1/8', decimal: '-0.125' })).toBe('-0.125');
  });

  it('puts names and signs of a formula into words', () => {
    const labels = new Map([
      ['months', 'Months that are paid'],
      ['share', 'Share'],
    ]);
    expect(formulaWords('min(months * 2, 12) / 12', labels)).toBe(
      'the smaller of ([months that are paid] × 2, 12) ÷ 12',
    );
    expect(formulaWords('round(share, 2)', labels)).toBe('[share] rounded half up to 2 decimal places');
  });

  it('leaves a financial year as it is', () => {
    expect(figureDate('2012-13')).toBe('2012-13');
    expect(figureDate('2015-03-31')).toBe('31 March 2015');
  });
});
