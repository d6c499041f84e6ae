/**
 * One of several instalments of a sum. The odd pence go on the first instalments, so that all of them add up to the sum.
 *
 * Source: retired IIF indicators of 2022-23 paid in six months (domain notes 4.3; product notes D4-7).
 * Example: 37,000,000.00 in six: 6,166,666.67 four times, then 6,166,666.66 twice.
 */
import { mostForEach } from '../components/most-for-each.ts';
import { ONE, decimalText, fraction, multiply, parseDecimal } from '../../domain/fraction.ts';
import { prorate, roundToPence, poundsInWords } from '../../domain/money.ts';
import type { PracticeKind } from '../components/component-kind.ts';
import { BY_THE_DAYS, WHOLE } from '../components/days-in-phase.ts';
import { openWorksheet, schemeParameter } from '../components/open-worksheet.ts';
import { choice, decimal, mustBeChosen, record, whole } from '../../domain/shape.ts';
import type { Read } from '../../domain/shape.ts';

const PARTS_OF_PHASE = ['the whole instalment', 'the part for those days'] as const;

const parameters = record('One of several instalments of a sum', {
  pounds: decimal('The whole sum for each practice, in pounds', { least: '0', places: 2 }),
  instalments: whole('How many instalments there are', { least: '1', most: '120' }),
  number: whole('Which of them this is, from 1', { least: '1' }),
  partOfPhase: mustBeChosen(choice('What a practice is paid that takes part on some of the days only', PARTS_OF_PHASE)),
});

type InstalmentParameters = Read<typeof parameters>;

/** The kind `instalment`. No facts are needed. */
export const instalment: PracticeKind<InstalmentParameters> = {
  scope: 'practice',
  kind: 'instalment',
  title: 'An instalment of a sum',
  source: 'Payment in monthly instalments, NHS England 2022-23',
  parameters,
  conflicts: ({ instalments, number }, path) =>
    number <= instalments
      ? []
      : [
          {
            path: `${path}.number`,
            code: 'NO_SUCH_INSTALMENT',
            message: `${path}.number is ${number} and there are ${instalments} instalments`,
          },
        ],
  sentence: ({ pounds, instalments, number }) =>
    `Each practice is paid instalment ${number} of ${instalments} of ${poundsInWords(pounds)}; the instalments add up to the penny.`,
  // A text of before the choice was asked for is paid as it was: by the days.
  partOfPhase: ({ partOfPhase }) => (partOfPhase === 'the whole instalment' ? WHOLE : BY_THE_DAYS),
  wants: () => [],
  paysNetworks: false,
  most: ({ pounds, instalments }, practices) =>
    mostForEach(multiply(parseDecimal(pounds), fraction(1n, BigInt(instalments))), practices),
  paysFor: () => [],
  claim: () => null,
  example: { pounds: '37000000', instalments: 6, number: 1, partOfPhase: 'the part for those days' },
  calculate(given) {
    const { pounds, instalments, number } = given.component.parameters;
    const parts = prorate(
      roundToPence(parseDecimal(pounds)),
      Array.from({ length: instalments }, () => ONE),
    );
    const sheet = openWorksheet(instalment, given);
    sheet.parameter(schemeParameter(given, { name: 'sum', label: 'Whole sum', value: pounds, unit: 'pounds' }));
    sheet.parameter(
      schemeParameter(given, {
        name: 'instalments',
        label: 'Number of instalments',
        value: `${instalments}`,
        unit: 'count',
      }),
    );
    const even = sheet.step(
      { name: 'even', label: 'Equal part, cut to whole pence', unit: 'pounds' },
      'down(sum / instalments, 2)',
    );
    const odd = (parts[number - 1] ?? 0n) - multiply(even, fraction(100n)).numerator;
    const label = 'Odd penny, given to the first instalments';
    sheet.parameter(
      schemeParameter(given, { name: 'oddPenny', label, value: decimalText(fraction(odd, 100n), 2), unit: 'pounds' }),
    );
    sheet.step({ name: 'part', label: `Instalment ${number}`, unit: 'pounds' }, 'even + oddPenny');
    return { working: sheet.pay('part'), exceptions: [] };
  },
};
