import { accepted, reason, refused, refusedFor } from '../../domain/outcome.ts';
import { whyNotFinish } from '../../domain/permissions.ts';
import { BY_THE_PRACTICE, decideReportCounts } from '../../domain/reported/decide-report-counts.ts';
import { checkUnusual } from '../../domain/reported/far-above-the-list.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { checkValue } from './check-told-facts.ts';
import { keepFacts } from './keep-facts.ts';
import { readPracticeCounts } from './practice-counts.ts';
import { changeOf, togetherProblems } from './read-facts.ts';
import { confirmedUnusual, unusualFacts } from './unusual-facts.ts';

/** The numbers of a practice, each by the key of the question it answers and as it was seen; one left empty says nothing. */
export interface ReportCounts {
  offerId: string;
  counts: { key: string; value: string; expectedVersion: number }[];
  /** Why what is unusual is right as it stands. */
  whyUnusual?: string | null;
}

/**
 * The practice reports what it counted, in the name of the person who does it; it may correct it until the phase is worked out.
 * Refusals: NOT_FOUND, NOT_WITH_THIS_COMMISSIONER, PARTICIPATION_IS_OVER, PHASE_HAS_NOT_STARTED, NOTHING_TO_COUNT, COUNTING_IS_CLOSED, FACT_IS_NOT_ASKED,
 * FACT_IS_WRONG, FACTS_ARE_THE_SAME, SOMEBODY_CHANGED_THIS_FIRST, those of checkUnusual.
 */
export const reportCounts = defineAction(
  'count:report',
  async (scope: Scope, { offerId, counts, whyUnusual }: ReportCounts) => {
    const offer = await scope.offers.byId(offerId);
    if (!offer) return refused('NOT_FOUND', 'offerId');
    await scope.reportedFacts.hold(offer, 'to report');
    await scope.reportedFacts.holdTelling(offer);
    const owed = await readPracticeCounts(scope, offer);
    if (!owed) return refused('NOT_FOUND', 'offerId');
    const elsewhere = whyNotFinish(scope.actor, { ...offer, tookPart: owed.inQuestion.days !== null });
    if (elsewhere) return refusedFor([elsewhere]);
    const decision = decideReportCounts(owed.inQuestion);
    if (!decision.accepted) return decision;
    const { facts, records } = owed;
    if (!records) return refused('PARTICIPATION_IS_OVER');

    const given = counts.filter(({ value }) => value.trim() !== '');
    const told = given.map(({ key, value }) => {
      const asked = facts.asked.find((one) => one.key === key);
      return asked ? { asked, value: value.trim(), date: asked.date } : null;
    });
    const wrong = told.flatMap((one, index) => {
      if (!one) return [reason('FACT_IS_NOT_ASKED', `counts[${index}]`)];
      const problem = checkValue(one);
      return problem
        ? [
            reason('FACT_IS_WRONG', `counts[${facts.asked.indexOf(one.asked)}]`, {
              problem: `${one.asked.label}: ${problem.problem}`,
            }),
          ]
        : [];
    });
    if (wrong.length > 0) return refusedFor(wrong);
    const changes = told.filter((one) => one !== null).map((one) => changeOf(facts, records, { ...one, row: 0 }));
    const together = await togetherProblems(facts, new Map([[records.practiceCode, records]]), changes);
    if (together.length > 0) return refusedFor(together);
    if (changes.every(({ change }) => change === 'UNCHANGED')) return refused('FACTS_ARE_THE_SAME');
    const overtaken = changes.some(({ asked, edition }) =>
      given.some(({ key, expectedVersion }) => key === asked.key && expectedVersion !== edition),
    );
    if (overtaken) return refused('SOMEBODY_CHANGED_THIS_FIRST');
    const unusual = unusualFacts(facts, changes);
    const unconfirmed = checkUnusual(unusual, whyUnusual ?? '');
    if (unconfirmed.length > 0) return refusedFor(unconfirmed);
    await keepFacts(scope, facts, { changes, source: BY_THE_PRACTICE });
    await scope.happened({
      name: 'count.reported',
      commissionerId: facts.commissionerId,
      subjectKind: 'offer',
      subjectId: offerId,
      schemeId: facts.schemeId,
      practiceId: offer.practiceId,
      detail: {
        phase: facts.phase.name,
        ...confirmedUnusual(unusual, whyUnusual),
        counts: changes
          .filter(({ change }) => change !== 'UNCHANGED')
          .map(({ asked, before, value }) => ({ what: asked.label, before, value })),
      },
    });
    return accepted({ offerId });
  },
);
