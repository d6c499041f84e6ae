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
  a_year_has_one_draft_at_a_time: 'NATIONAL_DRAFT_WAITS',
  a_year_is_released_once_under_a_number: 'NATIONAL_YEAR_MOVED_ON',
  who_edits_a_year_does_not_release_it: 'NATIONAL_EDITOR_CANNOT_RELEASE',

  // The domain refuses these before the database can: meeting one is a fault of ours, masked and logged.
  a_component_pays_a_practice_once_in_a_run: null,
  a_frozen_version_has_a_fingerprint: null,
  a_line_is_paid_once: null,
  a_payment_is_not_negative: null,
  a_practice_is_in_a_run_once: null,
  a_practice_is_offered_a_phase_once: null,
  a_rejection_has_a_reason: null,
  a_released_year_has_a_fingerprint: null,
  a_reply_has_an_author: null,
  a_settlement_has_an_author: null,
  account_kind_is_known: null,
  an_account_belongs_to_one: null,
  an_account_is_opened_once: null,
  an_amendment_has_a_reason: null,
  an_ended_draft_has_its_person: null,
  an_lmc_is_consulted_once_on_a_version: null,
  api_token_hash_is_unique: null,
  certificate_kind_is_known: null,
  comment_is_not_empty: null,
  conditions_are_stated: null,
  consultation_closes_after_it_opens: null,
  consultation_state_is_known: null,
  decision_outcome_is_known: null,
  demonstration_clock_id_check: null,
  each_state_of_a_run_has_its_people: null,
  evidence_state_is_known: null,
  financial_year_is_written_2026_27: null,
  lmc_outcome_is_known: null,
  membership_roles_are_known: null,
  national_release_has_a_number: null,
  national_release_has_a_reason: null,
  national_release_state_is_known: null,
  national_release_year_is_written_2026_27: null,
  offer_response_is_known: null,
  only_a_commissioner_is_icb_or_ccg: null,
  organisation_closes_after_it_opens: null,
  organisation_code_is_unique: null,
  organisation_kind_is_known: null,
  participation_state_is_known: null,
  payment_reference_is_unique: null,
  payment_run_number_is_unique: null,
  payment_run_state_is_known: null,
  person_belongs_once_to_an_organisation: null,
  person_email_is_unique: null,
  person_identity_is_unique: null,
  practice_has_one_commissioner_on_a_day: null,
  practice_is_in_one_network_on_a_day: null,
  published_content_is_loaded_once: null,
  published_file_is_current_once: null,
  registered_patients_are_not_negative: null,
  scheme_name_is_given: null,
  scheme_state_is_known: null,
  scheme_version_number_is_unique: null,
  transfer_moves_money: null,
  transfer_reason_is_known: null,
};

/** The refusal for a constraint violation, or null when the failure is not one that a person can put right. */
export function refusalForConstraint(failure: unknown): RefusalCode | null {
  const constraint = (failure as { driverError?: { constraint?: string } } | null)?.driverError?.constraint;
  return constraint ? (constraintSentences[constraint] ?? null) : null;
}
