/**
 * A way of working out pay with a least and a most for each practice.
 *
 * Source: combination caps and floors (domain notes section 5, payment patterns).
 * Example: 1,400.00 with a most of 1,200.00: 1,200.00; 90.00 with a least of 100.00: 100.00.
 */
import { poundsInWords } from '../../domain/money.ts';
import { mostForEach } from '../components/most-for-each.ts';
import { compare, parseDecimal } from '../../domain/fraction.ts';
import type { PartOfPhase, PracticeKind } from '../components/component-kind.ts';
import { openWorksheet, schemeParameter } from '../components/open-worksheet.ts';
import {
  calculatePart,
  partMost,
  partPaysFor,
  partSentence,
  partsOfPhase,
  partShape,
  partWants,
} from '../components/parts.ts';
import type { Part, PartKinds } from '../components/parts.ts';
import { decimal, optional, record } from '../../domain/shape.ts';

interface PracticeCapParameters {
  readonly part: Part;
  readonly leastPounds: string | null;
  readonly mostPounds: string | null;
}

/** The kind `practice-cap`, over the kinds that may stand inside it. */
export const practiceCap = (kinds: PartKinds): PracticeKind<PracticeCapParameters> => {
  const self: PracticeKind<PracticeCapParameters> = {
    scope: 'practice',
    kind: 'practice-cap',
    title: 'A least and a most for each practice',
    source: 'Caps and floors for a practice',
    parameters: record('Pay with a least and a most', {
      part: partShape(kinds),
      leastPounds: optional(decimal('The least a practice is paid, in pounds', { least: '0', places: 2 })),
      mostPounds: optional(decimal('The most a practice is paid, in pounds', { least: '0', places: 2 })),
    }),
    conflicts: ({ leastPounds, mostPounds }, path) =>
      leastPounds === null || mostPounds === null || compare(parseDecimal(leastPounds), parseDecimal(mostPounds)) <= 0
        ? []
        : [
            {
              path: `${path}.mostPounds`,
              code: 'CAP_BELOW_FLOOR',
              message: `${path}.mostPounds is ${mostPounds}, less than the least of ${leastPounds}`,
            },
          ],
    sentence: ({ part, leastPounds, mostPounds }) =>
      `Pay is worked out so: ${partSentence(kinds, part)}` +
      `${leastPounds === null ? '' : `; at least ${poundsInWords(leastPounds)}`}${mostPounds === null ? '' : `; at most ${poundsInWords(mostPounds)}`} for each practice.`,
    partOfPhase: ({ part }) => withLimits(partsOfPhase(kinds, [part])),
    wants: ({ part }, context) => partWants(kinds, part, context),
    paysNetworks: false,
    most: ({ part, mostPounds }, practices) =>
      mostPounds === null ? partMost(kinds, part, practices) : mostForEach(parseDecimal(mostPounds), practices),
    paysFor: ({ part }, path) => partPaysFor(kinds, part, `${path}.part`),
    claim: () => null,
    example: {
      part: {
        kind: 'per-item',
        parameters: {
          item: 'healthCheck',
          itemName: 'health check',
          poundsPerItem: '35',
          tiers: [],
          mostItems: null,
          severalCounts: null,
        },
      },
      leastPounds: '100',
      mostPounds: '1200',
    },
    calculate(given) {
      const { part, leastPounds, mostPounds } = given.component.parameters;
      const { working, exceptions } = calculatePart(kinds, given, {
        part,
        key: 'workedOut',
        forWhole: partsOfPhase(kinds, [part]).taken === 'by the days',
      });
      if (!working) return { working: null, exceptions };
      const sheet = openWorksheet(self, given);
      sheet.child(working);
      if (leastPounds !== null)
        sheet.parameter(
          schemeParameter(given, {
            name: 'leastSum',
            label: 'Least for a practice',
            value: leastPounds,
            unit: 'pounds',
          }),
        );
      if (mostPounds !== null)
        sheet.parameter(
          schemeParameter(given, { name: 'mostSum', label: 'Most for a practice', value: mostPounds, unit: 'pounds' }),
        );
      const raised = leastPounds === null ? 'workedOut' : 'max(workedOut, leastSum)';
      sheet.step(
        { name: 'limited', label: 'Within the limits', unit: 'pounds' },
        mostPounds === null ? raised : `min(${raised}, mostSum)`,
      );
      return { working: sheet.pay('limited'), exceptions };
    },
  };
  return self;
};

/** Limits on pay for the days are for the days; limits on work that is paid as done are not. */
const withLimits = (part: PartOfPhase): PartOfPhase =>
  part.taken === 'by the days'
    ? part
    : { taken: 'within', sentence: `${part.sentence} The least and the most stay as they are.` };
