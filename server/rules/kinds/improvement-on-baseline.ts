/**
 * Points that begin so many percentage points above the practice's own baseline and are all earned so many above it.
 *
 * Source: the improvement route of VI001 to VI003, 2026-27 (domain notes 9.2 formula 1).
 * Example: baseline (82 % + 84 %) ÷ 2 = 83 %; now 88.5 %; points begin at +5 and end at +10: (5.5 − 5) ÷ 5 × 18 = 1.80 points.
 */
import { BY_THE_DAYS } from '../components/days-in-phase.ts';
import { compare, parseDecimal } from '../../domain/fraction.ts';
import type { PracticeKind } from '../components/component-kind.ts';
import { indicatorPaid, mostForPoints, payPoints, pointPriceWords } from '../components/pay-points.ts';
import {
  baselineWords,
  improvementExample,
  improvementFields,
  improvementFromBaseline,
  improvementWants,
} from '../components/relative-improvement.ts';
import { decimal, record } from '../../domain/shape.ts';
import type { Read } from '../../domain/shape.ts';

const parameters = record('Points that begin above the own baseline', {
  ...improvementFields,
  lowerDelta: decimal('Percentage points above the baseline where points begin', { least: '0', most: '100' }),
  upperDelta: decimal('Percentage points above the baseline where all points are earned', { above: '0', most: '100' }),
});

type ImprovementOnBaselineParameters = Read<typeof parameters>;

/** The kind `improvement-on-baseline`. Needs counts within the phase and counts dated with each baseline year. */
export const improvementOnBaseline: PracticeKind<ImprovementOnBaselineParameters> = {
  scope: 'practice',
  kind: 'improvement-on-baseline',
  title: 'Percentage points above the own baseline',
  source: 'National improvement route of 2026-27',
  parameters,
  conflicts: ({ lowerDelta, upperDelta }, path) =>
    compare(parseDecimal(lowerDelta), parseDecimal(upperDelta)) < 0
      ? []
      : [
          {
            path: `${path}.upperDelta`,
            code: 'THRESHOLDS_OVERLAP',
            message: `${path}.upperDelta is ${upperDelta} and must be above ${lowerDelta}`,
          },
        ],
  sentence: (given) =>
    `${given.indicator} earns from 0 points at ${given.lowerDelta} percentage points above ${baselineWords(given)} to ${given.maxPoints} points at ` +
    `${given.upperDelta} above it, ${pointPriceWords(given)}.`,
  partOfPhase: () => BY_THE_DAYS,
  wants: improvementWants,
  paysNetworks: false,
  most: (given, practices) => mostForPoints(parseDecimal(given.maxPoints), given, practices),
  paysFor: (given, path) => [indicatorPaid(given, path)],
  claim: () => null,
  example: { ...improvementExample, lowerDelta: '5', upperDelta: '10' },
  calculate: (given) => {
    const { lowerDelta, upperDelta } = given.component.parameters;
    const points = improvementFromBaseline(improvementOnBaseline, given, {
      sentence: 'Points rise from the lower to the upper distance above the baseline.',
      parameters: [
        {
          name: 'lowerDelta',
          label: 'Points begin above the baseline by',
          value: lowerDelta,
          unit: 'percentage points',
        },
        { name: 'upperDelta', label: 'All points above the baseline by', value: upperDelta, unit: 'percentage points' },
      ],
      formula: '(now - baseline - lowerDelta) / (upperDelta - lowerDelta)',
      alreadyThere: null,
    });
    return payPoints(improvementOnBaseline, given, points);
  },
};
