-- Schemes and their versions. A version is immutable once consulted on: from then its fingerprint is what everybody signs.

create table scheme (
  commissioner_id uuid not null references organisation,
  id uuid not null,
  name text not null,
  state text not null,
  created_by uuid not null references person,
  created_at timestamptz not null,
  published_at timestamptz,
  ended_from date,
  version integer not null default 1,
  primary key (commissioner_id, id),
  constraint scheme_state_is_known check (state in
    ('draft', 'in_consultation', 'consulted', 'approved', 'not_approved', 'published', 'ended', 'withdrawn')),
  constraint scheme_name_is_given check (length(trim(name)) > 0)
);
create unique index scheme_name_is_unique_for_a_commissioner on scheme (commissioner_id, lower(name));
create index scheme_by_state on scheme (commissioner_id, state, created_at desc, id desc);

create table scheme_version (
  commissioner_id uuid not null,
  id uuid not null,
  scheme_id uuid not null,
  number integer not null,
  definition jsonb not null,
  fingerprint text,
  prepared_by uuid not null references person,
  saved_at timestamptz not null,
  frozen_at timestamptz,
  version integer not null default 1,
  primary key (commissioner_id, id),
  foreign key (commissioner_id, scheme_id) references scheme,
  constraint scheme_version_number_is_unique unique (commissioner_id, scheme_id, number),
  constraint a_frozen_version_has_a_fingerprint check ((frozen_at is null) = (fingerprint is null))
);

-- A consultation of one LMC on one version.
create table consultation (
  commissioner_id uuid not null,
  id uuid not null,
  scheme_id uuid not null,
  scheme_version_id uuid not null,
  lmc_id uuid not null references organisation,
  fingerprint text not null,
  opened_by uuid not null references person,
  opened_at timestamptz not null,
  closes_at timestamptz not null,
  state text not null,
  version integer not null default 1,
  primary key (commissioner_id, id),
  foreign key (commissioner_id, scheme_id) references scheme,
  foreign key (commissioner_id, scheme_version_id) references scheme_version,
  constraint an_lmc_is_consulted_once_on_a_version unique (commissioner_id, scheme_version_id, lmc_id),
  constraint consultation_state_is_known check (state in ('open', 'responded', 'no_response')),
  constraint consultation_closes_after_it_opens check (closes_at > opened_at)
);
create index consultation_by_lmc on consultation (lmc_id, closes_at);
create index consultation_by_scheme on consultation (commissioner_id, scheme_id);

create table consultation_comment (
  commissioner_id uuid not null,
  id uuid not null,
  consultation_id uuid not null,
  clause text not null,
  body text not null,
  written_by uuid not null references person,
  written_at timestamptz not null,
  sent_at timestamptz,
  reply text,
  replied_by uuid references person,
  replied_at timestamptz,
  version integer not null default 1,
  primary key (commissioner_id, id),
  foreign key (commissioner_id, consultation_id) references consultation,
  constraint comment_is_not_empty check (length(trim(body)) > 0),
  constraint a_reply_has_an_author check ((reply is null) = (replied_by is null) and (reply is null) = (replied_at is null))
);
create index consultation_comment_by_consultation on consultation_comment (commissioner_id, consultation_id, written_at);

-- The signature: written once, never changed.
create table consultation_response (
  commissioner_id uuid not null,
  id uuid not null,
  consultation_id uuid not null,
  outcome text not null,
  conditions text not null default '',
  statement text not null default '',
  signed_by uuid references person,
  signed_name text not null,
  authority text not null,
  signed_at timestamptz not null,
  fingerprint text not null,
  primary key (commissioner_id, id),
  foreign key (commissioner_id, consultation_id) references consultation,
  constraint a_consultation_is_answered_once unique (commissioner_id, consultation_id),
  constraint lmc_outcome_is_known check (outcome in ('SUPPORTED', 'SUPPORTED_WITH_CONDITIONS', 'NOT_SUPPORTED', 'NO_RESPONSE_IN_TIME')),
  constraint conditions_are_stated check (outcome <> 'SUPPORTED_WITH_CONDITIONS' or length(trim(conditions)) > 0)
);

create table committee_decision (
  commissioner_id uuid not null,
  id uuid not null,
  scheme_id uuid not null,
  scheme_version_id uuid not null,
  committee text not null,
  met_on date not null,
  minute_reference text not null,
  quorum integer not null,
  members jsonb not null,
  outcome text not null,
  fingerprint text not null,
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  primary key (commissioner_id, id),
  foreign key (commissioner_id, scheme_id) references scheme,
  foreign key (commissioner_id, scheme_version_id) references scheme_version,
  constraint a_version_is_decided_once unique (commissioner_id, scheme_version_id),
  constraint decision_outcome_is_known check (outcome in ('approved', 'not_approved'))
);
create index committee_decision_by_scheme on committee_decision (commissioner_id, scheme_id);

call fence_tenant_table('scheme', 'name, state, published_at, ended_from, version');
call fence_tenant_table('scheme_version', 'definition, fingerprint, prepared_by, saved_at, frozen_at, version');
call fence_tenant_table('consultation', 'state, closes_at, version');
call fence_tenant_table('consultation_comment', 'body, clause, sent_at, reply, replied_by, replied_at, version');
call fence_tenant_table('consultation_response');
call fence_tenant_table('committee_decision');

call fence('scheme', 'commissioner_reads', 'select', 'commissioner');
call fence('scheme', 'commissioner_adds', 'insert', 'commissioner');
call fence('scheme', 'commissioner_changes', 'update', 'commissioner', 'true', 'name, state, published_at, ended_from, version');
call fence('scheme_version', 'commissioner_reads', 'select', 'commissioner');
call fence('scheme_version', 'commissioner_adds', 'insert', 'commissioner');
call fence('scheme_version', 'commissioner_changes', 'update', 'commissioner', 'true', 'definition, fingerprint, prepared_by, saved_at, frozen_at, version');
call fence('consultation', 'commissioner_reads', 'select', 'commissioner');
call fence('consultation', 'commissioner_adds', 'insert', 'commissioner');
call fence('consultation', 'commissioner_changes', 'update', 'commissioner', 'true', 'closes_at, state, version');
call fence('consultation_comment', 'commissioner_reads_sent', 'select', 'commissioner', 'sent_at is not null');
call fence('consultation_comment', 'commissioner_replies', 'update', 'commissioner', 'sent_at is not null', 'reply, replied_by, replied_at, version');
call fence('consultation_response', 'commissioner_reads', 'select', 'commissioner');
call fence('consultation_response', 'commissioner_records_silence', 'insert', 'commissioner', 'outcome = ''NO_RESPONSE_IN_TIME'' and signed_by is null');
call fence('committee_decision', 'commissioner_reads', 'select', 'commissioner');
call fence('committee_decision', 'commissioner_adds', 'insert', 'commissioner');

call fence('consultation', 'lmc_reads_own', 'select', 'lmc', 'lmc_id = (select current_organisation())');
call fence('consultation', 'lmc_answers_own', 'update', 'lmc', 'lmc_id = (select current_organisation())', 'state, version');
call fence('scheme', 'lmc_reads_consulted', 'select', 'lmc',
  'exists (select from consultation c where c.commissioner_id = scheme.commissioner_id and c.scheme_id = scheme.id and c.lmc_id = (select current_organisation()))');
call fence('scheme', 'lmc_answers_consulted', 'update', 'lmc',
  'exists (select from consultation c where c.commissioner_id = scheme.commissioner_id and c.scheme_id = scheme.id and c.lmc_id = (select current_organisation()))', 'state, version');
call fence('scheme_version', 'lmc_reads_consulted', 'select', 'lmc',
  'exists (select from consultation c where c.commissioner_id = scheme_version.commissioner_id and c.scheme_version_id = scheme_version.id and c.lmc_id = (select current_organisation()))');
call fence('consultation_comment', 'lmc_reads_own', 'select', 'lmc',
  'exists (select from consultation c where c.commissioner_id = consultation_comment.commissioner_id and c.id = consultation_comment.consultation_id and c.lmc_id = (select current_organisation()))');
call fence('consultation_comment', 'lmc_writes_own', 'insert', 'lmc',
  'exists (select from consultation c where c.commissioner_id = consultation_comment.commissioner_id and c.id = consultation_comment.consultation_id and c.lmc_id = (select current_organisation()))');
call fence('consultation_comment', 'lmc_changes_own', 'update', 'lmc',
  'exists (select from consultation c where c.commissioner_id = consultation_comment.commissioner_id and c.id = consultation_comment.consultation_id and c.lmc_id = (select current_organisation()))',
  'body, clause, sent_at, version');
call fence('consultation_response', 'lmc_reads_own', 'select', 'lmc',
  'exists (select from consultation c where c.commissioner_id = consultation_response.commissioner_id and c.id = consultation_response.consultation_id and c.lmc_id = (select current_organisation()))');
call fence('consultation_response', 'lmc_signs_own', 'insert', 'lmc',
  'exists (select from consultation c where c.commissioner_id = consultation_response.commissioner_id and c.id = consultation_response.consultation_id and c.lmc_id = (select current_organisation()))');
call fence('committee_decision', 'lmc_reads_consulted', 'select', 'lmc',
  'exists (select from consultation c where c.commissioner_id = committee_decision.commissioner_id and c.scheme_version_id = committee_decision.scheme_version_id and c.lmc_id = (select current_organisation()))');

-- National body and auditor. The national body sees what is public: published schemes. The auditor sees the whole record of its commissioners.
call fence('scheme', 'national_reads_published', 'select', 'national', 'published_at is not null');
call fence('scheme_version', 'national_reads_published', 'select', 'national',
  'frozen_at is not null and exists (select from scheme s where s.commissioner_id = scheme_version.commissioner_id and s.id = scheme_version.scheme_id and s.published_at is not null)');
call fence('scheme', 'network_reads_published', 'select', 'network', 'published_at is not null');
call fence('scheme_version', 'network_reads_published', 'select', 'network',
  'frozen_at is not null and exists (select from scheme s where s.commissioner_id = scheme_version.commissioner_id and s.id = scheme_version.scheme_id and s.published_at is not null)');
call fence('scheme', 'auditor_reads', 'select', 'auditor');
call fence('scheme_version', 'auditor_reads', 'select', 'auditor');
call fence('consultation', 'auditor_reads', 'select', 'auditor');
call fence('consultation_comment', 'auditor_reads_sent', 'select', 'auditor', 'sent_at is not null');
call fence('consultation_response', 'auditor_reads', 'select', 'auditor');
call fence('committee_decision', 'auditor_reads', 'select', 'auditor');

-- Whether the other LMCs of the same version have answered: an LMC reads no row of another's consultation, but the scheme
-- counts as consulted only when the last one is answered. Answers for versions the asker itself is consulted on or owns.
create function consultation_states(version_id uuid) returns setof text
  language sql stable security definer set search_path = public as $$
  select c.state from consultation c
  where c.scheme_version_id = version_id and c.commissioner_id = any (current_commissioners())
    and (current_audience() in ('commissioner', 'system')
      or (current_audience() = 'lmc' and exists (
        select from consultation own where own.scheme_version_id = version_id and own.lmc_id = current_organisation())))
$$;
-- The function runs as the owner, whom forced row security also binds where it has no right to bypass it.
do $$ begin
  execute format('create policy definer_reads_own_tenants on consultation for select to %I using (commissioner_id = any ((select current_commissioners())::uuid[]))', current_user);
end $$;
revoke all on function consultation_states(uuid) from public;
grant execute on function consultation_states(uuid) to portal_known;
