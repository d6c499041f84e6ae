import { contains } from '../../domain/dates.ts';
import type { Period } from '../../domain/dates.ts';
import { quintilesAmong } from '../../domain/simulation/deprivation-quintiles.ts';
import type { PublishedQuintile } from '../../persistence/reported/reported-fact-repository.ts';
import type { Scope } from '../../persistence/scope.ts';

/** Where the practices of a simulation stand among others. */
export interface Places {
  /** By practice code. */
  networkOf: Map<string, string>;
  scores: Map<string, string>;
  quintiles: Map<string, number>;
  /** By practice id: only where scores of all England are loaded. */
  england: Map<string, PublishedQuintile>;
  /** Among whom the quintiles are told. */
  quintilesOf: 'England' | 'at hand' | 'nowhere';
}

/** Where the practices stand among others, when the phase begins. */
export async function readPlaces(scope: Scope, practiceIds: readonly string[], { from, to }: Period): Promise<Places> {
  const networks = await scope.simulations.networks(practiceIds, { from, to });
  const networkOf = new Map(
    networks.flatMap(({ id, members }) =>
      members.filter((member) => contains(member, from)).map(({ practiceCode }) => [practiceCode, id] as const),
    ),
  );
  const england = new Map(
    (await scope.reportedFacts.publishedQuintiles(practiceIds, from)).map((quintile) => [
      quintile.practiceId,
      quintile,
    ]),
  );
  const scored = await scope.simulations.deprivationScores(practiceIds, from);
  return {
    networkOf,
    england,
    scores: new Map(scored.map(({ code, score }) => [code, score])),
    quintiles: england.size > 0 ? new Map() : quintilesAmong(scored),
    quintilesOf: england.size > 0 ? 'England' : scored.length > 0 ? 'at hand' : 'nowhere',
  };
}
