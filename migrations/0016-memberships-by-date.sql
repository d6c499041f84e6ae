-- A membership holds by date, may be suspended, and begins as an invitation: one that nobody has used yet.

alter table membership
  add column invited_at timestamptz,
  add column invited_by uuid references membership,
  add column inviting_organisation_id uuid references organisation,
  add column last_sent_at timestamptz,
  add column accepted_at timestamptz,
  add column ends_on date,
  add column suspended_at timestamptz,
  add column shared_mailbox_reason text,
  -- Whoever was here before may be invited again: that is a membership of its own, beside the one that ended.
  drop constraint person_belongs_once_to_an_organisation,
  add constraint person_belongs_to_an_organisation_once_on_a_day
    exclude using gist (person_id with =, organisation_id with =, daterange(starts_on, ends_on, '[]') with &&) where (revoked_at is null),
  add constraint membership_ends_after_it_starts check (ends_on >= starts_on),
  add constraint only_an_invitation_is_accepted check (accepted_at is null or invited_at is not null),
  add constraint a_shared_mailbox_has_its_reason check (length(trim(shared_mailbox_reason)) > 0);

-- An address is the same however it is written, and is looked up at each sign-in.
create unique index person_email_is_unique_in_any_case on person (lower(email));

-- The day of the request in London, told with the other settings. No setting: no day, and what asks for one refuses.
create function current_day() returns date
  language sql stable parallel safe as $$ select app_setting('today')::date $$;

-- The practices, LMCs and networks that the commissioner who asks deals with on the day.
create function organisations_dealt_with() returns uuid[]
  language sql stable parallel safe as $$
    select array(
      select practice_id from practice_membership where commissioner_id = current_organisation() and during @> current_day()
      union
      select lmc_id from lmc_area where commissioner_id = current_organisation() and during @> current_day()
      union
      select n.network_id
      from network_membership n join practice_membership p using (practice_id)
      where p.commissioner_id = current_organisation() and p.during @> current_day() and n.during @> current_day())
  $$;

-- Whether anybody may act for an organisation, or is invited to, as far as whoever asks can see its memberships.
-- Volatile, so that of several rows of one statement the second sees the first. Not in SQL: a policy that reads the
-- table it is written for can do so only through a function that is not taken apart.
create function somebody_is_in(organisation uuid) returns boolean
  language plpgsql as $$
  begin
    return exists (
      select from membership m
      where m.organisation_id = organisation and m.revoked_at is null and (m.ends_on is null or m.ends_on >= current_day()));
  end $$;

-- Colleagues invite to their own organisation: always somebody new, from this day on, and in the inviter's own name.
call write_policy('membership', 'colleagues_invite', 'insert', 'organisation_id = (select current_organisation())
  and inviting_organisation_id = (select current_organisation()) and invited_by is not null and invited_at is not null
  and starts_on = (select current_day()) and accepted_at is null and suspended_at is null and revoked_at is null');

-- A commissioner lets the first person in, of those it deals with on the day, and only where nobody is.
call write_policy('membership', 'commissioner_invites_the_first', 'insert', '(select current_audience()) = ''commissioner''
  and organisation_id = any ((select organisations_dealt_with())::uuid[])
  and inviting_organisation_id = (select current_organisation()) and invited_by is not null and invited_at is not null
  and starts_on = (select current_day()) and accepted_at is null and suspended_at is null and revoked_at is null
  and not somebody_is_in(organisation_id)', member => 'portal_commissioner');

-- It therefore sees whether somebody is in, and takes back or sends again what it sent, until that is used.
call write_policy('membership', 'commissioner_reads_of_those_it_deals_with', 'select', '(select current_audience()) = ''commissioner''
  and organisation_id = any ((select organisations_dealt_with())::uuid[])', member => 'portal_commissioner');
call write_policy('membership', 'commissioner_changes_what_it_sent', 'update', '(select current_audience()) = ''commissioner''
  and organisation_id = any ((select organisations_dealt_with())::uuid[])
  and inviting_organisation_id = (select current_organisation()) and accepted_at is null',
  'revoked_at, last_sent_at, version', member => 'portal_commissioner');

-- What a colleague may touch besides (the policy colleagues_change says whose); when it was first used is the door's.
grant update (ends_on, suspended_at, last_sent_at) on membership to portal_known;
call write_policy('membership', 'door_marks_first_use', 'update', '(select current_audience()) = ''door''', 'accepted_at', member => 'portal_door');

-- Whoever invites makes the person known: without an identity, which only their own sign-in brings.
call write_policy('person', 'inviter_adds', 'insert', '(select current_organisation()) is not null and issuer is null and subject is null and disabled_at is null');
