import { ZERO, add, compare, decimalText, divide, fraction, parseDecimal } from '../../domain/fraction.ts';
import type { Problem } from '../../domain/problem.ts';
import { averageListDay, nationalYearShape } from './national-year.ts';
import type { NationalIndicator, NationalYear } from './national-year.ts';

/**
 * A national year that was read. `problems` keep it out; `warnings` must be confirmed by a person before it is used.
 * `year` is null when there are problems.
 */
export interface ReadNationalYear {
  readonly year: NationalYear | null;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * The band in which pounds per point divided by average list has lain every year since 2014-15: about £0.022142 for one
 * point and one patient (domain notes section 2).
 */
const RATIO_BAND = { least: '0.02213', most: '0.02216', since: '2014-15' } as const;

/** Until 2012-13 the average list was fixed at the 5,891 of 2002 (domain notes 1.5). */
const FIXED_AVERAGE_UNTIL = '2012-13';

/** Reads a national contract year from the JSON of its file and checks it as a whole. */
export function readNationalYear(json: unknown): ReadNationalYear {
  const problems: Problem[] = [];
  const year = nationalYearShape.read(json, '', problems);
  if (!year) return { year: null, problems, warnings: [] };
  problems.push(...wrongSources(year), ...wrongIndicators(year), ...wrongTotal(year));
  return { year: problems.length === 0 ? year : null, problems, warnings: [...oddRatio(year), ...oddAverageDay(year)] };
}

function wrongSources(year: NationalYear): Problem[] {
  const named: [string, string | null][] = [
    ['poundsPerPoint.from', year.poundsPerPoint.from],
    ['averageList.from', year.averageList?.from ?? null],
    ['aspirationPercent.from', year.aspirationPercent.from],
    ['totalPoints.from', year.totalPoints.from],
    ['indicatorsFrom', year.indicatorsFrom],
    ['nationalRegisters.from', year.nationalRegisters?.from ?? null],
    ...year.indicators.flatMap(({ from, thresholds, improvement }, position): [string, string | null][] => [
      [`indicators[${position}].from`, from],
      [`indicators[${position}].thresholds.from`, thresholds?.from ?? null],
      [`indicators[${position}].improvement.from`, improvement?.from ?? null],
    ]),
  ];
  const unknown = named.filter(([, name]) => name !== null && !Object.hasOwn(year.sources, name));
  const without = year.indicators.flatMap(({ id, from }, position) =>
    from === null && year.indicatorsFrom === null
      ? [{ path: `indicators[${position}].from`, code: 'SOURCE_MISSING', message: `${id} has no source` }]
      : [],
  );
  return [
    ...unknown.map(([path, name]) => ({
      path,
      code: 'SOURCE_UNKNOWN',
      message: `${path} names the source '${name}', which is not in sources`,
    })),
    ...without,
  ];
}

function wrongIndicators(year: NationalYear): Problem[] {
  const seen = new Set<string>();
  return year.indicators.flatMap((indicator, position) => {
    const path = `indicators[${position}]`;
    const twice = seen.has(indicator.id);
    seen.add(indicator.id);
    return [
      ...(twice
        ? [{ path: `${path}.id`, code: 'INDICATOR_TWICE', message: `${indicator.id} is in the list twice` }]
        : []),
      ...(Object.hasOwn(year.groups, indicator.group)
        ? []
        : [
            {
              path: `${path}.group`,
              code: 'GROUP_UNKNOWN',
              message: `${indicator.id} is in the group ${indicator.group}, which is not in groups`,
            },
          ]),
      ...wrongThresholds(indicator, path),
    ];
  });
}

function wrongThresholds({ id, kind, points, thresholds }: NationalIndicator, path: string): Problem[] {
  const at = `${path}.thresholds`;
  if (!thresholds) return [];
  if (kind === 'register' || kind === 'manual')
    return [{ path: at, code: 'THRESHOLDS_NOT_USED', message: `${id} is ${kind} and has no thresholds` }];
  const problems: Problem[] = [];
  if (compare(parseDecimal(thresholds.lower), parseDecimal(thresholds.upper)) >= 0) {
    problems.push({
      path: `${at}.upper`,
      code: 'THRESHOLDS_OVERLAP',
      message: `${id} has an upper threshold that is not above the lower`,
    });
  }
  if ((kind === 'stepped') !== (thresholds.atLower !== null)) {
    problems.push({
      path: `${at}.atLower`,
      code: 'STEP_DOES_NOT_FIT',
      message: `${id}: points at the lower threshold belong to stepped indicators and to no other`,
    });
  }
  if (thresholds.atLower !== null && compare(parseDecimal(thresholds.atLower), parseDecimal(points)) > 0) {
    problems.push({
      path: `${at}.atLower`,
      code: 'STEP_ABOVE_POINTS',
      message: `${id} gives more points at the lower threshold than it has`,
    });
  }
  return problems;
}

function wrongTotal(year: NationalYear): Problem[] {
  const sum = year.indicators.reduce((all, { points }) => add(all, parseDecimal(points)), ZERO);
  const total = parseDecimal(year.totalPoints.value);
  const difference = compare(sum, total);
  if (difference === 0 || (difference < 0 && !year.indicatorsComplete)) return [];
  const message = `The indicators have ${decimalText(sum, 2)} points and the year has ${year.totalPoints.value}`;
  return [{ path: 'totalPoints.value', code: 'POINTS_DO_NOT_ADD_UP', message }];
}

function oddRatio(year: NationalYear): Problem[] {
  if (!year.averageList || year.year < RATIO_BAND.since) return [];
  const ratio = divide(parseDecimal(year.poundsPerPoint.value), fraction(BigInt(year.averageList.value)));
  if (compare(ratio, parseDecimal(RATIO_BAND.least)) >= 0 && compare(ratio, parseDecimal(RATIO_BAND.most)) <= 0)
    return [];
  const message =
    `${year.year}: £${year.poundsPerPoint.value} a point for an average list of ${year.averageList.value} is £${decimalText(ratio, 6)} a patient; ` +
    `every year since ${RATIO_BAND.since} has been between £${RATIO_BAND.least} and £${RATIO_BAND.most}`;
  return [{ path: 'poundsPerPoint.value', code: 'RATIO_IS_UNUSUAL', message }];
}

function oddAverageDay(year: NationalYear): Problem[] {
  const expected = averageListDay(year.year);
  if (!year.averageList || year.year <= FIXED_AVERAGE_UNTIL || year.averageList.date === expected) return [];
  const message = `${year.year}: the average list is that of ${year.averageList.date}; it should be that of ${expected}, before the year begins`;
  return [{ path: 'averageList.date', code: 'AVERAGE_LIST_OF_ANOTHER_DAY', message }];
}
