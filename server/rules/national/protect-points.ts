/**
 * Points protection: the points of an earlier year stand in place of this year's, or under them, and are priced with this
 * year's list, prevalence and point value. It protects points, not cash.
 *
 * Source: national protection of 2019-20 to 2024-25 and Leeds 2017 (domain notes 4.1 and 4.2).
 * Example: MH021 had 4 of 6 points in 2023-24. FREEZE pays 4.00 in 2024-25 whether the practice now has 3 or 6; FLOOR pays 4.00
 * and 6.00. Where the most points were doubled, 22 then and 44 now, 20 reference points count as 20 × 44 ÷ 22 = 40.00. DEM004 was worth 39
 * points in 2018-19 and is worth 14 in 2024-25: 39 reference points count as 14.00.
 */
import type { RuleException } from '../facts/facts.ts';
import { findFact, inputOf } from '../facts/find-fact.ts';
import type { Working } from '../working/working.ts';
import { Worksheet } from '../working/worksheet.ts';
import { pointsTogether } from './succession.ts';
import { mostPointsKey } from './national-case.ts';
import type { IndicatorOutcome, NationalCase } from './national-case.ts';
import type { NationalIndicator } from './national-year.ts';
import type { ProtectionMode, ProtectionRule, WithoutReference } from './protection-rule.ts';

const SENTENCES: Readonly<Record<ProtectionMode, (year: string) => string>> = {
  FREEZE: (year) => `The points of ${year} count, whatever was achieved this year.`,
  FLOOR: (year) => `The points of ${year} count when this year’s are fewer.`,
};

/** A protected indicator: the rule, and what was achieved this year, asked for only where the rule needs it. */
export interface ProtectedCase {
  readonly rule: ProtectionRule;
  readonly current: () => IndicatorOutcome;
}

/** The points that are paid for a protected indicator, explained. */
export function protectPoints(
  given: NationalCase,
  indicator: NationalIndicator,
  { rule, current }: ProtectedCase,
): IndicatorOutcome {
  const found = findFact(given.practice, {
    field: 'achievedPoints',
    indicator: indicator.id,
    time: { at: rule.referenceYear },
  });
  const together = pointsTogether(given, { indicator: indicator.id, year: rule.referenceYear });
  if (together && 'exceptions' in together) return together;
  const missing = 'exception' in found && !together;
  if (missing && !ABSENT.has(found.exception.code)) return { exceptions: [found.exception] };
  const needsCurrent = rule.mode === 'FLOOR' || (missing && rule.withoutReference === 'PERFORMANCE');
  const sheet = openSheet(indicator, rule);
  if (needsCurrent) {
    const outcome = current();
    if ('exceptions' in outcome) return outcome;
    sheet.child({ ...outcome.working, key: 'current', title: `${outcome.working.title}, as achieved` });
  }
  if ('fact' in found || together) {
    const most = rule.referenceMaxPoints ?? given.mostPoints?.[mostPointsKey(indicator.id, rule.referenceYear)];
    if (most === undefined) return { exceptions: [mostUnknown(given, rule)] };
    if (together) sheet.child({ ...together.working, key: 'referencePoints' });
    else if ('fact' in found)
      sheet.input({ ...inputOf(found.fact, 'referencePoints'), label: `Points achieved in ${rule.referenceYear}` });
    scaleReference(sheet, indicator, { rule, most });
  } else if (!standIn(sheet, indicator, rule)) {
    return { working: rounded(sheet, 'current') };
  }
  return { working: rounded(sheet, rule.mode === 'FLOOR' ? 'max(reference, current)' : 'reference') };
}

interface Scaled {
  readonly rule: ProtectionRule;
  /** The most points in the reference year. */
  readonly most: string;
}

const mostUnknown = ({ practice: { practiceCode } }: NationalCase, rule: ProtectionRule): RuleException => ({
  practiceCode,
  indicator: rule.indicator,
  field: 'achievedPoints',
  code: 'NOT_PRICEABLE',
  message:
    `${practiceCode}: the points of ${rule.indicator} in ${rule.referenceYear} cannot be kept, because what it was worth then is not ` +
    'known here: the scheme has to say the most points of that year',
});

/** Codes that mean there is no reference, which the rule has an answer for; any other fault is for a person. */
const ABSENT: ReadonlySet<RuleException['code']> = new Set(['FACT_MISSING', 'FACT_OUTSIDE_PERIOD']);

const openSheet = ({ id, about }: NationalIndicator, rule: ProtectionRule): Worksheet =>
  new Worksheet({
    key: id,
    title: `${id}, ${about}, protected`,
    rule: {
      kind: `points-protection-${rule.mode.toLowerCase()}`,
      sentence: SENTENCES[rule.mode](rule.referenceYear),
      source: rule.source,
    },
  });

/**
 * Reference points are brought to this year's scale, and are never more than the indicator is worth now. What it was worth then is said by
 * the rule or by the contract of that year; where neither is known here nobody can say how many points are kept.
 */
function scaleReference(sheet: Worksheet, { points }: NationalIndicator, { rule, most }: Scaled): void {
  const { source } = rule;
  sheet.parameter({ name: 'maxPoints', label: 'Most points now', value: points, unit: 'points', date: null, source });
  sheet.parameter({
    name: 'referenceMaxPoints',
    label: 'Most points then',
    value: most,
    unit: 'points',
    date: rule.referenceYear,
    source,
  });
  sheet.step(
    { name: 'reference', label: 'Reference points on this year’s scale', unit: 'points' },
    'min(maxPoints, referencePoints * maxPoints / referenceMaxPoints)',
  );
}

/** Puts the points that stand in for a missing reference on the sheet; false when performance does. */
function standIn(sheet: Worksheet, { points }: NationalIndicator, rule: ProtectionRule): boolean {
  sheet.note(
    `There are no points of ${rule.referenceYear}; the rule for that is: ${STAND_INS[rule.withoutReference]}.`,
  );
  if (rule.withoutReference === 'PERFORMANCE') return false;
  if (rule.withoutReference === 'AVERAGE' && rule.averagePoints === null)
    throw new RangeError(`The protection of ${rule.indicator} has no average points`);
  const value = rule.withoutReference === 'FULL' ? points : (rule.averagePoints ?? '0');
  sheet.parameter({
    name: 'standIn',
    label: 'Points that stand in',
    value,
    unit: 'points',
    date: null,
    source: rule.source,
  });
  sheet.step({ name: 'reference', label: 'Reference points', unit: 'points' }, 'standIn');
  return true;
}

const STAND_INS: Readonly<Record<WithoutReference, string>> = {
  PERFORMANCE: 'this year’s performance',
  FULL: 'all points',
  AVERAGE: 'a set average',
};

function rounded(sheet: Worksheet, formula: string): Working {
  sheet.step({ name: 'earned', label: 'Points before rounding', unit: 'points' }, formula);
  sheet.round({ name: 'points', label: 'Points', unit: 'points' }, 'earned', 2);
  return sheet.close('points', 'points');
}
