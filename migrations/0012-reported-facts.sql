-- Facts that no published file gives, and claims for actual performance.
-- Both are only ever added to. A correction is another row with the next edition; the highest edition is the one that counts, and
-- a run keeps what it used in payment_basis.

create table reported_fact (
  commissioner_id uuid not null,
  id uuid not null,
  practice_id uuid not null references organisation,
  -- Null for what is true of the practice whatever is paid: a weight, a quintile, its funding of a year.
  scheme_id uuid,
  phase_key text,
  -- One of the fields of server/rules/facts.ts, with its indicator or item where there is one.
  field text not null,
  indicator text,
  -- A plain decimal, as it was given: money in pounds.
  value text not null,
  -- A day or a financial year.
  fact_date text not null,
  -- Which question it answers: a day, a financial year, or the days of a phase. A second answer to it is a correction.
  slot text not null,
  edition integer not null,
  source text not null,
  told_by uuid not null references person,
  told_at timestamptz not null,
  primary key (commissioner_id, id),
  foreign key (commissioner_id, scheme_id) references scheme,
  constraint a_fact_has_one_newest_edition unique nulls not distinct (commissioner_id, practice_id, scheme_id, phase_key, field, indicator, slot, edition),
  constraint a_fact_is_of_a_phase_or_of_the_practice check ((scheme_id is null) = (phase_key is null)),
  constraint a_fact_is_a_plain_decimal check (value ~ '^\d+(\.\d+)?$'),
  constraint a_fact_has_a_source check (btrim(source) <> ''),
  constraint an_edition_is_counted_from_one check (edition >= 1)
);
create index reported_fact_by_phase on reported_fact (commissioner_id, scheme_id, phase_key, practice_id);

-- The practices count until a calculation has written down what it knows: a practice may not see the run, so it is said here.
create table counting_closed (
  commissioner_id uuid not null,
  run_id uuid not null,
  scheme_id uuid not null,
  phase_key text not null,
  closed_at timestamptz not null,
  -- Set when the run is withdrawn, or its calculation stopped with a fault.
  reopened_at timestamptz,
  primary key (commissioner_id, run_id),
  foreign key (commissioner_id, run_id) references payment_run,
  foreign key (commissioner_id, scheme_id) references scheme
);
create index counting_closed_by_phase on counting_closed (commissioner_id, scheme_id, phase_key);

-- A practice asks to be paid for its actual performance instead of its share of an earlier year. What it asked, kept.
create table performance_claim (
  commissioner_id uuid not null,
  id uuid not null,
  offer_id uuid not null,
  scheme_id uuid not null,
  phase_key text not null,
  practice_id uuid not null references organisation,
  component_key text not null,
  -- A claim that was declined or withdrawn may be followed by another.
  attempt integer not null,
  -- The sums as they were shown, in pence; the percentage is a plain decimal.
  share_pence bigint not null,
  claim_percent text not null,
  least_pence bigint not null,
  actual_pence bigint not null,
  actual_source text not null,
  reason text not null,
  asked_by uuid not null references person,
  asked_at timestamptz not null,
  primary key (commissioner_id, id),
  foreign key (commissioner_id, offer_id) references offer,
  foreign key (commissioner_id, scheme_id) references scheme,
  constraint a_claim_waits_alone unique (commissioner_id, offer_id, component_key, attempt),
  constraint a_claim_is_better_enough check (actual_pence >= least_pence and least_pence >= share_pence and share_pence >= 0),
  constraint a_claim_has_its_reasons check (btrim(reason) <> '' and btrim(actual_source) <> '')
);
create index performance_claim_by_phase on performance_claim (commissioner_id, scheme_id, phase_key, practice_id);

-- What came of a claim, once.
create table performance_claim_answer (
  commissioner_id uuid not null,
  id uuid not null,
  claim_id uuid not null,
  practice_id uuid not null references organisation,
  outcome text not null,
  reason text not null,
  answered_by uuid not null references person,
  answered_at timestamptz not null,
  primary key (commissioner_id, id),
  foreign key (commissioner_id, claim_id) references performance_claim,
  constraint a_claim_is_answered_once unique (commissioner_id, claim_id),
  constraint claim_outcome_is_known check (outcome in ('agreed', 'declined', 'withdrawn')),
  constraint an_answer_to_a_claim_has_a_reason check (btrim(reason) <> '')
);

call fence_tenant_table('reported_fact');
call fence_tenant_table('counting_closed', 'closed_at, reopened_at');
call fence_tenant_table('performance_claim');
call fence_tenant_table('performance_claim_answer');

call fence('reported_fact', 'commissioner_reads', 'select', 'commissioner');
-- Nobody can count in a practice's name, and nobody can tell a fact of a practice that is not the commissioner's.
call fence('reported_fact', 'commissioner_tells', 'insert', 'commissioner', 'source <> ''Reported by the practice''
  and case when scheme_id is null
    then exists (select from practice_membership m where m.commissioner_id = reported_fact.commissioner_id and m.practice_id = reported_fact.practice_id)
    else exists (select from participation p where p.commissioner_id = reported_fact.commissioner_id and p.practice_id = reported_fact.practice_id
      and p.scheme_id = reported_fact.scheme_id and p.phase_key = reported_fact.phase_key) end');
call fence('counting_closed', 'commissioner_reads', 'select', 'commissioner');
call fence('counting_closed', 'commissioner_reopens', 'update', 'commissioner', 'reopened_at is null', 'reopened_at', 'reopened_at is not null');
call fence('performance_claim', 'commissioner_reads', 'select', 'commissioner');
call fence('performance_claim_answer', 'commissioner_reads', 'select', 'commissioner');
call fence('performance_claim_answer', 'commissioner_decides', 'insert', 'commissioner', 'outcome in (''agreed'', ''declined'')
  and exists (select from performance_claim c where c.commissioner_id = performance_claim_answer.commissioner_id
    and c.id = performance_claim_answer.claim_id and c.practice_id = performance_claim_answer.practice_id)');

call fence('reported_fact', 'practice_reads_own', 'select', 'practice', 'practice_id = (select current_organisation())');
call fence('counting_closed', 'practice_reads_where_it_takes_part', 'select', 'practice',
  'exists (select from participation p where p.commissioner_id = counting_closed.commissioner_id and p.scheme_id = counting_closed.scheme_id
    and p.phase_key = counting_closed.phase_key and p.practice_id = (select current_organisation()))');
-- Its own counts, for a phase it takes part in, while the phase is not worked out. Never a weight or a sum of money.
call fence('reported_fact', 'practice_counts_own', 'insert', 'practice', 'practice_id = (select current_organisation())
  and source = ''Reported by the practice'' and field in (''items'', ''answer'', ''register'', ''numerator'', ''denominator'')
  and exists (select from participation p where p.commissioner_id = reported_fact.commissioner_id and p.scheme_id = reported_fact.scheme_id
    and p.phase_key = reported_fact.phase_key and p.practice_id = reported_fact.practice_id and p.state <> ''withdrawn'')
  and not exists (select from counting_closed c where c.commissioner_id = reported_fact.commissioner_id and c.scheme_id = reported_fact.scheme_id
    and c.phase_key = reported_fact.phase_key and c.reopened_at is null)');
call fence('performance_claim', 'practice_reads_own', 'select', 'practice', 'practice_id = (select current_organisation())');
call fence('performance_claim', 'practice_asks_own', 'insert', 'practice', 'practice_id = (select current_organisation())
  and exists (select from participation p where p.commissioner_id = performance_claim.commissioner_id and p.offer_id = performance_claim.offer_id
    and p.practice_id = performance_claim.practice_id and p.scheme_id = performance_claim.scheme_id and p.phase_key = performance_claim.phase_key and p.state <> ''withdrawn'')');
call fence('performance_claim_answer', 'practice_reads_own', 'select', 'practice', 'practice_id = (select current_organisation())');
call fence('performance_claim_answer', 'practice_withdraws_own', 'insert', 'practice', 'practice_id = (select current_organisation()) and outcome = ''withdrawn''
  and exists (select from performance_claim c where c.commissioner_id = performance_claim_answer.commissioner_id
    and c.id = performance_claim_answer.claim_id and c.practice_id = performance_claim_answer.practice_id)');

call fence('reported_fact', 'auditor_reads', 'select', 'auditor');
call fence('counting_closed', 'auditor_reads', 'select', 'auditor');
call fence('performance_claim', 'auditor_reads', 'select', 'auditor');
call fence('performance_claim_answer', 'auditor_reads', 'select', 'auditor');
