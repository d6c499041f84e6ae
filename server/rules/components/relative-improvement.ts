/**
 * Points for how far a practice has come from its own starting point. The three kinds that pay for improvement differ only in
 * what counts as the whole way; everything else is here.
 *
 * Source: consultation on incentive schemes, DHSC, to 7 March 2024, and London LMC's answer (domain notes 9.1 and 9.2; product notes D1-5).
 */
import { lastDayOf } from '../../domain/dates.ts';
import type { CalculationContext, ComponentCase, KindWords } from './component-kind.ts';
import type { FactWanted } from '../facts/facts.ts';
import { countsWanted, findCounts } from '../facts/find-counts.ts';
import { inputOf } from '../facts/find-fact.ts';
import { schemeParameter } from './open-worksheet.ts';
import { earlierCounts } from './taken-over.ts';
import type { Figure } from './taken-over.ts';
import { indicatorField, listWanted, pointPrice } from './pay-points.ts';
import type { PointPrice, PointsOutcome } from './pay-points.ts';
import { choice, decimal, financialYear, list } from '../../domain/shape.ts';
import { Worksheet } from '../working/worksheet.ts';

/** How several baseline years make one baseline: the mean of their percentages, or all their patients together. */
export const BASELINE_METHODS = ['mean-of-years', 'pooled'] as const;

/** The parameters of every kind that pays for improvement. */
export const improvementFields = {
  ...indicatorField,
  baselineYears: list('The years that make the baseline', financialYear('A year')),
  baselineMethod: choice('How several years make one baseline', BASELINE_METHODS, {
    'mean-of-years': 'the mean of the results of the years',
    pooled: 'the patients of all the years counted together',
  }),
  maxPoints: decimal('The most points', { above: '0', places: 2 }),
  ...pointPrice,
};

/** What {@link improvementFields} reads. */
export interface ImprovementParameters extends PointPrice {
  readonly indicator: string;
  readonly baselineYears: readonly string[];
  readonly baselineMethod: (typeof BASELINE_METHODS)[number];
  readonly maxPoints: string;
}

/** What the example of each of these kinds has in common: a baseline of 83 % from two years. */
export const improvementExample = {
  indicator: 'VI001',
  baselineYears: ['2024-25', '2025-26'],
  baselineMethod: 'mean-of-years',
  maxPoints: '18',
  poundsPerPoint: '225.49',
  averagePatients: null,
} as const;

/** The baseline in words, for the sentence of every kind that pays for improvement. */
export const baselineWords = ({ baselineYears, baselineMethod }: ImprovementParameters): string =>
  baselineYears.length === 1
    ? `its own ${baselineYears[0]} result`
    : `its own ${baselineMethod === 'pooled' ? 'pooled result' : 'mean result'} of ${baselineYears.join(' and ')}`;

/** The facts that every kind asks for that pays for improvement. */
export const improvementWants = (given: ImprovementParameters, context: CalculationContext): FactWanted[] => [
  ...countsWanted(given.indicator, { within: context.period }),
  ...given.baselineYears.flatMap((year) => countsWanted(given.indicator, { at: year })),
  ...listWanted(given, context),
];

/** What counts as the whole way, as a formula over `now` and `baseline` in percent, with the parameters it uses. */
export interface WholeWay {
  readonly sentence: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly label: string;
    readonly value: string;
    readonly unit: 'percent' | 'percentage points';
  }[];
  /** The part of the way that was gone; limited to 0 and 1 afterwards. */
  readonly formula: string;
  /**
   * When the baseline leaves no way to go, and what counts then: both are formulas over `now` and `baseline` that are 1 or 0; null when
   * that cannot be.
   */
  readonly alreadyThere: { readonly test: string; readonly part: string } | null;
}

/** The points of one practice for its improvement. Needs counts within the phase and counts dated with each baseline year. */
export function improvementFromBaseline<P extends ImprovementParameters>(
  kind: KindWords<P>,
  given: ComponentCase<P>,
  way: WholeWay,
): PointsOutcome {
  const { indicator, baselineYears, baselineMethod, maxPoints } = given.component.parameters;
  const now = findCounts(given.practice, { indicator, time: { within: given.context.period } });
  const on = 'exceptions' in now ? '' : lastDayOf(now.denominator.date);
  const base = [...new Set(baselineYears)].sort().map((year) => earlierCounts(given, { indicator, year, on }));
  const exceptions = [now, ...base].flatMap((counts) => ('exceptions' in counts ? counts.exceptions : []));
  if ('exceptions' in now || exceptions.length > 0) return { exceptions };
  const years = base.flatMap((counts) => ('exceptions' in counts ? [] : [counts]));
  const rule = { kind: kind.kind, sentence: way.sentence, source: kind.source };
  const sheet = new Worksheet({ key: 'points', title: `Points for improvement on ${indicator}`, rule });
  for (const name of ['numerator', 'denominator'] as const) sheet.input(inputOf(now[name], name));
  years.forEach((counts, position) => {
    for (const name of ['numerator', 'denominator'] as const) counts[name].addTo(sheet, `${name}${position + 1}`);
  });
  sheet.parameter(
    schemeParameter(given, { name: 'maxPoints', label: 'Most points', value: maxPoints, unit: 'points' }),
  );
  for (const parameter of way.parameters) sheet.parameter(schemeParameter(given, parameter));
  if (
    /^0+$/.test(now.denominator.value) ||
    (baselineMethod === 'pooled' ? years.every(isEmpty) : years.some(isEmpty))
  ) {
    sheet.note('Nobody is in one of the denominators, so improvement cannot be measured and there are no points.');
    sheet.step({ name: 'earned', label: 'Points before rounding', unit: 'points' }, '0');
  } else {
    measure(sheet, given.component.parameters, { way, years: years.length });
  }
  sheet.round({ name: 'earnedPoints', label: 'Points', unit: 'points' }, 'earned', 2);
  return { points: sheet.close('earnedPoints', 'points') };
}

/** Nobody is in the denominator. Pooled with other years such a year adds nothing; alone it cannot be measured. */
const isEmpty = ({ denominator }: { readonly denominator: Figure }): boolean => denominator.value.numerator === 0n;

function measure(
  sheet: Worksheet,
  { baselineMethod }: ImprovementParameters,
  { way, years }: { way: WholeWay; years: number },
): void {
  const each = (part: (number: number) => string): string =>
    Array.from({ length: years }, (_, position) => part(position + 1)).join(' + ');
  const baseline =
    baselineMethod === 'pooled'
      ? `(${each((number) => `numerator${number}`)}) / (${each((number) => `denominator${number}`)}) * 100`
      : `(${each((number) => `numerator${number} / denominator${number}`)}) / ${years} * 100`;
  sheet.step({ name: 'baseline', label: 'Baseline', unit: 'percent' }, baseline);
  sheet.step({ name: 'now', label: 'Achievement now', unit: 'percent' }, 'numerator / denominator * 100');
  const there =
    way.alreadyThere &&
    sheet.step(
      { name: 'alreadyThere', label: 'Already there at the start (1 is yes)', unit: 'ratio' },
      way.alreadyThere.test,
    );
  const arrived = there !== null && there.numerator > 0n;
  if (arrived) sheet.note('The baseline leaves no way to go; the scheme says what counts then.');
  const gone = arrived && way.alreadyThere ? way.alreadyThere.part : `max(0, min(1, ${way.formula}))`;
  sheet.step({ name: 'distance', label: 'Part of the way that was gone', unit: 'ratio' }, gone);
  sheet.step({ name: 'earned', label: 'Points before rounding', unit: 'points' }, 'distance * maxPoints');
}
