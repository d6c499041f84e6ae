-- Offers, who takes part, what local schemes cover, and evidence.
-- The national contract is never stored: what no row of local_cover covers on a day is national.

create table offer (
  commissioner_id uuid not null,
  id uuid not null,
  scheme_id uuid not null,
  scheme_version_id uuid not null,
  phase_key text not null,
  practice_id uuid not null references organisation,
  fingerprint text not null,
  phase daterange not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  offered_at timestamptz not null,
  response text not null default 'silent',
  version integer not null default 1,
  primary key (commissioner_id, id),
  foreign key (commissioner_id, scheme_id) references scheme,
  foreign key (commissioner_id, scheme_version_id) references scheme_version,
  constraint a_practice_is_offered_a_phase_once unique (commissioner_id, scheme_version_id, phase_key, practice_id),
  constraint offer_response_is_known check (response in ('silent', 'accepted', 'declined', 'left', 'reverted'))
);
create index offer_by_practice on offer (commissioner_id, practice_id, closes_at);
create index offer_by_scheme on offer (commissioner_id, scheme_id, phase_key, response);

-- Every answer, kept: uptake on any date is read from here.
create table offer_response (
  commissioner_id uuid not null,
  id uuid not null,
  offer_id uuid not null,
  scheme_id uuid not null,
  phase_key text not null,
  practice_id uuid not null references organisation,
  response text not null,
  effective_from date not null,
  fingerprint text not null,
  responded_by uuid not null references person,
  authority text not null,
  responded_at timestamptz not null,
  primary key (commissioner_id, id),
  foreign key (commissioner_id, offer_id) references offer,
  constraint offer_response_is_known check (response in ('accepted', 'declined', 'left', 'reverted'))
);
create index offer_response_by_offer on offer_response (commissioner_id, offer_id, responded_at);
create index offer_response_by_phase on offer_response (commissioner_id, scheme_id, phase_key, responded_at);

create table participation (
  commissioner_id uuid not null,
  id uuid not null,
  offer_id uuid not null,
  scheme_id uuid not null,
  scheme_version_id uuid not null,
  phase_key text not null,
  practice_id uuid not null references organisation,
  during daterange not null,
  state text not null,
  fingerprint text not null,
  accepted_at timestamptz not null,
  version integer not null default 1,
  primary key (commissioner_id, id),
  foreign key (commissioner_id, offer_id) references offer,
  foreign key (commissioner_id, scheme_id) references scheme,
  foreign key (commissioner_id, scheme_version_id) references scheme_version,
  constraint participation_state_is_known check (state in ('active', 'withdrawn', 'left', 'reverted'))
);
create unique index an_offer_is_taken_up_once on participation (commissioner_id, offer_id) where state = 'active';
create index participation_by_practice on participation (commissioner_id, practice_id);
create index participation_by_scheme on participation (commissioner_id, scheme_id, phase_key);

-- One row: this local scheme stands in place of this national indicator for this practice on these days.
create table local_cover (
  commissioner_id uuid not null,
  participation_id uuid not null,
  practice_id uuid not null references organisation,
  indicator text not null,
  during daterange not null,
  primary key (commissioner_id, participation_id, indicator),
  foreign key (commissioner_id, participation_id) references participation,
  constraint one_cover_for_an_indicator_on_a_day
    exclude using gist (commissioner_id with =, practice_id with =, indicator with =, during with &&)
);

create table evidence (
  commissioner_id uuid not null,
  id uuid not null,
  participation_id uuid not null,
  practice_id uuid not null references organisation,
  requirement_key text not null,
  happened_on date not null,
  note text not null,
  state text not null default 'recorded',
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  reviewed_by uuid references person,
  reviewed_at timestamptz,
  reason text,
  version integer not null default 1,
  primary key (commissioner_id, id),
  foreign key (commissioner_id, participation_id) references participation,
  constraint evidence_state_is_known check (state in ('recorded', 'confirmed', 'rejected')),
  constraint a_rejection_has_a_reason check (state <> 'rejected' or length(trim(reason)) > 0)
);
create index evidence_by_participation on evidence (commissioner_id, participation_id);

-- Proof that cover went back to the national contract: issued once, never changed.
create table certificate (
  commissioner_id uuid not null,
  id uuid not null,
  kind text not null,
  scheme_id uuid not null,
  practice_id uuid references organisation,
  effective_from date not null,
  statement jsonb not null,
  fingerprint text not null,
  issued_by uuid not null references person,
  issued_at timestamptz not null,
  primary key (commissioner_id, id),
  foreign key (commissioner_id, scheme_id) references scheme,
  constraint certificate_kind_is_known check (kind in ('practice_left', 'scheme_ended'))
);
create index certificate_by_scheme on certificate (commissioner_id, scheme_id);

call fence_tenant_table('offer', 'response, version');
call fence_tenant_table('offer_response');
call fence_tenant_table('participation', 'during, state, version');
call fence_tenant_table('local_cover', 'during');
call fence_tenant_table('evidence', 'state, reviewed_by, reviewed_at, reason, version');
call fence_tenant_table('certificate');

call fence('offer', 'commissioner_reads', 'select', 'commissioner');
-- Nobody can accept for a practice: the commissioner offers in silence, and may only record that everybody goes back.
call fence('offer', 'commissioner_offers', 'insert', 'commissioner', 'response = ''silent''');
call fence('offer', 'commissioner_reverts', 'update', 'commissioner', 'true', 'response, version', 'response = ''reverted''');
call fence('offer_response', 'commissioner_reads', 'select', 'commissioner');
call fence('offer_response', 'commissioner_reverts', 'insert', 'commissioner', 'response = ''reverted''');
call fence('participation', 'commissioner_reads', 'select', 'commissioner');
-- Going back can shorten what a practice agreed to, never lengthen it.
call fence('participation', 'commissioner_reverts', 'update', 'commissioner', 'state in (''active'', ''left'')', 'during, state, version',
  'state = ''reverted'' and exists (select from offer o where o.commissioner_id = participation.commissioner_id and o.id = participation.offer_id and participation.during <@ o.phase)');
call fence('local_cover', 'commissioner_reads', 'select', 'commissioner');
call fence('local_cover', 'commissioner_reverts', 'update', 'commissioner', 'true', 'during',
  'exists (select from participation p where p.commissioner_id = local_cover.commissioner_id and p.id = local_cover.participation_id and p.state = ''reverted'' and local_cover.during <@ p.during)');
call fence('evidence', 'commissioner_reads', 'select', 'commissioner');
call fence('evidence', 'commissioner_reviews', 'update', 'commissioner', 'state = ''recorded''', 'state, reviewed_by, reviewed_at, reason, version', 'state in (''confirmed'', ''rejected'')');
call fence('certificate', 'commissioner_reads', 'select', 'commissioner');
call fence('certificate', 'commissioner_issues', 'insert', 'commissioner', 'kind = ''scheme_ended''');

call fence('offer', 'practice_reads_own', 'select', 'practice', 'practice_id = (select current_organisation())');
call fence('offer', 'practice_answers_own', 'update', 'practice', 'practice_id = (select current_organisation())', 'response, version');
call fence('offer_response', 'practice_reads_own', 'select', 'practice', 'practice_id = (select current_organisation())');
call fence('offer_response', 'practice_answers_own', 'insert', 'practice',
  'practice_id = (select current_organisation()) and response in (''accepted'', ''declined'', ''left'')');
call fence('participation', 'practice_reads_own', 'select', 'practice', 'practice_id = (select current_organisation())');
call fence('participation', 'practice_joins', 'insert', 'practice', 'practice_id = (select current_organisation()) and state = ''active''
  and exists (select from offer o where o.commissioner_id = participation.commissioner_id and o.id = participation.offer_id and o.practice_id = participation.practice_id and participation.during <@ o.phase)');
call fence('participation', 'practice_leaves', 'update', 'practice', 'practice_id = (select current_organisation()) and state = ''active''', 'during, state, version',
  'practice_id = (select current_organisation()) and state in (''withdrawn'', ''left'')
  and exists (select from offer o where o.commissioner_id = participation.commissioner_id and o.id = participation.offer_id and participation.during <@ o.phase)');
call fence('local_cover', 'practice_reads_own', 'select', 'practice', 'practice_id = (select current_organisation())');
call fence('local_cover', 'practice_joins', 'insert', 'practice', 'practice_id = (select current_organisation())
  and exists (select from participation p where p.commissioner_id = local_cover.commissioner_id and p.id = local_cover.participation_id and p.state = ''active'' and local_cover.during <@ p.during)');
call fence('local_cover', 'practice_leaves', 'update', 'practice', 'practice_id = (select current_organisation())', 'during', 'practice_id = (select current_organisation())
  and exists (select from participation p where p.commissioner_id = local_cover.commissioner_id and p.id = local_cover.participation_id and p.state in (''withdrawn'', ''left'') and local_cover.during <@ p.during)');
call fence('evidence', 'practice_reads_own', 'select', 'practice', 'practice_id = (select current_organisation())');
call fence('evidence', 'practice_records_own', 'insert', 'practice', 'practice_id = (select current_organisation()) and state = ''recorded''
  and exists (select from participation p where p.commissioner_id = evidence.commissioner_id and p.id = evidence.participation_id and p.practice_id = evidence.practice_id)');
call fence('certificate', 'practice_reads_own', 'select', 'practice', 'practice_id = (select current_organisation())
  or (kind = ''scheme_ended'' and exists (select from offer o where o.commissioner_id = certificate.commissioner_id and o.scheme_id = certificate.scheme_id))');
call fence('certificate', 'practice_issues_own', 'insert', 'practice', 'kind = ''practice_left'' and practice_id = (select current_organisation())');

call fence('scheme', 'practice_reads_offered', 'select', 'practice',
  'exists (select from offer o where o.commissioner_id = scheme.commissioner_id and o.scheme_id = scheme.id and o.practice_id = (select current_organisation()))');
call fence('scheme_version', 'practice_reads_offered', 'select', 'practice',
  'exists (select from offer o where o.commissioner_id = scheme_version.commissioner_id and o.scheme_version_id = scheme_version.id and o.practice_id = (select current_organisation()))');
-- The LMC's view and the committee's decision are shown on the offer.
call fence('consultation', 'practice_reads_offered', 'select', 'practice',
  'exists (select from offer o where o.commissioner_id = consultation.commissioner_id and o.scheme_version_id = consultation.scheme_version_id)');
call fence('consultation_response', 'practice_reads_offered', 'select', 'practice',
  'exists (select from consultation c where c.commissioner_id = consultation_response.commissioner_id and c.id = consultation_response.consultation_id)');
call fence('committee_decision', 'practice_reads_offered', 'select', 'practice',
  'exists (select from offer o where o.commissioner_id = committee_decision.commissioner_id and o.scheme_version_id = committee_decision.scheme_version_id)');

call fence('offer', 'auditor_reads', 'select', 'auditor');
call fence('offer_response', 'auditor_reads', 'select', 'auditor');
call fence('participation', 'auditor_reads', 'select', 'auditor');
call fence('local_cover', 'auditor_reads', 'select', 'auditor');
call fence('evidence', 'auditor_reads', 'select', 'auditor');
call fence('certificate', 'auditor_reads', 'select', 'auditor');
