import { accepted, reason, refused, refusedFor } from '../../domain/outcome.ts';
import { BY_THE_PRACTICE } from '../../domain/reported/decide-report-counts.ts';
import { checkText } from '../../domain/words/check-text.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { checkValue } from './check-told-facts.ts';
import { keepFacts } from './keep-facts.ts';
import { participantsOf, readPhaseFactsOf } from './phase-facts.ts';
import { changeOf, togetherProblems } from './read-facts.ts';

/** One value for one practice, with where it was taken from. `date` is a day or a financial year. */
export interface TellFact {
  schemeId: string;
  phaseKey: string;
  practiceId: string;
  /** Which of the facts of the phase. */
  factKey: string;
  value: string;
  date: string;
  source: string;
}

/**
 * Keeps one value for one practice that takes part. Refusals: NOT_FOUND, FACT_IS_NOT_ASKED, FACT_IS_WRONG, FACTS_ARE_THE_SAME,
 * FIELD_IS_EMPTY, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT.
 */
export const tellFact = defineAction('fact:tell', async (scope: Scope, given: TellFact) => {
  const { schemeId, phaseKey, practiceId } = given;
  const facts = await readPhaseFactsOf(scope, schemeId, phaseKey);
  if (!facts) return refused('NOT_FOUND', 'schemeId');
  const asked = facts.asked.find(({ key }) => key === given.factKey);
  if (!asked) return refused('FACT_IS_NOT_ASKED', 'factKey');
  const source = given.source.trim();
  const told = { asked, value: given.value.trim(), date: given.date.trim() };
  const problem = checkValue(told);
  const wrong = [
    ...(problem ? [reason('FACT_IS_WRONG', problem.column, { problem: problem.problem })] : []),
    ...checkText(source === BY_THE_PRACTICE ? '' : source, {
      field: 'source',
      name: 'where it is taken from',
      most: 200,
    }),
  ];
  if (wrong.length > 0) return refusedFor(wrong);

  await scope.reportedFacts.hold(facts, 'to report');
  for await (const records of participantsOf(scope, facts)) {
    if (records.practiceId !== practiceId) continue;
    const change = changeOf(facts, records, { ...told, row: 0 });
    const together = await togetherProblems(facts, new Map([[records.practiceCode, records]]), [change]);
    if (together.length > 0) return refusedFor(together.map((one) => ({ ...one, field: 'value' })));
    if (change.change === 'UNCHANGED') return refused('FACTS_ARE_THE_SAME', 'value');
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
        fact: asked.label,
        before: change.before,
        value: change.value,
        ...kept,
      },
    });
    return accepted({ schemeId, phaseKey });
  }
  return refused('NOT_FOUND', 'practiceId');
});
