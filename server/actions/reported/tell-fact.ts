import { accepted, refused, refusedFor } from '../../domain/outcome.ts';
import { decideTellFact } from '../../domain/reported/decide-tell-fact.ts';
import type { FactGiven } from '../../domain/reported/decide-tell-fact.ts';
import { checkUnusual } from '../../domain/reported/far-above-the-list.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { checkValue } from './check-told-facts.ts';
import { keepFacts } from './keep-facts.ts';
import { participantsOf, readPhaseFactsOf } from './phase-facts.ts';
import { changeOf, togetherProblems } from './read-facts.ts';
import { whyToldMeanwhile } from './told-meanwhile.ts';
import { confirmedUnusual, unusualFacts } from './unusual-facts.ts';

/** One value for one practice, with where it was taken from. `date` is a day or a financial year. */
export interface TellFact extends FactGiven {
  schemeId: string;
  phaseKey: string;
  practiceId: string;
  /** How often the fact had been told, for whatever day, when the value was entered. */
  expectedVersion: number;
  /** Why it is right as it stands, where it is unusual. */
  whyUnusual?: string | null;
}

/**
 * Keeps one value for one practice that takes part. Refusals: NOT_FOUND, those of decideTellFact, FACTS_ARE_THE_SAME, those of
 * whyToldMeanwhile and checkUnusual.
 */
export const tellFact = defineAction('fact:tell', async (scope: Scope, given: TellFact) => {
  const { schemeId, phaseKey, practiceId } = given;
  const facts = await readPhaseFactsOf(scope, schemeId, phaseKey);
  if (!facts) return refused('NOT_FOUND', 'schemeId');
  const decision = decideTellFact(facts.asked, given, checkValue);
  if (!decision.accepted) return decision;
  const { told, source } = decision.value;

  await scope.reportedFacts.hold(facts, 'to report');
  await scope.reportedFacts.holdTelling({ commissionerId: facts.commissionerId });
  for await (const records of participantsOf(scope, facts, practiceId)) {
    const change = changeOf(facts, records, { ...told, row: 0 });
    const together = await togetherProblems(facts, new Map([[records.practiceCode, records]]), [change]);
    if (together.length > 0) return refusedFor(together.map((one) => ({ ...one, field: 'value' })));
    if (change.change === 'UNCHANGED') return refused('FACTS_ARE_THE_SAME', 'value');
    const meanwhile = whyToldMeanwhile([change], given.expectedVersion);
    if (meanwhile.length > 0) return refusedFor(meanwhile);
    const unusual = unusualFacts(facts, [change]).map((one) => ({ ...one, field: 'value' }));
    const unconfirmed = checkUnusual(unusual, given.whyUnusual ?? '');
    if (unconfirmed.length > 0) return refusedFor(unconfirmed);
    const kept = await keepFacts(scope, facts, { changes: [change], source });
    await scope.happened({
      name: 'fact.told',
      commissionerId: facts.commissionerId,
      subjectKind: 'scheme',
      subjectId: schemeId,
      schemeId,
      practiceId,
      detail: {
        phase: facts.phase.name,
        source,
        fact: told.asked.label,
        before: change.before,
        value: change.value,
        ...kept,
        ...confirmedUnusual(unusual, given.whyUnusual),
      },
    });
    return accepted({ schemeId, phaseKey });
  }
  return refused('NOT_FOUND', 'practiceId');
});
