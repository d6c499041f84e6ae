/**
 * What was paid in an earlier year, raised by a percentage, with a flat sum added.
 *
 * Source: Aylesbury Vale 2015-16: the outturn of 2014-15 plus 5 %, even if lower, plus £4,000 a practice (domain notes section 5).
 * Example: an outturn of 100,000.00: 100,000.00 × 105 ÷ 100 + 4,000.00 = 109,000.00.
 */
import { BY_THE_DAYS } from '../components/days-in-phase.ts';
import { poundsInWords } from '../../domain/money.ts';
import type { PracticeKind } from '../components/component-kind.ts';
import { cashMeasure } from '../components/cash-share.ts';
import { cashFigure } from '../components/taken-over.ts';
import { openWorksheet, schemeParameter } from '../components/open-worksheet.ts';
import { decimal, financialYear, record } from '../../domain/shape.ts';
import type { Read } from '../../domain/shape.ts';

const parameters = record('An earlier year’s payment with a percentage and a flat sum added', {
  basisYear: financialYear('The year whose payment is raised'),
  measure: cashMeasure,
  upliftPercent: decimal('Added to the payment, in percent', { least: '0' }),
  flatPounds: decimal('Added to the result, in pounds', { least: '0', places: 2 }),
});

type PriorYearUpliftParameters = Read<typeof parameters>;

/** The kind `prior-year-uplift`. Needs the payment of the basis year. */
export const priorYearUplift: PracticeKind<PriorYearUpliftParameters> = {
  scope: 'practice',
  kind: 'prior-year-uplift',
  title: 'An earlier year’s payment, raised',
  source: 'Aylesbury Vale scheme 2015-16, HSJ and Pulse',
  parameters,
  conflicts: () => [],
  sentence: ({ basisYear, upliftPercent, flatPounds }) =>
    `Each practice is paid what it was paid for ${basisYear}, raised by ${upliftPercent}%, and ${poundsInWords(flatPounds)} on top.`,
  partOfPhase: () => BY_THE_DAYS,
  wants: ({ basisYear, measure }) => [{ field: measure, time: { at: basisYear } }],
  paysNetworks: false,
  most: () => null,
  paysFor: () => [],
  claim: () => null,
  example: { basisYear: '2014-15', measure: 'qofPayment', upliftPercent: '5', flatPounds: '4000' },
  calculate(given) {
    const { basisYear, measure, upliftPercent, flatPounds } = given.component.parameters;
    const found = cashFigure(given, measure, basisYear);
    if ('exceptions' in found) return { working: null, exceptions: found.exceptions };
    const sheet = openWorksheet(priorYearUplift, given);
    found.figure.addTo(sheet, 'basisPayment');
    sheet.parameter(schemeParameter(given, { name: 'uplift', label: 'Uplift', value: upliftPercent, unit: 'percent' }));
    sheet.parameter(schemeParameter(given, { name: 'flat', label: 'Flat sum', value: flatPounds, unit: 'pounds' }));
    sheet.step(
      { name: 'raised', label: 'Payment raised by the uplift', unit: 'pounds' },
      'basisPayment * (100 + uplift) / 100',
    );
    sheet.step({ name: 'total', label: 'With the flat sum', unit: 'pounds' }, 'raised + flat');
    return { working: sheet.pay('total'), exceptions: [] };
  },
};
