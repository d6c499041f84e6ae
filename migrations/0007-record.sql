-- What happened, and what was already answered. Both are written in the transaction of the change itself.

create table event (
  commissioner_id uuid not null references organisation,
  id uuid not null,
  name text not null,
  happened_at timestamptz not null,
  person_id uuid references person,
  organisation_id uuid not null references organisation,
  subject_kind text not null,
  subject_id uuid not null,
  scheme_id uuid,
  practice_id uuid,
  action_id uuid,
  detail jsonb not null,
  primary key (commissioner_id, id)
);
create index event_by_scheme on event (commissioner_id, scheme_id, happened_at);
create index event_by_practice on event (commissioner_id, practice_id, happened_at);

call fence_tenant_table('event');
call fence('event', 'commissioner_reads', 'select', 'commissioner');
call fence('event', 'commissioner_records', 'insert', 'commissioner', 'organisation_id = (select current_organisation())');
call fence('event', 'practice_reads_own', 'select', 'practice', 'practice_id = (select current_organisation())');
call fence('event', 'practice_records', 'insert', 'practice', 'organisation_id = (select current_organisation())');
call fence('event', 'lmc_reads_own', 'select', 'lmc', 'organisation_id = (select current_organisation())');
call fence('event', 'lmc_records', 'insert', 'lmc', 'organisation_id = (select current_organisation())');
call fence('event', 'auditor_reads', 'select', 'auditor');

-- Changes to people and access, which belong to an organisation rather than to a tenant.
create table access_event (
  id uuid primary key,
  name text not null,
  happened_at timestamptz not null,
  person_id uuid,
  organisation_id uuid,
  detail jsonb not null
);
call close_table('access_event');
call write_policy('access_event', 'colleagues_read', 'select', 'organisation_id = (select current_organisation())');
call write_policy('access_event', 'colleagues_record', 'insert', 'organisation_id = (select current_organisation())');
call write_policy('access_event', 'door_records', 'insert', '(select current_audience()) = ''door''');
call write_policy('access_event', 'system_records', 'insert', '(select current_audience()) = ''system''');

-- A mutation sent twice is answered twice and done once.
create table action_receipt (
  organisation_id uuid not null references organisation,
  action_id uuid not null,
  action text not null,
  input_hash bytea not null,
  answer jsonb not null,
  done_at timestamptz not null,
  primary key (organisation_id, action_id)
);
call close_table('action_receipt');
call write_policy('action_receipt', 'own_organisation_reads', 'select', 'organisation_id = (select current_organisation())');
call write_policy('action_receipt', 'own_organisation_adds', 'insert', 'organisation_id = (select current_organisation())');
