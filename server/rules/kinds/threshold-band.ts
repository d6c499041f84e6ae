/**
 * Points for one indicator between a lower and an upper threshold, paid at so much a point.
 *
 * Source: QOF fraction indicators and money (domain notes 1.2 and 1.5).
 * Example: 150 of 180 is 83.333… %; between 40 % and 90 % for 12 points that is 10.40 points; at 220.62 a point 2,294.45.
 */
import { BY_THE_DAYS } from '../components/days-in-phase.ts';
import { compare, parseDecimal } from '../../domain/fraction.ts';
import { bandPoints, countsOfFacts } from '../national/band-points.ts';
import type { ComponentCase, PracticeKind } from '../components/component-kind.ts';
import { countsWanted, findCounts } from '../facts/find-counts.ts';
import {
  indicatorField,
  indicatorPaid,
  listWanted,
  mostForPoints,
  payPoints,
  pointPrice,
  pointPriceWords,
} from '../components/pay-points.ts';
import type { PointsOutcome } from '../components/pay-points.ts';
import { decimal, record } from '../../domain/shape.ts';
import type { Read } from '../../domain/shape.ts';

const parameters = record('Points between two thresholds, paid at so much a point', {
  ...indicatorField,
  lowerThreshold: decimal('Percentage at or below which there are no points', { least: '0', most: '100' }),
  upperThreshold: decimal('Percentage at or above which there are all points', { least: '0', most: '100' }),
  maxPoints: decimal('The most points', { above: '0', places: 2 }),
  ...pointPrice,
});

type ThresholdBandParameters = Read<typeof parameters>;

/** The kind `threshold-band`. Needs `numerator` and `denominator` of the indicator within the phase. */
export const thresholdBand: PracticeKind<ThresholdBandParameters> = {
  scope: 'practice',
  kind: 'threshold-band',
  title: 'Points between two thresholds',
  source: 'QOF fraction indicators, Statement of Financial Entitlements',
  parameters,
  conflicts: ({ lowerThreshold, upperThreshold }, path) =>
    compare(parseDecimal(lowerThreshold), parseDecimal(upperThreshold)) < 0
      ? []
      : [
          {
            path: `${path}.upperThreshold`,
            code: 'THRESHOLDS_OVERLAP',
            message: `${path}.upperThreshold is ${upperThreshold} and must be above the lower threshold of ${lowerThreshold}`,
          },
        ],
  sentence: (given) =>
    `${given.indicator} earns from 0 points at ${given.lowerThreshold}% to ${given.maxPoints} points at ${given.upperThreshold}%, ${pointPriceWords(given)}.`,
  partOfPhase: () => BY_THE_DAYS,
  wants: (given, context) => [
    ...countsWanted(given.indicator, { within: context.period }),
    ...listWanted(given, context),
  ],
  paysNetworks: false,
  most: (given, practices) => mostForPoints(parseDecimal(given.maxPoints), given, practices),
  paysFor: (given, path) => [indicatorPaid(given, path)],
  claim: () => null,
  example: {
    indicator: 'AF008',
    lowerThreshold: '40',
    upperThreshold: '90',
    maxPoints: '12',
    poundsPerPoint: '220.62',
    averagePatients: null,
  },
  calculate: (given) => payPoints(thresholdBand, given, pointsOf(given)),
};

function pointsOf(given: ComponentCase<ThresholdBandParameters>): PointsOutcome {
  const { indicator, lowerThreshold, upperThreshold, maxPoints } = given.component.parameters;
  const counts = findCounts(given.practice, { indicator, time: { within: given.context.period } });
  if ('exceptions' in counts) return counts;
  const points = bandPoints({
    addCounts: countsOfFacts(counts),
    key: 'points',
    title: `Points for ${indicator}`,
    rule: {
      kind: thresholdBand.kind,
      sentence: 'Points rise in a straight line from the lower to the upper threshold.',
      source: thresholdBand.source,
    },
    band: { lower: lowerThreshold, upper: upperThreshold, maxPoints },
    bandSource: { source: given.context.schemeTitle, date: given.context.period.from },
  });
  return { points };
}
