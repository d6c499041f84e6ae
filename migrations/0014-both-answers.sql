-- Both answers: what the national contract would have paid each practice of a run, beside what the scheme pays it.
-- Never a payment: no transfer can name it, and no total of payments reads it.

-- What the national sum asks of the records, kept apart from the facts that pay rests on: a list of another day or a register
-- that only the comparison wants can then never change a payment. Null in runs that were calculated before this was kept.
alter table payment_basis add column national_facts jsonb;

create table national_comparison (
  commissioner_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  practice_id uuid not null references organisation,
  -- As in "3 of 12 months".
  part_of_year text not null,
  -- What the scheme came to when the run was calculated, before a person amended anything; null while something was missing.
  local_pence bigint,
  local_guaranteed_pence bigint,
  local_possible_pence bigint,
  -- Null where the national sum is not known: `exceptions` then says why.
  national_pence bigint,
  national_guaranteed_pence bigint,
  national_possible_pence bigint,
  difference_pence bigint,
  working jsonb,
  exceptions jsonb not null,
  primary key (commissioner_id, id),
  foreign key (commissioner_id, run_id, practice_id) references payment_basis,
  constraint a_practice_is_compared_once_in_a_run unique (commissioner_id, run_id, practice_id),
  constraint a_comparison_says_why_it_is_not_known check (national_pence is not null or jsonb_array_length(exceptions) > 0),
  constraint a_difference_is_local_less_national check (difference_pence is not distinct from local_pence - national_pence)
);
create index national_comparison_by_practice on national_comparison (commissioner_id, practice_id, run_id);

call fence_tenant_table('national_comparison');
call fence('national_comparison', 'system_recalculates', 'delete', 'system',
  'exists (select from payment_run r where r.commissioner_id = national_comparison.commissioner_id and r.id = national_comparison.run_id and r.state = ''calculating'')');
call fence('national_comparison', 'commissioner_reads', 'select', 'commissioner');
-- A practice sees its own, of the runs it may see: those that are approved.
call fence('national_comparison', 'practice_reads_own', 'select', 'practice',
  'practice_id = (select current_organisation()) and exists (select from payment_run r where r.commissioner_id = national_comparison.commissioner_id and r.id = national_comparison.run_id)');
call fence('national_comparison', 'auditor_reads', 'select', 'auditor');
