import { endOfLondonDay, londonDay } from '../../domain/dates.ts';
import { requirementOutcomes } from '../../domain/participation/requirement-progress.ts';
import { isViable, uptakeOf, uptakeSeries } from '../../domain/participation/uptake.ts';
import type { PhaseUptakeRow } from '../../persistence/participation/uptake-repository.ts';
import type { Context } from '../context.ts';
import { offeredPhase, offeredVersion } from './offer-views.ts';
import type { PhaseUptakeType } from './uptake-type.ts';

/** Whether the reader sees every offer of a scheme, so that counts are true. A practice sees only its own. */
export function seesAllOffers({ actor }: Context): boolean {
  return actor.kind === 'commissioner' || actor.kind === 'auditor';
}

/** The board of one phase: counts from the database, percentages, threshold and series from the domain. */
export async function readPhaseUptake(context: Context, row: PhaseUptakeRow): Promise<PhaseUptakeType> {
  const { definition } = await offeredVersion(context, row);
  const phase = await offeredPhase(context, row);
  const { offered, accepted, declined, silent, left } = row;
  return {
    key: phase.key,
    name: phase.name,
    from: phase.from,
    to: phase.to,
    optInClosesAt: endOfLondonDay(phase.optInClosesOn),
    offered,
    declined,
    silent,
    left,
    ...uptakeOf(offered, accepted),
    practicesNeeded: definition.viability.practicesNeeded,
    viable: isViable(accepted, definition.viability),
    series: uptakeSeries({ offered, offeredOn: londonDay(row.offeredAt), today: context.today, changes: row.changes }),
    requirementsMet: row.confirmed.filter((keys) =>
      requirementOutcomes(
        phase,
        keys.map((requirementKey) => ({ requirementKey })),
      ).every(({ met }) => met),
    ).length,
    evidenceToReview: row.evidenceToReview,
  };
}
