/**
 * Points for the part of the gap between the practice's own baseline and 100 % that was closed.
 *
 * Source: closing the gap, domain notes 9.2 formula 2.
 * Example: from 60 % to 70 % closes 10 of 40, a quarter: of 20 points 5.00. From 90 % to 92.5 % closes a quarter as well.
 */
import { BY_THE_DAYS } from '../components/days-in-phase.ts';
import { parseDecimal } from '../../domain/fraction.ts';
import type { PracticeKind } from '../components/component-kind.ts';
import { indicatorPaid, mostForPoints, payPoints, pointPriceWords } from '../components/pay-points.ts';
import {
  baselineWords,
  improvementExample,
  improvementFields,
  improvementFromBaseline,
  improvementWants,
} from '../components/relative-improvement.ts';
import { record } from '../../domain/shape.ts';
import type { Read } from '../../domain/shape.ts';

const parameters = record('Points for the part of the gap to 100 % that was closed', improvementFields);

type ImprovementToWholeParameters = Read<typeof parameters>;

/** The kind `improvement-to-whole`. Needs counts within the phase and counts dated with each baseline year. */
export const improvementToWhole: PracticeKind<ImprovementToWholeParameters> = {
  scope: 'practice',
  kind: 'improvement-to-whole',
  title: 'Closing the gap between the own baseline and 100%',
  source: 'Relative improvement, closing the gap',
  parameters,
  conflicts: () => [],
  sentence: (given) =>
    `${given.indicator} earns up to ${given.maxPoints} points for the part of the gap between ${baselineWords(given)} and 100% that is closed, ${pointPriceWords(given)}; a practice whose own result was 100% has all points while it still is, and none when it has fallen below.`,
  partOfPhase: () => BY_THE_DAYS,
  wants: improvementWants,
  paysNetworks: false,
  most: (given, practices) => mostForPoints(parseDecimal(given.maxPoints), given, practices),
  paysFor: (given, path) => [indicatorPaid(given, path)],
  claim: () => null,
  example: { ...improvementExample },
  calculate: (given) => {
    const points = improvementFromBaseline(improvementToWhole, given, {
      sentence: 'Points are given for the part of the gap to 100% that was closed.',
      parameters: [],
      formula: '(now - baseline) / (100 - baseline)',
      alreadyThere: { test: 'atLeast(baseline, 100)', part: 'atLeast(now, 100)' },
    });
    return payPoints(improvementToWhole, given, points);
  },
};
