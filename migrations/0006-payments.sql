-- Payment runs, their lines with the working, and the ledger of transfers.

create table payment_run (
  commissioner_id uuid not null,
  id uuid not null,
  scheme_id uuid not null,
  scheme_version_id uuid not null,
  phase_key text not null,
  period daterange not null,
  state text not null,
  practices_total integer not null default 0,
  practices_done integer not null default 0,
  total_pence bigint not null default 0,
  facts_fingerprint text,
  engine_version text,
  failure text,
  created_by uuid not null references person,
  created_at timestamptz not null,
  calculated_by uuid references person,
  calculated_at timestamptz,
  submitted_by uuid references person,
  submitted_at timestamptz,
  approved_by uuid references person,
  approved_at timestamptz,
  released_by uuid references person,
  released_at timestamptz,
  version integer not null default 1,
  primary key (commissioner_id, id),
  foreign key (commissioner_id, scheme_id) references scheme,
  foreign key (commissioner_id, scheme_version_id) references scheme_version,
  constraint payment_run_state_is_known check (state in ('draft', 'calculating', 'calculated', 'submitted', 'approved', 'released', 'withdrawn')),
  constraint the_approver_did_not_calculate check (approved_by is null or (approved_by <> calculated_by and approved_by <> submitted_by))
);
create index payment_run_by_scheme on payment_run (commissioner_id, scheme_id, created_at desc);
create unique index a_phase_has_one_run_at_a_time on payment_run (commissioner_id, scheme_id, phase_key) where state <> 'withdrawn';

create table payment_line (
  commissioner_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  scheme_id uuid not null,
  scheme_version_id uuid not null,
  practice_id uuid not null references organisation,
  component_key text not null,
  kind text not null,
  label text not null,
  sentence text not null,
  fingerprint text not null,
  computed_pence bigint not null,
  amended_pence bigint,
  amendment_reason text,
  amended_by uuid references person,
  facts jsonb not null,
  working jsonb not null,
  reference text not null,
  primary key (commissioner_id, id),
  foreign key (commissioner_id, run_id) references payment_run,
  constraint a_component_pays_a_practice_once_in_a_run unique (commissioner_id, run_id, practice_id, component_key),
  constraint payment_reference_is_unique unique (commissioner_id, reference),
  constraint an_amendment_has_a_reason check ((amended_pence is null) = (amendment_reason is null) and (amended_pence is null) = (amended_by is null))
);
create index payment_line_by_practice on payment_line (commissioner_id, practice_id, run_id);

create table payment_exception (
  commissioner_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  practice_id uuid not null references organisation,
  code text not null,
  field text not null,
  message text not null,
  settlement text,
  settled_by uuid references person,
  settled_at timestamptz,
  primary key (commissioner_id, id),
  foreign key (commissioner_id, run_id) references payment_run
);
create index payment_exception_by_run on payment_exception (commissioner_id, run_id);

create table account (
  commissioner_id uuid not null references organisation,
  id uuid not null,
  kind text not null,
  scheme_id uuid,
  practice_id uuid references organisation,
  primary key (commissioner_id, id),
  foreign key (commissioner_id, scheme_id) references scheme,
  constraint account_kind_is_known check (kind in ('scheme', 'practice')),
  constraint an_account_is_opened_once unique nulls not distinct (commissioner_id, kind, scheme_id, practice_id)
);

-- One row moves a positive number of pence: a ledger that does not balance cannot be written. Append only.
create table transfer (
  commissioner_id uuid not null,
  id uuid not null,
  action_id uuid not null,
  from_account_id uuid not null,
  to_account_id uuid not null,
  amount_pence bigint not null,
  reason text not null,
  line_id uuid not null,
  made_by uuid not null references person,
  made_at timestamptz not null,
  primary key (commissioner_id, id),
  foreign key (commissioner_id, from_account_id) references account,
  foreign key (commissioner_id, to_account_id) references account,
  foreign key (commissioner_id, line_id) references payment_line,
  constraint transfer_moves_money check (amount_pence > 0 and from_account_id <> to_account_id),
  constraint a_line_is_paid_once unique (commissioner_id, line_id, reason),
  constraint transfer_reason_is_known check (reason in ('payment', 'reversal'))
);

call fence_tenant_table('payment_run', 'state, practices_total, practices_done, total_pence, facts_fingerprint, engine_version, failure, calculated_by, calculated_at, submitted_by, submitted_at, approved_by, approved_at, released_by, released_at, version');
call fence_tenant_table('payment_line');
call fence('payment_line', 'system_recalculates', 'delete', 'system',
  'exists (select from payment_run r where r.commissioner_id = payment_line.commissioner_id and r.id = payment_line.run_id and r.state = ''calculating'')');
call fence_tenant_table('payment_exception');
call fence('payment_exception', 'system_recalculates', 'delete', 'system',
  'exists (select from payment_run r where r.commissioner_id = payment_exception.commissioner_id and r.id = payment_exception.run_id and r.state = ''calculating'')');
call fence_tenant_table('account');
call fence_tenant_table('transfer');

call fence('payment_run', 'commissioner_reads', 'select', 'commissioner');
call fence('payment_run', 'commissioner_adds', 'insert', 'commissioner');
call fence('payment_run', 'commissioner_moves', 'update', 'commissioner', 'true',
  'state, practices_done, practices_total, failure, calculated_by, submitted_by, submitted_at, approved_by, approved_at, released_by, released_at, version');
call fence('payment_line', 'commissioner_reads', 'select', 'commissioner');
call fence('payment_line', 'commissioner_amends', 'update', 'commissioner',
  'exists (select from payment_run r where r.commissioner_id = payment_line.commissioner_id and r.id = payment_line.run_id and r.state = ''calculated'')',
  'amended_pence, amendment_reason, amended_by');
call fence('payment_exception', 'commissioner_reads', 'select', 'commissioner');
call fence('payment_exception', 'commissioner_settles', 'update', 'commissioner', 'true', 'settlement, settled_by, settled_at');
call fence('account', 'commissioner_reads', 'select', 'commissioner');
call fence('account', 'commissioner_opens', 'insert', 'commissioner');
call fence('transfer', 'commissioner_reads', 'select', 'commissioner');
call fence('transfer', 'commissioner_pays', 'insert', 'commissioner');

call fence('payment_run', 'practice_reads_approved', 'select', 'practice', 'state in (''approved'', ''released'')');
call fence('payment_line', 'practice_reads_own', 'select', 'practice',
  'practice_id = (select current_organisation()) and exists (select from payment_run r where r.commissioner_id = payment_line.commissioner_id and r.id = payment_line.run_id and r.state in (''approved'', ''released''))');
call fence('account', 'practice_reads_own', 'select', 'practice', 'practice_id = (select current_organisation())');
call fence('transfer', 'practice_reads_own', 'select', 'practice',
  'exists (select from payment_line l where l.commissioner_id = transfer.commissioner_id and l.id = transfer.line_id and l.practice_id = (select current_organisation()))');

call fence('payment_run', 'auditor_reads', 'select', 'auditor');
call fence('payment_line', 'auditor_reads', 'select', 'auditor');
call fence('payment_exception', 'auditor_reads', 'select', 'auditor');
call fence('account', 'auditor_reads', 'select', 'auditor');
call fence('transfer', 'auditor_reads', 'select', 'auditor');
