/**
 * Points for one indicator between a lower and an upper threshold, paid at so much a point.
 *
 * Source: QOF fraction indicators and money (domain.md 1.2 and 1.5); thresholds above the national ones as in QOF+
 * (Hammersmith and Fulham, 2008; domain.md section 5).
 * Example: 150 of 180 is 83.333… %; between 40 % and 90 % for 12 points that is 10.40 points; at 220.62 a point 2,294.45.
 */
import { compare, parseDecimal } from '../../domain/fraction.ts';
import { bandPoints } from '../band-points.ts';
import type { ComponentCase, ComponentKind, ComponentOutcome } from '../component-kind.ts';
import type { Fact } from '../facts.ts';
import { findCounts } from '../find-counts.ts';
import { findFact, inputOf } from '../find-fact.ts';
import { openWorksheet, schemeParameter } from '../open-worksheet.ts';
import { decimal, optional, pattern, record, whole } from '../shape.ts';
import type { Read } from '../shape.ts';
import type { Working } from '../working.ts';

const parameters = record('Points between two thresholds, paid at so much a point', {
  indicator: pattern('The indicator that is measured', /^[A-Z]+\d+[A-Z]?$/, 'an indicator such as AF008'),
  lowerThreshold: decimal('Percentage at or below which there are no points', { least: '0', most: '100' }),
  upperThreshold: decimal('Percentage at or above which there are all points', { least: '0', most: '100' }),
  maxPoints: decimal('The most points', { above: '0', places: 2 }),
  poundsPerPoint: decimal('Pounds for one point', { least: '0' }),
  averagePatients: optional(whole('List size at which a point is worth exactly that; when left out, list size does not matter', { least: '1' })),
});

type ThresholdBandParameters = Read<typeof parameters>;

/** The kind `threshold-band`. Needs `numerator` and `denominator` of the indicator, and `registeredPatients` when list size matters. */
export const thresholdBand: ComponentKind<ThresholdBandParameters> = {
  kind: 'threshold-band',
  title: 'Points between two thresholds',
  source: 'QOF fraction indicators, Statement of Financial Entitlements (domain.md 1.2 and 1.5)',
  parameters,
  conflicts: ({ lowerThreshold, upperThreshold }, path) =>
    compare(parseDecimal(lowerThreshold), parseDecimal(upperThreshold)) < 0
      ? []
      : [{
          path: `${path}.upperThreshold`,
          code: 'THRESHOLDS_OVERLAP',
          message: `${path}.upperThreshold is ${upperThreshold} and must be above the lower threshold of ${lowerThreshold}`,
        }],
  sentence: ({ indicator, lowerThreshold, upperThreshold, maxPoints, poundsPerPoint, averagePatients }) =>
    `${indicator} earns from 0 points at ${lowerThreshold}% to ${maxPoints} points at ${upperThreshold}%, paid at £${poundsPerPoint} a point` +
    (averagePatients === null ? '.' : `, adjusted for list size against an average of ${averagePatients} patients.`),
  calculate(given) {
    const { indicator, averagePatients } = given.component.parameters;
    const counts = findCounts(given.practice, { indicator, time: { within: given.context.period } });
    const patients = averagePatients === null ? null : findFact(given.practice, { field: 'registeredPatients', time: { latestBy: given.context.period.to } });
    const exceptions = [
      ...('exceptions' in counts ? counts.exceptions : []),
      ...(patients && 'exception' in patients ? [patients.exception] : []),
    ];
    if ('exceptions' in counts || (patients && 'exception' in patients)) return { working: null, exceptions };
    return payPoints(given, pointsOf(given, counts), patients?.fact ?? null);
  },
};

function pointsOf(given: ComponentCase<ThresholdBandParameters>, counts: { numerator: Fact; denominator: Fact }): Working {
  const { indicator, lowerThreshold, upperThreshold, maxPoints } = given.component.parameters;
  return bandPoints({
    ...counts,
    key: indicator,
    title: `Points for ${indicator}`,
    rule: { kind: thresholdBand.kind, sentence: thresholdBand.sentence(given.component.parameters), source: thresholdBand.source },
    band: { lower: lowerThreshold, upper: upperThreshold, maxPoints },
    bandSource: { source: given.context.schemeTitle, date: given.context.period.from },
  });
}

function payPoints(given: ComponentCase<ThresholdBandParameters>, points: Working, patients: Fact | null): ComponentOutcome {
  const { poundsPerPoint, averagePatients } = given.component.parameters;
  const sheet = openWorksheet(thresholdBand, given);
  sheet.child(points);
  sheet.parameter(schemeParameter(given, { name: 'poundsPerPoint', label: 'Pounds for one point', value: poundsPerPoint, unit: 'pounds per point' }));
  const average = averagePatients === null ? '' : ' * practiceList / averageList';
  if (patients) {
    sheet.input(inputOf(patients, 'practiceList'));
    sheet.parameter(schemeParameter(given, { name: 'averageList', label: 'Average list', value: `${averagePatients}`, unit: 'patients' }));
  }
  sheet.step({ name: 'earned', label: 'Pay before rounding', unit: 'pounds' }, `${points.key} * poundsPerPoint${average}`);
  return { working: sheet.pay('earned'), exceptions: [] };
}
