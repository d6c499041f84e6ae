/**
 * Whatever of several ways of working out pay comes to the most.
 *
 * Source: Leeds 2017 and product notes P21: the greater of protected and actual payment (domain notes section 5).
 * Example: a share of 24,000.00 for the year before, and 23,100.00 by points: 24,000.00.
 */
import { greatest } from '../../domain/fraction.ts';
import type { PracticeKind } from '../components/component-kind.ts';
import { openWorksheet } from '../components/open-worksheet.ts';
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
import { list, record } from '../../domain/shape.ts';

interface HigherOfParameters {
  readonly parts: readonly Part[];
}

/** The kind `higher-of`, over the kinds that may stand inside it. A part that waits for a person keeps the whole waiting. */
export const higherOf = (kinds: PartKinds): PracticeKind<HigherOfParameters> => {
  const self: PracticeKind<HigherOfParameters> = {
    scope: 'practice',
    kind: 'higher-of',
    title: 'Whichever comes to the most',
    source: 'The greater of protected and actual payment, Leeds 2017',
    parameters: record('Whichever of several ways comes to the most', { parts: list('The ways', partShape(kinds), 2) }),
    conflicts: () => [],
    sentence: ({ parts }) =>
      `Whichever comes to the most: ${parts.map((part) => `(${partSentence(kinds, part)})`).join(' or ')}.`,
    partOfPhase: ({ parts }) => partsOfPhase(kinds, parts),
    wants: ({ parts }, context) => parts.flatMap((part) => partWants(kinds, part, context)),
    paysNetworks: false,
    most: ({ parts }, practices) =>
      parts.map((part) => partMost(kinds, part, practices)).reduce((a, b) => a && b && greatest(a, b)),
    paysFor: ({ parts }, path) =>
      parts.flatMap((part, position) => partPaysFor(kinds, part, `${path}.parts[${position}]`)),
    claim: () => null,
    example: {
      parts: [
        {
          kind: 'prior-year-cash',
          parameters: { basisYear: '2024-25', months: 3, ofMonths: 12, upratingPercent: '0', claimPercent: null },
        },
        {
          kind: 'threshold-band',
          parameters: {
            indicator: 'AF008',
            lowerThreshold: '40',
            upperThreshold: '90',
            maxPoints: '12',
            poundsPerPoint: '220.62',
            averagePatients: null,
          },
        },
      ],
    },
    calculate(given) {
      const { parts } = given.component.parameters;
      const forWhole = partsOfPhase(kinds, parts).taken === 'by the days';
      const outcomes = parts.map((part, position) =>
        calculatePart(kinds, given, { part, key: `part${position + 1}`, forWhole }),
      );
      const exceptions = outcomes.flatMap((outcome) => outcome.exceptions);
      const workings = outcomes.flatMap(({ working }) => (working ? [working] : []));
      if (workings.length < outcomes.length) return { working: null, exceptions };
      const sheet = openWorksheet(self, given);
      for (const working of workings) sheet.child(working);
      sheet.step(
        { name: 'highest', label: 'The most', unit: 'pounds' },
        `max(${workings.map(({ key }) => key).join(', ')})`,
      );
      return { working: sheet.pay('highest'), exceptions };
    },
  };
  return self;
};
