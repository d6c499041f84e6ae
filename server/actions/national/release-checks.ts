import type { Warning } from '../../domain/national/confirm-warnings.ts';
import { sourceOf } from '../../rules/national/national-year.ts';
import type { NationalYear } from '../../rules/national/national-year.ts';
import { readNationalYear } from '../../rules/national/read-national-year.ts';
import type { Problem } from '../../domain/problem.ts';

/** What the checks found: problems keep a year from being released, each warning has to be confirmed with a reason. */
export interface ReleaseChecks {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Warning[];
}

/**
 * Checks a draft as a whole, as a file is checked when it is loaded (`readNationalYear`), and says besides what of it is
 * missing or not confirmed: such a year may be released, and cannot be priced with until it is corrected.
 */
export function releaseChecks(year: NationalYear): ReleaseChecks {
  const { problems, warnings } = readNationalYear(year);
  return { problems, warnings: problems.length > 0 ? warnings : [...warnings, ...missing(year), ...unconfirmed(year)] };
}

const missing = (year: NationalYear): Warning[] => [
  ...(year.averageList
    ? []
    : [
        {
          path: 'averageList',
          code: 'AVERAGE_LIST_MISSING',
          message: `${year.year}: there is no national average list, so nothing can be priced`,
        },
      ]),
  ...(year.indicatorsComplete
    ? []
    : [
        {
          path: 'indicatorsComplete',
          code: 'INDICATORS_INCOMPLETE',
          message: `${year.year}: the indicators are not marked as complete, so whole contracts cannot be compared and local schemes can replace the whole contract only`,
        },
      ]),
];

const unconfirmed = (year: NationalYear): Warning[] => {
  const values: [string, string, string | null][] = [
    ['poundsPerPoint.value', 'pounds for one point', year.poundsPerPoint.from],
    ['averageList.value', 'the national average list', year.averageList?.from ?? null],
    ['aspirationPercent.value', 'the aspiration percentage', year.aspirationPercent.from],
    ['totalPoints.value', 'the points of the year', year.totalPoints.from],
    ['nationalRegisters', 'the national registers', year.nationalRegisters?.from ?? null],
  ];
  const open = (from: string | null): boolean => from !== null && sourceOf(year, from).confidence === 'NC';
  const indicators = year.indicators.filter(({ from }) => open(from ?? year.indicatorsFrom)).map(({ id }) => id);
  return [
    ...values
      .filter(([, , from]) => open(from))
      .map(([path, name]) => ({
        path,
        code: 'VALUE_NOT_CONFIRMED',
        message: `${year.year}: ${name} is marked as not confirmed`,
      })),
    ...(indicators.length === 0
      ? []
      : [
          {
            path: 'indicators',
            code: 'VALUE_NOT_CONFIRMED',
            message: `${year.year}: indicators marked as not confirmed: ${indicators.join(', ')}`,
          },
        ]),
  ];
};
