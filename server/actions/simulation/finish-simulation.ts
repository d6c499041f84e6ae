import { groupPractices, sumPractices } from '../../domain/simulation/sum-simulation.ts';
import type { SimulatedPractice } from '../../domain/simulation/sum-simulation.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { SimulatedLine } from '../../persistence/simulation/simulation-practice-repository.ts';
import type { Attempt } from '../../persistence/simulation/simulation-repository.ts';
import { fingerprintOf } from '../fingerprint.ts';

/**
 * Ends a simulation: sums its practices, by group as well, and freezes it with the fingerprint of its result, the same for
 * everybody who is shown it. Nothing happens when the attempt was overtaken.
 * @throws Error when a practice was left out
 */
export async function finishSimulation(scope: Scope, { id, attemptId }: Attempt): Promise<void> {
  const simulation = await scope.simulations.lock(id);
  if (simulation?.state !== 'calculating' || simulation.attemptId !== attemptId) return;
  if (simulation.practicesDone !== simulation.practicesTotal)
    throw new Error(`${simulation.practicesDone} of ${simulation.practicesTotal} practices were worked out.`);
  const lines = await scope.simulationPractices.all(id);
  const names = new Map(
    (await scope.organisations.byIds([...new Set(lines.flatMap(({ networkId }) => networkId ?? []))])).map(
      (network) => [network.id, network.name],
    ),
  );
  const practices = lines.map((line) => simulated(line, names));
  const { commissionerId, schemeId, factsFingerprint, fingerprint } = simulation;
  await scope.simulationPractices.addGroups(
    groupPractices(practices).map((group) => ({ commissionerId, simulationId: id, ...group })),
  );
  const totals = sumPractices(practices);
  const resultFingerprint = fingerprintOf({ fingerprint, factsFingerprint, totals, lines });
  await scope.simulations.move(simulation, { state: 'finished', totals, resultFingerprint, finishedAt: scope.now });
  await scope.happened({
    name: 'simulation.finished',
    commissionerId,
    subjectKind: 'simulation',
    subjectId: id,
    schemeId,
    detail: { practices: totals.practices, localPence: totals.localPence, factsFingerprint, resultFingerprint },
  });
}

const simulated = (line: SimulatedLine, names: ReadonlyMap<string, string>): SimulatedPractice => {
  if (line.standing === null) throw new Error(`${line.practiceCode} was not worked out.`);
  return {
    localPence: exact(line.localPence),
    guaranteedPence: exact(line.guaranteedPence),
    possiblePence: exact(line.possiblePence),
    nationalPence: exact(line.nationalPence),
    differencePence: exact(line.differencePence),
    standing: line.standing,
    registeredPatients: line.listSize,
    deprivationQuintile: line.deprivationQuintile,
    network: line.networkId === null ? null : { id: line.networkId, name: names.get(line.networkId) ?? line.networkId },
  };
};

const exact = (pence: number | null): bigint | null => (pence === null ? null : BigInt(pence));
