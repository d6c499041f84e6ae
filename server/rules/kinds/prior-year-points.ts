/**
 * The points of an earlier year, priced with this year's list, prevalence and point value. It protects points, not cash.
 *
 * Source: England 2020-21 and 2024-25 (domain notes 4.1, formula to implement); BMA toolkit: explicitly not a cash floor.
 * Example: 4 points frozen, list 12,000, prevalence factor 1.1166847…, 2024-25: 4 × 220.62 × 1.1166847… × 12,000 ÷ 9,964 = 1,186.81; the
 * same 4 points a year earlier came to less (domain notes E4).
 */
import { BY_THE_DAYS, addDaysOfYear, daysInForce } from '../components/days-in-phase.ts';
import type { ComponentCase, ComponentOutcome, PracticeKind } from '../components/component-kind.ts';
import { monthsFields, moreThanWhole } from '../components/cash-share.ts';
import type { RuleException } from '../facts/facts.ts';
import { calculateNational } from '../national/calculate-national.ts';
import type { NationalCalculation } from '../national/calculate-national.ts';
import type { ProtectionRule } from '../national/protection-rule.ts';
import { nationalWants } from '../national/national-wants.ts';
import { NotPriceableError } from '../national/ready-indicator.ts';
import { openWorksheet, schemeParameter } from '../components/open-worksheet.ts';
import { indicatorField, indicatorPaid } from '../components/pay-points.ts';
import { choice, decimal, financialYear, list, optional, record } from '../../domain/shape.ts';
import type { Read } from '../../domain/shape.ts';

const STAND_INS = { performance: 'PERFORMANCE', 'all points': 'FULL', average: 'AVERAGE' } as const;

const parameters = record('The points of an earlier year at this year’s price', {
  indicators: list(
    'The indicators whose points are kept',
    record('One indicator', {
      ...indicatorField,
      referenceYear: financialYear('The year whose points count'),
      floor: choice('Whether more points achieved this year count', ['only the reference points', 'more if achieved']),
      referenceMaxPoints: optional(
        decimal('The most points then, when the national contract of that year is not known here', { above: '0' }),
      ),
      withoutReference: choice(
        'What counts for a practice without points of that year',
        Object.keys(STAND_INS) as (keyof typeof STAND_INS)[],
      ),
      averagePoints: optional(decimal('The average that counts then', { least: '0', places: 2 })),
    }),
  ),
  ...monthsFields,
});

type PriorYearPointsParameters = Read<typeof parameters>;

/** The kind `prior-year-points`. Needs the national contract, `achievedPoints` of the reference year, this year's registers and list. */
export const priorYearPoints: PracticeKind<PriorYearPointsParameters> = {
  scope: 'practice',
  kind: 'prior-year-points',
  title: 'An earlier year’s points at this year’s price',
  source: 'Points protection of 2020-21 and 2024-25, NHS England and BMA',
  parameters,
  conflicts: (given, path) => [
    ...moreThanWhole(given, path),
    ...given.indicators.flatMap(({ withoutReference, averagePoints }, position) =>
      withoutReference === 'average' && averagePoints === null
        ? [
            {
              path: `${path}.indicators[${position}].averagePoints`,
              code: 'FIELD_MISSING',
              message: `${path}.indicators[${position}].averagePoints is missing`,
            },
          ]
        : [],
    ),
  ],
  sentence: ({ indicators, months, ofMonths }) =>
    `Each practice is paid ${months === ofMonths ? '' : `${months}/${ofMonths} of `}its earlier points for ` +
    `${indicators.map(({ indicator, referenceYear }) => `${indicator} (${referenceYear})`).join(', ')}, priced with this year’s list, prevalence and point value.`,
  partOfPhase: () => BY_THE_DAYS,
  wants: ({ indicators }, { national }) => [
    ...indicators.map(
      ({ indicator, referenceYear }) => ({ field: 'achievedPoints', indicator, time: { at: referenceYear } }) as const,
    ),
    ...(national
      ? nationalWants(
          national.year,
          indicators.map(({ indicator }) => indicator),
        )
      : []),
  ],
  paysNetworks: false,
  most: () => null,
  paysFor: ({ indicators }, path) =>
    indicators.map((one, position) => indicatorPaid(one, `${path}.indicators[${position}]`)),
  claim: () => null,
  example: {
    indicators: [
      {
        indicator: 'AF008',
        referenceYear: '2023-24',
        floor: 'only the reference points',
        referenceMaxPoints: null,
        withoutReference: 'performance',
        averagePoints: null,
      },
    ],
    months: 12,
    ofMonths: 12,
  },
  calculate(given) {
    const { national } = given.context;
    if (!national)
      return {
        working: null,
        exceptions: [notPriceable(given, 'the national contract of the year is not known here')],
      };
    try {
      return payShare(
        given,
        calculateNational({
          ...national,
          practice: given.practice,
          days: daysInForce(given.practice, given.context) ?? given.context.period,
          indicators: given.component.parameters.indicators.map(({ indicator }) => indicator),
          protection: given.component.parameters.indicators.map((rule) =>
            protectionRule(rule, given.context.schemeTitle),
          ),
        }),
      );
    } catch (error) {
      if (error instanceof NotPriceableError)
        return { working: null, exceptions: [notPriceable(given, error.message)] };
      throw error;
    }
  },
};

function protectionRule(rule: PriorYearPointsParameters['indicators'][number], source: string): ProtectionRule {
  const { indicator, referenceYear, referenceMaxPoints, averagePoints } = rule;
  const mode = rule.floor === 'more if achieved' ? 'FLOOR' : 'FREEZE';
  return {
    indicator,
    mode,
    referenceYear,
    referenceMaxPoints,
    withoutReference: STAND_INS[rule.withoutReference],
    averagePoints,
    source,
  };
}

function payShare(
  given: ComponentCase<PriorYearPointsParameters>,
  { working, exceptions }: NationalCalculation,
): ComponentOutcome {
  if (!working) return { working: null, exceptions };
  const { months, ofMonths } = given.component.parameters;
  const sheet = openWorksheet(priorYearPoints, given);
  sheet.child({ ...working, key: 'pricedPoints', title: 'Earlier points at this year’s price' });
  sheet.parameter(
    schemeParameter(given, { name: 'months', label: 'Months that are paid', value: `${months}`, unit: 'months' }),
  );
  sheet.parameter(
    schemeParameter(given, { name: 'ofMonths', label: 'Months in the whole', value: `${ofMonths}`, unit: 'months' }),
  );
  const year = addDaysOfYear(sheet, given);
  sheet.step({ name: 'share', label: 'Share that is paid', unit: 'pounds' }, `pricedPoints * months / ofMonths${year}`);
  return { working: sheet.pay('share'), exceptions: [] };
}

function notPriceable({ practice, component }: ComponentCase<unknown>, reason: string): RuleException {
  const message = `${practice.practiceCode}: ${component.name} cannot be priced, because ${reason}`;
  return { practiceCode: practice.practiceCode, field: 'national', code: 'NOT_PRICEABLE', message };
}
