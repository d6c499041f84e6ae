/**
 * The payment of whichever of several years or quarters was the highest, or a part of it.
 *
 * Source: Leeds, January 2017: the higher of 2015-16 and 2016-17 (domain notes 4.2); Lancashire: the highest of the first three quarters
 * (product notes finding 3).
 * Example: 90,000.00 for 2015-16 and 95,000.00 for 2016-17: 95,000.00.
 */
import { BY_THE_DAYS } from '../components/days-in-phase.ts';
import type { PracticeKind } from '../components/component-kind.ts';
import { cashMeasure, cashYears, monthsFields, moreThanWhole } from '../components/cash-share.ts';
import { cashFigure } from '../components/taken-over.ts';
import { openWorksheet, schemeParameter } from '../components/open-worksheet.ts';
import { record } from '../../domain/shape.ts';
import type { Read } from '../../domain/shape.ts';

const parameters = record('The payment of whichever year was the highest', {
  years: cashYears,
  measure: cashMeasure,
  ...monthsFields,
});

type HigherOfYearsParameters = Read<typeof parameters>;

/** The kind `higher-of-years`. Needs the payment of each year; one that is missing is for a person to settle. */
export const higherOfYears: PracticeKind<HigherOfYearsParameters> = {
  scope: 'practice',
  kind: 'higher-of-years',
  title: 'The highest of several years',
  source: 'Leeds, January 2017, Pulse and GPonline',
  parameters,
  conflicts: moreThanWhole,
  sentence: ({ years, months, ofMonths }) =>
    `Each practice is paid ${months === ofMonths ? '' : `${months}/${ofMonths} of `}what it was paid for ${years.join(' or ')}, whichever was highest.`,
  partOfPhase: () => BY_THE_DAYS,
  wants: ({ years, measure }) => years.map((year) => ({ field: measure, time: { at: year } })),
  paysNetworks: false,
  most: () => null,
  paysFor: () => [],
  claim: () => null,
  example: { years: ['2015-16', '2016-17'], measure: 'qofPayment', months: 12, ofMonths: 12 },
  calculate(given) {
    const { years, measure, months, ofMonths } = given.component.parameters;
    const found = [...new Set(years)].sort().map((year) => cashFigure(given, measure, year));
    const exceptions = found.flatMap((one) => ('exceptions' in one ? one.exceptions : []));
    if (exceptions.length > 0) return { working: null, exceptions };
    const sheet = openWorksheet(higherOfYears, given);
    const names = found.flatMap((one, position) => {
      if ('exceptions' in one) return [];
      one.figure.addTo(sheet, `payment${position + 1}`);
      return [`payment${position + 1}`];
    });
    sheet.parameter(
      schemeParameter(given, { name: 'months', label: 'Months that are paid', value: `${months}`, unit: 'months' }),
    );
    sheet.parameter(
      schemeParameter(given, { name: 'ofMonths', label: 'Months in the whole', value: `${ofMonths}`, unit: 'months' }),
    );
    sheet.step({ name: 'highest', label: 'Highest payment', unit: 'pounds' }, `max(${names.join(', ')})`);
    sheet.step({ name: 'share', label: 'Share that is paid', unit: 'pounds' }, 'highest * months / ofMonths');
    return { working: sheet.pay('share'), exceptions: [] };
  },
};
