-- Who made something does not approve it. For a version of a scheme and for a payment run, each person has one part for good:
-- they made it, or they let it pass. Rows are only ever added, and the key refuses a person both parts (docs/adr/0133).

create table scheme_version_person (
  commissioner_id uuid not null,
  scheme_version_id uuid not null,
  person_id uuid not null references person,
  part text not null,
  since timestamptz not null,
  made_by uuid generated always as (case when part <> 'publisher' then person_id end) stored,
  passed_by uuid generated always as (case when part = 'publisher' then person_id end) stored,
  primary key (commissioner_id, scheme_version_id, person_id),
  foreign key (commissioner_id, scheme_version_id) references scheme_version,
  constraint part_in_a_version_is_known check (part in ('editor', 'recorder', 'publisher')),
  constraint a_version_has_its_makers unique (commissioner_id, scheme_version_id, made_by)
);

create table payment_run_person (
  commissioner_id uuid not null,
  run_id uuid not null,
  person_id uuid not null references person,
  part text not null,
  since timestamptz not null,
  made_by uuid generated always as (case when part = 'maker' then person_id end) stored,
  passed_by uuid generated always as (case when part = 'approver' then person_id end) stored,
  primary key (commissioner_id, run_id, person_id),
  foreign key (commissioner_id, run_id) references payment_run,
  constraint part_in_a_run_is_known check (part in ('maker', 'approver')),
  constraint a_run_has_its_makers unique (commissioner_id, run_id, made_by),
  constraint a_run_has_its_approver unique (commissioner_id, run_id, passed_by)
);

call fence_tenant_table('scheme_version_person');
call fence('scheme_version_person', 'commissioner_reads', 'select', 'commissioner');
call fence('scheme_version_person', 'commissioner_takes_part', 'insert', 'commissioner');
call fence('scheme_version_person', 'auditor_reads', 'select', 'auditor');
call fence_tenant_table('payment_run_person');
call fence('payment_run_person', 'commissioner_reads', 'select', 'commissioner');
call fence('payment_run_person', 'commissioner_takes_part', 'insert', 'commissioner', 'part = ''maker''
  or exists (select from payment_run r where r.commissioner_id = payment_run_person.commissioner_id and r.id = payment_run_person.run_id and r.state = ''submitted'')');
call fence('payment_run_person', 'auditor_reads', 'select', 'auditor');

-- What is on record already. Whoever let something pass keeps that part; where they also worked on it, the invariants say so.
-- The owner is bound by forced row security too, so it is lifted from the tables while they are read.
do $$
declare
  read_here text[] := array['scheme', 'scheme_version', 'committee_decision', 'event', 'payment_run', 'payment_basis', 'payment_line',
    'payment_exception', 'reported_fact', 'evidence', 'participation', 'performance_claim', 'performance_claim_answer',
    'scheme_version_person', 'payment_run_person'];
  name text;
begin
  foreach name in array read_here loop execute format('alter table %I no force row level security', name); end loop;

  insert into scheme_version_person (commissioner_id, scheme_version_id, person_id, part, since)
  select v.commissioner_id, v.id, e.person_id, 'publisher', e.happened_at
  from event e
  join scheme_version v on v.commissioner_id = e.commissioner_id and v.scheme_id = e.scheme_id
    and v.number = (select max(n.number) from scheme_version n where n.commissioner_id = v.commissioner_id and n.scheme_id = v.scheme_id)
  where e.name = 'scheme.published' and e.person_id is not null
  on conflict do nothing;

  with edited as (
    select v.commissioner_id, v.scheme_id, v.number, v.prepared_by as person_id, v.saved_at as since from scheme_version v
    union all
    select e.commissioner_id, e.scheme_id, coalesce((e.detail ->> 'version')::integer, 1), e.person_id, e.happened_at
    from event e
    where e.name in ('scheme.drafted', 'scheme.saved', 'scheme.version_started') and e.person_id is not null)
  insert into scheme_version_person (commissioner_id, scheme_version_id, person_id, part, since)
  select v.commissioner_id, v.id, d.person_id, 'editor', min(d.since)
  from edited d
  join scheme_version v on v.commissioner_id = d.commissioner_id and v.scheme_id = d.scheme_id and v.number >= d.number
  group by v.commissioner_id, v.id, d.person_id
  on conflict do nothing;

  insert into scheme_version_person (commissioner_id, scheme_version_id, person_id, part, since)
  select d.commissioner_id, d.scheme_version_id, d.recorded_by, 'recorder', d.recorded_at from committee_decision d
  on conflict do nothing;

  insert into payment_run_person (commissioner_id, run_id, person_id, part, since)
  select r.commissioner_id, r.id, r.approved_by, 'approver', r.approved_at from payment_run r where r.approved_by is not null;

  with worked as (
    select r.commissioner_id, r.id as run_id, unnest(array[r.calculated_by, r.submitted_by]) as person_id, r.created_at as since from payment_run r
    union all
    select l.commissioner_id, l.run_id, l.amended_by, r.created_at
    from payment_line l join payment_run r on r.commissioner_id = l.commissioner_id and r.id = l.run_id
    union all
    select x.commissioner_id, x.run_id, x.settled_by, x.settled_at from payment_exception x
    union all
    select e.commissioner_id, e.subject_id, e.person_id, e.happened_at
    from event e where e.name in ('payment_run.calculation_asked', 'payment_run.submitted')
    union all
    select e.commissioner_id, e.subject_id, set_aside.person_id::uuid, e.happened_at
    from event e, jsonb_array_elements_text(e.detail -> 'peopleWhoseChangesAreSetAside') as set_aside (person_id)
    where e.name = 'payment_run.calculation_asked'
    union all
    select e.commissioner_id, l.run_id, e.person_id, e.happened_at
    from event e join payment_line l on l.commissioner_id = e.commissioner_id and l.id = e.subject_id
    where e.name = 'payment_line.amended'
    union all
    select e.commissioner_id, r.id, e.person_id, e.happened_at
    from event e join payment_run r on r.commissioner_id = e.commissioner_id and r.number = (e.detail ->> 'number')::integer
    where e.name = 'payment_exception.settled'
    union all
    select r.commissioner_id, r.id, f.told_by, f.told_at
    from payment_run r
    join payment_basis b on b.commissioner_id = r.commissioner_id and b.run_id = r.id
    join reported_fact f on f.commissioner_id = b.commissioner_id and f.practice_id = b.practice_id and f.told_at <= r.calculated_at
    where (f.scheme_id = r.scheme_id and f.phase_key = r.phase_key)
      or (f.scheme_id is null and exists (
        select from reported_fact g
        where g.commissioner_id = f.commissioner_id and g.practice_id = f.practice_id and g.scheme_id is null
          and g.field = f.field and g.indicator is not distinct from f.indicator and g.slot = f.slot
          and b.facts -> 'facts' @> jsonb_build_array(jsonb_build_object('field', g.field, 'value', g.value, 'source', g.source))))
    union all
    select r.commissioner_id, r.id, v.reviewed_by, v.reviewed_at
    from payment_run r
    join participation p on p.commissioner_id = r.commissioner_id and p.scheme_id = r.scheme_id and p.phase_key = r.phase_key
    join evidence v on v.commissioner_id = p.commissioner_id and v.participation_id = p.id and v.reviewed_at <= r.calculated_at
    union all
    select r.commissioner_id, r.id, a.answered_by, a.answered_at
    from payment_run r
    join performance_claim c on c.commissioner_id = r.commissioner_id and c.scheme_id = r.scheme_id and c.phase_key = r.phase_key
    join performance_claim_answer a on a.commissioner_id = c.commissioner_id and a.claim_id = c.id
      and a.outcome in ('agreed', 'declined') and a.answered_at <= r.calculated_at)
  insert into payment_run_person (commissioner_id, run_id, person_id, part, since)
  select commissioner_id, run_id, person_id, 'maker', min(since) from worked
  where person_id is not null
  group by commissioner_id, run_id, person_id
  on conflict do nothing;

  foreach name in array read_here loop execute format('alter table %I force row level security', name); end loop;
end $$;

-- Whoever a row names as its maker or its approver is written down as that. A version and its first editor refer to each
-- other, so that key is asked at the end of the transaction.
alter table scheme_version add constraint who_saved_a_version_is_its_maker
  foreign key (commissioner_id, id, prepared_by) references scheme_version_person (commissioner_id, scheme_version_id, made_by)
  deferrable initially deferred;
alter table committee_decision add constraint who_recorded_a_decision_is_a_maker
  foreign key (commissioner_id, scheme_version_id, recorded_by) references scheme_version_person (commissioner_id, scheme_version_id, made_by);
alter table payment_run add constraint who_calculated_a_run_is_its_maker
  foreign key (commissioner_id, id, calculated_by) references payment_run_person (commissioner_id, run_id, made_by);
alter table payment_run add constraint who_submitted_a_run_is_its_maker
  foreign key (commissioner_id, id, submitted_by) references payment_run_person (commissioner_id, run_id, made_by);
alter table payment_run add constraint who_approved_a_run_is_not_its_maker
  foreign key (commissioner_id, id, approved_by) references payment_run_person (commissioner_id, run_id, passed_by);

-- The lines of a run are many and few are amended: their policy asks, where a key would ask each of them.
drop policy commissioner_amends on payment_line;
call fence('payment_line', 'commissioner_amends', 'update', 'commissioner',
  'exists (select from payment_run r where r.commissioner_id = payment_line.commissioner_id and r.id = payment_line.run_id and r.state = ''calculated'')',
  'amended_pence, amendment_reason, amended_by',
  'exists (select from payment_run_person m where m.commissioner_id = payment_line.commissioner_id and m.run_id = payment_line.run_id and m.made_by = payment_line.amended_by)');
drop policy commissioner_settles on payment_exception;
call fence('payment_exception', 'commissioner_settles', 'update', 'commissioner',
  'settlement is null and exists (select from payment_run r where r.commissioner_id = payment_exception.commissioner_id and r.id = payment_exception.run_id and r.state = ''calculated'')',
  'settlement, settled_by, settled_at', 'settlement is not null
  and exists (select from payment_run_person m where m.commissioner_id = payment_exception.commissioner_id and m.run_id = payment_exception.run_id and m.made_by = payment_exception.settled_by)');

-- A scheme is published when somebody is written down as the publisher of its text; an LMC's answer does not publish it.
drop policy commissioner_changes on scheme;
call fence('scheme', 'commissioner_changes', 'update', 'commissioner', 'true', 'name, state, published_at, ended_from, version',
  'state not in (''published'', ''ended'') or exists (select from scheme_version_person p
    join scheme_version v on v.commissioner_id = p.commissioner_id and v.id = p.scheme_version_id
    where p.commissioner_id = scheme.commissioner_id and v.scheme_id = scheme.id and p.part = ''publisher'')');
drop policy lmc_answers_consulted on scheme;
call fence('scheme', 'lmc_answers_consulted', 'update', 'lmc',
  'exists (select from consultation c where c.commissioner_id = scheme.commissioner_id and c.scheme_id = scheme.id and c.lmc_id = (select current_organisation()))', 'state, version',
  'state in (''in_consultation'', ''consulted'') and exists (select from consultation c where c.commissioner_id = scheme.commissioner_id and c.scheme_id = scheme.id and c.lmc_id = (select current_organisation()))');
