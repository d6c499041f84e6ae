/**
 * Points paid at so much a point, adjusted for list size where the scheme says so.
 *
 * Source: domain notes 1.5 (points × pounds a point × list ÷ average list).
 * Example: 10.40 points at 220.62 are 2,294.45; for a list of 12,000 against an average of 9,964 they are 2,763.28.
 */
import { withThousands } from '../../domain/words/with-thousands.ts';
import { poundsInWords } from '../../domain/money.ts';
import { multiply, parseDecimal } from '../../domain/fraction.ts';
import type { Fraction } from '../../domain/fraction.ts';
import type { CalculationContext, ComponentCase, ComponentOutcome, KindWords, PaidFor } from './component-kind.ts';
import { mostForEach } from './most-for-each.ts';
import type { FactWanted, RuleException } from '../facts/facts.ts';
import { patientsFigure } from './taken-over.ts';
import { openWorksheet, schemeParameter } from './open-worksheet.ts';
import { decimal, optional, pattern, whole } from '../../domain/shape.ts';
import type { Working } from '../working/working.ts';

/** The parameter every kind has that measures one indicator. */
export const indicatorField = {
  indicator: pattern('The indicator that is measured', /^[A-Z][A-Z0-9-]*$/, 'an indicator such as AF008'),
};

/** The parameters of every kind that pays points. */
export const pointPrice = {
  poundsPerPoint: decimal('Pounds for one point', { least: '0' }),
  averagePatients: optional(
    whole('List size at which a point is worth exactly that; when left out, list size does not matter', { least: '1' }),
  ),
};

/** What {@link pointPrice} reads. */
export interface PointPrice {
  readonly poundsPerPoint: string;
  readonly averagePatients: number | null;
}

/** The end of the sentence of every kind that pays points. */
export const pointPriceWords = ({ poundsPerPoint, averagePatients }: PointPrice): string =>
  `paid at ${poundsInWords(poundsPerPoint)} a point` +
  (averagePatients === null
    ? ''
    : `, adjusted for list size against an average of ${withThousands(String(averagePatients))} patients`);

/** The list that {@link payPoints} asks for when size matters. */
export const listWanted = ({ averagePatients }: PointPrice, { period }: CalculationContext): FactWanted[] =>
  averagePatients === null ? [] : [{ field: 'registeredPatients', time: { latestBy: period.to } }];

/** The most that so many points can pay so many practices together, in pounds; null when list size matters. */
export const mostForPoints = (
  points: Fraction,
  { poundsPerPoint, averagePatients }: PointPrice,
  practices: number,
): Fraction | null =>
  averagePatients === null ? mostForEach(multiply(points, parseDecimal(poundsPerPoint)), practices) : null;

/** An indicator that is paid for as one of the national contract; `path` is where the record stands that names it. */
export const indicatorPaid = (
  { indicator }: { readonly indicator: string },
  path: string,
  than: { readonly stretch?: boolean; readonly isNational?: boolean } = {},
): PaidFor => ({ what: 'indicator', indicator, stretch: false, isNational: true, ...than, path: `${path}.indicator` });

/** The points of a component for one practice, or what a person must settle first. */
export type PointsOutcome = { readonly points: Working } | { readonly exceptions: readonly RuleException[] };

/** Pays the points that were worked out before. Needs `registeredPatients` when list size matters. */
export function payPoints<P extends PointPrice>(
  kind: KindWords<P>,
  given: ComponentCase<P>,
  outcome: PointsOutcome,
): ComponentOutcome {
  const { poundsPerPoint, averagePatients } = given.component.parameters;
  const list = averagePatients === null ? null : patientsFigure(given, 'registeredPatients');
  const exceptions = [
    ...('exceptions' in outcome ? outcome.exceptions : []),
    ...(list && 'exceptions' in list ? list.exceptions : []),
  ];
  if ('exceptions' in outcome || exceptions.length > 0) return { working: null, exceptions };
  const sheet = openWorksheet(kind, given);
  sheet.child({ ...outcome.points, key: 'points' });
  sheet.parameter(
    schemeParameter(given, {
      name: 'poundsPerPoint',
      label: 'Pounds for one point',
      value: poundsPerPoint,
      unit: 'pounds per point',
    }),
  );
  if (list && 'figure' in list) {
    list.figure.addTo(sheet, 'practiceList');
    sheet.parameter(
      schemeParameter(given, {
        name: 'averageList',
        label: 'Average list',
        value: `${averagePatients}`,
        unit: 'patients',
      }),
    );
  }
  sheet.step(
    { name: 'earned', label: 'Pay before rounding', unit: 'pounds' },
    `points * poundsPerPoint${list ? ' * practiceList / averageList' : ''}`,
  );
  return { working: sheet.pay('earned'), exceptions: [] };
}
