-- Which practice took over the work of which, as its commissioner recorded it: in a merger all of it, in a split a share. Rows are only
-- ever added; one that was wrong is withdrawn, with a reason, and both stay on record (docs/adr/0165).

create table practice_succession (
  commissioner_id uuid not null references organisation,
  id uuid not null,
  predecessor_id uuid not null references organisation,
  successor_id uuid not null references organisation,
  -- The first day on which the successor did the work.
  first_day date not null,
  -- A plain decimal; null for all of it.
  percent text,
  -- The document it rests on.
  source text not null,
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  primary key (commissioner_id, id),
  constraint a_succession_is_of_two_practices check (predecessor_id <> successor_id),
  constraint a_succession_has_a_source check (btrim(source) <> ''),
  constraint a_part_that_is_taken_over_is_a_percentage check (percent is null
    or (percent ~ '^\d{1,3}(\.\d{1,6})?$' and percent::numeric > 0 and percent::numeric < 100))
);
create index practice_succession_by_successor on practice_succession (commissioner_id, successor_id);
create index practice_succession_by_predecessor on practice_succession (commissioner_id, predecessor_id);

create table practice_succession_withdrawal (
  commissioner_id uuid not null,
  succession_id uuid not null,
  reason text not null,
  withdrawn_by uuid not null references person,
  withdrawn_at timestamptz not null,
  primary key (commissioner_id, succession_id),
  foreign key (commissioner_id, succession_id) references practice_succession,
  constraint a_withdrawn_succession_says_why check (btrim(reason) <> '')
);

call fence_tenant_table('practice_succession');
call fence_tenant_table('practice_succession_withdrawal');

call fence('practice_succession', 'commissioner_reads', 'select', 'commissioner');
-- Of practices that were its own: the one on the day before, the other on the day.
call fence('practice_succession', 'commissioner_records', 'insert', 'commissioner',
  'exists (select from practice_membership m where m.commissioner_id = practice_succession.commissioner_id
    and m.practice_id = predecessor_id and m.during @> first_day - 1)
  and exists (select from practice_membership m where m.commissioner_id = practice_succession.commissioner_id
    and m.practice_id = successor_id and m.during @> first_day)');
call fence('practice_succession_withdrawal', 'commissioner_reads', 'select', 'commissioner');
call fence('practice_succession_withdrawal', 'commissioner_withdraws', 'insert', 'commissioner');

-- The practices that are named read it, and nobody else.
call fence('practice_succession', 'practice_reads_own', 'select', 'practice', '(select current_organisation()) in (predecessor_id, successor_id)');
call fence('practice_succession_withdrawal', 'practice_reads_own', 'select', 'practice', 'exists (select from practice_succession s
  where s.commissioner_id = practice_succession_withdrawal.commissioner_id and s.id = practice_succession_withdrawal.succession_id
    and (select current_organisation()) in (s.predecessor_id, s.successor_id))');
