import { formatDate } from '../format-date.ts';
import type { WorkingStep } from './working.ts';
import { uncapitalised } from '../words/capitals.ts';

const FRACTION = /^(-?\d+)\/(\d+)$/;
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

const inThrees = (digits: string): string => digits.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',');

/** Pounds with commas and at least both pence digits; a figure that is longer keeps every digit. */
const pounds = (value: string): string => {
  const [, minus, whole, pence] = DECIMAL.exec(value) ?? [];
  return whole === undefined ? `£${value}` : `${minus ? '−' : ''}£${inThrees(whole)}.${(pence ?? '').padEnd(2, '0')}`;
};

const UNITS: Record<string, (value: string) => string> = {
  pounds,
  'pounds per point': (value) => `${pounds(value)} a point`,
  'pounds per patient': (value) => `${pounds(value)} a patient`,
  percent: (value) => `${value}%`,
  ratio: (value) => value,
  count: (value) => value,
};

/** A figure with its unit: "£96,000.00", "3 months", "84.5%". */
export const figureWords = (value: string, unit: string): string =>
  (UNITS[unit] ?? ((figure: string) => `${figure} ${figure === '1' ? unit.replace(/s$/, '') : unit}`))(value);

/** A day as "31 March 2015"; a financial year as it is. */
export const figureDate = (date: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? formatDate(date) : date);

const isExact = (decimal: string, exact: string): boolean => {
  const [, numerator, denominator] = FRACTION.exec(exact) ?? [];
  if (numerator === undefined || denominator === undefined) return true;
  const [whole = '', places = ''] = decimal.split('.');
  return BigInt(numerator) * 10n ** BigInt(places.length) === BigInt(whole + places) * BigInt(denominator);
};

/** What a step came to, with the exact fraction where the decimal figure is cut short. */
export const stepResult = ({ decimal, exact, unit, roundedToPlaces }: WorkingStep): string =>
  figureWords(decimal, unit) + (roundedToPlaces === null && !isExact(decimal, exact) ? ` (exactly ${exact})` : '');

const CALLS: Record<string, string> = {
  min: 'the smaller of ',
  max: 'the larger of ',
  atLeast: 'at least ',
  choose: 'choose ',
};

/** A formula with its names put into words: `months / ofMonths` is "months that are paid ÷ months in the whole". */
export const formulaWords = (formula: string, labels: ReadonlyMap<string, string>): string => {
  const word = (name: string): string => {
    const label = labels.get(name);
    return label === undefined ? (CALLS[name] ?? name) : `[${uncapitalised(label)}]`;
  };
  const [, rounded, places] = /^round\(([A-Za-z]\w*), (\d+)\)$/.exec(formula) ?? [];
  if (rounded !== undefined) return `${word(rounded)} rounded half up to ${places} decimal places`;
  return formula
    .replaceAll(/[A-Za-z]\w*/g, word)
    .replaceAll('*', '×')
    .replaceAll('/', '÷');
};
