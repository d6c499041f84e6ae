import { optionalDecimal, practiceCode, shortCode } from '../files/cells.ts';
import { ofTheYear, oneSheetLayout } from './one-sheet.ts';

const COLUMNS = {
  practice: { names: ['PRACTICE_CODE'] },
  indicator: { names: ['INDICATOR_CODE'] },
  measure: { names: ['MEASURE'] },
  value: { names: ['VALUE'] },
} as const;

/**
 * Achievement in the long layout, one row for each practice, indicator and measure: ACHIEVEMENT_2324.csv.
 * Measures seen: REGISTER, NUMERATOR, DENOMINATOR (net of exceptions), EXCEPTIONS or PCAS, ACHIEVED_POINTS. A numerator
 * above its denominator is kept as it is published, and named.
 */
export const qofAchievement = oneSheetLayout({
  name: 'qof-achievement',
  title: 'QOF achievement',
  signs: {
    name: /^achievement[-_ ].*\d{4}/i,
    headings: [COLUMNS.practice, COLUMNS.indicator, COLUMNS.measure],
  },
  columns: COLUMNS,
  targets: [
    {
      table: 'published_achievement',
      columns: ['practice_code', 'indicator_code', 'measure', 'value'],
      fixed: ['financial_year'],
      key: ['practice_code', 'indicator_code', 'measure'],
    },
  ],
  begin: (file, { at }) =>
    ofTheYear(file, { example: 'ACHIEVEMENT_2324.csv' }, (financialYear) => {
      const fraction = new Fraction();
      return {
        fixed: { financial_year: financialYear },
        read(cells, put, doubt) {
          const practice = practiceCode(cells, at.practice);
          const indicator = shortCode(cells, at.indicator);
          const measure = shortCode(cells, at.measure);
          const value = optionalDecimal(cells, at.value);
          const above = fraction.see(`${practice} ${indicator}`, measure, value);
          if (above !== null) doubt(at.value, above);
          put(0, [practice, indicator, measure, value]);
        },
      };
    }),
});

/** The two counts of one practice and indicator, which the files give in rows that follow each other. */
class Fraction {
  #of = '';
  #counts: Partial<Record<string, number>> = {};

  /** What is odd about the fraction, once both of its counts are seen. */
  see(of: string, measure: string, value: string | null): string | null {
    if (measure !== 'NUMERATOR' && measure !== 'DENOMINATOR') return null;
    if (of !== this.#of) {
      this.#of = of;
      this.#counts = {};
    }
    this.#counts[measure] = Number(value);
    const { NUMERATOR: numerator, DENOMINATOR: denominator } = this.#counts;
    if (numerator === undefined || denominator === undefined || numerator <= denominator) return null;
    return `the numerator ${numerator} of ${of} is more than its denominator ${denominator}`;
  }
}
