/**
 * Points that rise in a straight line between a lower and an upper threshold.
 *
 * Source: the fraction indicators of the QOF (SFE lettering H = (D − E) ÷ (F − E) × G), proved on 23,311 published rows of
 * 2014-15 (domain notes 1.1 and 1.2). The percentage is not rounded first; the points are, once, half up to 2 decimal places.
 * Example: 119 of 253 between 45 % and 70 % for 20 points: 47.0355… %, so (47.0355… − 45) ÷ 25 × 20 = 1.6284…, 1.63 points.
 * No patients in the denominator gives 0.00 points. With a step, reaching the lower threshold gives so many points at once and
 * only the rest rises: 3 at 90 %, 18 at 95 %, so 91 % gives 3 + 1/5 × 15 = 6.00 (VI001 of 2021-22, domain notes ST-01).
 */
import type { Fact } from '../facts/facts.ts';
import { inputOf } from '../facts/find-fact.ts';
import type { Working, WorkingRule } from '../working/working.ts';
import { Worksheet } from '../working/worksheet.ts';

/** The thresholds in percent, the most points, and the points given at once at the lower threshold, as plain decimals. */
export interface Band {
  readonly lower: string;
  readonly upper: string;
  readonly maxPoints: string;
  readonly atLower?: string | null;
}

/** A band, where its counts come from, and the words for the working. */
export interface BandCase {
  readonly key: string;
  readonly title: string;
  readonly rule: WorkingRule;
  readonly band: Band;
  /** Where the thresholds come from, and the year or day they are for. */
  readonly bandSource: { readonly source: string; readonly date: string | null };
  /** Where the most points come from, when that is elsewhere. */
  readonly pointsSource?: string;
  /** Puts `numerator` and `denominator` on the sheet. */
  readonly addCounts: (sheet: Worksheet) => void;
}

/** Counts that are facts of one practice, for {@link BandCase.addCounts}. */
export const countsOfFacts =
  ({ numerator, denominator }: { readonly numerator: Fact; readonly denominator: Fact }) =>
  (sheet: Worksheet): void => {
    sheet.input(inputOf(numerator, 'numerator'));
    sheet.input(inputOf(denominator, 'denominator'));
  };

/** The points for one indicator, with the working. */
export function bandPoints({
  key,
  title,
  rule,
  band,
  bandSource,
  pointsSource = bandSource.source,
  addCounts,
}: BandCase): Working {
  const sheet = new Worksheet({ key, title, rule });
  addCounts(sheet);
  sheet.parameter({ ...bandSource, name: 'lower', label: 'Lower threshold', value: band.lower, unit: 'percent' });
  sheet.parameter({ ...bandSource, name: 'upper', label: 'Upper threshold', value: band.upper, unit: 'percent' });
  sheet.parameter({
    ...bandSource,
    source: pointsSource,
    name: 'maxPoints',
    label: 'Most points',
    value: band.maxPoints,
    unit: 'points',
  });
  if (band.atLower)
    sheet.parameter({
      ...bandSource,
      name: 'atLower',
      label: 'Points on reaching the lower threshold',
      value: band.atLower,
      unit: 'points',
    });
  if (sheet.value('denominator').numerator === 0n) {
    sheet.note('Nobody is in the denominator, so there are no points.');
    sheet.step({ name: 'earned', label: 'Points before rounding', unit: 'points' }, '0');
  } else {
    climb(sheet, Boolean(band.atLower));
  }
  sheet.round({ name: 'points', label: 'Points', unit: 'points' }, 'earned', 2);
  return sheet.close('points', 'points');
}

function climb(sheet: Worksheet, stepped: boolean): void {
  sheet.step({ name: 'achievement', label: 'Achievement', unit: 'percent' }, 'numerator / denominator * 100');
  sheet.step(
    { name: 'distance', label: 'Part of the way from the lower to the upper threshold', unit: 'ratio' },
    'max(0, min(1, (achievement - lower) / (upper - lower)))',
  );
  sheet.step(
    { name: 'earned', label: 'Points before rounding', unit: 'points' },
    stepped ? 'atLeast(achievement, lower) * (atLower + distance * (maxPoints - atLower))' : 'distance * maxPoints',
  );
}
