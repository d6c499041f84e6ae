import type { RefusalCode } from '../domain/refusals.ts';

/**
 * The database is the judge, this is its voice: what to say when a constraint refuses a row. Every named constraint is
 * here; null means that no request can reach it (the domain refuses first), so meeting it is a fault of ours.
 */
export const constraintSentences: Record<string, RefusalCode | null> = {
  scheme_name_is_unique_for_a_commissioner: 'SCHEME_NAME_IS_TAKEN',
  one_cover_for_an_indicator_on_a_day: 'COVER_OVERLAPS_ANOTHER_SCHEME',
  an_offer_is_taken_up_once: 'OFFER_IS_TAKEN_UP',
  a_consultation_is_answered_once: 'CONSULTATION_IS_NOT_OPEN',
  a_version_is_decided_once: 'VERSION_IS_DECIDED',
  a_phase_has_one_run_at_a_time: 'RUN_EXISTS',
  the_approver_did_not_calculate: 'RUN_AUTHOR_CANNOT_APPROVE',
};

/** The refusal for a constraint violation, or null when the failure is not one that a person can put right. */
export function refusalForConstraint(failure: unknown): RefusalCode | null {
  const constraint = (failure as { driverError?: { constraint?: string } } | null)?.driverError?.constraint;
  return constraint ? (constraintSentences[constraint] ?? null) : null;
}
