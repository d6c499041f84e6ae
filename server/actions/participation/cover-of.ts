import { financialYearOf } from '../../domain/dates.ts';
import { coverOn } from '../../domain/participation/cover.ts';
import type { CoverRow, LocalCover } from '../../domain/participation/cover.ts';
import type { NationalYears } from '../../persistence/national/national-years.ts';
import type { Scope } from '../../persistence/scope.ts';

/** What covers each national indicator of a practice on one day. */
export interface CoverOfDay {
  practiceId: string;
  on: string;
  financialYear: string;
  indicators: CoverRow[];
}

/** The cover of a practice on a day; null when the practice belongs on that day to no tenant the actor may enter. */
export async function coverOf(scope: Scope, practiceId: string, on: string): Promise<CoverOfDay | null> {
  const { kind, organisationId, commissionerIds } = scope.actor;
  if (kind === 'practice' && practiceId !== organisationId) return null;
  if (!(await scope.cover.isWithin(practiceId, commissionerIds, on))) return null;
  return coverOfDay(await scope.nationalYears(), { practiceId, on }, await scope.cover.on(practiceId, on));
}

/** The cover of a day, given what is local on it. */
export function coverOfDay(
  national: NationalYears,
  { practiceId, on }: { practiceId: string; on: string },
  local: readonly LocalCover[],
): CoverOfDay {
  const financialYear = financialYearOf(on);
  const year = national.yearOf(financialYear);
  return {
    practiceId,
    on,
    financialYear,
    indicators: coverOn(year?.indicatorsComplete ? year.indicators : null, local),
  };
}
