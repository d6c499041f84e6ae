-- People, what they may act for, and how they are known. Read by the door (audience 'door') before a request has an actor.

create table person (
  id uuid primary key,
  name text not null,
  email text not null,
  issuer text,
  subject text,
  disabled_at timestamptz,
  constraint person_email_is_unique unique (email),
  constraint person_identity_is_unique unique (issuer, subject)
);

create table membership (
  id uuid primary key,
  person_id uuid not null references person,
  organisation_id uuid not null references organisation,
  roles text[] not null,
  job_title text not null,
  starts_on date not null,
  revoked_at timestamptz,
  version integer not null default 1,
  constraint membership_roles_are_known check (roles <@ array['view', 'prepare', 'approve', 'administer'] and cardinality(roles) > 0),
  constraint person_belongs_once_to_an_organisation unique (person_id, organisation_id)
);
create index membership_by_organisation on membership (organisation_id);

create table session (
  token_hash bytea primary key,
  person_id uuid not null references person,
  membership_id uuid references membership,
  signed_in_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_by_person on session (person_id);

create table sign_in_attempt (
  state_hash bytea primary key,
  code_verifier text not null,
  nonce text not null,
  return_to text not null,
  started_at timestamptz not null
);

create table api_token (
  id uuid primary key,
  membership_id uuid not null references membership,
  name text not null,
  token_hash bytea not null,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  constraint api_token_hash_is_unique unique (token_hash)
);
create index api_token_by_membership on api_token (membership_id);

call close_table('person');
-- A name is what a counterpart sees beside a signature or a comment; the e-mail address is shown to colleagues only (graphql).
call write_policy('person', 'everyone_known_reads', 'select', '(select current_audience()) is not null');
call write_policy('person', 'door_binds_identity', 'update', '(select current_audience()) = ''door''', 'issuer, subject');
call write_policy('person', 'system_adds', 'insert', '(select current_audience()) = ''system''');
call write_policy('person', 'system_changes', 'update', '(select current_audience()) = ''system''', 'name, disabled_at');

call close_table('membership');
call write_policy('membership', 'door_reads', 'select', '(select current_audience()) = ''door''');
call write_policy('membership', 'colleagues_read', 'select', 'organisation_id = (select current_organisation())');
call write_policy('membership', 'colleagues_change', 'update', 'organisation_id = (select current_organisation())', 'roles, revoked_at, version');
call write_policy('membership', 'system_reads', 'select', '(select current_audience()) = ''system''');
call write_policy('membership', 'system_adds', 'insert', '(select current_audience()) = ''system''');
call write_policy('membership', 'system_changes', 'update', '(select current_audience()) = ''system''', 'roles, revoked_at, version');

call close_table('session');
call write_policy('session', 'door_reads', 'select', '(select current_audience()) = ''door''');
call write_policy('session', 'door_adds', 'insert', '(select current_audience()) = ''door''');
call write_policy('session', 'door_changes', 'update', '(select current_audience()) = ''door''', 'membership_id, last_seen_at, ended_at');
call write_policy('session', 'door_removes', 'delete', '(select current_audience()) = ''door''');

call close_table('sign_in_attempt');
call write_policy('sign_in_attempt', 'door_reads', 'select', '(select current_audience()) = ''door''');
call write_policy('sign_in_attempt', 'door_adds', 'insert', '(select current_audience()) = ''door''');
call write_policy('sign_in_attempt', 'door_removes', 'delete', '(select current_audience()) = ''door''');

call close_table('api_token');
call write_policy('api_token', 'door_reads', 'select', '(select current_audience()) = ''door''');
call write_policy('api_token', 'door_marks_use', 'update', '(select current_audience()) = ''door''', 'last_used_at, revoked_at');
call write_policy('api_token', 'colleagues_read', 'select',
  'exists (select from membership m where m.id = api_token.membership_id and m.organisation_id = (select current_organisation()))');
call write_policy('api_token', 'colleagues_add', 'insert',
  'exists (select from membership m where m.id = api_token.membership_id and m.organisation_id = (select current_organisation()))');
call write_policy('api_token', 'colleagues_revoke', 'update',
  'exists (select from membership m where m.id = api_token.membership_id and m.organisation_id = (select current_organisation()))', 'revoked_at');
call write_policy('api_token', 'system_adds', 'insert', '(select current_audience()) = ''system''');
call write_policy('api_token', 'system_reads', 'select', '(select current_audience()) = ''system''');

-- The date the demonstration pretends it is. One row at most; a production portal has none and refuses to make one.
create table demonstration_clock (
  id boolean primary key default true check (id),
  offset_seconds bigint not null
);
call close_table('demonstration_clock');
call write_policy('demonstration_clock', 'door_reads', 'select', '(select current_audience()) = ''door''');
call write_policy('demonstration_clock', 'door_adds', 'insert', '(select current_audience()) = ''door''');
call write_policy('demonstration_clock', 'door_changes', 'update', '(select current_audience()) = ''door''', 'offset_seconds');
