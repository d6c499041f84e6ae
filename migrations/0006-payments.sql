-- Payment runs, what they were told, their lines with the working, and the ledger of transfers.

create table payment_run (
  commissioner_id uuid not null,
  id uuid not null,
  number integer not null,
  scheme_id uuid not null,
  scheme_version_id uuid not null,
  phase_key text not null,
  period daterange not null,
  state text not null,
  -- The attempt that is under way or was the last: a job that was overtaken finds another here and stops.
  calculation_id uuid,
  practices_total integer not null default 0,
  practices_done integer not null default 0,
  total_pence bigint not null default 0,
  -- What the engine was told beside the facts of each practice: the title, the days, the national year, the networks.
  context jsonb,
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
  constraint payment_run_number_is_unique unique (commissioner_id, number),
  constraint payment_run_state_is_known check (state in ('draft', 'calculating', 'calculated', 'submitted', 'approved', 'released', 'withdrawn')),
  constraint the_approver_did_not_calculate check (approved_by is null or (approved_by <> calculated_by and approved_by <> submitted_by)),
  -- A comparison with null is no refusal, so the people of each state are asked for here.
  constraint each_state_of_a_run_has_its_people check (
    case state
      when 'calculating' then calculated_by is not null
      when 'calculated' then calculated_by is not null and calculated_at is not null and facts_fingerprint is not null
      when 'submitted' then calculated_by is not null and submitted_by is not null
      when 'approved' then calculated_by is not null and submitted_by is not null and approved_by is not null
      when 'released' then calculated_by is not null and submitted_by is not null and approved_by is not null and released_by is not null
      else true
    end)
);
create index payment_run_by_scheme on payment_run (commissioner_id, scheme_id, created_at desc);
create unique index a_phase_has_one_run_at_a_time on payment_run (commissioner_id, scheme_id, phase_key) where state <> 'withdrawn';

-- What the engine was told about each practice, written down when the calculation began. Replay reads it and nothing else.
create table payment_basis (
  commissioner_id uuid not null,
  run_id uuid not null,
  practice_id uuid not null references organisation,
  practice_code text collate "C" not null,
  facts jsonb not null,
  primary key (commissioner_id, run_id, practice_id),
  foreign key (commissioner_id, run_id) references payment_run,
  constraint a_practice_is_in_a_run_once unique (commissioner_id, run_id, practice_code)
);

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
  working jsonb not null,
  reference text not null,
  primary key (commissioner_id, id),
  foreign key (commissioner_id, scheme_id) references scheme,
  foreign key (commissioner_id, scheme_version_id) references scheme_version,
  foreign key (commissioner_id, run_id, practice_id) references payment_basis,
  constraint a_component_pays_a_practice_once_in_a_run unique (commissioner_id, run_id, practice_id, component_key),
  constraint payment_reference_is_unique unique (commissioner_id, reference),
  constraint a_payment_is_not_negative check (computed_pence >= 0 and amended_pence >= 0),
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
  foreign key (commissioner_id, run_id, practice_id) references payment_basis,
  constraint a_settlement_has_an_author check ((settlement is null) = (settled_by is null) and (settlement is null) = (settled_at is null))
);
create index payment_exception_by_run on payment_exception (commissioner_id, run_id, practice_id);

create table account (
  commissioner_id uuid not null references organisation,
  id uuid not null,
  kind text not null,
  scheme_id uuid,
  practice_id uuid references organisation,
  primary key (commissioner_id, id),
  foreign key (commissioner_id, scheme_id) references scheme,
  constraint account_kind_is_known check (kind in ('scheme', 'practice')),
  constraint an_account_belongs_to_one check ((kind = 'scheme') = (scheme_id is not null) and (kind = 'practice') = (practice_id is not null)),
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

call fence_tenant_table('payment_run',
  'state, calculation_id, practices_total, practices_done, total_pence, context, facts_fingerprint, engine_version, failure, calculated_by, calculated_at, submitted_by, submitted_at, approved_by, approved_at, released_by, released_at, version');
call fence_tenant_table('payment_basis');
call fence_tenant_table('payment_line');
call fence_tenant_table('payment_exception');
call fence_tenant_table('account');
call fence_tenant_table('transfer');

-- A calculation that begins again takes away what the one before it wrote; nothing else is ever deleted.
call fence('payment_line', 'system_recalculates', 'delete', 'system',
  'exists (select from payment_run r where r.commissioner_id = payment_line.commissioner_id and r.id = payment_line.run_id and r.state = ''calculating'')');
call fence('payment_exception', 'system_recalculates', 'delete', 'system',
  'exists (select from payment_run r where r.commissioner_id = payment_exception.commissioner_id and r.id = payment_exception.run_id and r.state = ''calculating'')');

call fence('payment_run', 'commissioner_reads', 'select', 'commissioner');
call fence('payment_run', 'commissioner_starts', 'insert', 'commissioner', 'state = ''draft''');
call fence('payment_run', 'commissioner_moves', 'update', 'commissioner', 'true',
  'state, practices_total, practices_done, total_pence, failure, calculated_by, submitted_by, submitted_at, approved_by, approved_at, released_by, released_at, version');
call fence('payment_basis', 'commissioner_reads', 'select', 'commissioner');
call fence('payment_line', 'commissioner_reads', 'select', 'commissioner');
call fence('payment_line', 'commissioner_amends', 'update', 'commissioner',
  'exists (select from payment_run r where r.commissioner_id = payment_line.commissioner_id and r.id = payment_line.run_id and r.state = ''calculated'')',
  'amended_pence, amendment_reason, amended_by');
call fence('payment_exception', 'commissioner_reads', 'select', 'commissioner');
call fence('payment_exception', 'commissioner_settles', 'update', 'commissioner',
  'settlement is null and exists (select from payment_run r where r.commissioner_id = payment_exception.commissioner_id and r.id = payment_exception.run_id and r.state = ''calculated'')',
  'settlement, settled_by, settled_at', 'settlement is not null');
call fence('account', 'commissioner_reads', 'select', 'commissioner');
call fence('account', 'commissioner_opens', 'insert', 'commissioner');
call fence('transfer', 'commissioner_reads', 'select', 'commissioner');
-- A payment is what the line says, of a run that is released in the same transaction.
call fence('transfer', 'commissioner_pays', 'insert', 'commissioner',
  'reason = ''payment'' and exists (select from payment_line l join payment_run r on r.commissioner_id = l.commissioner_id and r.id = l.run_id
    where l.commissioner_id = transfer.commissioner_id and l.id = transfer.line_id and r.state = ''released''
      and transfer.amount_pence = coalesce(l.amended_pence, l.computed_pence))');

-- No look at the run here, whose own policy looks at this table: a basis is held by the lines and exceptions that refer to it.
call fence('payment_basis', 'system_recalculates', 'delete', 'system');

-- A practice sees the runs it took part in, once they are approved, and of those its own lines.
call fence('payment_basis', 'practice_reads_own', 'select', 'practice', 'practice_id = (select current_organisation())');
call fence('payment_run', 'practice_reads_approved', 'select', 'practice',
  'state in (''approved'', ''released'') and exists (select from payment_basis b where b.commissioner_id = payment_run.commissioner_id and b.run_id = payment_run.id)');
call fence('payment_line', 'practice_reads_own', 'select', 'practice',
  'practice_id = (select current_organisation()) and exists (select from payment_run r where r.commissioner_id = payment_line.commissioner_id and r.id = payment_line.run_id)');
-- Why a component paid it nothing: the exception with how it was settled.
call fence('payment_exception', 'practice_reads_own', 'select', 'practice',
  'practice_id = (select current_organisation()) and exists (select from payment_run r where r.commissioner_id = payment_exception.commissioner_id and r.id = payment_exception.run_id)');
call fence('account', 'practice_reads_own', 'select', 'practice', 'practice_id = (select current_organisation())');
call fence('transfer', 'practice_reads_own', 'select', 'practice',
  'exists (select from payment_line l where l.commissioner_id = transfer.commissioner_id and l.id = transfer.line_id)');

call fence('payment_run', 'auditor_reads', 'select', 'auditor');
call fence('payment_basis', 'auditor_reads', 'select', 'auditor');
call fence('payment_line', 'auditor_reads', 'select', 'auditor');
call fence('payment_exception', 'auditor_reads', 'select', 'auditor');
call fence('account', 'auditor_reads', 'select', 'auditor');
call fence('transfer', 'auditor_reads', 'select', 'auditor');
