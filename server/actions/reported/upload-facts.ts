import { accepted, refused, refusedFor } from '../../domain/outcome.ts';
import { decideUploadFacts } from '../../domain/reported/decide-upload-facts.ts';
import { checkUnusual } from '../../domain/reported/far-above-the-list.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { readPhaseFactsOf } from './phase-facts.ts';
import { keepFacts } from './keep-facts.ts';
import { readFacts } from './read-facts.ts';
import { whyToldMeanwhile } from './told-meanwhile.ts';
import { confirmedUnusual, unusualFacts } from './unusual-facts.ts';

/** A file of facts for a phase: its name is the source of every value in it. */
export interface UploadFacts {
  schemeId: string;
  phaseKey: string;
  fileName: string;
  text: string;
  /** How often the facts in the file had been told when it was looked at: the version of its preview. */
  expectedVersion: number;
  /** Why what is unusual in it is right as it stands. */
  whyUnusual?: string | null;
}

/**
 * Keeps the facts of a file, all of them or none. What was told before is kept and the newest counts; a run that is calculated
 * keeps what it used. Refusals: NOT_FOUND, those of decideUploadFacts, FACTS_FILE_IS_UNREADABLE, FACTS_ROW_IS_WRONG,
 * FACTS_ARE_THE_SAME, those of whyToldMeanwhile and checkUnusual.
 */
export const uploadFacts = defineAction(
  'fact:tell',
  async (scope: Scope, { schemeId, phaseKey, fileName, text, expectedVersion, whyUnusual }: UploadFacts) => {
    const facts = await readPhaseFactsOf(scope, schemeId, phaseKey);
    if (!facts) return refused('NOT_FOUND', 'schemeId');
    const decision = decideUploadFacts(fileName);
    if (!decision.accepted) return decision;
    const { source } = decision.value;
    await scope.reportedFacts.hold(facts, 'to report');
    await scope.reportedFacts.holdTelling({ commissionerId: facts.commissionerId });
    const reading = await readFacts(scope, facts, text);
    if ('problems' in reading) return refusedFor(reading.problems);
    if (reading.changes.every(({ change }) => change === 'UNCHANGED')) return refused('FACTS_ARE_THE_SAME', 'file');
    const meanwhile = whyToldMeanwhile(reading.changes, expectedVersion);
    if (meanwhile.length > 0) return refusedFor(meanwhile);
    const unusual = unusualFacts(facts, reading.changes);
    const unconfirmed = checkUnusual(unusual, whyUnusual ?? '');
    if (unconfirmed.length > 0) return refusedFor(unconfirmed);
    const kept = await keepFacts(scope, facts, { changes: reading.changes, source });
    await scope.happened({
      name: 'fact.told',
      commissionerId: facts.commissionerId,
      subjectKind: 'scheme',
      subjectId: schemeId,
      schemeId,
      detail: { phase: facts.phase.name, source, ...kept, ...confirmedUnusual(unusual, whyUnusual) },
    });
    return accepted({ schemeId, phaseKey });
  },
);
