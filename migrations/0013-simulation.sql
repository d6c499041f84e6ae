-- Simulations: a scheme tried on the real lists of a commissioner's practices. An estimate: nothing here is ever paid, and
-- no table of payments is named. What was tried is frozen in the row, so that a link stays true when the draft changes.

create table simulation (
  commissioner_id uuid not null,
  id uuid not null,
  scheme_id uuid not null,
  scheme_version_id uuid not null,
  -- Names as they were: whoever is shown a simulation need not be able to read the scheme.
  scheme_name text not null,
  version_number integer not null,
  phase_key text not null,
  phase_name text not null,
  period daterange not null,
  state text not null,
  -- The attempt that is under way or was the last: a job that was overtaken finds another here and stops.
  attempt_id uuid,
  practices_total integer not null default 0,
  practices_done integer not null default 0,
  -- What was tried: the text, its fingerprint, how it was tried, and for which practices, in the order of their codes.
  definition jsonb not null,
  fingerprint text not null,
  settings jsonb not null,
  practice_ids uuid[] not null,
  -- What the engine was told beside the facts of each practice, and what was assumed, in words.
  context jsonb,
  assumptions jsonb not null default '[]',
  facts_fingerprint text,
  engine_version text,
  -- What it came to; there only when it is finished.
  totals jsonb,
  result_fingerprint text,
  failure text,
  asked_by uuid not null references person,
  asked_at timestamptz not null,
  finished_at timestamptz,
  cancelled_by uuid references person,
  shared_by uuid references person,
  shared_at timestamptz,
  version integer not null default 1,
  primary key (commissioner_id, id),
  foreign key (commissioner_id, scheme_id) references scheme,
  foreign key (commissioner_id, scheme_version_id) references scheme_version,
  constraint simulation_state_is_known check (state in ('waiting', 'calculating', 'finished', 'cancelled', 'failed')),
  constraint a_finished_simulation_has_its_totals check (
    (state = 'finished') = (totals is not null) and (state = 'finished') = (result_fingerprint is not null) and (state = 'finished') = (finished_at is not null)),
  constraint a_cancelled_simulation_has_its_person check ((state = 'cancelled') = (cancelled_by is not null)),
  constraint a_failed_simulation_says_why check ((state = 'failed') = (failure is not null)),
  constraint only_a_finished_simulation_is_shared check ((shared_at is null) = (shared_by is null) and (shared_at is null or state = 'finished'))
);
create index simulation_by_scheme on simulation (commissioner_id, scheme_id, asked_at desc, id desc);
create unique index a_scheme_is_tried_once_at_a_time on simulation (commissioner_id, scheme_id) where state in ('waiting', 'calculating');

-- One practice: the facts that were frozen when the work began, then what they came to on both sides.
create table simulation_practice (
  commissioner_id uuid not null,
  simulation_id uuid not null,
  practice_id uuid not null references organisation,
  practice_code text collate "C" not null,
  network_id uuid references organisation,
  list_size integer,
  deprivation_score numeric,
  deprivation_quintile integer,
  facts jsonb not null,
  local_pence bigint,
  guaranteed_pence bigint,
  possible_pence bigint,
  national_pence bigint,
  difference_pence bigint,
  standing text,
  part_of_year text,
  local_workings jsonb,
  national_workings jsonb,
  primary key (commissioner_id, simulation_id, practice_id),
  foreign key (commissioner_id, simulation_id) references simulation,
  constraint a_practice_is_simulated_once unique (commissioner_id, simulation_id, practice_code),
  constraint simulated_standing_is_known check (standing in ('gains', 'loses', 'same', 'not_worked_out'))
);

-- What could not be worked out for a practice, on which side, and about which figure.
create table simulation_exception (
  commissioner_id uuid not null,
  id uuid not null,
  simulation_id uuid not null,
  practice_id uuid not null,
  side text not null,
  code text not null,
  field text not null,
  indicator text,
  message text not null,
  primary key (commissioner_id, id),
  foreign key (commissioner_id, simulation_id, practice_id) references simulation_practice,
  constraint simulated_side_is_known check (side in ('local', 'national'))
);
create index simulation_exception_by_practice on simulation_exception (commissioner_id, simulation_id, practice_id);

-- Sums by network, list-size band and deprivation quintile. Not for a practice: a group of one is a practice.
create table simulation_group (
  commissioner_id uuid not null,
  simulation_id uuid not null,
  breakdown text not null,
  key text not null,
  place integer not null,
  label text not null,
  sums jsonb not null,
  primary key (commissioner_id, simulation_id, breakdown, key),
  foreign key (commissioner_id, simulation_id) references simulation,
  constraint simulated_breakdown_is_known check (breakdown in ('network', 'list_size', 'deprivation'))
);

-- The four tables are opened by hand: not even the worker may touch a simulation that is over.
call close_table('simulation');
call close_table('simulation_practice');
call close_table('simulation_exception');
call close_table('simulation_group');
grant select on simulation, simulation_practice, simulation_exception, simulation_group to portal_known;

call fence('simulation', 'system_reads', 'select', 'system');
call fence('simulation', 'system_works', 'update', 'system', 'state in (''waiting'', ''calculating'')',
  'state, attempt_id, practices_total, practices_done, context, assumptions, facts_fingerprint, engine_version, totals, result_fingerprint, failure, finished_at, version', 'true');
call fence('simulation', 'commissioner_reads', 'select', 'commissioner');
call fence('simulation', 'commissioner_asks', 'insert', 'commissioner', 'state = ''waiting'' and shared_at is null');
-- Cancelling ends one that is under way; sharing freezes one that is finished, for ever. The constraints hold the two apart:
-- nobody but the worker can make a simulation finished, and a cancelled one has no totals.
call fence('simulation', 'commissioner_cancels_or_shares', 'update', 'commissioner',
  'state in (''waiting'', ''calculating'') or (state = ''finished'' and shared_at is null)',
  'state, cancelled_by, shared_by, shared_at, version', 'state = ''cancelled'' or shared_at is not null');
call fence('simulation', 'auditor_reads', 'select', 'auditor');
call fence('simulation', 'lmc_reads_shared', 'select', 'lmc', 'shared_at is not null');
call fence('simulation', 'practice_reads_shared', 'select', 'practice', 'shared_at is not null and (select current_organisation()) = any (practice_ids)');

-- What belongs to a simulation: the worker adds while it works and takes away what an attempt left; others see what is finished.
create procedure fence_part_of_simulation(target regclass) language plpgsql as $$
declare
  whole text := format('exists (select from simulation s where s.commissioner_id = %1$s.commissioner_id and s.id = %1$s.simulation_id and %%s)', target);
begin
  call fence(target, 'system_reads', 'select', 'system');
  call fence(target, 'system_adds', 'insert', 'system', format(whole, 's.state = ''calculating'''));
  call fence(target, 'system_clears', 'delete', 'system', format(whole, 's.state in (''waiting'', ''calculating'', ''cancelled'', ''failed'')'));
  call fence(target, 'commissioner_reads', 'select', 'commissioner', format(whole, 's.state = ''finished'''));
  call fence(target, 'auditor_reads', 'select', 'auditor', format(whole, 's.state = ''finished'''));
  call fence(target, 'lmc_reads_shared', 'select', 'lmc', format(whole, 's.shared_at is not null'));
end $$;
call fence_part_of_simulation('simulation_practice');
call fence_part_of_simulation('simulation_exception');
call fence_part_of_simulation('simulation_group');
drop procedure fence_part_of_simulation(regclass);

call fence('simulation_practice', 'system_fills', 'update', 'system',
  'exists (select from simulation s where s.commissioner_id = simulation_practice.commissioner_id and s.id = simulation_practice.simulation_id and s.state = ''calculating'')',
  'local_pence, guaranteed_pence, possible_pence, national_pence, difference_pence, standing, part_of_year, local_workings, national_workings');
call fence('simulation_practice', 'practice_reads_own', 'select', 'practice',
  'practice_id = (select current_organisation()) and exists (select from simulation s where s.commissioner_id = simulation_practice.commissioner_id and s.id = simulation_practice.simulation_id)');
call fence('simulation_exception', 'practice_reads_own', 'select', 'practice',
  'practice_id = (select current_organisation()) and exists (select from simulation s where s.commissioner_id = simulation_exception.commissioner_id and s.id = simulation_exception.simulation_id)');
