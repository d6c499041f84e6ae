import { compare, parseDecimal } from '../../domain/fraction.ts';
import { financialYearPeriod } from '../../domain/dates.ts';
import type { Fact, RuleException } from '../facts/facts.ts';
import { findFact } from '../facts/find-fact.ts';
import type { Working } from '../working/working.ts';
import { withThousands } from '../../domain/words/with-thousands.ts';
import { achievementWorking } from './achievement-working.ts';
import { areaWorking } from './area-working.ts';
import type { PrevalenceCase } from './area-working.ts';
import { indicatorWorking } from './indicator-working.ts';
import {
  achievementDay,
  averageListParameter,
  daysOpen,
  indexListDay,
  indicatorsOf,
  overrideNotes,
  poundsPerPointParameter,
  prevalenceListDay,
  refuseUnpriceable,
} from './national-case.ts';
import type { IndicatorOutcome, NationalCase } from './national-case.ts';
import type { NationalIndicator } from './national-year.ts';
import { protectCash } from './protect-cash.ts';
import { protectPoints } from './protect-points.ts';
import { NotPriceableError } from './ready-indicator.ts';

/** What one practice earns under the national contract of one year. */
export interface NationalCalculation {
  readonly practiceCode: string;
  /** Points with two decimals, by indicator; those that could be worked out. */
  readonly points: Readonly<Record<string, string>>;
  /** The working of each of them. */
  readonly pointWorkings: readonly Working[];
  /** The achievement payment; null while a person has something to settle. */
  readonly pence: bigint | null;
  readonly working: Working | null;
  readonly exceptions: readonly RuleException[];
}

type Indicator = NationalIndicator & { readonly weighted: boolean };

/**
 * Works out what one practice earns under the national contract, explained down to the counts.
 *
 * Facts are wanted for the days that the contract fixes (31 March, or the last day the practice was open; 1 January for the
 * list of the population index). Anything missing or impossible is an exception, and then there is no sum.
 * @throws NotPriceableError when a value of the contract itself is missing or not confirmed
 */
export function calculateNational(given: NationalCase): NationalCalculation {
  refuseUnpriceable(given);
  const { practiceCode } = given.practice;
  const open = daysOpen(given);
  if (!open)
    return { practiceCode, points: {}, pointWorkings: [], pence: null, working: null, exceptions: [notOpen(given)] };
  const indicators = indicatorsOf(given);
  const outcomes = new Map(indicators.map((indicator) => [indicator.id, pointsOf(given, indicator)]));
  const areas = areasOf(indicators).map((area) => ({
    area,
    prevalence: area.weighted ? prevalenceOf(given, area.group) : null,
  }));
  const list = findFact(given.practice, { field: 'registeredPatients', time: { at: indexListDay(given) } });
  const floor =
    given.cashFloorYear === undefined
      ? null
      : findFact(given.practice, { field: 'qofPayment', time: { at: given.cashFloorYear } });
  const exceptions = [
    ...(floor && 'exception' in floor ? [floor.exception] : []),
    ...[...outcomes.values()].flatMap((outcome) => ('exceptions' in outcome ? outcome.exceptions : [])),
    ...areas.flatMap(({ prevalence }) => (prevalence && 'exceptions' in prevalence ? prevalence.exceptions : [])),
    ...('exception' in list ? [list.exception] : []),
  ];
  const pointWorkings = [...outcomes.values()].flatMap((outcome) => ('working' in outcome ? [outcome.working] : []));
  const points = pointsById(outcomes);
  if (exceptions.length > 0 || 'exception' in list)
    return { practiceCode, points, pointWorkings, pence: null, working: null, exceptions: distinct(exceptions) };
  const achieved = achievementWorking({
    key: 'achievement',
    title: `Quality and Outcomes Framework ${given.year.year}`,
    areas: areas.map(({ area, prevalence }) =>
      areaOf(given, area, { outcomes, prevalence: prevalence as PrevalenceCase | null }),
    ),
    practiceList: list.fact,
    averageList: averageListParameter(given.year),
    yearDays: financialYearPeriod(given.year.year),
    openDays: open,
    notes: overrideNotes(given),
  });
  const working = floor && 'fact' in floor ? protectCash(achieved, floor.fact) : achieved;
  return { practiceCode, points, pointWorkings, pence: BigInt(working.result.pence ?? '0'), working, exceptions: [] };
}

function pointsOf(given: NationalCase, indicator: Indicator): IndicatorOutcome {
  const rule = given.protection?.find(({ indicator: id }) => id === indicator.id);
  const current = (): IndicatorOutcome => indicatorWorking(given, indicator);
  return rule ? protectPoints(given, indicator, { rule, current }) : current();
}

interface Area {
  readonly key: string;
  readonly group: string;
  readonly weighted: boolean;
  readonly indicators: readonly string[];
}

/** The indicators by group; where a group has both, those that are not weighted stand apart. */
function areasOf(indicators: readonly Indicator[]): Area[] {
  const areas = new Map<string, Area>();
  for (const { id, group, weighted } of indicators) {
    const key = weighted ? group : `${group}_unweighted`;
    areas.set(key, { key, group, weighted, indicators: [...(areas.get(key)?.indicators ?? []), id] });
  }
  return [...areas.values()];
}

type PrevalenceOutcome = PrevalenceCase | { readonly exceptions: readonly RuleException[] };

function prevalenceOf(given: NationalCase, group: string): PrevalenceOutcome {
  const { practice, registers, year } = given;
  const national = registers.groups[group];
  if (!national) throw new NotPriceableError(year.year, group, 'national register');
  const register = findFact(practice, { field: 'register', indicator: group, time: { at: achievementDay(given) } });
  const list = findFact(practice, { field: 'registeredPatients', time: { at: prevalenceListDay(given) } });
  if ('exception' in register || 'exception' in list) {
    return { exceptions: [register, list].flatMap((found) => ('exception' in found ? [found.exception] : [])) };
  }
  if (compare(parseDecimal(register.fact.value), parseDecimal(list.fact.value)) > 0)
    return { exceptions: [registerAboveList(given, group, [register.fact, list.fact])] };
  return {
    register: register.fact,
    practiceList: list.fact,
    national: { ...national, date: registers.date, source: registers.source },
  };
}

function areaOf(
  given: NationalCase,
  area: Area,
  { outcomes, prevalence }: { outcomes: ReadonlyMap<string, IndicatorOutcome>; prevalence: PrevalenceCase | null },
): Working {
  const { year } = given;
  const points = area.indicators.flatMap((id) => {
    const outcome = outcomes.get(id);
    return outcome && 'working' in outcome ? [outcome.working] : [];
  });
  const name = year.groups[area.group]?.name ?? area.group;
  return areaWorking({ key: area.key, title: name, points, poundsPerPoint: poundsPerPointParameter(year), prevalence });
}

function pointsById(outcomes: ReadonlyMap<string, IndicatorOutcome>): Record<string, string> {
  const points: Record<string, string> = {};
  for (const [id, outcome] of outcomes)
    if ('working' in outcome && outcome.working.result.points !== null) points[id] = outcome.working.result.points;
  return points;
}

/** One missing list is missed by many areas and is one thing to settle. */
const distinct = (exceptions: readonly RuleException[]): RuleException[] => [
  ...new Map(exceptions.map((exception) => [exception.message, exception])).values(),
];

function notOpen({ practice: { practiceCode }, year }: NationalCase): RuleException {
  return {
    practiceCode,
    field: 'open',
    code: 'PRACTICE_NOT_OPEN',
    message: `${practiceCode}: the practice was not open on any day of ${year.year}`,
  };
}

function registerAboveList(
  { practice: { practiceCode } }: NationalCase,
  indicator: string,
  [register, list]: readonly [Fact, Fact],
): RuleException {
  const message = `${practiceCode}: the ${indicator} register of ${withThousands(register.value)} is above the list of ${withThousands(list.value)}`;
  return { practiceCode, indicator, field: 'register', code: 'REGISTER_ABOVE_LIST', message };
}
