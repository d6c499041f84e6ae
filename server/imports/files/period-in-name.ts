import { isFinancialYear } from '../../domain/dates.ts';

const SPELLINGS = [
  /(?<!\d)20(\d\d)[-_ ]20(\d\d)(?!\d)/g,
  /(?<!\d)20(\d\d)[-_ ](\d\d)(?!\d)/g,
  /(?<!\d)(\d\d)[-_ ]?(\d\d)(?!\d)/g,
];

/**
 * The financial year in a file's name, however the publisher writes it: PREVALENCE_1819_v2, nhspaymentsgp-14-15-csv and
 * prevalence-2022-23 give 2018-19, 2014-15 and 2022-23.
 * @returns null when the name gives none, or two different ones
 */
export function financialYearInName(name: string): string | null {
  for (const spelling of SPELLINGS) {
    const years = [...name.matchAll(spelling)]
      .map(([, first, second]) => `20${first}-${second}`)
      .filter(isFinancialYear);
    const [year, ...others] = new Set(years);
    if (year !== undefined) return others.length === 0 ? year : null;
  }
  return null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The month in a file's name: gp-reg-patients-04-2014, -2014-04, -april-2014 and -Apr-2014 give 2014-04.
 * @returns null when the name gives none
 */
export function monthInName(name: string): string | null {
  const [, first] = /(?<!\d)(0[1-9]|1[0-2])[-_ ](?=20\d\d(?!\d))/.exec(name) ?? [];
  const [, last] = /(?<=(?<!\d)20\d\d[-_ ])(0[1-9]|1[0-2])(?!\d)/.exec(name) ?? [];
  const [, word] =
    /(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?=[-_ ]?20\d\d(?!\d))/i.exec(name) ?? [];
  const [year] = /(?<!\d)20\d\d(?!\d)/.exec(name) ?? [];
  const month = first ?? last ?? (word === undefined ? undefined : number(MONTHS.indexOf(word.toLowerCase()) + 1));
  return year === undefined || month === undefined ? null : `${year}-${month}`;
}

const number = (month: number): string => String(month).padStart(2, '0');

const VERSION = /[-_ ]v(\d{1,3})$/;

/** The version in a file's name, as text that sorts: 0002 for PREVALENCE_1819_v2.csv; none where it is the first. */
export function versionInName(name: string): string | undefined {
  const [, version] = VERSION.exec(bareName(name)) ?? [];
  return version?.padStart(4, '0');
}

/** A name without what changes between versions of the same file: extension, `_v2`, ` (1)`. */
export function seriesOfName(name: string): string {
  return bareName(name).replace(VERSION, '');
}

/** Without extension, and without the mark of a second download. */
const bareName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\.[a-z]+$/, '')
    .replace(/(\.csv|[-_ ]csv)$/, '')
    .replace(/ ?\(\d+\)$/, '');
