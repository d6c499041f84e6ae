import { decimalText, parseDecimal, add, ZERO } from '../../domain/fraction.ts';
import type { Fact, PracticeFacts } from '../facts/facts.ts';
import { calculateAreas } from '../national/calculate-areas.ts';
import { calculateNational } from '../national/calculate-national.ts';
import type { NationalCalculation } from '../national/calculate-national.ts';
import { achievementDay, indexListDay } from '../national/national-case.ts';
import type { MostPoints, NationalCase } from '../national/national-case.ts';
import type { NationalYear } from '../national/national-year.ts';
import { NotPriceableError } from '../national/ready-indicator.ts';
import type { Working } from '../working/working.ts';
import { Comparison } from './comparison.ts';
import { changedYear, mostPointsBefore, registersFor, yearFor } from './scenario-year.ts';
import type { ScenarioRun, ScenarioSum, YearByName } from './scenario-run.ts';
import type { NationalScenario, Scenario } from './scenario-shape.ts';

type Practice = NationalScenario['practices'][number];

/** Prices the practices of an example under the national contract and compares. */
export function runNational({ source }: Scenario, part: NationalScenario, yearOf: YearByName): ScenarioRun {
  const comparison = new Comparison();
  const year = changedYear(yearFor(part.year, yearOf), part.changes, source);
  const mostPoints = mostPointsBefore(year, yearOf);
  const sums = part.practices.flatMap((practice) =>
    runPractice(comparison, { part, practice, year, mostPoints, source }),
  );
  return { compared: comparison.compared, differences: comparison.differences, sums };
}

interface PracticeRun {
  readonly part: NationalScenario;
  readonly practice: Practice;
  readonly year: NationalYear;
  /** What indicators were worth in the years before. */
  readonly mostPoints: MostPoints;
  readonly source: string;
}

function runPractice(comparison: Comparison, given: PracticeRun): ScenarioSum[] {
  try {
    const sums = given.practice.areas ? runAreas(comparison, given) : runCounts(comparison, given);
    if (given.part.refused !== null)
      comparison.same(`${given.practice.code} refusal`, given.part.refused, 'was priced');
    return sums;
  } catch (error) {
    if (!(error instanceof NotPriceableError)) throw error;
    const refused = given.part.refused ?? 'was priced';
    comparison.same(
      `${given.practice.code} refusal`,
      refused,
      error.message.includes(refused) ? refused : error.message,
    );
    return [];
  }
}

function runAreas(comparison: Comparison, { practice, year, source }: PracticeRun): ScenarioSum[] {
  const practiceList: Fact = { field: 'registeredPatients', value: `${practice.list ?? 0}`, date: year.year, source };
  const working = calculateAreas({
    year,
    practiceList,
    source,
    areas: (practice.areas ?? []).map(({ key, points, register, national }) => ({
      key,
      title: year.groups[key]?.name ?? key,
      points,
      prevalence:
        register === null || national === null
          ? null
          : {
              register: { field: 'register', indicator: key, value: `${register}`, date: year.year, source },
              practiceList,
              national: { ...national, date: year.year, source },
            },
    })),
  });
  return comparePay(comparison, practice, working);
}

function comparePay(comparison: Comparison, { code, expect }: Practice, working: Working | null): ScenarioSum[] {
  if (expect.pounds !== null)
    comparison.pounds(
      `${code} achievement payment`,
      expect.pounds,
      working?.result.pence ? BigInt(working.result.pence) : null,
    );
  const displayed = comparison.displayed(`${code} achievement payment`, expect.displayed);
  return working ? [{ title: code, result: working.result.text, working, displayed }] : [];
}

function runCounts(comparison: Comparison, given: PracticeRun): ScenarioSum[] {
  const { practice, part } = given;
  const result = calculateNational(caseOf(given));
  const { expect, code } = practice;
  for (const [indicator, points] of Object.entries(expect.points ?? {}))
    comparison.points(`${code} ${indicator} points`, points, result.points[indicator]);
  if (expect.totalPoints !== null) comparison.points(`${code} all points`, expect.totalPoints, totalOf(result));
  if (expect.exceptions !== null || expect.pounds !== null)
    comparison.exceptions(`${code} exceptions`, expect.exceptions ?? [], result.exceptions);
  const sums = comparePay(comparison, practice, result.working);
  return sums.length > 0 || part.refused !== null
    ? sums
    : result.pointWorkings.map((working) => ({ title: code, result: working.result.text, working, displayed: null }));
}

const totalOf = ({ points }: NationalCalculation): string =>
  decimalText(
    Object.values(points).reduce((sum, value) => add(sum, parseDecimal(value)), ZERO),
    2,
  );

function caseOf({ part, practice, year, mostPoints, source }: PracticeRun): NationalCase {
  const registers = registersFor(year, part.registers, source);
  const protection = (part.protection ?? []).map((rule) => ({
    ...rule,
    withoutReference: rule.withoutReference ?? ('PERFORMANCE' as const),
    source,
  }));
  const given: NationalCase = {
    year,
    registers,
    practice: {
      practiceCode: practice.code,
      facts: [],
      requirements: [],
      agreedClaims: [],
      ...(practice.open ? { open: practice.open } : {}),
    },
    indicators: part.indicators ?? priceable(part, practice, year),
    protection,
    mostPoints,
    ...(part.cashFloor && practice.earlierPayment ? { cashFloorYear: practice.earlierPayment.year } : {}),
  };
  return { ...given, practice: { ...given.practice, facts: factsOf(given, practice, source) } };
}

/** The indicators an example says something about. */
function priceable({ protection }: NationalScenario, practice: Practice, year: NationalYear): string[] {
  const named = new Set([
    ...Object.keys(practice.counts ?? {}),
    ...(protection ?? []).map(({ indicator }) => indicator),
  ]);
  const registers = new Set(Object.keys(practice.registers ?? {}));
  return [
    ...named,
    ...year.indicators
      .filter(({ id, kind, group }) => !named.has(id) && kind === 'register' && registers.has(group))
      .map(({ id }) => id),
  ];
}

function factsOf(given: NationalCase, practice: Practice, source: string): PracticeFacts['facts'] {
  const at = achievementDay(given);
  const facts: Fact[] = [];
  const add = (
    field: Fact['field'],
    value: string | number | null,
    over: { indicator?: string; date?: string },
  ): void => {
    if (value !== null) facts.push({ field, value: `${value}`, date: at, source, ...over });
  };
  add('registeredPatients', practice.list, {});
  if (indexListDay(given) !== at) add('registeredPatients', practice.list, { date: indexListDay(given) });
  for (const [indicator, register] of Object.entries(practice.registers ?? {}))
    add('register', register, { indicator });
  const addCounts = (counts: NonNullable<Practice['counts']>, date: string): void => {
    for (const [indicator, { numerator, denominator, answer }] of Object.entries(counts)) {
      add('numerator', numerator, { indicator, date });
      add('denominator', denominator, { indicator, date });
      add('answer', answer, { indicator, date });
    }
  };
  addCounts(practice.counts ?? {}, at);
  for (const [year, counts] of Object.entries(practice.earlierCounts ?? {})) addCounts(counts, year);
  for (const [date, points] of Object.entries(practice.earlierPoints ?? {}))
    for (const [indicator, value] of Object.entries(points)) add('achievedPoints', value, { indicator, date });
  if (practice.earlierPayment)
    add('qofPayment', practice.earlierPayment.pounds, { date: practice.earlierPayment.year });
  return facts;
}
