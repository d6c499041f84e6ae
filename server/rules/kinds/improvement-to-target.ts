/**
 * Points for the part of the way from the practice's own baseline to a target.
 *
 * Source: relative improvement, domain notes 9.2 formula 2; product notes D1-5.
 * Example: target 90 %. Practice A from 40 % to 52 % has gone 12 of 50, 24 %; practice B from 82 % to 84 % has gone 2 of 8, 25 %. For
 * 20 points that is 4.80 and 5.00.
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
import { choice, decimal, record } from '../../domain/shape.ts';
import type { Read } from '../../domain/shape.ts';

const parameters = record('Points for the part of the way from the own baseline to a target', {
  ...improvementFields,
  target: decimal('The target, in percent', { above: '0', most: '100' }),
  alreadyThere: choice('What a practice gets whose baseline is at the target already', ['all points', 'no points']),
});

type ImprovementToTargetParameters = Read<typeof parameters>;

/** The kind `improvement-to-target`. Needs counts within the phase and counts dated with each baseline year. */
export const improvementToTarget: PracticeKind<ImprovementToTargetParameters> = {
  scope: 'practice',
  kind: 'improvement-to-target',
  title: 'Improvement on the own baseline towards a target',
  source: 'Relative improvement (consultation of 2024)',
  parameters,
  conflicts: () => [],
  sentence: (given) =>
    `${given.indicator} earns up to ${given.maxPoints} points for the part of the way from ${baselineWords(given)} to ${given.target}%, ${pointPriceWords(given)}; ` +
    (given.alreadyThere === 'all points'
      ? 'a practice whose own result was there already has all points while it is still there, and none when it has fallen below.'
      : 'a practice whose own result was there already has no points.'),
  partOfPhase: () => BY_THE_DAYS,
  wants: improvementWants,
  paysNetworks: false,
  most: (given, practices) => mostForPoints(parseDecimal(given.maxPoints), given, practices),
  paysFor: (given, path) => [indicatorPaid(given, path)],
  claim: () => null,
  example: { ...improvementExample, target: '95', alreadyThere: 'all points' },
  calculate: (given) => {
    const { target, alreadyThere } = given.component.parameters;
    const points = improvementFromBaseline(improvementToTarget, given, {
      sentence: 'Points are given for the part of the way from the baseline to the target.',
      parameters: [{ name: 'target', label: 'Target', value: target, unit: 'percent' }],
      formula: '(now - baseline) / (target - baseline)',
      alreadyThere: {
        test: 'atLeast(baseline, target)',
        part: alreadyThere === 'all points' ? 'atLeast(now, target)' : '0',
      },
    });
    return payPoints(improvementToTarget, given, points);
  },
};
