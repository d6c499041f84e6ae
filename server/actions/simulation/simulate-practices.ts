import { standingOf } from '../../domain/simulation/simulation-states.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { SimulationExceptionRow } from '../../persistence/simulation/simulation-exception-row.ts';
import type { SimulatedResult } from '../../persistence/simulation/simulation-practice-repository.ts';
import type { Attempt } from '../../persistence/simulation/simulation-repository.ts';
import type { BothAnswers } from '../../rules/pay/both-answers.ts';
import type { RuleException } from '../../rules/facts/facts.ts';
import { PRACTICES_AT_A_TIME } from '../payments/write-facts.ts';
import type { Trial } from './begin-simulation.ts';
import { breather } from '../breather.ts';

/** How many results go into one statement: workings are large, and writing one as text may not hold up others. */
const RESULTS_AT_ONCE = 10;

/** A practice without any count would fill pages with one message for each: this many of a side are kept, and how many there are besides. */
export const MOST_EXCEPTIONS_OF_A_SIDE = 12;

/**
 * Works out the next practices from what was written down about them, on both sides, and writes what they come to and how far
 * the simulation has come, in one transaction. Others have a turn between two practices.
 * @param afterCode the code of the last practice that is done; '' before the first
 * @returns the code to go on after; 'done' when there is no practice left; 'overtaken' when it was cancelled meanwhile or
 * another attempt has begun, and then nothing was written
 */
export async function simulatePractices(
  scope: Scope,
  { attempt, answer }: Trial,
  afterCode: string,
): Promise<{ afterCode: string } | 'done' | 'overtaken'> {
  const bases = await scope.simulationPractices.bases(attempt.id, { afterCode, limit: PRACTICES_AT_A_TIME });
  const last = bases.at(-1);
  if (!last) return 'done';
  if (!(await scope.simulations.progress(attempt, bases.length))) return 'overtaken';
  const breathe = breather();
  for (let first = 0; first < bases.length; first += RESULTS_AT_ONCE) {
    const results: SimulatedResult[] = [];
    const exceptions: SimulationExceptionRow[] = [];
    for (const { practiceId, facts } of bases.slice(first, first + RESULTS_AT_ONCE)) {
      const both = answer(facts);
      results.push(resultOf(practiceId, both));
      exceptions.push(...exceptionsOf(scope, attempt, { practiceId, both }));
      await breathe();
    }
    await scope.simulationPractices.addResults(attempt, results);
    await scope.simulationPractices.addExceptions(exceptions);
  }
  return { afterCode: last.practiceCode };
}

const resultOf = (
  practiceId: string,
  { local, national, differencePence, partOfYear }: BothAnswers,
): SimulatedResult => ({
  practiceId,
  localPence: number(local.pence),
  guaranteedPence: number(local.guaranteedPence),
  possiblePence: number(local.possiblePence),
  nationalPence: number(national.pence),
  differencePence: number(differencePence),
  standing: standingOf(differencePence),
  partOfYear,
  localWorkings: [...local.workings],
  nationalWorkings: [...national.workings],
});

const number = (pence: bigint | null): number | null => (pence === null ? null : Number(pence));

const exceptionsOf = (
  scope: Scope,
  { commissionerId, id: simulationId }: Attempt,
  { practiceId, both }: { practiceId: string; both: BothAnswers },
): SimulationExceptionRow[] =>
  (['local', 'national'] as const).flatMap((side) => {
    const all = [...new Map(both[side].exceptions.map((exception) => [exception.message, exception])).values()];
    const row = ({
      code,
      field,
      indicator,
      message,
    }: Pick<RuleException, 'field' | 'indicator' | 'message'> & { code: string }): SimulationExceptionRow => ({
      commissionerId,
      id: scope.newId(),
      simulationId,
      practiceId,
      side,
      code,
      field,
      indicator: indicator ?? null,
      message,
    });
    const rest = all.length - MOST_EXCEPTIONS_OF_A_SIDE;
    const more =
      rest > 0
        ? [
            row({
              code: 'MORE',
              field: '',
              message: `${both.practiceCode}: ${rest} more figures are missing or cannot be`,
            }),
          ]
        : [];
    return [...all.slice(0, MOST_EXCEPTIONS_OF_A_SIDE).map(row), ...more];
  });
