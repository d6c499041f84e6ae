-- What people are told, and the mail that leaves for them. Both belong to a membership rather than to a tenant, as sessions and
-- tokens do: written by the system actor alone, after the event that stands in the transaction of the change (docs/adr/0141).

-- How somebody wants to be told in one membership. No row: at once.
create table notice_choice (
  membership_id uuid primary key references membership,
  organisation_id uuid not null references organisation,
  choice text not null,
  constraint notice_choice_is_known check (choice in ('at_once', 'daily', 'portal_only'))
);

-- The outbox. A mail that waits has a job; one that was given up says why.
create table mail (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  membership_id uuid not null references membership,
  kind text not null,
  to_name text not null,
  to_address text not null,
  sentence text not null,
  path text not null,
  state text not null default 'waiting',
  tries integer not null default 0,
  problem text,
  made_at timestamptz not null,
  tried_at timestamptz,
  constraint mail_state_is_known check (state in ('waiting', 'sent', 'caught', 'failed')),
  constraint a_failed_mail_says_why check (state <> 'failed' or length(trim(problem)) > 0),
  constraint a_mail_leads_into_the_portal check (path like '/%' and path not like '//%')
);
create index mail_by_organisation on mail (organisation_id, made_at);
create index mail_caught on mail (made_at) where state = 'caught';

-- One thing that one membership is told. `about` says what and on which occasion: it is told once.
create table notice (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  membership_id uuid not null references membership,
  kind text not null,
  about text not null,
  subject_id uuid not null,
  subject_name text not null,
  made_at timestamptz not null,
  read_at timestamptz,
  way text not null,
  mail_id uuid references mail,
  constraint somebody_is_told_once unique (membership_id, about),
  constraint notice_way_is_known check (way in ('at_once', 'daily', 'portal_only'))
);
create index notice_by_membership on notice (membership_id, made_at);
create index notice_unread on notice (membership_id) where read_at is null;
create index notice_for_digest on notice (membership_id) where way = 'daily' and mail_id is null;

call close_table('notice_choice');
call write_policy('notice_choice', 'colleagues_read', 'select', 'organisation_id = (select current_organisation())');
call write_policy('notice_choice', 'colleagues_add', 'insert',
  'exists (select from membership m where m.id = notice_choice.membership_id and m.organisation_id = notice_choice.organisation_id
     and m.organisation_id = (select current_organisation()))');
call write_policy('notice_choice', 'colleagues_change', 'update', 'organisation_id = (select current_organisation())', 'choice');
call write_policy('notice_choice', 'system_reads', 'select', '(select current_audience()) = ''system''');

call close_table('mail');
call write_policy('mail', 'colleagues_read', 'select', 'organisation_id = (select current_organisation())');
-- Only a demonstration catches mail: everybody in it sees what would have left. In production no mail is ever in this state.
call write_policy('mail', 'everyone_known_reads_caught', 'select', 'state = ''caught'' and (select current_audience()) is not null');
call write_policy('mail', 'system_reads', 'select', '(select current_audience()) = ''system''');
call write_policy('mail', 'system_adds', 'insert', '(select current_audience()) = ''system''');
call write_policy('mail', 'system_changes', 'update', '(select current_audience()) = ''system''', 'state, tries, problem, tried_at');

call close_table('notice');
call write_policy('notice', 'colleagues_read', 'select', 'organisation_id = (select current_organisation())');
call write_policy('notice', 'colleagues_mark', 'update', 'organisation_id = (select current_organisation())', 'read_at');
call write_policy('notice', 'system_reads', 'select', '(select current_audience()) = ''system''');
call write_policy('notice', 'system_adds', 'insert', '(select current_audience()) = ''system''');
call write_policy('notice', 'system_changes', 'update', '(select current_audience()) = ''system''', 'mail_id');
