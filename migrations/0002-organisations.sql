-- Organisations and how they belong to each other on any day. Public reference facts (ODS publishes them); all dated.

create table organisation (
  id uuid primary key,
  kind text not null,
  commissioner_kind text,
  code text not null,
  name text not null,
  address text not null default '',
  opened_on date,
  closed_on date,
  fictional boolean not null default false,
  constraint organisation_kind_is_known check (kind in ('commissioner', 'practice', 'network', 'lmc', 'national_body', 'auditor')),
  constraint only_a_commissioner_is_icb_or_ccg check ((kind = 'commissioner') = (commissioner_kind is not null) and commissioner_kind in ('ICB', 'CCG')),
  constraint organisation_code_is_unique unique (code),
  constraint organisation_closes_after_it_opens check (closed_on is null or opened_on is null or closed_on >= opened_on)
);
call fence_reference_table('organisation', 'name, address, opened_on, closed_on');
create index organisation_by_kind on organisation (kind, name);

-- A practice has one commissioner on any day.
create table practice_membership (
  commissioner_id uuid not null references organisation,
  practice_id uuid not null references organisation,
  during daterange not null,
  primary key (commissioner_id, practice_id, during),
  constraint practice_has_one_commissioner_on_a_day exclude using gist (practice_id with =, during with &&)
);
call fence_reference_table('practice_membership', 'during');
create index practice_membership_by_practice on practice_membership (practice_id);

create table network_membership (
  network_id uuid not null references organisation,
  practice_id uuid not null references organisation,
  during daterange not null,
  primary key (network_id, practice_id, during),
  constraint practice_is_in_one_network_on_a_day exclude using gist (practice_id with =, during with &&)
);
call fence_reference_table('network_membership', 'during');
create index network_membership_by_practice on network_membership (practice_id);

-- One LMC may serve several commissioners, a commissioner may have several LMCs.
create table lmc_area (
  commissioner_id uuid not null references organisation,
  lmc_id uuid not null references organisation,
  during daterange not null,
  primary key (commissioner_id, lmc_id, during)
);
call fence_reference_table('lmc_area', 'during');
create index lmc_area_by_lmc on lmc_area (lmc_id);

create table auditor_engagement (
  commissioner_id uuid not null references organisation,
  auditor_id uuid not null references organisation,
  during daterange not null,
  primary key (commissioner_id, auditor_id, during)
);
call fence_reference_table('auditor_engagement', 'during');
create index auditor_engagement_by_auditor on auditor_engagement (auditor_id);

create table organisation_succession (
  predecessor_id uuid not null references organisation,
  successor_id uuid not null references organisation,
  succeeded_on date not null,
  primary key (predecessor_id, successor_id)
);
call fence_reference_table('organisation_succession');

-- The registered list of a practice on a date, and what it was paid for a national contract year: the facts pay is worked out from.
create table practice_list (
  practice_id uuid not null references organisation,
  counted_on date not null,
  registered_patients integer not null,
  weighted_patients numeric(12, 2),
  source text not null,
  primary key (practice_id, counted_on),
  constraint registered_patients_are_not_negative check (registered_patients >= 0)
);
call fence_reference_table('practice_list', 'registered_patients, weighted_patients, source');

create table practice_year_payment (
  practice_id uuid not null references organisation,
  financial_year text not null,
  line text not null,
  amount_pence bigint not null,
  source text not null,
  primary key (practice_id, financial_year, line),
  constraint financial_year_is_written_2026_27 check (financial_year ~ '^\d{4}-\d{2}$')
);
call fence_reference_table('practice_year_payment', 'amount_pence, source');
