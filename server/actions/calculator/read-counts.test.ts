import { describe, expect, it } from '@jest/globals';
import { readCounts } from './read-counts.ts';
import type { CountField } from './read-counts.ts';

const typed = (given: Record<string, string>) =>
  readCounts(
    Object.entries(given).map(([key, value]) => {
      const [field = '', code = null] = key.split('.');
      return { field: field as CountField, code, value };
    }),
  );
const GOOD = { list: '12,000', 'register.AF': '300', 'numerator.AF008': '270', 'denominator.AF008': ' 290 ' };

describe('reading what was typed', () => {
  it('takes whole figures, with commas and spaces, and leaves out what is empty', () => {
    const { counts, problems } = typed({ ...GOOD, 'register.CHD': '', 'numerator.CHD005': ' ', 'answer.QI001': '1' });
    expect(problems).toEqual([]);
    expect(counts).toEqual({
      list: 12_000,
      register: new Map([['AF', 300]]),
      numerator: new Map([['AF008', 270]]),
      denominator: new Map([['AF008', 290]]),
      answer: new Map([['QI001', 1]]),
    });
  });

  it.each([
    ['a list of zero', { list: '0' }, 'list', 'Registered patients cannot be 0'],
    ['no list', { list: '' }, 'list', 'Enter how many patients are registered'],
    ['a negative register', { 'register.AF': '-1' }, 'register.AF', 'AF: Patients on the register cannot be below 0'],
    [
      'half a patient',
      { 'numerator.AF008': '1.5' },
      'numerator.AF008',
      'AF008: Patients for whom the care was done must be a whole number',
    ],
    [
      'a word',
      { 'denominator.AF008': 'many' },
      'denominator.AF008',
      'AF008: Patients who count must be a number, not “many”',
    ],
    ['more than there are people', { list: '999999999999' }, 'list', 'Registered patients is too large'],
    [
      'a register above the list',
      { 'register.AF': '12001' },
      'register.AF',
      'AF: the register of 12001 is above the list of 12000',
    ],
    [
      'a numerator above the denominator',
      { 'numerator.AF008': '291' },
      'numerator.AF008',
      'AF008: 291 for whom the care was done is above the 290 who count',
    ],
    [
      'a numerator without a denominator',
      { 'denominator.AF008': '' },
      'denominator.AF008',
      'AF008: enter how many patients count',
    ],
    [
      'a denominator without a numerator',
      { 'numerator.AF008': '' },
      'numerator.AF008',
      'AF008: enter for how many the care was done',
    ],
    [
      'an answer that is neither',
      { 'answer.QI001': '2' },
      'answer.QI001',
      'QI001: The answer is 1 for yes or 0 for no',
    ],
  ])('names %s by its field', (_what, change, field, message) => {
    expect(typed({ ...GOOD, ...change })).toEqual({ counts: null, problems: [{ field, message }] });
  });

  it('names every field that is wrong, once', () => {
    expect(
      typed({ list: '-5', 'register.AF': 'x', 'numerator.AF008': '-1', 'denominator.AF008': '' }).problems.map(
        ({ field }) => field,
      ),
    ).toEqual(['list', 'register.AF', 'numerator.AF008']);
  });
});
