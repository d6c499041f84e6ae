-- Made by "npm run emit" from the migrated database, for review. Do not edit; do not run.

-- Tables

access_event
  id uuid not null
  name text not null
  happened_at timestamp with time zone not null
  person_id uuid
  organisation_id uuid
  detail jsonb not null

account
  commissioner_id uuid not null
  id uuid not null
  kind text not null
  scheme_id uuid
  practice_id uuid

action_receipt
  organisation_id uuid not null
  action_id uuid not null
  action text not null
  input_hash bytea not null
  answer jsonb not null
  done_at timestamp with time zone not null

api_token
  id uuid not null
  membership_id uuid not null
  name text not null
  token_hash bytea not null
  scopes text[] not null
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  last_used_at timestamp with time zone
  revoked_at timestamp with time zone
  parent_id uuid

auditor_engagement
  commissioner_id uuid not null
  auditor_id uuid not null
  during daterange not null

certificate
  commissioner_id uuid not null
  id uuid not null
  kind text not null
  scheme_id uuid not null
  practice_id uuid
  effective_from date not null
  statement jsonb not null
  fingerprint text not null
  issued_by uuid not null
  issued_at timestamp with time zone not null

committee_decision
  commissioner_id uuid not null
  id uuid not null
  scheme_id uuid not null
  scheme_version_id uuid not null
  committee text not null
  met_on date not null
  minute_reference text not null
  quorum integer not null
  members jsonb not null
  outcome text not null
  fingerprint text not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null

consultation
  commissioner_id uuid not null
  id uuid not null
  scheme_id uuid not null
  scheme_version_id uuid not null
  lmc_id uuid not null
  fingerprint text not null
  opened_by uuid not null
  opened_at timestamp with time zone not null
  closes_at timestamp with time zone not null
  state text not null
  version integer not null default 1

consultation_comment
  commissioner_id uuid not null
  id uuid not null
  consultation_id uuid not null
  clause text not null
  body text not null
  written_by uuid not null
  written_at timestamp with time zone not null
  sent_at timestamp with time zone
  reply text
  replied_by uuid
  replied_at timestamp with time zone
  version integer not null default 1

consultation_response
  commissioner_id uuid not null
  id uuid not null
  consultation_id uuid not null
  outcome text not null
  conditions text not null default ''::text
  statement text not null default ''::text
  signed_by uuid
  signed_name text not null
  authority text not null
  signed_at timestamp with time zone not null
  fingerprint text not null

counting_closed
  commissioner_id uuid not null
  run_id uuid not null
  scheme_id uuid not null
  phase_key text not null
  closed_at timestamp with time zone not null
  reopened_at timestamp with time zone

demonstration_clock
  id boolean not null default true
  offset_seconds bigint not null

event
  commissioner_id uuid not null
  id uuid not null
  name text not null
  happened_at timestamp with time zone not null
  person_id uuid
  organisation_id uuid not null
  subject_kind text not null
  subject_id uuid not null
  scheme_id uuid
  practice_id uuid
  action_id uuid
  detail jsonb not null

evidence
  commissioner_id uuid not null
  id uuid not null
  participation_id uuid not null
  practice_id uuid not null
  requirement_key text not null
  happened_on date not null
  note text not null
  state text not null default 'recorded'::text
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  reviewed_by uuid
  reviewed_at timestamp with time zone
  reason text
  version integer not null default 1

form_draft
  membership_id uuid not null
  page text not null
  fields jsonb not null
  kept_at timestamp with time zone not null

lmc_area
  commissioner_id uuid not null
  lmc_id uuid not null
  during daterange not null

local_cover
  commissioner_id uuid not null
  participation_id uuid not null
  practice_id uuid not null
  indicator text not null
  during daterange not null

mail
  id uuid not null
  organisation_id uuid not null
  membership_id uuid not null
  kind text not null
  to_name text not null
  to_address text not null
  sentence text not null
  path text not null
  state text not null default 'waiting'::text
  tries integer not null default 0
  problem text
  made_at timestamp with time zone not null
  tried_at timestamp with time zone

membership
  id uuid not null
  person_id uuid not null
  organisation_id uuid not null
  roles text[] not null
  job_title text not null
  starts_on date not null
  revoked_at timestamp with time zone
  version integer not null default 1
  invited_at timestamp with time zone
  invited_by uuid
  inviting_organisation_id uuid
  last_sent_at timestamp with time zone
  accepted_at timestamp with time zone
  ends_on date
  suspended_at timestamp with time zone
  shared_mailbox_reason text

national_comparison
  commissioner_id uuid not null
  id uuid not null
  run_id uuid not null
  practice_id uuid not null
  part_of_year text not null
  local_pence bigint
  local_guaranteed_pence bigint
  local_possible_pence bigint
  national_pence bigint
  national_guaranteed_pence bigint
  national_possible_pence bigint
  difference_pence bigint
  working jsonb
  exceptions jsonb not null

national_release
  id uuid not null
  financial_year text not null
  release integer not null
  state text not null
  document jsonb not null
  based_on_year text not null
  based_on_release integer not null
  reason text not null
  edited_by uuid[] not null
  drafted_by uuid not null
  drafted_at timestamp with time zone not null
  edited_at timestamp with time zone not null
  fingerprint text
  confirmations jsonb not null default '[]'::jsonb
  ended_by uuid
  ended_at timestamp with time zone
  version integer not null default 1

network_membership
  network_id uuid not null
  practice_id uuid not null
  during daterange not null

notice
  id uuid not null
  organisation_id uuid not null
  membership_id uuid not null
  kind text not null
  about text not null
  subject_id uuid not null
  subject_name text not null
  made_at timestamp with time zone not null
  read_at timestamp with time zone
  way text not null
  mail_id uuid

notice_choice
  membership_id uuid not null
  organisation_id uuid not null
  choice text not null

offer
  commissioner_id uuid not null
  id uuid not null
  scheme_id uuid not null
  scheme_version_id uuid not null
  phase_key text not null
  practice_id uuid not null
  fingerprint text not null
  phase daterange not null
  opens_at timestamp with time zone not null
  closes_at timestamp with time zone not null
  offered_at timestamp with time zone not null
  response text not null default 'silent'::text
  version integer not null default 1

offer_response
  commissioner_id uuid not null
  id uuid not null
  offer_id uuid not null
  scheme_id uuid not null
  phase_key text not null
  practice_id uuid not null
  response text not null
  effective_from date not null
  fingerprint text not null
  responded_by uuid not null
  authority text not null
  responded_at timestamp with time zone not null

organisation
  id uuid not null
  kind text not null
  commissioner_kind text
  code text not null
  name text not null
  address text not null default ''::text
  opened_on date
  closed_on date
  fictional boolean not null default false

organisation_succession
  predecessor_id uuid not null
  successor_id uuid not null
  succeeded_on date not null

participation
  commissioner_id uuid not null
  id uuid not null
  offer_id uuid not null
  scheme_id uuid not null
  scheme_version_id uuid not null
  phase_key text not null
  practice_id uuid not null
  during daterange not null
  state text not null
  fingerprint text not null
  accepted_at timestamp with time zone not null
  version integer not null default 1

payment_basis
  commissioner_id uuid not null
  run_id uuid not null
  practice_id uuid not null
  practice_code text not null
  facts jsonb not null
  national_facts jsonb

payment_exception
  commissioner_id uuid not null
  id uuid not null
  run_id uuid not null
  practice_id uuid not null
  code text not null
  field text not null
  message text not null
  settlement text
  settled_by uuid
  settled_at timestamp with time zone

payment_line
  commissioner_id uuid not null
  id uuid not null
  run_id uuid not null
  scheme_id uuid not null
  scheme_version_id uuid not null
  practice_id uuid not null
  component_key text not null
  kind text not null
  label text not null
  sentence text not null
  fingerprint text not null
  computed_pence bigint not null
  amended_pence bigint
  amendment_reason text
  amended_by uuid
  working jsonb not null
  reference text not null
  version integer not null default 1

payment_run
  commissioner_id uuid not null
  id uuid not null
  number integer not null
  scheme_id uuid not null
  scheme_version_id uuid not null
  phase_key text not null
  period daterange not null
  state text not null
  calculation_id uuid
  practices_total integer not null default 0
  practices_done integer not null default 0
  total_pence bigint not null default 0
  context jsonb
  facts_fingerprint text
  engine_version text
  failure text
  created_by uuid not null
  created_at timestamp with time zone not null
  calculated_by uuid
  calculated_at timestamp with time zone
  submitted_by uuid
  submitted_at timestamp with time zone
  approved_by uuid
  approved_at timestamp with time zone
  released_by uuid
  released_at timestamp with time zone
  version integer not null default 1

payment_run_person
  commissioner_id uuid not null
  run_id uuid not null
  person_id uuid not null
  part text not null
  since timestamp with time zone not null
  made_by uuid default 
CASE
    WHEN (part = 'maker'::text) THEN person_id
    ELSE NULL::uuid
END
  passed_by uuid default 
CASE
    WHEN (part = 'approver'::text) THEN person_id
    ELSE NULL::uuid
END

performance_claim
  commissioner_id uuid not null
  id uuid not null
  offer_id uuid not null
  scheme_id uuid not null
  phase_key text not null
  practice_id uuid not null
  component_key text not null
  attempt integer not null
  share_pence bigint not null
  claim_percent text not null
  least_pence bigint not null
  actual_pence bigint not null
  actual_source text not null
  reason text not null
  asked_by uuid not null
  asked_at timestamp with time zone not null

performance_claim_answer
  commissioner_id uuid not null
  id uuid not null
  claim_id uuid not null
  practice_id uuid not null
  outcome text not null
  reason text not null
  answered_by uuid not null
  answered_at timestamp with time zone not null

person
  id uuid not null
  name text not null
  email text not null
  issuer text
  subject text
  disabled_at timestamp with time zone

practice_list
  practice_id uuid not null
  counted_on date not null
  registered_patients integer not null
  weighted_patients numeric(12,2)
  source text not null

practice_membership
  commissioner_id uuid not null
  practice_id uuid not null
  during daterange not null

practice_succession
  commissioner_id uuid not null
  id uuid not null
  predecessor_id uuid not null
  successor_id uuid not null
  first_day date not null
  percent text
  source text not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null

practice_succession_withdrawal
  commissioner_id uuid not null
  succession_id uuid not null
  reason text not null
  withdrawn_by uuid not null
  withdrawn_at timestamp with time zone not null

practice_year_payment
  practice_id uuid not null
  financial_year text not null
  line text not null
  amount_pence bigint not null
  source text not null

published_achievement
  financial_year text not null
  practice_code text not null
  indicator_code text not null
  measure text not null
  value numeric
  file_id integer not null

published_commissioner
  edition_on date not null
  code text not null
  name text not null
  region_code text
  icb_code text
  address text
  postcode text
  opened_on date not null
  closed_on date
  file_id integer not null

published_commissioner_icb
  commissioner_code text not null
  icb_code text not null
  icb_name text not null
  file_id integer not null

published_contract
  financial_year text not null
  practice_code text not null
  contract_type text
  dispensing boolean
  postcode text
  opened_on date
  closed_on date
  registered_patients numeric not null
  weighted_patients numeric not null
  file_id integer not null

published_deprivation
  imd_year integer not null
  practice_code text not null
  score numeric not null
  file_id integer not null

published_file
  id integer not null
  sha256 text not null
  path text not null
  layout text not null
  series text not null
  period text not null
  rows_read integer not null
  loaded_at timestamp with time zone not null
  replaced_by integer
  version text not null default ''::text

published_indicator
  financial_year text not null
  source text not null
  indicator_code text not null
  points numeric not null
  group_code text not null
  group_name text
  domain_code text not null
  description text
  list_type text
  file_id integer not null

published_list_size
  counted_on date not null
  practice_code text not null
  registered_patients integer not null
  file_id integer not null

published_network
  edition_on date not null
  code text not null
  name text not null
  commissioner_code text not null
  commissioner_name text
  opened_on date not null
  closed_on date
  file_id integer not null

published_network_member
  edition_on date not null
  practice_code text not null
  practice_name text not null
  network_code text not null
  joined_on date not null
  left_on date
  file_id integer not null

published_payment
  financial_year text not null
  practice_code text not null
  line text not null
  amount_pence bigint not null
  file_id integer not null

published_practice
  edition_on date not null
  practice_code text not null
  name text not null
  address text
  postcode text
  high_level_code text
  opened_on date not null
  closed_on date
  status text not null
  prescribing_setting integer not null
  commissioner_code text
  joined_on date
  left_on date
  file_id integer not null

published_practice_area
  as_of date not null
  source text not null
  practice_code text not null
  practice_name text not null
  network_code text
  network_name text
  commissioner_code text not null
  commissioner_name text
  icb_code text
  icb_name text
  region_code text
  region_name text
  file_id integer not null

published_register
  financial_year text not null
  practice_code text not null
  group_code text not null
  register integer
  list_type text not null
  list_size integer not null
  file_id integer not null

published_replaced_row
  file_id integer not null
  table_name text not null
  position integer not null
  figures jsonb not null

reference_change
  id uuid not null
  kind text not null
  organisation_id uuid not null
  code text
  as_of text
  seen jsonb not null default '[]'::jsonb
  file_id integer
  instead_of integer
  state text not null
  attempt_id uuid
  areas_total integer not null default 0
  areas_done integer not null default 0
  came_to jsonb not null default '[]'::jsonb
  failure text
  asked_by uuid not null
  asked_at timestamp with time zone not null
  ended_at timestamp with time zone
  version integer not null default 1

reported_fact
  commissioner_id uuid not null
  id uuid not null
  practice_id uuid not null
  scheme_id uuid
  phase_key text
  field text not null
  indicator text
  value text not null
  fact_date text not null
  slot text not null
  edition integer not null
  source text not null
  told_by uuid not null
  told_at timestamp with time zone not null

scheme
  commissioner_id uuid not null
  id uuid not null
  name text not null
  state text not null
  created_by uuid not null
  created_at timestamp with time zone not null
  published_at timestamp with time zone
  ended_from date
  version integer not null default 1

scheme_version
  commissioner_id uuid not null
  id uuid not null
  scheme_id uuid not null
  number integer not null
  definition jsonb not null
  fingerprint text
  prepared_by uuid not null
  saved_at timestamp with time zone not null
  frozen_at timestamp with time zone
  version integer not null default 1
  name text

scheme_version_person
  commissioner_id uuid not null
  scheme_version_id uuid not null
  person_id uuid not null
  part text not null
  since timestamp with time zone not null
  made_by uuid default 
CASE
    WHEN (part <> 'publisher'::text) THEN person_id
    ELSE NULL::uuid
END
  passed_by uuid default 
CASE
    WHEN (part = 'publisher'::text) THEN person_id
    ELSE NULL::uuid
END

session
  token_hash bytea not null
  person_id uuid not null
  membership_id uuid
  signed_in_at timestamp with time zone not null
  last_seen_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  ended_at timestamp with time zone
  id_token text
  id uuid not null
  authenticated_at timestamp with time zone
  browser text

sign_in_attempt
  state_hash bytea not null
  code_verifier text not null
  nonce text not null
  return_to text not null
  started_at timestamp with time zone not null
  fresh boolean not null default false

simulation
  commissioner_id uuid not null
  id uuid not null
  scheme_id uuid not null
  scheme_version_id uuid not null
  scheme_name text not null
  version_number integer not null
  phase_key text not null
  phase_name text not null
  period daterange not null
  state text not null
  attempt_id uuid
  practices_total integer not null default 0
  practices_done integer not null default 0
  definition jsonb not null
  fingerprint text not null
  settings jsonb not null
  practice_ids uuid[] not null
  context jsonb
  assumptions jsonb not null default '[]'::jsonb
  facts_fingerprint text
  engine_version text
  totals jsonb
  result_fingerprint text
  failure text
  asked_by uuid not null
  asked_at timestamp with time zone not null
  finished_at timestamp with time zone
  cancelled_by uuid
  shared_by uuid
  shared_at timestamp with time zone
  version integer not null default 1

simulation_exception
  commissioner_id uuid not null
  id uuid not null
  simulation_id uuid not null
  practice_id uuid not null
  side text not null
  code text not null
  field text not null
  indicator text
  message text not null

simulation_group
  commissioner_id uuid not null
  simulation_id uuid not null
  breakdown text not null
  key text not null
  place integer not null
  label text not null
  sums jsonb not null

simulation_practice
  commissioner_id uuid not null
  simulation_id uuid not null
  practice_id uuid not null
  practice_code text not null
  network_id uuid
  list_size integer
  deprivation_score numeric
  deprivation_quintile integer
  facts jsonb not null
  local_pence bigint
  guaranteed_pence bigint
  possible_pence bigint
  national_pence bigint
  difference_pence bigint
  standing text
  part_of_year text
  local_workings jsonb
  national_workings jsonb

transfer
  commissioner_id uuid not null
  id uuid not null
  action_id uuid not null
  from_account_id uuid not null
  to_account_id uuid not null
  amount_pence bigint not null
  reason text not null
  line_id uuid not null
  made_by uuid not null
  made_at timestamp with time zone not null

-- Constraints

access_event
  access_event_pkey: PRIMARY KEY (id)

account
  account_commissioner_id_fkey: FOREIGN KEY (commissioner_id) REFERENCES organisation(id)
  account_commissioner_id_scheme_id_fkey: FOREIGN KEY (commissioner_id, scheme_id) REFERENCES scheme(commissioner_id, id)
  account_kind_is_known: CHECK ((kind = ANY (ARRAY['scheme'::text, 'practice'::text])))
  account_pkey: PRIMARY KEY (commissioner_id, id)
  account_practice_id_fkey: FOREIGN KEY (practice_id) REFERENCES organisation(id)
  an_account_belongs_to_one: CHECK ((((kind = 'scheme'::text) = (scheme_id IS NOT NULL)) AND ((kind = 'practice'::text) = (practice_id IS NOT NULL))))
  an_account_is_opened_once: UNIQUE NULLS NOT DISTINCT (commissioner_id, kind, scheme_id, practice_id)

action_receipt
  action_receipt_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  action_receipt_pkey: PRIMARY KEY (organisation_id, action_id)

api_token
  api_token_hash_is_unique: UNIQUE (token_hash)
  api_token_membership_id_fkey: FOREIGN KEY (membership_id) REFERENCES membership(id)
  api_token_parent_id_fkey: FOREIGN KEY (parent_id) REFERENCES api_token(id)
  api_token_pkey: PRIMARY KEY (id)

auditor_engagement
  auditor_engagement_auditor_id_fkey: FOREIGN KEY (auditor_id) REFERENCES organisation(id)
  auditor_engagement_commissioner_id_fkey: FOREIGN KEY (commissioner_id) REFERENCES organisation(id)
  auditor_engagement_pkey: PRIMARY KEY (commissioner_id, auditor_id, during)

certificate
  certificate_commissioner_id_scheme_id_fkey: FOREIGN KEY (commissioner_id, scheme_id) REFERENCES scheme(commissioner_id, id)
  certificate_issued_by_fkey: FOREIGN KEY (issued_by) REFERENCES person(id)
  certificate_kind_is_known: CHECK ((kind = ANY (ARRAY['practice_left'::text, 'scheme_ended'::text])))
  certificate_pkey: PRIMARY KEY (commissioner_id, id)
  certificate_practice_id_fkey: FOREIGN KEY (practice_id) REFERENCES organisation(id)

committee_decision
  a_version_is_decided_once: UNIQUE (commissioner_id, scheme_version_id)
  committee_decision_commissioner_id_scheme_id_fkey: FOREIGN KEY (commissioner_id, scheme_id) REFERENCES scheme(commissioner_id, id)
  committee_decision_commissioner_id_scheme_version_id_fkey: FOREIGN KEY (commissioner_id, scheme_version_id) REFERENCES scheme_version(commissioner_id, id)
  committee_decision_pkey: PRIMARY KEY (commissioner_id, id)
  committee_decision_recorded_by_fkey: FOREIGN KEY (recorded_by) REFERENCES person(id)
  decision_outcome_is_known: CHECK ((outcome = ANY (ARRAY['approved'::text, 'not_approved'::text])))
  who_recorded_a_decision_is_a_maker: FOREIGN KEY (commissioner_id, scheme_version_id, recorded_by) REFERENCES scheme_version_person(commissioner_id, scheme_version_id, made_by)

consultation
  an_lmc_is_consulted_once_on_a_version: UNIQUE (commissioner_id, scheme_version_id, lmc_id)
  consultation_closes_after_it_opens: CHECK ((closes_at > opened_at))
  consultation_commissioner_id_scheme_id_fkey: FOREIGN KEY (commissioner_id, scheme_id) REFERENCES scheme(commissioner_id, id)
  consultation_commissioner_id_scheme_version_id_fkey: FOREIGN KEY (commissioner_id, scheme_version_id) REFERENCES scheme_version(commissioner_id, id)
  consultation_lmc_id_fkey: FOREIGN KEY (lmc_id) REFERENCES organisation(id)
  consultation_opened_by_fkey: FOREIGN KEY (opened_by) REFERENCES person(id)
  consultation_pkey: PRIMARY KEY (commissioner_id, id)
  consultation_state_is_known: CHECK ((state = ANY (ARRAY['open'::text, 'responded'::text, 'no_response'::text])))

consultation_comment
  a_reply_has_an_author: CHECK ((((reply IS NULL) = (replied_by IS NULL)) AND ((reply IS NULL) = (replied_at IS NULL))))
  comment_is_not_empty: CHECK ((length(TRIM(BOTH FROM body)) > 0))
  consultation_comment_commissioner_id_consultation_id_fkey: FOREIGN KEY (commissioner_id, consultation_id) REFERENCES consultation(commissioner_id, id)
  consultation_comment_pkey: PRIMARY KEY (commissioner_id, id)
  consultation_comment_replied_by_fkey: FOREIGN KEY (replied_by) REFERENCES person(id)
  consultation_comment_written_by_fkey: FOREIGN KEY (written_by) REFERENCES person(id)

consultation_response
  a_consultation_is_answered_once: UNIQUE (commissioner_id, consultation_id)
  conditions_are_stated: CHECK (((outcome <> 'SUPPORTED_WITH_CONDITIONS'::text) OR (length(TRIM(BOTH FROM conditions)) > 0)))
  consultation_response_commissioner_id_consultation_id_fkey: FOREIGN KEY (commissioner_id, consultation_id) REFERENCES consultation(commissioner_id, id)
  consultation_response_pkey: PRIMARY KEY (commissioner_id, id)
  consultation_response_signed_by_fkey: FOREIGN KEY (signed_by) REFERENCES person(id)
  lmc_outcome_is_known: CHECK ((outcome = ANY (ARRAY['SUPPORTED'::text, 'SUPPORTED_WITH_CONDITIONS'::text, 'NOT_SUPPORTED'::text, 'NO_RESPONSE_IN_TIME'::text])))

counting_closed
  counting_closed_commissioner_id_run_id_fkey: FOREIGN KEY (commissioner_id, run_id) REFERENCES payment_run(commissioner_id, id)
  counting_closed_commissioner_id_scheme_id_fkey: FOREIGN KEY (commissioner_id, scheme_id) REFERENCES scheme(commissioner_id, id)
  counting_closed_pkey: PRIMARY KEY (commissioner_id, run_id)

demonstration_clock
  demonstration_clock_id_check: CHECK (id)
  demonstration_clock_pkey: PRIMARY KEY (id)

event
  event_commissioner_id_fkey: FOREIGN KEY (commissioner_id) REFERENCES organisation(id)
  event_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  event_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
  event_pkey: PRIMARY KEY (commissioner_id, id)

evidence
  a_rejection_has_a_reason: CHECK (((state <> 'rejected'::text) OR (length(TRIM(BOTH FROM reason)) > 0)))
  evidence_commissioner_id_participation_id_fkey: FOREIGN KEY (commissioner_id, participation_id) REFERENCES participation(commissioner_id, id)
  evidence_pkey: PRIMARY KEY (commissioner_id, id)
  evidence_practice_id_fkey: FOREIGN KEY (practice_id) REFERENCES organisation(id)
  evidence_recorded_by_fkey: FOREIGN KEY (recorded_by) REFERENCES person(id)
  evidence_reviewed_by_fkey: FOREIGN KEY (reviewed_by) REFERENCES person(id)
  evidence_state_is_known: CHECK ((state = ANY (ARRAY['recorded'::text, 'confirmed'::text, 'rejected'::text])))

form_draft
  form_draft_is_of_a_page: CHECK (((page ~~ '/%'::text) AND (length(page) <= 500)))
  form_draft_membership_id_fkey: FOREIGN KEY (membership_id) REFERENCES membership(id)
  form_draft_pkey: PRIMARY KEY (membership_id, page)

lmc_area
  lmc_area_commissioner_id_fkey: FOREIGN KEY (commissioner_id) REFERENCES organisation(id)
  lmc_area_lmc_id_fkey: FOREIGN KEY (lmc_id) REFERENCES organisation(id)
  lmc_area_pkey: PRIMARY KEY (commissioner_id, lmc_id, during)

local_cover
  local_cover_commissioner_id_participation_id_fkey: FOREIGN KEY (commissioner_id, participation_id) REFERENCES participation(commissioner_id, id)
  local_cover_pkey: PRIMARY KEY (commissioner_id, participation_id, indicator)
  local_cover_practice_id_fkey: FOREIGN KEY (practice_id) REFERENCES organisation(id)
  one_cover_for_an_indicator_on_a_day: EXCLUDE USING gist (commissioner_id WITH =, practice_id WITH =, indicator WITH =, during WITH &&)

mail
  a_failed_mail_says_why: CHECK (((state <> 'failed'::text) OR (length(TRIM(BOTH FROM problem)) > 0)))
  a_mail_leads_into_the_portal: CHECK (((path ~~ '/%'::text) AND (path !~~ '//%'::text)))
  mail_membership_id_fkey: FOREIGN KEY (membership_id) REFERENCES membership(id)
  mail_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  mail_pkey: PRIMARY KEY (id)
  mail_state_is_known: CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'caught'::text, 'failed'::text])))

membership
  a_shared_mailbox_has_its_reason: CHECK ((length(TRIM(BOTH FROM shared_mailbox_reason)) > 0))
  membership_ends_after_it_starts: CHECK ((ends_on >= starts_on))
  membership_invited_by_fkey: FOREIGN KEY (invited_by) REFERENCES membership(id)
  membership_inviting_organisation_id_fkey: FOREIGN KEY (inviting_organisation_id) REFERENCES organisation(id)
  membership_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  membership_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
  membership_pkey: PRIMARY KEY (id)
  membership_roles_are_known: CHECK (((roles <@ ARRAY['view'::text, 'prepare'::text, 'approve'::text, 'administer'::text]) AND (cardinality(roles) > 0)))
  only_an_invitation_is_accepted: CHECK (((accepted_at IS NULL) OR (invited_at IS NOT NULL)))
  person_belongs_to_an_organisation_once_on_a_day: EXCLUDE USING gist (person_id WITH =, organisation_id WITH =, daterange(starts_on, ends_on, '[]'::text) WITH &&) WHERE ((revoked_at IS NULL))

national_comparison
  a_comparison_says_why_it_is_not_known: CHECK (((national_pence IS NOT NULL) OR (jsonb_array_length(exceptions) > 0)))
  a_difference_is_local_less_national: CHECK ((NOT (difference_pence IS DISTINCT FROM (local_pence - national_pence))))
  a_practice_is_compared_once_in_a_run: UNIQUE (commissioner_id, run_id, practice_id)
  national_comparison_commissioner_id_run_id_practice_id_fkey: FOREIGN KEY (commissioner_id, run_id, practice_id) REFERENCES payment_basis(commissioner_id, run_id, practice_id)
  national_comparison_pkey: PRIMARY KEY (commissioner_id, id)
  national_comparison_practice_id_fkey: FOREIGN KEY (practice_id) REFERENCES organisation(id)

national_release
  a_released_year_has_a_fingerprint: CHECK (((state = 'released'::text) = (fingerprint IS NOT NULL)))
  an_ended_draft_has_its_person: CHECK ((((state = 'draft'::text) = (ended_by IS NULL)) AND ((state = 'draft'::text) = (ended_at IS NULL))))
  national_release_drafted_by_fkey: FOREIGN KEY (drafted_by) REFERENCES person(id)
  national_release_ended_by_fkey: FOREIGN KEY (ended_by) REFERENCES person(id)
  national_release_has_a_number: CHECK ((release >= 1))
  national_release_has_a_reason: CHECK ((btrim(reason) <> ''::text))
  national_release_pkey: PRIMARY KEY (id)
  national_release_state_is_known: CHECK ((state = ANY (ARRAY['draft'::text, 'released'::text, 'discarded'::text])))
  national_release_year_is_written_2026_27: CHECK (((financial_year ~ '^\d{4}-\d{2}$'::text) AND (based_on_year ~ '^\d{4}-\d{2}$'::text)))
  who_edits_a_year_does_not_release_it: CHECK (((state <> 'released'::text) OR (ended_by <> ALL (edited_by))))

network_membership
  network_membership_network_id_fkey: FOREIGN KEY (network_id) REFERENCES organisation(id)
  network_membership_pkey: PRIMARY KEY (network_id, practice_id, during)
  network_membership_practice_id_fkey: FOREIGN KEY (practice_id) REFERENCES organisation(id)
  practice_is_in_one_network_on_a_day: EXCLUDE USING gist (practice_id WITH =, during WITH &&)

notice
  notice_mail_id_fkey: FOREIGN KEY (mail_id) REFERENCES mail(id)
  notice_membership_id_fkey: FOREIGN KEY (membership_id) REFERENCES membership(id)
  notice_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  notice_pkey: PRIMARY KEY (id)
  notice_way_is_known: CHECK ((way = ANY (ARRAY['at_once'::text, 'daily'::text, 'portal_only'::text])))
  somebody_is_told_once: UNIQUE (membership_id, about)

notice_choice
  notice_choice_is_known: CHECK ((choice = ANY (ARRAY['at_once'::text, 'daily'::text, 'portal_only'::text])))
  notice_choice_membership_id_fkey: FOREIGN KEY (membership_id) REFERENCES membership(id)
  notice_choice_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  notice_choice_pkey: PRIMARY KEY (membership_id)

offer
  a_practice_is_offered_a_phase_once: UNIQUE (commissioner_id, scheme_version_id, phase_key, practice_id)
  offer_commissioner_id_scheme_id_fkey: FOREIGN KEY (commissioner_id, scheme_id) REFERENCES scheme(commissioner_id, id)
  offer_commissioner_id_scheme_version_id_fkey: FOREIGN KEY (commissioner_id, scheme_version_id) REFERENCES scheme_version(commissioner_id, id)
  offer_pkey: PRIMARY KEY (commissioner_id, id)
  offer_practice_id_fkey: FOREIGN KEY (practice_id) REFERENCES organisation(id)
  offer_response_is_known: CHECK ((response = ANY (ARRAY['silent'::text, 'accepted'::text, 'declined'::text, 'left'::text, 'reverted'::text])))

offer_response
  offer_response_commissioner_id_offer_id_fkey: FOREIGN KEY (commissioner_id, offer_id) REFERENCES offer(commissioner_id, id)
  offer_response_is_known: CHECK ((response = ANY (ARRAY['accepted'::text, 'declined'::text, 'left'::text, 'reverted'::text])))
  offer_response_pkey: PRIMARY KEY (commissioner_id, id)
  offer_response_practice_id_fkey: FOREIGN KEY (practice_id) REFERENCES organisation(id)
  offer_response_responded_by_fkey: FOREIGN KEY (responded_by) REFERENCES person(id)

organisation
  only_a_commissioner_is_icb_or_ccg: CHECK ((((kind = 'commissioner'::text) = (commissioner_kind IS NOT NULL)) AND (commissioner_kind = ANY (ARRAY['ICB'::text, 'CCG'::text]))))
  organisation_closes_after_it_opens: CHECK (((closed_on IS NULL) OR (opened_on IS NULL) OR (closed_on >= opened_on)))
  organisation_code_is_unique: UNIQUE (code)
  organisation_kind_is_known: CHECK ((kind = ANY (ARRAY['commissioner'::text, 'practice'::text, 'network'::text, 'lmc'::text, 'national_body'::text, 'auditor'::text])))
  organisation_pkey: PRIMARY KEY (id)

organisation_succession
  organisation_succession_pkey: PRIMARY KEY (predecessor_id, successor_id)
  organisation_succession_predecessor_id_fkey: FOREIGN KEY (predecessor_id) REFERENCES organisation(id)
  organisation_succession_successor_id_fkey: FOREIGN KEY (successor_id) REFERENCES organisation(id)

participation
  participation_commissioner_id_offer_id_fkey: FOREIGN KEY (commissioner_id, offer_id) REFERENCES offer(commissioner_id, id)
  participation_commissioner_id_scheme_id_fkey: FOREIGN KEY (commissioner_id, scheme_id) REFERENCES scheme(commissioner_id, id)
  participation_commissioner_id_scheme_version_id_fkey: FOREIGN KEY (commissioner_id, scheme_version_id) REFERENCES scheme_version(commissioner_id, id)
  participation_pkey: PRIMARY KEY (commissioner_id, id)
  participation_practice_id_fkey: FOREIGN KEY (practice_id) REFERENCES organisation(id)
  participation_state_is_known: CHECK ((state = ANY (ARRAY['active'::text, 'withdrawn'::text, 'left'::text, 'reverted'::text])))

payment_basis
  a_practice_is_in_a_run_once: UNIQUE (commissioner_id, run_id, practice_code)
  payment_basis_commissioner_id_run_id_fkey: FOREIGN KEY (commissioner_id, run_id) REFERENCES payment_run(commissioner_id, id)
  payment_basis_pkey: PRIMARY KEY (commissioner_id, run_id, practice_id)
  payment_basis_practice_id_fkey: FOREIGN KEY (practice_id) REFERENCES organisation(id)

payment_exception
  a_settlement_has_an_author: CHECK ((((settlement IS NULL) = (settled_by IS NULL)) AND ((settlement IS NULL) = (settled_at IS NULL))))
  payment_exception_commissioner_id_run_id_practice_id_fkey: FOREIGN KEY (commissioner_id, run_id, practice_id) REFERENCES payment_basis(commissioner_id, run_id, practice_id)
  payment_exception_pkey: PRIMARY KEY (commissioner_id, id)
  payment_exception_practice_id_fkey: FOREIGN KEY (practice_id) REFERENCES organisation(id)
  payment_exception_settled_by_fkey: FOREIGN KEY (settled_by) REFERENCES person(id)

payment_line
  a_component_pays_a_practice_once_in_a_run: UNIQUE (commissioner_id, run_id, practice_id, component_key)
  a_payment_is_not_negative: CHECK (((computed_pence >= 0) AND (amended_pence >= 0)))
  an_amendment_has_a_reason: CHECK ((((amended_pence IS NULL) = (amendment_reason IS NULL)) AND ((amended_pence IS NULL) = (amended_by IS NULL))))
  payment_line_amended_by_fkey: FOREIGN KEY (amended_by) REFERENCES person(id)
  payment_line_commissioner_id_run_id_practice_id_fkey: FOREIGN KEY (commissioner_id, run_id, practice_id) REFERENCES payment_basis(commissioner_id, run_id, practice_id)
  payment_line_commissioner_id_scheme_id_fkey: FOREIGN KEY (commissioner_id, scheme_id) REFERENCES scheme(commissioner_id, id)
  payment_line_commissioner_id_scheme_version_id_fkey: FOREIGN KEY (commissioner_id, scheme_version_id) REFERENCES scheme_version(commissioner_id, id)
  payment_line_pkey: PRIMARY KEY (commissioner_id, id)
  payment_line_practice_id_fkey: FOREIGN KEY (practice_id) REFERENCES organisation(id)
  payment_reference_is_unique: UNIQUE (commissioner_id, reference)

payment_run
  each_state_of_a_run_has_its_people: CHECK (
CASE state
    WHEN 'calculating'::text THEN (calculated_by IS NOT NULL)
    WHEN 'calculated'::text THEN ((calculated_by IS NOT NULL) AND (calculated_at IS NOT NULL) AND (facts_fingerprint IS NOT NULL))
    WHEN 'submitted'::text THEN ((calculated_by IS NOT NULL) AND (submitted_by IS NOT NULL))
    WHEN 'approved'::text THEN ((calculated_by IS NOT NULL) AND (submitted_by IS NOT NULL) AND (approved_by IS NOT NULL))
    WHEN 'released'::text THEN ((calculated_by IS NOT NULL) AND (submitted_by IS NOT NULL) AND (approved_by IS NOT NULL) AND (released_by IS NOT NULL))
    ELSE true
END)
  payment_run_approved_by_fkey: FOREIGN KEY (approved_by) REFERENCES person(id)
  payment_run_calculated_by_fkey: FOREIGN KEY (calculated_by) REFERENCES person(id)
  payment_run_commissioner_id_scheme_id_fkey: FOREIGN KEY (commissioner_id, scheme_id) REFERENCES scheme(commissioner_id, id)
  payment_run_commissioner_id_scheme_version_id_fkey: FOREIGN KEY (commissioner_id, scheme_version_id) REFERENCES scheme_version(commissioner_id, id)
  payment_run_created_by_fkey: FOREIGN KEY (created_by) REFERENCES person(id)
  payment_run_number_is_unique: UNIQUE (commissioner_id, number)
  payment_run_pkey: PRIMARY KEY (commissioner_id, id)
  payment_run_released_by_fkey: FOREIGN KEY (released_by) REFERENCES person(id)
  payment_run_state_is_known: CHECK ((state = ANY (ARRAY['draft'::text, 'calculating'::text, 'calculated'::text, 'submitted'::text, 'approved'::text, 'released'::text, 'withdrawn'::text])))
  payment_run_submitted_by_fkey: FOREIGN KEY (submitted_by) REFERENCES person(id)
  the_approver_did_not_calculate: CHECK (((approved_by IS NULL) OR ((approved_by <> calculated_by) AND (approved_by <> submitted_by))))
  who_approved_a_run_is_not_its_maker: FOREIGN KEY (commissioner_id, id, approved_by) REFERENCES payment_run_person(commissioner_id, run_id, passed_by)
  who_calculated_a_run_is_its_maker: FOREIGN KEY (commissioner_id, id, calculated_by) REFERENCES payment_run_person(commissioner_id, run_id, made_by)
  who_submitted_a_run_is_its_maker: FOREIGN KEY (commissioner_id, id, submitted_by) REFERENCES payment_run_person(commissioner_id, run_id, made_by)

payment_run_person
  a_run_has_its_approver: UNIQUE (commissioner_id, run_id, passed_by)
  a_run_has_its_makers: UNIQUE (commissioner_id, run_id, made_by)
  part_in_a_run_is_known: CHECK ((part = ANY (ARRAY['maker'::text, 'approver'::text])))
  payment_run_person_commissioner_id_run_id_fkey: FOREIGN KEY (commissioner_id, run_id) REFERENCES payment_run(commissioner_id, id)
  payment_run_person_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
  payment_run_person_pkey: PRIMARY KEY (commissioner_id, run_id, person_id)

performance_claim
  a_claim_has_its_reasons: CHECK (((btrim(reason) <> ''::text) AND (btrim(actual_source) <> ''::text)))
  a_claim_is_better_enough: CHECK (((actual_pence >= least_pence) AND (least_pence >= share_pence) AND (share_pence >= 0)))
  a_claim_waits_alone: UNIQUE (commissioner_id, offer_id, component_key, attempt)
  performance_claim_asked_by_fkey: FOREIGN KEY (asked_by) REFERENCES person(id)
  performance_claim_commissioner_id_offer_id_fkey: FOREIGN KEY (commissioner_id, offer_id) REFERENCES offer(commissioner_id, id)
  performance_claim_commissioner_id_scheme_id_fkey: FOREIGN KEY (commissioner_id, scheme_id) REFERENCES scheme(commissioner_id, id)
  performance_claim_pkey: PRIMARY KEY (commissioner_id, id)
  performance_claim_practice_id_fkey: FOREIGN KEY (practice_id) REFERENCES organisation(id)

performance_claim_answer
  a_claim_is_answered_once: UNIQUE (commissioner_id, claim_id)
  an_answer_to_a_claim_has_a_reason: CHECK ((btrim(reason) <> ''::text))
  claim_outcome_is_known: CHECK ((outcome = ANY (ARRAY['agreed'::text, 'declined'::text, 'withdrawn'::text])))
  performance_claim_answer_answered_by_fkey: FOREIGN KEY (answered_by) REFERENCES person(id)
  performance_claim_answer_commissioner_id_claim_id_fkey: FOREIGN KEY (commissioner_id, claim_id) REFERENCES performance_claim(commissioner_id, id)
  performance_claim_answer_pkey: PRIMARY KEY (commissioner_id, id)
  performance_claim_answer_practice_id_fkey: FOREIGN KEY (practice_id) REFERENCES organisation(id)

person
  person_email_is_unique: UNIQUE (email)
  person_identity_is_unique: UNIQUE (issuer, subject)
  person_pkey: PRIMARY KEY (id)

practice_list
  practice_list_pkey: PRIMARY KEY (practice_id, counted_on)
  practice_list_practice_id_fkey: FOREIGN KEY (practice_id) REFERENCES organisation(id)
  registered_patients_are_not_negative: CHECK ((registered_patients >= 0))

practice_membership
  practice_has_one_commissioner_on_a_day: EXCLUDE USING gist (practice_id WITH =, during WITH &&)
  practice_membership_commissioner_id_fkey: FOREIGN KEY (commissioner_id) REFERENCES organisation(id)
  practice_membership_pkey: PRIMARY KEY (commissioner_id, practice_id, during)
  practice_membership_practice_id_fkey: FOREIGN KEY (practice_id) REFERENCES organisation(id)

practice_succession
  a_part_that_is_taken_over_is_a_percentage: CHECK (((percent IS NULL) OR ((percent ~ '^\d{1,3}(\.\d{1,6})?$'::text) AND ((percent)::numeric > (0)::numeric) AND ((percent)::numeric < (100)::numeric))))
  a_succession_has_a_source: CHECK ((btrim(source) <> ''::text))
  a_succession_is_of_two_practices: CHECK ((predecessor_id <> successor_id))
  practice_succession_commissioner_id_fkey: FOREIGN KEY (commissioner_id) REFERENCES organisation(id)
  practice_succession_pkey: PRIMARY KEY (commissioner_id, id)
  practice_succession_predecessor_id_fkey: FOREIGN KEY (predecessor_id) REFERENCES organisation(id)
  practice_succession_recorded_by_fkey: FOREIGN KEY (recorded_by) REFERENCES person(id)
  practice_succession_successor_id_fkey: FOREIGN KEY (successor_id) REFERENCES organisation(id)

practice_succession_withdrawal
  a_withdrawn_succession_says_why: CHECK ((btrim(reason) <> ''::text))
  practice_succession_withdrawa_commissioner_id_succession_i_fkey: FOREIGN KEY (commissioner_id, succession_id) REFERENCES practice_succession(commissioner_id, id)
  practice_succession_withdrawal_pkey: PRIMARY KEY (commissioner_id, succession_id)
  practice_succession_withdrawal_withdrawn_by_fkey: FOREIGN KEY (withdrawn_by) REFERENCES person(id)

practice_year_payment
  financial_year_is_written_2026_27: CHECK ((financial_year ~ '^\d{4}-\d{2}$'::text))
  practice_year_payment_pkey: PRIMARY KEY (practice_id, financial_year, line)
  practice_year_payment_practice_id_fkey: FOREIGN KEY (practice_id) REFERENCES organisation(id)

published_achievement
  published_achievement_pkey: PRIMARY KEY (financial_year, practice_code, indicator_code, measure)

published_commissioner
  published_commissioner_pkey: PRIMARY KEY (edition_on, code)

published_commissioner_icb
  published_commissioner_icb_pkey: PRIMARY KEY (commissioner_code)

published_contract
  published_contract_pkey: PRIMARY KEY (financial_year, practice_code)

published_deprivation
  published_deprivation_pkey: PRIMARY KEY (imd_year, practice_code)

published_file
  published_content_is_loaded_once: UNIQUE (sha256)
  published_file_pkey: PRIMARY KEY (id)
  published_file_replaced_by_fkey: FOREIGN KEY (replaced_by) REFERENCES published_file(id) DEFERRABLE INITIALLY DEFERRED

published_indicator
  published_indicator_pkey: PRIMARY KEY (financial_year, source, indicator_code)

published_list_size
  published_list_size_pkey: PRIMARY KEY (counted_on, practice_code)

published_network
  published_network_pkey: PRIMARY KEY (edition_on, code)

published_network_member
  published_network_member_pkey: PRIMARY KEY (edition_on, practice_code, network_code, joined_on)

published_payment
  published_payment_pkey: PRIMARY KEY (financial_year, practice_code, line)

published_practice
  published_practice_pkey: PRIMARY KEY (edition_on, practice_code)

published_practice_area
  published_practice_area_pkey: PRIMARY KEY (as_of, source, practice_code)

published_register
  published_register_pkey: PRIMARY KEY (financial_year, practice_code, group_code)

published_replaced_row
  published_replaced_row_file_id_fkey: FOREIGN KEY (file_id) REFERENCES published_file(id)
  published_replaced_row_pkey: PRIMARY KEY (file_id, table_name, "position")

reference_change
  a_change_is_of_an_area_or_of_a_file: CHECK ((((kind = 'area'::text) = (code IS NOT NULL)) AND ((kind = 'area'::text) = (as_of IS NOT NULL)) AND ((kind = 'file'::text) = (file_id IS NOT NULL)) AND ((kind = 'file'::text) = (instead_of IS NOT NULL))))
  a_failed_change_says_why: CHECK (((state = 'failed'::text) = (failure IS NOT NULL)))
  an_ended_change_says_when: CHECK (((state = ANY (ARRAY['done'::text, 'failed'::text])) = (ended_at IS NOT NULL)))
  reference_change_asked_by_fkey: FOREIGN KEY (asked_by) REFERENCES person(id)
  reference_change_file_id_fkey: FOREIGN KEY (file_id) REFERENCES published_file(id)
  reference_change_instead_of_fkey: FOREIGN KEY (instead_of) REFERENCES published_file(id)
  reference_change_kind_is_known: CHECK ((kind = ANY (ARRAY['area'::text, 'file'::text])))
  reference_change_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  reference_change_pkey: PRIMARY KEY (id)
  reference_change_state_is_known: CHECK ((state = ANY (ARRAY['waiting'::text, 'working'::text, 'done'::text, 'failed'::text])))

reported_fact
  a_fact_has_a_source: CHECK ((btrim(source) <> ''::text))
  a_fact_has_one_newest_edition: UNIQUE NULLS NOT DISTINCT (commissioner_id, practice_id, scheme_id, phase_key, field, indicator, slot, edition)
  a_fact_is_a_plain_decimal: CHECK ((value ~ '^\d+(\.\d+)?$'::text))
  a_fact_is_of_a_phase_or_of_the_practice: CHECK (((scheme_id IS NULL) = (phase_key IS NULL)))
  an_edition_is_counted_from_one: CHECK ((edition >= 1))
  reported_fact_commissioner_id_scheme_id_fkey: FOREIGN KEY (commissioner_id, scheme_id) REFERENCES scheme(commissioner_id, id)
  reported_fact_pkey: PRIMARY KEY (commissioner_id, id)
  reported_fact_practice_id_fkey: FOREIGN KEY (practice_id) REFERENCES organisation(id)
  reported_fact_told_by_fkey: FOREIGN KEY (told_by) REFERENCES person(id)

scheme
  scheme_commissioner_id_fkey: FOREIGN KEY (commissioner_id) REFERENCES organisation(id)
  scheme_created_by_fkey: FOREIGN KEY (created_by) REFERENCES person(id)
  scheme_name_is_given: CHECK ((length(TRIM(BOTH FROM name)) > 0))
  scheme_pkey: PRIMARY KEY (commissioner_id, id)
  scheme_state_is_known: CHECK ((state = ANY (ARRAY['draft'::text, 'in_consultation'::text, 'consulted'::text, 'approved'::text, 'not_approved'::text, 'published'::text, 'ended'::text, 'withdrawn'::text])))

scheme_version
  a_frozen_version_has_a_fingerprint: CHECK (((frozen_at IS NULL) = (fingerprint IS NULL)))
  scheme_version_commissioner_id_scheme_id_fkey: FOREIGN KEY (commissioner_id, scheme_id) REFERENCES scheme(commissioner_id, id)
  scheme_version_name_is_given: CHECK ((length(TRIM(BOTH FROM name)) > 0))
  scheme_version_number_is_unique: UNIQUE (commissioner_id, scheme_id, number)
  scheme_version_pkey: PRIMARY KEY (commissioner_id, id)
  scheme_version_prepared_by_fkey: FOREIGN KEY (prepared_by) REFERENCES person(id)
  who_saved_a_version_is_its_maker: FOREIGN KEY (commissioner_id, id, prepared_by) REFERENCES scheme_version_person(commissioner_id, scheme_version_id, made_by) DEFERRABLE INITIALLY DEFERRED

scheme_version_person
  a_version_has_its_makers: UNIQUE (commissioner_id, scheme_version_id, made_by)
  part_in_a_version_is_known: CHECK ((part = ANY (ARRAY['editor'::text, 'recorder'::text, 'publisher'::text])))
  scheme_version_person_commissioner_id_scheme_version_id_fkey: FOREIGN KEY (commissioner_id, scheme_version_id) REFERENCES scheme_version(commissioner_id, id)
  scheme_version_person_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
  scheme_version_person_pkey: PRIMARY KEY (commissioner_id, scheme_version_id, person_id)

session
  an_ended_session_keeps_no_id_token: CHECK (((ended_at IS NULL) OR (id_token IS NULL)))
  session_id_is_unique: UNIQUE (id)
  session_membership_id_fkey: FOREIGN KEY (membership_id) REFERENCES membership(id)
  session_person_id_fkey: FOREIGN KEY (person_id) REFERENCES person(id)
  session_pkey: PRIMARY KEY (token_hash)

sign_in_attempt
  sign_in_attempt_pkey: PRIMARY KEY (state_hash)

simulation
  a_cancelled_simulation_has_its_person: CHECK (((state = 'cancelled'::text) = (cancelled_by IS NOT NULL)))
  a_failed_simulation_says_why: CHECK (((state = 'failed'::text) = (failure IS NOT NULL)))
  a_finished_simulation_has_its_totals: CHECK ((((state = 'finished'::text) = (totals IS NOT NULL)) AND ((state = 'finished'::text) = (result_fingerprint IS NOT NULL)) AND ((state = 'finished'::text) = (finished_at IS NOT NULL))))
  only_a_finished_simulation_is_shared: CHECK ((((shared_at IS NULL) = (shared_by IS NULL)) AND ((shared_at IS NULL) OR (state = 'finished'::text))))
  simulation_asked_by_fkey: FOREIGN KEY (asked_by) REFERENCES person(id)
  simulation_cancelled_by_fkey: FOREIGN KEY (cancelled_by) REFERENCES person(id)
  simulation_commissioner_id_scheme_id_fkey: FOREIGN KEY (commissioner_id, scheme_id) REFERENCES scheme(commissioner_id, id)
  simulation_commissioner_id_scheme_version_id_fkey: FOREIGN KEY (commissioner_id, scheme_version_id) REFERENCES scheme_version(commissioner_id, id)
  simulation_pkey: PRIMARY KEY (commissioner_id, id)
  simulation_shared_by_fkey: FOREIGN KEY (shared_by) REFERENCES person(id)
  simulation_state_is_known: CHECK ((state = ANY (ARRAY['waiting'::text, 'calculating'::text, 'finished'::text, 'cancelled'::text, 'failed'::text])))

simulation_exception
  simulated_side_is_known: CHECK ((side = ANY (ARRAY['local'::text, 'national'::text])))
  simulation_exception_commissioner_id_simulation_id_practic_fkey: FOREIGN KEY (commissioner_id, simulation_id, practice_id) REFERENCES simulation_practice(commissioner_id, simulation_id, practice_id)
  simulation_exception_pkey: PRIMARY KEY (commissioner_id, id)

simulation_group
  simulated_breakdown_is_known: CHECK ((breakdown = ANY (ARRAY['network'::text, 'list_size'::text, 'deprivation'::text])))
  simulation_group_commissioner_id_simulation_id_fkey: FOREIGN KEY (commissioner_id, simulation_id) REFERENCES simulation(commissioner_id, id)
  simulation_group_pkey: PRIMARY KEY (commissioner_id, simulation_id, breakdown, key)

simulation_practice
  a_practice_is_simulated_once: UNIQUE (commissioner_id, simulation_id, practice_code)
  simulated_standing_is_known: CHECK ((standing = ANY (ARRAY['gains'::text, 'loses'::text, 'same'::text, 'not_worked_out'::text])))
  simulation_practice_commissioner_id_simulation_id_fkey: FOREIGN KEY (commissioner_id, simulation_id) REFERENCES simulation(commissioner_id, id)
  simulation_practice_network_id_fkey: FOREIGN KEY (network_id) REFERENCES organisation(id)
  simulation_practice_pkey: PRIMARY KEY (commissioner_id, simulation_id, practice_id)
  simulation_practice_practice_id_fkey: FOREIGN KEY (practice_id) REFERENCES organisation(id)

transfer
  a_line_is_paid_once: UNIQUE (commissioner_id, line_id, reason)
  transfer_commissioner_id_from_account_id_fkey: FOREIGN KEY (commissioner_id, from_account_id) REFERENCES account(commissioner_id, id)
  transfer_commissioner_id_line_id_fkey: FOREIGN KEY (commissioner_id, line_id) REFERENCES payment_line(commissioner_id, id)
  transfer_commissioner_id_to_account_id_fkey: FOREIGN KEY (commissioner_id, to_account_id) REFERENCES account(commissioner_id, id)
  transfer_made_by_fkey: FOREIGN KEY (made_by) REFERENCES person(id)
  transfer_moves_money: CHECK (((amount_pence > 0) AND (from_account_id <> to_account_id)))
  transfer_pkey: PRIMARY KEY (commissioner_id, id)
  transfer_reason_is_known: CHECK ((reason = ANY (ARRAY['payment'::text, 'reversal'::text])))

-- Indexes

access_event
  CREATE UNIQUE INDEX access_event_pkey ON public.access_event USING btree (id)

account
  CREATE UNIQUE INDEX account_pkey ON public.account USING btree (commissioner_id, id)
  CREATE UNIQUE INDEX an_account_is_opened_once ON public.account USING btree (commissioner_id, kind, scheme_id, practice_id) NULLS NOT DISTINCT

action_receipt
  CREATE UNIQUE INDEX action_receipt_pkey ON public.action_receipt USING btree (organisation_id, action_id)

api_token
  CREATE INDEX api_token_by_membership ON public.api_token USING btree (membership_id)
  CREATE INDEX api_token_by_parent ON public.api_token USING btree (parent_id) WHERE (parent_id IS NOT NULL)
  CREATE UNIQUE INDEX api_token_hash_is_unique ON public.api_token USING btree (token_hash)
  CREATE UNIQUE INDEX api_token_pkey ON public.api_token USING btree (id)

auditor_engagement
  CREATE INDEX auditor_engagement_by_auditor ON public.auditor_engagement USING btree (auditor_id)
  CREATE UNIQUE INDEX auditor_engagement_pkey ON public.auditor_engagement USING btree (commissioner_id, auditor_id, during)

certificate
  CREATE INDEX certificate_by_scheme ON public.certificate USING btree (commissioner_id, scheme_id)
  CREATE UNIQUE INDEX certificate_pkey ON public.certificate USING btree (commissioner_id, id)

committee_decision
  CREATE UNIQUE INDEX a_version_is_decided_once ON public.committee_decision USING btree (commissioner_id, scheme_version_id)
  CREATE INDEX committee_decision_by_scheme ON public.committee_decision USING btree (commissioner_id, scheme_id)
  CREATE UNIQUE INDEX committee_decision_pkey ON public.committee_decision USING btree (commissioner_id, id)

consultation
  CREATE UNIQUE INDEX an_lmc_is_consulted_once_on_a_version ON public.consultation USING btree (commissioner_id, scheme_version_id, lmc_id)
  CREATE INDEX consultation_by_lmc ON public.consultation USING btree (lmc_id, closes_at)
  CREATE INDEX consultation_by_scheme ON public.consultation USING btree (commissioner_id, scheme_id)
  CREATE UNIQUE INDEX consultation_pkey ON public.consultation USING btree (commissioner_id, id)

consultation_comment
  CREATE INDEX consultation_comment_by_consultation ON public.consultation_comment USING btree (commissioner_id, consultation_id, written_at)
  CREATE UNIQUE INDEX consultation_comment_pkey ON public.consultation_comment USING btree (commissioner_id, id)

consultation_response
  CREATE UNIQUE INDEX a_consultation_is_answered_once ON public.consultation_response USING btree (commissioner_id, consultation_id)
  CREATE UNIQUE INDEX consultation_response_pkey ON public.consultation_response USING btree (commissioner_id, id)

counting_closed
  CREATE INDEX counting_closed_by_phase ON public.counting_closed USING btree (commissioner_id, scheme_id, phase_key)
  CREATE UNIQUE INDEX counting_closed_pkey ON public.counting_closed USING btree (commissioner_id, run_id)

demonstration_clock
  CREATE UNIQUE INDEX demonstration_clock_pkey ON public.demonstration_clock USING btree (id)

event
  CREATE INDEX event_by_practice ON public.event USING btree (commissioner_id, practice_id, happened_at)
  CREATE INDEX event_by_scheme ON public.event USING btree (commissioner_id, scheme_id, happened_at)
  CREATE UNIQUE INDEX event_pkey ON public.event USING btree (commissioner_id, id)

evidence
  CREATE INDEX evidence_by_participation ON public.evidence USING btree (commissioner_id, participation_id)
  CREATE UNIQUE INDEX evidence_pkey ON public.evidence USING btree (commissioner_id, id)

form_draft
  CREATE INDEX form_draft_by_age ON public.form_draft USING btree (kept_at)
  CREATE UNIQUE INDEX form_draft_pkey ON public.form_draft USING btree (membership_id, page)

lmc_area
  CREATE INDEX lmc_area_by_lmc ON public.lmc_area USING btree (lmc_id)
  CREATE UNIQUE INDEX lmc_area_pkey ON public.lmc_area USING btree (commissioner_id, lmc_id, during)

local_cover
  CREATE UNIQUE INDEX local_cover_pkey ON public.local_cover USING btree (commissioner_id, participation_id, indicator)
  CREATE INDEX one_cover_for_an_indicator_on_a_day ON public.local_cover USING gist (commissioner_id, practice_id, indicator, during)

mail
  CREATE INDEX mail_by_organisation ON public.mail USING btree (organisation_id, made_at)
  CREATE INDEX mail_caught ON public.mail USING btree (made_at) WHERE (state = 'caught'::text)
  CREATE UNIQUE INDEX mail_pkey ON public.mail USING btree (id)

membership
  CREATE INDEX membership_by_organisation ON public.membership USING btree (organisation_id)
  CREATE UNIQUE INDEX membership_pkey ON public.membership USING btree (id)
  CREATE INDEX person_belongs_to_an_organisation_once_on_a_day ON public.membership USING gist (person_id, organisation_id, daterange(starts_on, ends_on, '[]'::text)) WHERE (revoked_at IS NULL)

national_comparison
  CREATE UNIQUE INDEX a_practice_is_compared_once_in_a_run ON public.national_comparison USING btree (commissioner_id, run_id, practice_id)
  CREATE INDEX national_comparison_by_practice ON public.national_comparison USING btree (commissioner_id, practice_id, run_id)
  CREATE UNIQUE INDEX national_comparison_pkey ON public.national_comparison USING btree (commissioner_id, id)

national_release
  CREATE UNIQUE INDEX a_year_has_one_draft_at_a_time ON public.national_release USING btree (financial_year) WHERE (state = 'draft'::text)
  CREATE UNIQUE INDEX a_year_is_released_once_under_a_number ON public.national_release USING btree (financial_year, release) WHERE (state = 'released'::text)
  CREATE UNIQUE INDEX national_release_pkey ON public.national_release USING btree (id)

network_membership
  CREATE INDEX network_membership_by_practice ON public.network_membership USING btree (practice_id)
  CREATE UNIQUE INDEX network_membership_pkey ON public.network_membership USING btree (network_id, practice_id, during)
  CREATE INDEX practice_is_in_one_network_on_a_day ON public.network_membership USING gist (practice_id, during)

notice
  CREATE INDEX notice_by_membership ON public.notice USING btree (membership_id, made_at)
  CREATE INDEX notice_for_digest ON public.notice USING btree (membership_id) WHERE ((way = 'daily'::text) AND (mail_id IS NULL))
  CREATE UNIQUE INDEX notice_pkey ON public.notice USING btree (id)
  CREATE INDEX notice_unread ON public.notice USING btree (membership_id) WHERE (read_at IS NULL)
  CREATE UNIQUE INDEX somebody_is_told_once ON public.notice USING btree (membership_id, about)

notice_choice
  CREATE UNIQUE INDEX notice_choice_pkey ON public.notice_choice USING btree (membership_id)

offer
  CREATE UNIQUE INDEX a_practice_is_offered_a_phase_once ON public.offer USING btree (commissioner_id, scheme_version_id, phase_key, practice_id)
  CREATE INDEX offer_by_practice ON public.offer USING btree (commissioner_id, practice_id, closes_at)
  CREATE INDEX offer_by_scheme ON public.offer USING btree (commissioner_id, scheme_id, phase_key, response)
  CREATE UNIQUE INDEX offer_pkey ON public.offer USING btree (commissioner_id, id)

offer_response
  CREATE INDEX offer_response_by_offer ON public.offer_response USING btree (commissioner_id, offer_id, responded_at)
  CREATE INDEX offer_response_by_phase ON public.offer_response USING btree (commissioner_id, scheme_id, phase_key, responded_at)
  CREATE UNIQUE INDEX offer_response_pkey ON public.offer_response USING btree (commissioner_id, id)

organisation
  CREATE INDEX organisation_by_kind ON public.organisation USING btree (kind, name)
  CREATE UNIQUE INDEX organisation_code_is_unique ON public.organisation USING btree (code)
  CREATE UNIQUE INDEX organisation_pkey ON public.organisation USING btree (id)

organisation_succession
  CREATE UNIQUE INDEX organisation_succession_pkey ON public.organisation_succession USING btree (predecessor_id, successor_id)

participation
  CREATE UNIQUE INDEX an_offer_is_taken_up_once ON public.participation USING btree (commissioner_id, offer_id) WHERE (state = 'active'::text)
  CREATE INDEX participation_by_practice ON public.participation USING btree (commissioner_id, practice_id)
  CREATE INDEX participation_by_scheme ON public.participation USING btree (commissioner_id, scheme_id, phase_key)
  CREATE UNIQUE INDEX participation_pkey ON public.participation USING btree (commissioner_id, id)

payment_basis
  CREATE UNIQUE INDEX a_practice_is_in_a_run_once ON public.payment_basis USING btree (commissioner_id, run_id, practice_code)
  CREATE UNIQUE INDEX payment_basis_pkey ON public.payment_basis USING btree (commissioner_id, run_id, practice_id)

payment_exception
  CREATE INDEX payment_exception_by_run ON public.payment_exception USING btree (commissioner_id, run_id, practice_id)
  CREATE UNIQUE INDEX payment_exception_pkey ON public.payment_exception USING btree (commissioner_id, id)

payment_line
  CREATE UNIQUE INDEX a_component_pays_a_practice_once_in_a_run ON public.payment_line USING btree (commissioner_id, run_id, practice_id, component_key)
  CREATE INDEX payment_line_by_practice ON public.payment_line USING btree (commissioner_id, practice_id, run_id)
  CREATE UNIQUE INDEX payment_line_pkey ON public.payment_line USING btree (commissioner_id, id)
  CREATE UNIQUE INDEX payment_reference_is_unique ON public.payment_line USING btree (commissioner_id, reference)

payment_run
  CREATE UNIQUE INDEX a_phase_has_one_run_at_a_time ON public.payment_run USING btree (commissioner_id, scheme_id, phase_key) WHERE (state <> 'withdrawn'::text)
  CREATE INDEX payment_run_by_scheme ON public.payment_run USING btree (commissioner_id, scheme_id, created_at DESC)
  CREATE UNIQUE INDEX payment_run_number_is_unique ON public.payment_run USING btree (commissioner_id, number)
  CREATE UNIQUE INDEX payment_run_pkey ON public.payment_run USING btree (commissioner_id, id)

payment_run_person
  CREATE UNIQUE INDEX a_run_has_its_approver ON public.payment_run_person USING btree (commissioner_id, run_id, passed_by)
  CREATE UNIQUE INDEX a_run_has_its_makers ON public.payment_run_person USING btree (commissioner_id, run_id, made_by)
  CREATE UNIQUE INDEX payment_run_person_pkey ON public.payment_run_person USING btree (commissioner_id, run_id, person_id)

performance_claim
  CREATE UNIQUE INDEX a_claim_waits_alone ON public.performance_claim USING btree (commissioner_id, offer_id, component_key, attempt)
  CREATE INDEX performance_claim_by_phase ON public.performance_claim USING btree (commissioner_id, scheme_id, phase_key, practice_id)
  CREATE UNIQUE INDEX performance_claim_pkey ON public.performance_claim USING btree (commissioner_id, id)

performance_claim_answer
  CREATE UNIQUE INDEX a_claim_is_answered_once ON public.performance_claim_answer USING btree (commissioner_id, claim_id)
  CREATE UNIQUE INDEX performance_claim_answer_pkey ON public.performance_claim_answer USING btree (commissioner_id, id)

person
  CREATE UNIQUE INDEX person_email_is_unique ON public.person USING btree (email)
  CREATE UNIQUE INDEX person_email_is_unique_in_any_case ON public.person USING btree (lower(email))
  CREATE UNIQUE INDEX person_identity_is_unique ON public.person USING btree (issuer, subject)
  CREATE UNIQUE INDEX person_pkey ON public.person USING btree (id)

practice_list
  CREATE UNIQUE INDEX practice_list_pkey ON public.practice_list USING btree (practice_id, counted_on)

practice_membership
  CREATE INDEX practice_has_one_commissioner_on_a_day ON public.practice_membership USING gist (practice_id, during)
  CREATE INDEX practice_membership_by_practice ON public.practice_membership USING btree (practice_id)
  CREATE UNIQUE INDEX practice_membership_pkey ON public.practice_membership USING btree (commissioner_id, practice_id, during)

practice_succession
  CREATE INDEX practice_succession_by_predecessor ON public.practice_succession USING btree (commissioner_id, predecessor_id)
  CREATE INDEX practice_succession_by_successor ON public.practice_succession USING btree (commissioner_id, successor_id)
  CREATE UNIQUE INDEX practice_succession_pkey ON public.practice_succession USING btree (commissioner_id, id)

practice_succession_withdrawal
  CREATE UNIQUE INDEX practice_succession_withdrawal_pkey ON public.practice_succession_withdrawal USING btree (commissioner_id, succession_id)

practice_year_payment
  CREATE UNIQUE INDEX practice_year_payment_pkey ON public.practice_year_payment USING btree (practice_id, financial_year, line)

published_achievement
  CREATE UNIQUE INDEX published_achievement_pkey ON public.published_achievement USING btree (financial_year, practice_code, indicator_code, measure)

published_commissioner
  CREATE UNIQUE INDEX published_commissioner_pkey ON public.published_commissioner USING btree (edition_on, code)

published_commissioner_icb
  CREATE UNIQUE INDEX published_commissioner_icb_pkey ON public.published_commissioner_icb USING btree (commissioner_code)

published_contract
  CREATE UNIQUE INDEX published_contract_pkey ON public.published_contract USING btree (financial_year, practice_code)

published_deprivation
  CREATE UNIQUE INDEX published_deprivation_pkey ON public.published_deprivation USING btree (imd_year, practice_code)

published_file
  CREATE UNIQUE INDEX published_content_is_loaded_once ON public.published_file USING btree (sha256)
  CREATE UNIQUE INDEX published_file_is_current_once ON public.published_file USING btree (layout, series, period) WHERE (replaced_by IS NULL)
  CREATE UNIQUE INDEX published_file_pkey ON public.published_file USING btree (id)

published_indicator
  CREATE UNIQUE INDEX published_indicator_pkey ON public.published_indicator USING btree (financial_year, source, indicator_code)

published_list_size
  CREATE UNIQUE INDEX published_list_size_pkey ON public.published_list_size USING btree (counted_on, practice_code)

published_network
  CREATE UNIQUE INDEX published_network_pkey ON public.published_network USING btree (edition_on, code)

published_network_member
  CREATE UNIQUE INDEX published_network_member_pkey ON public.published_network_member USING btree (edition_on, practice_code, network_code, joined_on)

published_payment
  CREATE UNIQUE INDEX published_payment_pkey ON public.published_payment USING btree (financial_year, practice_code, line)

published_practice
  CREATE UNIQUE INDEX published_practice_pkey ON public.published_practice USING btree (edition_on, practice_code)

published_practice_area
  CREATE INDEX published_practice_area_by_commissioner ON public.published_practice_area USING btree (commissioner_code, as_of)
  CREATE UNIQUE INDEX published_practice_area_pkey ON public.published_practice_area USING btree (as_of, source, practice_code)

published_register
  CREATE UNIQUE INDEX published_register_pkey ON public.published_register USING btree (financial_year, practice_code, group_code)

published_replaced_row
  CREATE UNIQUE INDEX published_replaced_row_pkey ON public.published_replaced_row USING btree (file_id, table_name, "position")

reference_change
  CREATE UNIQUE INDEX one_reference_change_at_a_time ON public.reference_change USING btree ((true)) WHERE (state = ANY (ARRAY['waiting'::text, 'working'::text]))
  CREATE INDEX reference_change_by_time ON public.reference_change USING btree (asked_at DESC, id DESC)
  CREATE UNIQUE INDEX reference_change_pkey ON public.reference_change USING btree (id)

reported_fact
  CREATE UNIQUE INDEX a_fact_has_one_newest_edition ON public.reported_fact USING btree (commissioner_id, practice_id, scheme_id, phase_key, field, indicator, slot, edition) NULLS NOT DISTINCT
  CREATE INDEX reported_fact_by_phase ON public.reported_fact USING btree (commissioner_id, scheme_id, phase_key, practice_id)
  CREATE UNIQUE INDEX reported_fact_pkey ON public.reported_fact USING btree (commissioner_id, id)

scheme
  CREATE INDEX scheme_by_state ON public.scheme USING btree (commissioner_id, state, created_at DESC, id DESC)
  CREATE UNIQUE INDEX scheme_name_is_unique_for_a_commissioner ON public.scheme USING btree (commissioner_id, lower(name))
  CREATE UNIQUE INDEX scheme_pkey ON public.scheme USING btree (commissioner_id, id)

scheme_version
  CREATE UNIQUE INDEX scheme_version_number_is_unique ON public.scheme_version USING btree (commissioner_id, scheme_id, number)
  CREATE UNIQUE INDEX scheme_version_pkey ON public.scheme_version USING btree (commissioner_id, id)

scheme_version_person
  CREATE UNIQUE INDEX a_version_has_its_makers ON public.scheme_version_person USING btree (commissioner_id, scheme_version_id, made_by)
  CREATE UNIQUE INDEX scheme_version_person_pkey ON public.scheme_version_person USING btree (commissioner_id, scheme_version_id, person_id)

session
  CREATE INDEX session_by_person ON public.session USING btree (person_id)
  CREATE UNIQUE INDEX session_id_is_unique ON public.session USING btree (id)
  CREATE UNIQUE INDEX session_pkey ON public.session USING btree (token_hash)

sign_in_attempt
  CREATE UNIQUE INDEX sign_in_attempt_pkey ON public.sign_in_attempt USING btree (state_hash)

simulation
  CREATE UNIQUE INDEX a_scheme_is_tried_once_at_a_time ON public.simulation USING btree (commissioner_id, scheme_id) WHERE (state = ANY (ARRAY['waiting'::text, 'calculating'::text]))
  CREATE INDEX simulation_by_scheme ON public.simulation USING btree (commissioner_id, scheme_id, asked_at DESC, id DESC)
  CREATE UNIQUE INDEX simulation_pkey ON public.simulation USING btree (commissioner_id, id)

simulation_exception
  CREATE INDEX simulation_exception_by_practice ON public.simulation_exception USING btree (commissioner_id, simulation_id, practice_id)
  CREATE UNIQUE INDEX simulation_exception_pkey ON public.simulation_exception USING btree (commissioner_id, id)

simulation_group
  CREATE UNIQUE INDEX simulation_group_pkey ON public.simulation_group USING btree (commissioner_id, simulation_id, breakdown, key)

simulation_practice
  CREATE UNIQUE INDEX a_practice_is_simulated_once ON public.simulation_practice USING btree (commissioner_id, simulation_id, practice_code)
  CREATE UNIQUE INDEX simulation_practice_pkey ON public.simulation_practice USING btree (commissioner_id, simulation_id, practice_id)

transfer
  CREATE UNIQUE INDEX a_line_is_paid_once ON public.transfer USING btree (commissioner_id, line_id, reason)
  CREATE UNIQUE INDEX transfer_pkey ON public.transfer USING btree (commissioner_id, id)

-- Policies

access_event
  colleagues_read (select, portal_known)
    using (organisation_id = ( SELECT current_organisation() AS current_organisation))
  colleagues_record (insert, portal_known)
    check (organisation_id = ( SELECT current_organisation() AS current_organisation))
  door_records (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'door'::text)
  system_records (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)

account
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND true)
  commissioner_opens (insert, portal_commissioner)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  practice_reads_own (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation)))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

action_receipt
  own_organisation_adds (insert, portal_known)
    check (organisation_id = ( SELECT current_organisation() AS current_organisation))
  own_organisation_reads (select, portal_known)
    using (organisation_id = ( SELECT current_organisation() AS current_organisation))

api_token
  colleagues_add (insert, portal_known)
    check (EXISTS ( SELECT
   FROM membership m
  WHERE ((m.id = api_token.membership_id) AND (m.organisation_id = ( SELECT current_organisation() AS current_organisation)))))
  colleagues_read (select, portal_known)
    using (EXISTS ( SELECT
   FROM membership m
  WHERE ((m.id = api_token.membership_id) AND (m.organisation_id = ( SELECT current_organisation() AS current_organisation)))))
  colleagues_revoke (update, portal_known)
    using (EXISTS ( SELECT
   FROM membership m
  WHERE ((m.id = api_token.membership_id) AND (m.organisation_id = ( SELECT current_organisation() AS current_organisation)))))
    check (EXISTS ( SELECT
   FROM membership m
  WHERE ((m.id = api_token.membership_id) AND (m.organisation_id = ( SELECT current_organisation() AS current_organisation)))))
  door_marks_use (update, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'door'::text)
    check (( SELECT current_audience() AS current_audience) = 'door'::text)
  door_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'door'::text)
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)

auditor_engagement
  everyone_known_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) IS NOT NULL)
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_changes (update, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)

certificate
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND true)
  commissioner_issues (insert, portal_commissioner)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (kind = 'scheme_ended'::text) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  practice_ends_what_it_began (insert, portal_practice)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation)) AND ((kind = 'practice_left'::text) AND (EXISTS ( SELECT
   FROM participation p
  WHERE ((p.commissioner_id = certificate.commissioner_id) AND (p.scheme_id = certificate.scheme_id) AND (p.practice_id = certificate.practice_id) AND (p.state = 'left'::text))))))
  practice_issues_own (insert, portal_practice)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND ((kind = 'practice_left'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  practice_reads_own (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND ((practice_id = ( SELECT current_organisation() AS current_organisation)) OR ((kind = 'scheme_ended'::text) AND (EXISTS ( SELECT
   FROM offer o
  WHERE ((o.commissioner_id = certificate.commissioner_id) AND (o.scheme_id = certificate.scheme_id)))))))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

committee_decision
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND true)
  commissioner_adds (insert, portal_commissioner)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  lmc_reads_consulted (select, portal_lmc)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'lmc'::text) AND (EXISTS ( SELECT
   FROM consultation c
  WHERE ((c.commissioner_id = committee_decision.commissioner_id) AND (c.scheme_version_id = committee_decision.scheme_version_id) AND (c.lmc_id = ( SELECT current_organisation() AS current_organisation))))))
  practice_reads_offered (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (EXISTS ( SELECT
   FROM offer o
  WHERE ((o.commissioner_id = committee_decision.commissioner_id) AND (o.scheme_version_id = committee_decision.scheme_version_id)))))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

consultation
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND true)
  commissioner_adds (insert, portal_commissioner)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  commissioner_changes (update, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  lmc_answers_own (update, portal_lmc)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'lmc'::text) AND (lmc_id = ( SELECT current_organisation() AS current_organisation)) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'lmc'::text) AND (lmc_id = ( SELECT current_organisation() AS current_organisation)) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  lmc_reads_own (select, portal_lmc)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'lmc'::text) AND (lmc_id = ( SELECT current_organisation() AS current_organisation)))
  practice_reads_offered (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (EXISTS ( SELECT
   FROM offer o
  WHERE ((o.commissioner_id = consultation.commissioner_id) AND (o.scheme_version_id = consultation.scheme_version_id)))))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_changes (update, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

consultation_comment
  auditor_reads_sent (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND (sent_at IS NOT NULL))
  commissioner_reads_sent (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (sent_at IS NOT NULL))
  commissioner_replies (update, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (sent_at IS NOT NULL) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (sent_at IS NOT NULL) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  lmc_changes_own (update, portal_lmc)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'lmc'::text) AND (EXISTS ( SELECT
   FROM consultation c
  WHERE ((c.commissioner_id = consultation_comment.commissioner_id) AND (c.id = consultation_comment.consultation_id) AND (c.lmc_id = ( SELECT current_organisation() AS current_organisation))))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'lmc'::text) AND (EXISTS ( SELECT
   FROM consultation c
  WHERE ((c.commissioner_id = consultation_comment.commissioner_id) AND (c.id = consultation_comment.consultation_id) AND (c.lmc_id = ( SELECT current_organisation() AS current_organisation))))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  lmc_reads_own (select, portal_lmc)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'lmc'::text) AND (EXISTS ( SELECT
   FROM consultation c
  WHERE ((c.commissioner_id = consultation_comment.commissioner_id) AND (c.id = consultation_comment.consultation_id) AND (c.lmc_id = ( SELECT current_organisation() AS current_organisation))))))
  lmc_writes_own (insert, portal_lmc)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'lmc'::text) AND (EXISTS ( SELECT
   FROM consultation c
  WHERE ((c.commissioner_id = consultation_comment.commissioner_id) AND (c.id = consultation_comment.consultation_id) AND (c.lmc_id = ( SELECT current_organisation() AS current_organisation))))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_changes (update, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

consultation_response
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND true)
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  commissioner_records_silence (insert, portal_commissioner)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND ((outcome = 'NO_RESPONSE_IN_TIME'::text) AND (signed_by IS NULL)) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  lmc_reads_own (select, portal_lmc)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'lmc'::text) AND (EXISTS ( SELECT
   FROM consultation c
  WHERE ((c.commissioner_id = consultation_response.commissioner_id) AND (c.id = consultation_response.consultation_id) AND (c.lmc_id = ( SELECT current_organisation() AS current_organisation))))))
  lmc_signs_own (insert, portal_lmc)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'lmc'::text) AND (EXISTS ( SELECT
   FROM consultation c
  WHERE ((c.commissioner_id = consultation_response.commissioner_id) AND (c.id = consultation_response.consultation_id) AND (c.lmc_id = ( SELECT current_organisation() AS current_organisation))))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  practice_reads_offered (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (EXISTS ( SELECT
   FROM consultation c
  WHERE ((c.commissioner_id = consultation_response.commissioner_id) AND (c.id = consultation_response.consultation_id)))))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

counting_closed
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND true)
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  commissioner_reopens (update, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (reopened_at IS NULL) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (reopened_at IS NOT NULL) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  practice_reads_where_it_takes_part (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (EXISTS ( SELECT
   FROM participation p
  WHERE ((p.commissioner_id = counting_closed.commissioner_id) AND (p.scheme_id = counting_closed.scheme_id) AND (p.phase_key = counting_closed.phase_key) AND (p.practice_id = ( SELECT current_organisation() AS current_organisation))))))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_changes (update, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

demonstration_clock
  door_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'door'::text)
  door_changes (update, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'door'::text)
    check (( SELECT current_audience() AS current_audience) = 'door'::text)
  door_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'door'::text)

event
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND (name <> 'consultation.commented'::text))
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (name <> 'consultation.commented'::text))
  commissioner_records (insert, portal_commissioner)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (organisation_id = ( SELECT current_organisation() AS current_organisation)) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  lmc_reads_own (select, portal_lmc)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'lmc'::text) AND (organisation_id = ( SELECT current_organisation() AS current_organisation)))
  lmc_records (insert, portal_lmc)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'lmc'::text) AND (organisation_id = ( SELECT current_organisation() AS current_organisation)) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  practice_reads_own (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation)))
  practice_records (insert, portal_practice)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (organisation_id = ( SELECT current_organisation() AS current_organisation)) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  practice_records_what_it_finishes (insert, portal_practice)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation)) AND ((organisation_id = ( SELECT current_organisation() AS current_organisation)) AND (name = ANY (ARRAY['participation.left'::text, 'offer.declined'::text, 'evidence.recorded'::text, 'count.reported'::text, 'claim.asked'::text, 'claim.withdrawn'::text])) AND (EXISTS ( SELECT
   FROM participation p
  WHERE ((p.commissioner_id = event.commissioner_id) AND (p.scheme_id = event.scheme_id) AND (p.practice_id = event.practice_id))))))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

evidence
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND true)
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  commissioner_reviews (update, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (state = 'recorded'::text) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (state = ANY (ARRAY['confirmed'::text, 'rejected'::text])) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  practice_completes_what_it_began (insert, portal_practice)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation)) AND ((state = 'recorded'::text) AND (EXISTS ( SELECT
   FROM participation p
  WHERE ((p.commissioner_id = evidence.commissioner_id) AND (p.id = evidence.participation_id) AND (p.practice_id = evidence.practice_id) AND (p.state <> 'withdrawn'::text) AND (p.during @> evidence.happened_on))))))
  practice_reads_own (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation)))
  practice_records_own (insert, portal_practice)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND ((practice_id = ( SELECT current_organisation() AS current_organisation)) AND (state = 'recorded'::text) AND (EXISTS ( SELECT
   FROM participation p
  WHERE ((p.commissioner_id = evidence.commissioner_id) AND (p.id = evidence.participation_id) AND (p.practice_id = evidence.practice_id))))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_changes (update, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

form_draft
  door_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'door'::text)
  door_changes (update, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'door'::text)
    check (( SELECT current_audience() AS current_audience) = 'door'::text)
  door_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'door'::text)
  door_removes (delete, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'door'::text)

lmc_area
  everyone_known_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) IS NOT NULL)
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_changes (update, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)

local_cover
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND true)
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  commissioner_reverts (update, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (EXISTS ( SELECT
   FROM participation p
  WHERE ((p.commissioner_id = local_cover.commissioner_id) AND (p.id = local_cover.participation_id) AND (p.state = 'reverted'::text) AND (local_cover.during <@ p.during)))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  practice_ends_what_it_began (update, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation)) AND true)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation)) AND (EXISTS ( SELECT
   FROM participation p
  WHERE ((p.commissioner_id = local_cover.commissioner_id) AND (p.id = local_cover.participation_id) AND (p.practice_id = local_cover.practice_id) AND (p.state = ANY (ARRAY['withdrawn'::text, 'left'::text])) AND (local_cover.during <@ p.during)))))
  practice_joins (insert, portal_practice)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND ((practice_id = ( SELECT current_organisation() AS current_organisation)) AND (EXISTS ( SELECT
   FROM participation p
  WHERE ((p.commissioner_id = local_cover.commissioner_id) AND (p.id = local_cover.participation_id) AND (p.state = 'active'::text) AND (local_cover.during <@ p.during))))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  practice_leaves (update, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation)) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND ((practice_id = ( SELECT current_organisation() AS current_organisation)) AND (EXISTS ( SELECT
   FROM participation p
  WHERE ((p.commissioner_id = local_cover.commissioner_id) AND (p.id = local_cover.participation_id) AND (p.state = ANY (ARRAY['withdrawn'::text, 'left'::text])) AND (local_cover.during <@ p.during))))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  practice_reads_own (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation)))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_changes (update, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

mail
  colleagues_read (select, portal_known)
    using (organisation_id = ( SELECT current_organisation() AS current_organisation))
  everyone_known_reads_caught (select, portal_known)
    using ((state = 'caught'::text) AND (( SELECT current_audience() AS current_audience) IS NOT NULL))
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_changes (update, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)

membership
  colleagues_change (update, portal_known)
    using (organisation_id = ( SELECT current_organisation() AS current_organisation))
    check (organisation_id = ( SELECT current_organisation() AS current_organisation))
  colleagues_invite (insert, portal_known)
    check ((organisation_id = ( SELECT current_organisation() AS current_organisation)) AND (inviting_organisation_id = ( SELECT current_organisation() AS current_organisation)) AND (invited_by IS NOT NULL) AND (invited_at IS NOT NULL) AND (starts_on = ( SELECT current_day() AS current_day)) AND (accepted_at IS NULL) AND (suspended_at IS NULL) AND (revoked_at IS NULL))
  colleagues_read (select, portal_known)
    using (organisation_id = ( SELECT current_organisation() AS current_organisation))
  commissioner_changes_what_it_sent (update, portal_commissioner)
    using ((( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (organisation_id = ANY (( SELECT organisations_dealt_with() AS organisations_dealt_with)::uuid[])) AND (inviting_organisation_id = ( SELECT current_organisation() AS current_organisation)) AND (accepted_at IS NULL))
    check ((( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (organisation_id = ANY (( SELECT organisations_dealt_with() AS organisations_dealt_with)::uuid[])) AND (inviting_organisation_id = ( SELECT current_organisation() AS current_organisation)) AND (accepted_at IS NULL))
  commissioner_invites_the_first (insert, portal_commissioner)
    check ((( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (organisation_id = ANY (( SELECT organisations_dealt_with() AS organisations_dealt_with)::uuid[])) AND (inviting_organisation_id = ( SELECT current_organisation() AS current_organisation)) AND (invited_by IS NOT NULL) AND (invited_at IS NOT NULL) AND (starts_on = ( SELECT current_day() AS current_day)) AND (accepted_at IS NULL) AND (suspended_at IS NULL) AND (revoked_at IS NULL) AND (NOT somebody_is_in(organisation_id)))
  commissioner_reads_of_those_it_deals_with (select, portal_commissioner)
    using ((( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (organisation_id = ANY (( SELECT organisations_dealt_with() AS organisations_dealt_with)::uuid[])))
  door_marks_first_use (update, portal_door)
    using (( SELECT current_audience() AS current_audience) = 'door'::text)
    check (( SELECT current_audience() AS current_audience) = 'door'::text)
  door_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'door'::text)
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_changes (update, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)

national_comparison
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND true)
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  practice_reads_own (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND ((practice_id = ( SELECT current_organisation() AS current_organisation)) AND (EXISTS ( SELECT
   FROM payment_run r
  WHERE ((r.commissioner_id = national_comparison.commissioner_id) AND (r.id = national_comparison.run_id))))))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_recalculates (delete, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND (EXISTS ( SELECT
   FROM payment_run r
  WHERE ((r.commissioner_id = national_comparison.commissioner_id) AND (r.id = national_comparison.run_id) AND (r.state = 'calculating'::text)))))

national_release
  everyone_known_reads_what_is_released (select, portal_known)
    using ((( SELECT current_audience() AS current_audience) IS NOT NULL) AND (state = 'released'::text))
  national_changes_a_draft (update, portal_national)
    using ((( SELECT current_audience() AS current_audience) = 'national'::text) AND (state = 'draft'::text))
    check (( SELECT current_audience() AS current_audience) = 'national'::text)
  national_drafts (insert, portal_national)
    check ((( SELECT current_audience() AS current_audience) = 'national'::text) AND (state = 'draft'::text))
  national_reads (select, portal_national)
    using (( SELECT current_audience() AS current_audience) = 'national'::text)

network_membership
  everyone_known_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) IS NOT NULL)
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_changes (update, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)

notice
  colleagues_mark (update, portal_known)
    using (organisation_id = ( SELECT current_organisation() AS current_organisation))
    check (organisation_id = ( SELECT current_organisation() AS current_organisation))
  colleagues_read (select, portal_known)
    using (organisation_id = ( SELECT current_organisation() AS current_organisation))
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_changes (update, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)

notice_choice
  colleagues_add (insert, portal_known)
    check (EXISTS ( SELECT
   FROM membership m
  WHERE ((m.id = notice_choice.membership_id) AND (m.organisation_id = notice_choice.organisation_id) AND (m.organisation_id = ( SELECT current_organisation() AS current_organisation)))))
  colleagues_change (update, portal_known)
    using (organisation_id = ( SELECT current_organisation() AS current_organisation))
    check (organisation_id = ( SELECT current_organisation() AS current_organisation))
  colleagues_read (select, portal_known)
    using (organisation_id = ( SELECT current_organisation() AS current_organisation))
  system_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)

offer
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND true)
  commissioner_offers (insert, portal_commissioner)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (response = 'silent'::text) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  commissioner_reverts (update, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (response = 'reverted'::text) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  practice_answers_own (update, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation)) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation)) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  practice_ends_what_it_began (update, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation)) AND (response = 'accepted'::text))
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation)) AND (response = ANY (ARRAY['declined'::text, 'left'::text])))
  practice_reads_own (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation)))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_changes (update, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

offer_response
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND true)
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  commissioner_reverts (insert, portal_commissioner)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (response = 'reverted'::text) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  practice_answers_own (insert, portal_practice)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND ((practice_id = ( SELECT current_organisation() AS current_organisation)) AND (response = ANY (ARRAY['accepted'::text, 'declined'::text, 'left'::text]))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  practice_ends_what_it_began (insert, portal_practice)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation)) AND ((response = ANY (ARRAY['declined'::text, 'left'::text])) AND (EXISTS ( SELECT
   FROM participation p
  WHERE ((p.commissioner_id = offer_response.commissioner_id) AND (p.offer_id = offer_response.offer_id) AND (p.practice_id = offer_response.practice_id) AND (p.state = 'active'::text))))))
  practice_reads_own (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation)))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

organisation
  everyone_known_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) IS NOT NULL)
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_changes (update, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)

organisation_succession
  everyone_known_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) IS NOT NULL)
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)

participation
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND true)
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  commissioner_reverts (update, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (state = ANY (ARRAY['active'::text, 'left'::text])) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND ((state = 'reverted'::text) AND (EXISTS ( SELECT
   FROM offer o
  WHERE ((o.commissioner_id = participation.commissioner_id) AND (o.id = participation.offer_id) AND (participation.during <@ o.phase))))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  practice_ends_what_it_began (update, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation)) AND (state = 'active'::text))
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation)) AND ((state = ANY (ARRAY['withdrawn'::text, 'left'::text])) AND (EXISTS ( SELECT
   FROM offer o
  WHERE ((o.commissioner_id = participation.commissioner_id) AND (o.id = participation.offer_id) AND (participation.during <@ o.phase))))))
  practice_joins (insert, portal_practice)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND ((practice_id = ( SELECT current_organisation() AS current_organisation)) AND (state = 'active'::text) AND (EXISTS ( SELECT
   FROM offer o
  WHERE ((o.commissioner_id = participation.commissioner_id) AND (o.id = participation.offer_id) AND (o.practice_id = participation.practice_id) AND (participation.during <@ o.phase))))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  practice_leaves (update, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND ((practice_id = ( SELECT current_organisation() AS current_organisation)) AND (state = 'active'::text)) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND ((practice_id = ( SELECT current_organisation() AS current_organisation)) AND (state = ANY (ARRAY['withdrawn'::text, 'left'::text])) AND (EXISTS ( SELECT
   FROM offer o
  WHERE ((o.commissioner_id = participation.commissioner_id) AND (o.id = participation.offer_id) AND (participation.during <@ o.phase))))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  practice_reads_own (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation)))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_changes (update, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

payment_basis
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND true)
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  practice_reads_own (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND ((practice_id = ( SELECT current_organisation() AS current_organisation)) AND (EXISTS ( SELECT
   FROM payment_run r
  WHERE ((r.commissioner_id = payment_basis.commissioner_id) AND (r.id = payment_basis.run_id))))))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_recalculates (delete, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

payment_exception
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND true)
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  commissioner_settles (update, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND ((settlement IS NULL) AND (EXISTS ( SELECT
   FROM payment_run r
  WHERE ((r.commissioner_id = payment_exception.commissioner_id) AND (r.id = payment_exception.run_id) AND (r.state = 'calculated'::text))))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND ((settlement IS NOT NULL) AND (EXISTS ( SELECT
   FROM payment_run_person m
  WHERE ((m.commissioner_id = payment_exception.commissioner_id) AND (m.run_id = payment_exception.run_id) AND (m.made_by = payment_exception.settled_by))))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  practice_reads_own (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND ((practice_id = ( SELECT current_organisation() AS current_organisation)) AND (EXISTS ( SELECT
   FROM payment_run r
  WHERE ((r.commissioner_id = payment_exception.commissioner_id) AND (r.id = payment_exception.run_id))))))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_recalculates (delete, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND (EXISTS ( SELECT
   FROM payment_run r
  WHERE ((r.commissioner_id = payment_exception.commissioner_id) AND (r.id = payment_exception.run_id) AND (r.state = 'calculating'::text)))))

payment_line
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND true)
  commissioner_amends (update, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (EXISTS ( SELECT
   FROM payment_run r
  WHERE ((r.commissioner_id = payment_line.commissioner_id) AND (r.id = payment_line.run_id) AND (r.state = 'calculated'::text)))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (EXISTS ( SELECT
   FROM payment_run_person m
  WHERE ((m.commissioner_id = payment_line.commissioner_id) AND (m.run_id = payment_line.run_id) AND (m.made_by = payment_line.amended_by)))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  practice_reads_own (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND ((practice_id = ( SELECT current_organisation() AS current_organisation)) AND (EXISTS ( SELECT
   FROM payment_run r
  WHERE ((r.commissioner_id = payment_line.commissioner_id) AND (r.id = payment_line.run_id))))))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_recalculates (delete, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND (EXISTS ( SELECT
   FROM payment_run r
  WHERE ((r.commissioner_id = payment_line.commissioner_id) AND (r.id = payment_line.run_id) AND (r.state = 'calculating'::text)))))

payment_run
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND true)
  commissioner_moves (update, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  commissioner_starts (insert, portal_commissioner)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (state = 'draft'::text) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  practice_reads_approved (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND ((state = ANY (ARRAY['approved'::text, 'released'::text])) AND (EXISTS ( SELECT
   FROM participation p
  WHERE ((p.commissioner_id = payment_run.commissioner_id) AND (p.practice_id = ( SELECT current_organisation() AS current_organisation)) AND (p.scheme_id = payment_run.scheme_id) AND (p.phase_key = payment_run.phase_key) AND (p.state = ANY (ARRAY['active'::text, 'left'::text, 'reverted'::text])) AND (NOT isempty(p.during)))))))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_changes (update, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

payment_run_person
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND true)
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  commissioner_takes_part (insert, portal_commissioner)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND ((part = 'maker'::text) OR (EXISTS ( SELECT
   FROM payment_run r
  WHERE ((r.commissioner_id = payment_run_person.commissioner_id) AND (r.id = payment_run_person.run_id) AND (r.state = 'submitted'::text))))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

performance_claim
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND true)
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  practice_asks_own (insert, portal_practice)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND ((practice_id = ( SELECT current_organisation() AS current_organisation)) AND (EXISTS ( SELECT
   FROM participation p
  WHERE ((p.commissioner_id = performance_claim.commissioner_id) AND (p.offer_id = performance_claim.offer_id) AND (p.practice_id = performance_claim.practice_id) AND (p.scheme_id = performance_claim.scheme_id) AND (p.phase_key = performance_claim.phase_key) AND (p.state <> 'withdrawn'::text))))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  practice_completes_what_it_began (insert, portal_practice)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation)) AND (EXISTS ( SELECT
   FROM participation p
  WHERE ((p.commissioner_id = performance_claim.commissioner_id) AND (p.offer_id = performance_claim.offer_id) AND (p.practice_id = performance_claim.practice_id) AND (p.scheme_id = performance_claim.scheme_id) AND (p.phase_key = performance_claim.phase_key) AND (p.state <> 'withdrawn'::text)))))
  practice_reads_own (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation)))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

performance_claim_answer
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND true)
  commissioner_decides (insert, portal_commissioner)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND ((outcome = ANY (ARRAY['agreed'::text, 'declined'::text])) AND (EXISTS ( SELECT
   FROM performance_claim c
  WHERE ((c.commissioner_id = performance_claim_answer.commissioner_id) AND (c.id = performance_claim_answer.claim_id) AND (c.practice_id = performance_claim_answer.practice_id))))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  practice_completes_what_it_began (insert, portal_practice)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation)) AND ((outcome = 'withdrawn'::text) AND (EXISTS ( SELECT
   FROM performance_claim c
  WHERE ((c.commissioner_id = performance_claim_answer.commissioner_id) AND (c.id = performance_claim_answer.claim_id) AND (c.practice_id = performance_claim_answer.practice_id))))))
  practice_reads_own (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation)))
  practice_withdraws_own (insert, portal_practice)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND ((practice_id = ( SELECT current_organisation() AS current_organisation)) AND (outcome = 'withdrawn'::text) AND (EXISTS ( SELECT
   FROM performance_claim c
  WHERE ((c.commissioner_id = performance_claim_answer.commissioner_id) AND (c.id = performance_claim_answer.claim_id) AND (c.practice_id = performance_claim_answer.practice_id))))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

person
  door_binds_identity (update, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'door'::text)
    check (( SELECT current_audience() AS current_audience) = 'door'::text)
  everyone_known_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) IS NOT NULL)
  inviter_adds (insert, portal_known)
    check ((( SELECT current_organisation() AS current_organisation) IS NOT NULL) AND (issuer IS NULL) AND (subject IS NULL) AND (disabled_at IS NULL))
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_changes (update, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)

practice_list
  everyone_known_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) IS NOT NULL)
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_changes (update, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)

practice_membership
  everyone_known_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) IS NOT NULL)
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_changes (update, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)

practice_succession
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  commissioner_records (insert, portal_commissioner)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])) AND ((EXISTS ( SELECT
   FROM practice_membership m
  WHERE ((m.commissioner_id = practice_succession.commissioner_id) AND (m.practice_id = practice_succession.predecessor_id) AND (m.during @> (practice_succession.first_day - 1))))) AND (EXISTS ( SELECT
   FROM practice_membership m
  WHERE ((m.commissioner_id = practice_succession.commissioner_id) AND (m.practice_id = practice_succession.successor_id) AND (m.during @> practice_succession.first_day))))))
  practice_reads_own (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND ((( SELECT current_organisation() AS current_organisation) = predecessor_id) OR (( SELECT current_organisation() AS current_organisation) = successor_id)))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

practice_succession_withdrawal
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  commissioner_withdraws (insert, portal_commissioner)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])) AND true)
  practice_reads_own (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (EXISTS ( SELECT
   FROM practice_succession s
  WHERE ((s.commissioner_id = practice_succession_withdrawal.commissioner_id) AND (s.id = practice_succession_withdrawal.succession_id) AND ((( SELECT current_organisation() AS current_organisation) = s.predecessor_id) OR (( SELECT current_organisation() AS current_organisation) = s.successor_id))))))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

practice_year_payment
  everyone_known_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) IS NOT NULL)
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_changes (update, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)

published_achievement
  everyone_known_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) IS NOT NULL)
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_removes (delete, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)

published_commissioner
  everyone_known_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) IS NOT NULL)
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_removes (delete, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)

published_commissioner_icb
  everyone_known_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) IS NOT NULL)
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_removes (delete, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)

published_contract
  everyone_known_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) IS NOT NULL)
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_removes (delete, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)

published_deprivation
  everyone_known_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) IS NOT NULL)
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_removes (delete, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)

published_file
  everyone_known_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) IS NOT NULL)
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_changes (update, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)

published_indicator
  everyone_known_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) IS NOT NULL)
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_removes (delete, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)

published_list_size
  everyone_known_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) IS NOT NULL)
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_removes (delete, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)

published_network
  everyone_known_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) IS NOT NULL)
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_removes (delete, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)

published_network_member
  everyone_known_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) IS NOT NULL)
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_removes (delete, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)

published_payment
  everyone_known_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) IS NOT NULL)
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_removes (delete, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)

published_practice
  everyone_known_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) IS NOT NULL)
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_removes (delete, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)

published_practice_area
  everyone_known_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) IS NOT NULL)
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_removes (delete, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)

published_register
  everyone_known_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) IS NOT NULL)
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_removes (delete, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)

published_replaced_row
  everyone_known_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) IS NOT NULL)
  system_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_removes (delete, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)

reference_change
  commissioner_asks_for_its_own_area (insert, portal_commissioner)
    check ((( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (organisation_id = ( SELECT current_organisation() AS current_organisation)) AND (state = 'waiting'::text) AND (kind = 'area'::text) AND (EXISTS ( SELECT
   FROM organisation o
  WHERE ((o.id = reference_change.organisation_id) AND (o.code = reference_change.code)))))
  commissioner_reads (select, portal_commissioner)
    using (( SELECT current_audience() AS current_audience) = 'commissioner'::text)
  national_asks (insert, portal_national)
    check ((( SELECT current_audience() AS current_audience) = 'national'::text) AND (organisation_id = ( SELECT current_organisation() AS current_organisation)) AND (state = 'waiting'::text))
  national_reads (select, portal_national)
    using (( SELECT current_audience() AS current_audience) = 'national'::text)
  system_reads (select, portal_system)
    using (( SELECT current_audience() AS current_audience) = 'system'::text)
  system_works (update, portal_system)
    using ((( SELECT current_audience() AS current_audience) = 'system'::text) AND (state = ANY (ARRAY['waiting'::text, 'working'::text])))
    check (( SELECT current_audience() AS current_audience) = 'system'::text)

reported_fact
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND true)
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  commissioner_tells (insert, portal_commissioner)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND ((source <> 'Reported by the practice'::text) AND
CASE
    WHEN (scheme_id IS NULL) THEN (EXISTS ( SELECT
       FROM practice_membership m
      WHERE ((m.commissioner_id = reported_fact.commissioner_id) AND (m.practice_id = reported_fact.practice_id))))
    ELSE (EXISTS ( SELECT
       FROM participation p
      WHERE ((p.commissioner_id = reported_fact.commissioner_id) AND (p.practice_id = reported_fact.practice_id) AND (p.scheme_id = reported_fact.scheme_id) AND (p.phase_key = reported_fact.phase_key))))
END) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  practice_completes_what_it_began (insert, portal_practice)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation)) AND ((source = 'Reported by the practice'::text) AND (field = ANY (ARRAY['items'::text, 'answer'::text, 'register'::text, 'numerator'::text, 'denominator'::text])) AND (EXISTS ( SELECT
   FROM participation p
  WHERE ((p.commissioner_id = reported_fact.commissioner_id) AND (p.scheme_id = reported_fact.scheme_id) AND (p.phase_key = reported_fact.phase_key) AND (p.practice_id = reported_fact.practice_id) AND (p.state <> 'withdrawn'::text)))) AND (NOT (EXISTS ( SELECT
   FROM counting_closed c
  WHERE ((c.commissioner_id = reported_fact.commissioner_id) AND (c.scheme_id = reported_fact.scheme_id) AND (c.phase_key = reported_fact.phase_key) AND (c.reopened_at IS NULL)))))))
  practice_counts_own (insert, portal_practice)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND ((practice_id = ( SELECT current_organisation() AS current_organisation)) AND (source = 'Reported by the practice'::text) AND (field = ANY (ARRAY['items'::text, 'answer'::text, 'register'::text, 'numerator'::text, 'denominator'::text])) AND (EXISTS ( SELECT
   FROM participation p
  WHERE ((p.commissioner_id = reported_fact.commissioner_id) AND (p.scheme_id = reported_fact.scheme_id) AND (p.phase_key = reported_fact.phase_key) AND (p.practice_id = reported_fact.practice_id) AND (p.state <> 'withdrawn'::text)))) AND (NOT (EXISTS ( SELECT
   FROM counting_closed c
  WHERE ((c.commissioner_id = reported_fact.commissioner_id) AND (c.scheme_id = reported_fact.scheme_id) AND (c.phase_key = reported_fact.phase_key) AND (c.reopened_at IS NULL)))))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  practice_reads_own (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (practice_id = ( SELECT current_organisation() AS current_organisation)))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

scheme
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND true)
  commissioner_adds (insert, portal_commissioner)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  commissioner_changes (update, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND ((state <> ALL (ARRAY['published'::text, 'ended'::text])) OR (EXISTS ( SELECT
   FROM (scheme_version_person p
     JOIN scheme_version v ON (((v.commissioner_id = p.commissioner_id) AND (v.id = p.scheme_version_id))))
  WHERE ((p.commissioner_id = scheme.commissioner_id) AND (v.scheme_id = scheme.id) AND (p.part = 'publisher'::text))))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  lmc_answers_consulted (update, portal_lmc)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'lmc'::text) AND (EXISTS ( SELECT
   FROM consultation c
  WHERE ((c.commissioner_id = scheme.commissioner_id) AND (c.scheme_id = scheme.id) AND (c.lmc_id = ( SELECT current_organisation() AS current_organisation))))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'lmc'::text) AND ((state = ANY (ARRAY['in_consultation'::text, 'consulted'::text])) AND (EXISTS ( SELECT
   FROM consultation c
  WHERE ((c.commissioner_id = scheme.commissioner_id) AND (c.scheme_id = scheme.id) AND (c.lmc_id = ( SELECT current_organisation() AS current_organisation)))))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  lmc_reads_consulted (select, portal_lmc)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'lmc'::text) AND (EXISTS ( SELECT
   FROM consultation c
  WHERE ((c.commissioner_id = scheme.commissioner_id) AND (c.scheme_id = scheme.id) AND (c.lmc_id = ( SELECT current_organisation() AS current_organisation))))))
  national_reads_published (select, portal_national)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'national'::text) AND (published_at IS NOT NULL))
  network_reads_published (select, portal_network)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'network'::text) AND (published_at IS NOT NULL))
  practice_reads_offered (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (EXISTS ( SELECT
   FROM offer o
  WHERE ((o.commissioner_id = scheme.commissioner_id) AND (o.scheme_id = scheme.id) AND (o.practice_id = ( SELECT current_organisation() AS current_organisation))))))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_changes (update, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

scheme_version
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND true)
  commissioner_adds (insert, portal_commissioner)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  commissioner_changes (update, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  lmc_reads_consulted (select, portal_lmc)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'lmc'::text) AND (EXISTS ( SELECT
   FROM consultation c
  WHERE ((c.commissioner_id = scheme_version.commissioner_id) AND (c.scheme_version_id = scheme_version.id) AND (c.lmc_id = ( SELECT current_organisation() AS current_organisation))))))
  national_reads_published (select, portal_national)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'national'::text) AND ((frozen_at IS NOT NULL) AND (EXISTS ( SELECT
   FROM scheme s
  WHERE ((s.commissioner_id = scheme_version.commissioner_id) AND (s.id = scheme_version.scheme_id) AND (s.published_at IS NOT NULL))))))
  network_reads_published (select, portal_network)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'network'::text) AND ((frozen_at IS NOT NULL) AND (EXISTS ( SELECT
   FROM scheme s
  WHERE ((s.commissioner_id = scheme_version.commissioner_id) AND (s.id = scheme_version.scheme_id) AND (s.published_at IS NOT NULL))))))
  practice_reads_offered (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (EXISTS ( SELECT
   FROM offer o
  WHERE ((o.commissioner_id = scheme_version.commissioner_id) AND (o.scheme_version_id = scheme_version.id) AND (o.practice_id = ( SELECT current_organisation() AS current_organisation))))))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_changes (update, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

scheme_version_person
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND true)
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  commissioner_takes_part (insert, portal_commissioner)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

session
  door_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'door'::text)
  door_changes (update, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'door'::text)
    check (( SELECT current_audience() AS current_audience) = 'door'::text)
  door_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'door'::text)
  door_removes (delete, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'door'::text)

sign_in_attempt
  door_adds (insert, portal_known)
    check (( SELECT current_audience() AS current_audience) = 'door'::text)
  door_reads (select, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'door'::text)
  door_removes (delete, portal_known)
    using (( SELECT current_audience() AS current_audience) = 'door'::text)

simulation
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND true)
  commissioner_asks (insert, portal_commissioner)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND ((state = 'waiting'::text) AND (shared_at IS NULL)) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  commissioner_cancels_or_shares (update, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND ((state = ANY (ARRAY['waiting'::text, 'calculating'::text])) OR ((state = 'finished'::text) AND (shared_at IS NULL))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND ((state = 'cancelled'::text) OR (shared_at IS NOT NULL)) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  lmc_reads_shared (select, portal_lmc)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'lmc'::text) AND (shared_at IS NOT NULL))
  practice_reads_shared (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND ((shared_at IS NOT NULL) AND (( SELECT current_organisation() AS current_organisation) = ANY (practice_ids))))
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_works (update, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND (state = ANY (ARRAY['waiting'::text, 'calculating'::text])))
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

simulation_exception
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND (EXISTS ( SELECT
   FROM simulation s
  WHERE ((s.commissioner_id = simulation_exception.commissioner_id) AND (s.id = simulation_exception.simulation_id) AND (s.state = 'finished'::text)))))
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (EXISTS ( SELECT
   FROM simulation s
  WHERE ((s.commissioner_id = simulation_exception.commissioner_id) AND (s.id = simulation_exception.simulation_id) AND (s.state = 'finished'::text)))))
  lmc_reads_shared (select, portal_lmc)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'lmc'::text) AND (EXISTS ( SELECT
   FROM simulation s
  WHERE ((s.commissioner_id = simulation_exception.commissioner_id) AND (s.id = simulation_exception.simulation_id) AND (s.shared_at IS NOT NULL)))))
  practice_reads_own (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND ((practice_id = ( SELECT current_organisation() AS current_organisation)) AND (EXISTS ( SELECT
   FROM simulation s
  WHERE ((s.commissioner_id = simulation_exception.commissioner_id) AND (s.id = simulation_exception.simulation_id))))))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND (EXISTS ( SELECT
   FROM simulation s
  WHERE ((s.commissioner_id = simulation_exception.commissioner_id) AND (s.id = simulation_exception.simulation_id) AND (s.state = 'calculating'::text)))))
  system_clears (delete, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND (EXISTS ( SELECT
   FROM simulation s
  WHERE ((s.commissioner_id = simulation_exception.commissioner_id) AND (s.id = simulation_exception.simulation_id) AND (s.state = ANY (ARRAY['waiting'::text, 'calculating'::text, 'cancelled'::text, 'failed'::text]))))))
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

simulation_group
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND (EXISTS ( SELECT
   FROM simulation s
  WHERE ((s.commissioner_id = simulation_group.commissioner_id) AND (s.id = simulation_group.simulation_id) AND (s.state = 'finished'::text)))))
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (EXISTS ( SELECT
   FROM simulation s
  WHERE ((s.commissioner_id = simulation_group.commissioner_id) AND (s.id = simulation_group.simulation_id) AND (s.state = 'finished'::text)))))
  lmc_reads_shared (select, portal_lmc)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'lmc'::text) AND (EXISTS ( SELECT
   FROM simulation s
  WHERE ((s.commissioner_id = simulation_group.commissioner_id) AND (s.id = simulation_group.simulation_id) AND (s.shared_at IS NOT NULL)))))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND (EXISTS ( SELECT
   FROM simulation s
  WHERE ((s.commissioner_id = simulation_group.commissioner_id) AND (s.id = simulation_group.simulation_id) AND (s.state = 'calculating'::text)))))
  system_clears (delete, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND (EXISTS ( SELECT
   FROM simulation s
  WHERE ((s.commissioner_id = simulation_group.commissioner_id) AND (s.id = simulation_group.simulation_id) AND (s.state = ANY (ARRAY['waiting'::text, 'calculating'::text, 'cancelled'::text, 'failed'::text]))))))
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

simulation_practice
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND (EXISTS ( SELECT
   FROM simulation s
  WHERE ((s.commissioner_id = simulation_practice.commissioner_id) AND (s.id = simulation_practice.simulation_id) AND (s.state = 'finished'::text)))))
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND (EXISTS ( SELECT
   FROM simulation s
  WHERE ((s.commissioner_id = simulation_practice.commissioner_id) AND (s.id = simulation_practice.simulation_id) AND (s.state = 'finished'::text)))))
  lmc_reads_shared (select, portal_lmc)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'lmc'::text) AND (EXISTS ( SELECT
   FROM simulation s
  WHERE ((s.commissioner_id = simulation_practice.commissioner_id) AND (s.id = simulation_practice.simulation_id) AND (s.shared_at IS NOT NULL)))))
  practice_reads_own (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND ((practice_id = ( SELECT current_organisation() AS current_organisation)) AND (EXISTS ( SELECT
   FROM simulation s
  WHERE ((s.commissioner_id = simulation_practice.commissioner_id) AND (s.id = simulation_practice.simulation_id))))))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND (EXISTS ( SELECT
   FROM simulation s
  WHERE ((s.commissioner_id = simulation_practice.commissioner_id) AND (s.id = simulation_practice.simulation_id) AND (s.state = 'calculating'::text)))))
  system_clears (delete, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND (EXISTS ( SELECT
   FROM simulation s
  WHERE ((s.commissioner_id = simulation_practice.commissioner_id) AND (s.id = simulation_practice.simulation_id) AND (s.state = ANY (ARRAY['waiting'::text, 'calculating'::text, 'cancelled'::text, 'failed'::text]))))))
  system_fills (update, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND (EXISTS ( SELECT
   FROM simulation s
  WHERE ((s.commissioner_id = simulation_practice.commissioner_id) AND (s.id = simulation_practice.simulation_id) AND (s.state = 'calculating'::text)))))
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND (EXISTS ( SELECT
   FROM simulation s
  WHERE ((s.commissioner_id = simulation_practice.commissioner_id) AND (s.id = simulation_practice.simulation_id) AND (s.state = 'calculating'::text)))))
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

transfer
  auditor_reads (select, portal_auditor)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'auditor'::text) AND true)
  commissioner_pays (insert, portal_commissioner)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND ((reason = 'payment'::text) AND (EXISTS ( SELECT
   FROM (payment_line l
     JOIN payment_run r ON (((r.commissioner_id = l.commissioner_id) AND (r.id = l.run_id))))
  WHERE ((l.commissioner_id = transfer.commissioner_id) AND (l.id = transfer.line_id) AND (r.state = 'released'::text) AND (transfer.amount_pence = COALESCE(l.amended_pence, l.computed_pence)))))) AND (commissioner_id = ANY (( SELECT acting_commissioners() AS acting_commissioners)::uuid[])))
  commissioner_reads (select, portal_commissioner)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'commissioner'::text) AND true)
  practice_reads_own (select, portal_practice)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'practice'::text) AND (EXISTS ( SELECT
   FROM payment_line l
  WHERE ((l.commissioner_id = transfer.commissioner_id) AND (l.id = transfer.line_id)))))
  system_adds (insert, portal_system)
    check ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)
  system_reads (select, portal_system)
    using ((commissioner_id = ANY (( SELECT current_commissioners() AS current_commissioners)::uuid[])) AND (( SELECT current_audience() AS current_audience) = 'system'::text) AND true)

-- Privileges

access_event
  portal_known insert
  portal_known select

account
  portal_auditor select
  portal_commissioner insert
  portal_commissioner select
  portal_known select
  portal_practice select
  portal_system insert
  portal_system select

action_receipt
  portal_known insert
  portal_known select

api_token
  portal_known insert
  portal_known select
  portal_known update (last_used_at, revoked_at)

auditor_engagement
  portal_known insert
  portal_known select
  portal_known update (during)

certificate
  portal_auditor select
  portal_commissioner insert
  portal_commissioner select
  portal_known select
  portal_practice insert
  portal_practice select
  portal_system insert
  portal_system select

committee_decision
  portal_auditor select
  portal_commissioner insert
  portal_commissioner select
  portal_known select
  portal_lmc select
  portal_practice select
  portal_system insert
  portal_system select

consultation
  portal_auditor select
  portal_commissioner insert
  portal_commissioner select
  portal_commissioner update (closes_at, state, version)
  portal_known select
  portal_lmc select
  portal_lmc update (state, version)
  portal_practice select
  portal_system insert
  portal_system select
  portal_system update (closes_at, state, version)

consultation_comment
  portal_auditor select
  portal_commissioner select
  portal_commissioner update (replied_at, replied_by, reply, version)
  portal_known select
  portal_lmc insert
  portal_lmc select
  portal_lmc update (body, clause, sent_at, version)
  portal_system insert
  portal_system select
  portal_system update (body, clause, replied_at, replied_by, reply, sent_at, version)

consultation_response
  portal_auditor select
  portal_commissioner insert
  portal_commissioner select
  portal_known select
  portal_lmc insert
  portal_lmc select
  portal_practice select
  portal_system insert
  portal_system select

counting_closed
  portal_auditor select
  portal_commissioner select
  portal_commissioner update (reopened_at)
  portal_known select
  portal_practice select
  portal_system insert
  portal_system select
  portal_system update (closed_at, reopened_at)

demonstration_clock
  portal_known insert
  portal_known select
  portal_known update (offset_seconds)

event
  portal_auditor select
  portal_commissioner insert
  portal_commissioner select
  portal_known select
  portal_lmc insert
  portal_lmc select
  portal_practice insert
  portal_practice select
  portal_system insert
  portal_system select

evidence
  portal_auditor select
  portal_commissioner select
  portal_commissioner update (reason, reviewed_at, reviewed_by, state, version)
  portal_known select
  portal_practice insert
  portal_practice select
  portal_system insert
  portal_system select
  portal_system update (reason, reviewed_at, reviewed_by, state, version)

form_draft
  portal_known delete
  portal_known insert
  portal_known select
  portal_known update (fields, kept_at)

lmc_area
  portal_known insert
  portal_known select
  portal_known update (during)

local_cover
  portal_auditor select
  portal_commissioner select
  portal_commissioner update (during)
  portal_known select
  portal_practice insert
  portal_practice select
  portal_practice update (during)
  portal_system insert
  portal_system select
  portal_system update (during)

mail
  portal_known insert
  portal_known select
  portal_known update (problem, state, tried_at, tries)

membership
  portal_commissioner insert
  portal_commissioner select
  portal_commissioner update (last_sent_at, revoked_at, version)
  portal_door update (accepted_at)
  portal_known insert
  portal_known select
  portal_known update (ends_on, last_sent_at, revoked_at, roles, suspended_at, version)

national_comparison
  portal_auditor select
  portal_commissioner select
  portal_known select
  portal_practice select
  portal_system delete
  portal_system insert
  portal_system select

national_release
  portal_known select
  portal_national insert
  portal_national select
  portal_national update (confirmations, document, edited_at, edited_by, ended_at, ended_by, fingerprint, reason, state, version)

network_membership
  portal_known insert
  portal_known select
  portal_known update (during)

notice
  portal_known insert
  portal_known select
  portal_known update (mail_id, read_at)

notice_choice
  portal_known insert
  portal_known select
  portal_known update (choice)

offer
  portal_auditor select
  portal_commissioner insert
  portal_commissioner select
  portal_commissioner update (response, version)
  portal_known select
  portal_practice select
  portal_practice update (response, version)
  portal_system insert
  portal_system select
  portal_system update (response, version)

offer_response
  portal_auditor select
  portal_commissioner insert
  portal_commissioner select
  portal_known select
  portal_practice insert
  portal_practice select
  portal_system insert
  portal_system select

organisation
  portal_known insert
  portal_known select
  portal_known update (address, closed_on, name, opened_on)

organisation_succession
  portal_known insert
  portal_known select

participation
  portal_auditor select
  portal_commissioner select
  portal_commissioner update (during, state, version)
  portal_known select
  portal_practice insert
  portal_practice select
  portal_practice update (during, state, version)
  portal_system insert
  portal_system select
  portal_system update (during, state, version)

payment_basis
  portal_auditor select
  portal_commissioner select
  portal_known select
  portal_practice select
  portal_system delete
  portal_system insert
  portal_system select

payment_exception
  portal_auditor select
  portal_commissioner select
  portal_commissioner update (settled_at, settled_by, settlement)
  portal_known select
  portal_practice select
  portal_system delete
  portal_system insert
  portal_system select

payment_line
  portal_auditor select
  portal_commissioner select
  portal_commissioner update (amended_by, amended_pence, amendment_reason, version)
  portal_known select
  portal_practice select
  portal_system delete
  portal_system insert
  portal_system select

payment_run
  portal_auditor select
  portal_commissioner insert
  portal_commissioner select
  portal_commissioner update (approved_at, approved_by, calculated_by, failure, practices_done, practices_total, released_at, released_by, state, submitted_at, submitted_by, total_pence, version)
  portal_known select
  portal_practice select
  portal_system insert
  portal_system select
  portal_system update (approved_at, approved_by, calculated_at, calculated_by, calculation_id, context, engine_version, facts_fingerprint, failure, practices_done, practices_total, released_at, released_by, state, submitted_at, submitted_by, total_pence, version)

payment_run_person
  portal_auditor select
  portal_commissioner insert
  portal_commissioner select
  portal_known select
  portal_system insert
  portal_system select

performance_claim
  portal_auditor select
  portal_commissioner select
  portal_known select
  portal_practice insert
  portal_practice select
  portal_system insert
  portal_system select

performance_claim_answer
  portal_auditor select
  portal_commissioner insert
  portal_commissioner select
  portal_known select
  portal_practice insert
  portal_practice select
  portal_system insert
  portal_system select

person
  portal_known insert
  portal_known select
  portal_known update (disabled_at, issuer, name, subject)

practice_list
  portal_known insert
  portal_known select
  portal_known update (registered_patients, source, weighted_patients)

practice_membership
  portal_known insert
  portal_known select
  portal_known update (during)

practice_succession
  portal_commissioner insert
  portal_commissioner select
  portal_known select
  portal_practice select
  portal_system insert
  portal_system select

practice_succession_withdrawal
  portal_commissioner insert
  portal_commissioner select
  portal_known select
  portal_practice select
  portal_system insert
  portal_system select

practice_year_payment
  portal_known insert
  portal_known select
  portal_known update (amount_pence, source)

published_achievement
  portal_known delete
  portal_known insert
  portal_known select

published_commissioner
  portal_known delete
  portal_known insert
  portal_known select

published_commissioner_icb
  portal_known delete
  portal_known insert
  portal_known select

published_contract
  portal_known delete
  portal_known insert
  portal_known select

published_deprivation
  portal_known delete
  portal_known insert
  portal_known select

published_file
  portal_known insert
  portal_known select
  portal_known update (replaced_by)

published_indicator
  portal_known delete
  portal_known insert
  portal_known select

published_list_size
  portal_known delete
  portal_known insert
  portal_known select

published_network
  portal_known delete
  portal_known insert
  portal_known select

published_network_member
  portal_known delete
  portal_known insert
  portal_known select

published_payment
  portal_known delete
  portal_known insert
  portal_known select

published_practice
  portal_known delete
  portal_known insert
  portal_known select

published_practice_area
  portal_known delete
  portal_known insert
  portal_known select

published_register
  portal_known delete
  portal_known insert
  portal_known select

published_replaced_row
  portal_known delete
  portal_known insert
  portal_known select

reference_change
  portal_commissioner insert
  portal_commissioner select
  portal_national insert
  portal_national select
  portal_system select
  portal_system update (areas_done, areas_total, attempt_id, came_to, ended_at, failure, state, version)

reported_fact
  portal_auditor select
  portal_commissioner insert
  portal_commissioner select
  portal_known select
  portal_practice insert
  portal_practice select
  portal_system insert
  portal_system select

scheme
  portal_auditor select
  portal_commissioner insert
  portal_commissioner select
  portal_commissioner update (ended_from, name, published_at, state, version)
  portal_known select
  portal_lmc select
  portal_lmc update (state, version)
  portal_national select
  portal_network select
  portal_practice select
  portal_system insert
  portal_system select
  portal_system update (ended_from, name, published_at, state, version)

scheme_version
  portal_auditor select
  portal_commissioner insert
  portal_commissioner select
  portal_commissioner update (definition, fingerprint, frozen_at, name, prepared_by, saved_at, version)
  portal_known select
  portal_lmc select
  portal_national select
  portal_network select
  portal_practice select
  portal_system insert
  portal_system select
  portal_system update (definition, fingerprint, frozen_at, name, prepared_by, saved_at, version)

scheme_version_person
  portal_auditor select
  portal_commissioner insert
  portal_commissioner select
  portal_known select
  portal_system insert
  portal_system select

session
  portal_known delete
  portal_known insert
  portal_known select
  portal_known update (ended_at, id_token, last_seen_at, membership_id)

sign_in_attempt
  portal_known delete
  portal_known insert
  portal_known select

simulation
  portal_auditor select
  portal_commissioner insert
  portal_commissioner select
  portal_commissioner update (cancelled_by, shared_at, shared_by, state, version)
  portal_known select
  portal_lmc select
  portal_practice select
  portal_system select
  portal_system update (assumptions, attempt_id, context, engine_version, facts_fingerprint, failure, finished_at, practices_done, practices_total, result_fingerprint, state, totals, version)

simulation_exception
  portal_auditor select
  portal_commissioner select
  portal_known select
  portal_lmc select
  portal_practice select
  portal_system delete
  portal_system insert
  portal_system select

simulation_group
  portal_auditor select
  portal_commissioner select
  portal_known select
  portal_lmc select
  portal_system delete
  portal_system insert
  portal_system select

simulation_practice
  portal_auditor select
  portal_commissioner select
  portal_known select
  portal_lmc select
  portal_practice select
  portal_system delete
  portal_system insert
  portal_system select
  portal_system update (difference_pence, guaranteed_pence, local_pence, local_workings, national_pence, national_workings, part_of_year, possible_pence, standing)

transfer
  portal_auditor select
  portal_commissioner insert
  portal_commissioner select
  portal_known select
  portal_practice select
  portal_system insert
  portal_system select
