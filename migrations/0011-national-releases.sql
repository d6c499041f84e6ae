-- What the national body adds to the national contract years that ship with the product: corrections and new years, each a
-- release of a year. The files of the product are release 1 of their years and are not in this table.
-- The same for every tenant: a release is read by everybody who is known, a draft by the national body alone.

create table national_release (
  id uuid primary key,
  financial_year text not null,
  release integer not null,
  state text not null,
  -- The whole year, in the form of the files (server/rules/national/national-year.ts).
  document jsonb not null,
  -- The release it was copied from: one of the same year, or of the year before. Says what is compared with what.
  based_on_year text not null,
  based_on_release integer not null,
  reason text not null,
  -- Everybody who drafted or changed it: none of them may release it.
  edited_by uuid[] not null,
  drafted_by uuid not null references person,
  drafted_at timestamptz not null,
  edited_at timestamptz not null,
  -- Set on release: SHA-256 of the document in its canonical form, and what was unusual with the reason it stands.
  fingerprint text,
  confirmations jsonb not null default '[]',
  ended_by uuid references person,
  ended_at timestamptz,
  version integer not null default 1,
  constraint national_release_state_is_known check (state in ('draft', 'released', 'discarded')),
  constraint national_release_year_is_written_2026_27 check (financial_year ~ '^\d{4}-\d{2}$' and based_on_year ~ '^\d{4}-\d{2}$'),
  constraint national_release_has_a_number check (release >= 1),
  constraint national_release_has_a_reason check (btrim(reason) <> ''),
  constraint a_released_year_has_a_fingerprint check ((state = 'released') = (fingerprint is not null)),
  constraint an_ended_draft_has_its_person check ((state = 'draft') = (ended_by is null) and (state = 'draft') = (ended_at is null)),
  constraint who_edits_a_year_does_not_release_it check (state <> 'released' or ended_by <> all (edited_by))
);
create unique index a_year_is_released_once_under_a_number on national_release (financial_year, release) where state = 'released';
create unique index a_year_has_one_draft_at_a_time on national_release (financial_year) where state = 'draft';

call close_table('national_release');
call write_policy('national_release', 'everyone_known_reads_what_is_released', 'select', '(select current_audience()) is not null and state = ''released''');
call write_policy('national_release', 'national_reads', 'select', '(select current_audience()) = ''national''', null, null, 'portal_national');
call write_policy('national_release', 'national_drafts', 'insert', '(select current_audience()) = ''national'' and state = ''draft''', null, null, 'portal_national');
-- Only a draft may be touched; what it may become is anything, so that releasing and discarding are the last touch.
-- There is no policy for anybody else, and none to delete: a released year stays as it was released.
call write_policy('national_release', 'national_changes_a_draft', 'update', '(select current_audience()) = ''national'' and state = ''draft''',
  'state, document, reason, edited_by, edited_at, fingerprint, confirmations, ended_by, ended_at, version', '(select current_audience()) = ''national''', 'portal_national');
