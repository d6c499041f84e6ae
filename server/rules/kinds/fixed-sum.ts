/**
 * A fixed sum.
 *
 * Source: the flat £4,000 a practice in the Aylesbury Vale scheme of 2015-16 (domain notes section 5).
 * Example: 4,000.00 agreed; the practice is paid 4,000.00.
 */
import { BY_THE_DAYS } from '../components/days-in-phase.ts';
import { mostForEach } from '../components/most-for-each.ts';
import { parseDecimal } from '../../domain/fraction.ts';
import { formatPounds, roundToPence } from '../../domain/money.ts';
import type { PracticeKind } from '../components/component-kind.ts';
import { decimal, record } from '../../domain/shape.ts';
import type { Read } from '../../domain/shape.ts';
import { openWorksheet, schemeParameter } from '../components/open-worksheet.ts';

const parameters = record('A fixed sum for each practice', {
  pounds: decimal('The sum in pounds', { least: '0', places: 2 }),
});

type FixedSumParameters = Read<typeof parameters>;

/** The kind `fixed-sum`: every practice is paid the same sum. No facts are needed. */
export const fixedSum: PracticeKind<FixedSumParameters> = {
  scope: 'practice',
  kind: 'fixed-sum',
  title: 'Fixed sum',
  source: 'Aylesbury Vale scheme 2015-16, flat sum for each practice',
  parameters,
  conflicts: () => [],
  sentence: ({ pounds }) => `Each practice is paid a fixed sum of ${formatPounds(roundToPence(parseDecimal(pounds)))}.`,
  partOfPhase: () => BY_THE_DAYS,
  wants: () => [],
  paysNetworks: false,
  most: ({ pounds }, practices) => mostForEach(parseDecimal(pounds), practices),
  paysFor: () => [],
  claim: () => null,
  example: { pounds: '4000' },
  calculate(given) {
    const sheet = openWorksheet(fixedSum, given);
    sheet.parameter(
      schemeParameter(given, {
        name: 'sum',
        label: 'Fixed sum',
        value: given.component.parameters.pounds,
        unit: 'pounds',
      }),
    );
    return { working: sheet.pay('sum'), exceptions: [] };
  },
};
