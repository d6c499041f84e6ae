-- A change to what is the same for every tenant, asked for by an administrator and made by the worker: the organisations of
-- an area brought in from the published files, or a replaced file brought back. The row says who asked, for what, what was
-- seen then, how far it is and what it came to.

create table reference_change (
  id uuid primary key,
  kind text not null,
  organisation_id uuid not null references organisation,
  -- An area: its code (or england), the year or day, and what was looked at before, to be compared when it is made.
  code text,
  as_of text,
  seen jsonb not null default '[]',
  -- A file: the one that is to stand again, and the one that stood when it was asked.
  file_id integer references published_file,
  instead_of integer references published_file,
  state text not null,
  attempt_id uuid,
  areas_total integer not null default 0,
  areas_done integer not null default 0,
  -- What it came to, in sentences.
  came_to jsonb not null default '[]',
  failure text,
  asked_by uuid not null references person,
  asked_at timestamptz not null,
  ended_at timestamptz,
  version integer not null default 1,
  constraint reference_change_kind_is_known check (kind in ('area', 'file')),
  constraint reference_change_state_is_known check (state in ('waiting', 'working', 'done', 'failed')),
  constraint a_change_is_of_an_area_or_of_a_file check (
    (kind = 'area') = (code is not null) and (kind = 'area') = (as_of is not null)
    and (kind = 'file') = (file_id is not null) and (kind = 'file') = (instead_of is not null)),
  constraint a_failed_change_says_why check ((state = 'failed') = (failure is not null)),
  constraint an_ended_change_says_when check ((state in ('done', 'failed')) = (ended_at is not null))
);
create index reference_change_by_time on reference_change (asked_at desc, id desc);
-- What is the same for everybody is changed by one at a time.
create unique index one_reference_change_at_a_time on reference_change ((true)) where state in ('waiting', 'working');

call close_table('reference_change');
call write_policy('reference_change', 'system_reads', 'select', '(select current_audience()) = ''system''', null, null, 'portal_system');
call write_policy('reference_change', 'system_works', 'update', '(select current_audience()) = ''system'' and state in (''waiting'', ''working'')',
  'state, attempt_id, areas_total, areas_done, came_to, failure, ended_at, version', '(select current_audience()) = ''system''', 'portal_system');
-- That one is under way, and what was done, is for everybody who may ask: nothing in it belongs to a tenant.
call write_policy('reference_change', 'national_reads', 'select', '(select current_audience()) = ''national''', null, null, 'portal_national');
call write_policy('reference_change', 'commissioner_reads', 'select', '(select current_audience()) = ''commissioner''', null, null, 'portal_commissioner');
call write_policy('reference_change', 'national_asks', 'insert',
  '(select current_audience()) = ''national'' and organisation_id = (select current_organisation()) and state = ''waiting''', null, null, 'portal_national');
call write_policy('reference_change', 'commissioner_asks_for_its_own_area', 'insert',
  '(select current_audience()) = ''commissioner'' and organisation_id = (select current_organisation()) and state = ''waiting'' and kind = ''area''
    and exists (select from organisation o where o.id = reference_change.organisation_id and o.code = reference_change.code)', null, null, 'portal_commissioner');
