/**
 * Extra points above the national upper threshold: so many for each percentage point, up to a stretch ceiling.
 *
 * Source: QOF+, Hammersmith and Fulham 2008: points by distance to the threshold times points for each percent (domain notes
 * section 5 and 9.2, formula 3).
 * Example: national upper threshold 85 %, ceiling 90 %, 5.8 points a percentage point: 90 % or more earns 29.00 points, at 125 a
 * point 3,625.00; 87 % earns 11.60.
 */
import { BY_THE_DAYS } from '../components/days-in-phase.ts';
import { compare, multiply, parseDecimal, subtract } from '../../domain/fraction.ts';
import type { ComponentCase, PracticeKind } from '../components/component-kind.ts';
import { countsWanted, findCounts } from '../facts/find-counts.ts';
import { inputOf } from '../facts/find-fact.ts';
import { schemeParameter } from '../components/open-worksheet.ts';
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
import { Worksheet } from '../working/worksheet.ts';

const parameters = record('Extra points above the national upper threshold', {
  ...indicatorField,
  nationalUpperThreshold: decimal('The national upper threshold, where the extra points begin, in percent', {
    least: '0',
    most: '100',
  }),
  ceiling: decimal('The percentage at which the extra points end', { least: '0', most: '100' }),
  pointsPerPercent: decimal('Points for each percentage point between', { above: '0' }),
  ...pointPrice,
});

type StretchBandParameters = Read<typeof parameters>;

/** The kind `stretch-band`. Needs `numerator` and `denominator` of the indicator within the phase. */
export const stretchBand: PracticeKind<StretchBandParameters> = {
  scope: 'practice',
  kind: 'stretch-band',
  title: 'Extra points above the national threshold',
  source: 'QOF+, Hammersmith and Fulham 2008',
  parameters,
  conflicts: ({ nationalUpperThreshold, ceiling }, path) =>
    compare(parseDecimal(nationalUpperThreshold), parseDecimal(ceiling)) < 0
      ? []
      : [
          {
            path: `${path}.ceiling`,
            code: 'THRESHOLDS_OVERLAP',
            message: `${path}.ceiling is ${ceiling} and must be above the national threshold of ${nationalUpperThreshold}`,
          },
        ],
  sentence: (given) =>
    `${given.indicator} earns ${given.pointsPerPercent} points for each percentage point above the national ${given.nationalUpperThreshold}%, ` +
    `up to ${given.ceiling}%, ${pointPriceWords(given)}.`,
  partOfPhase: () => BY_THE_DAYS,
  wants: (given, context) => [
    ...countsWanted(given.indicator, { within: context.period }),
    ...listWanted(given, context),
  ],
  paysNetworks: false,
  most: (given, practices) =>
    mostForPoints(
      multiply(
        subtract(parseDecimal(given.ceiling), parseDecimal(given.nationalUpperThreshold)),
        parseDecimal(given.pointsPerPercent),
      ),
      given,
      practices,
    ),
  paysFor: (given, path) => [indicatorPaid(given, path, { stretch: true })],
  claim: () => null,
  example: {
    indicator: 'CHD005',
    nationalUpperThreshold: '85',
    ceiling: '90',
    pointsPerPercent: '5.8',
    poundsPerPoint: '125',
    averagePatients: null,
  },
  calculate: (given) => payPoints(stretchBand, given, pointsOf(given)),
};

function pointsOf(given: ComponentCase<StretchBandParameters>): PointsOutcome {
  const { indicator, nationalUpperThreshold, ceiling, pointsPerPercent } = given.component.parameters;
  const counts = findCounts(given.practice, { indicator, time: { within: given.context.period } });
  if ('exceptions' in counts) return counts;
  const rule = {
    kind: stretchBand.kind,
    sentence: 'Points rise with each percentage point above the national upper threshold.',
    source: stretchBand.source,
  };
  const sheet = new Worksheet({ key: 'points', title: `Extra points for ${indicator}`, rule });
  sheet.input(inputOf(counts.numerator, 'numerator'));
  const patients = sheet.input(inputOf(counts.denominator, 'denominator'));
  sheet.parameter(
    schemeParameter(given, {
      name: 'start',
      label: 'National upper threshold',
      value: nationalUpperThreshold,
      unit: 'percent',
    }),
  );
  sheet.parameter(schemeParameter(given, { name: 'ceiling', label: 'Ceiling', value: ceiling, unit: 'percent' }));
  sheet.parameter(
    schemeParameter(given, {
      name: 'pointsPerPercent',
      label: 'Points for each percentage point',
      value: pointsPerPercent,
      unit: 'points',
    }),
  );
  if (patients.numerator === 0n) sheet.note('Nobody is in the denominator, so there are no points.');
  else sheet.step({ name: 'achievement', label: 'Achievement', unit: 'percent' }, 'numerator / denominator * 100');
  const above = patients.numerator === 0n ? '0' : 'max(0, min(achievement, ceiling) - start)';
  sheet.step(
    { name: 'above', label: 'Percentage points above the national threshold', unit: 'percentage points' },
    above,
  );
  sheet.step({ name: 'earned', label: 'Points before rounding', unit: 'points' }, 'above * pointsPerPercent');
  sheet.round({ name: 'earnedPoints', label: 'Points', unit: 'points' }, 'earned', 2);
  return { points: sheet.close('earnedPoints', 'points') };
}
