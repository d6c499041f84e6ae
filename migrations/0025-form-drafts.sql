-- What a person is writing in a form of a page and has not sent. It is theirs alone: only the door reads it, as it reads their
-- sessions, so that no scope of a colleague can (docs/adr/0139).
create table form_draft (
  membership_id uuid not null references membership,
  page text not null,
  fields jsonb not null,
  kept_at timestamptz not null,
  primary key (membership_id, page),
  constraint form_draft_is_of_a_page check (page like '/%' and length(page) <= 500)
);
create index form_draft_by_age on form_draft (kept_at);

call close_table('form_draft');
call write_policy('form_draft', 'door_reads', 'select', '(select current_audience()) = ''door''');
call write_policy('form_draft', 'door_adds', 'insert', '(select current_audience()) = ''door''');
call write_policy('form_draft', 'door_changes', 'update', '(select current_audience()) = ''door''', 'fields, kept_at');
call write_policy('form_draft', 'door_removes', 'delete', '(select current_audience()) = ''door''');
