-- A file that another has replaced can be brought back: its rows are put by, and it says which version it is, so that an
-- older one never takes the place of a newer one by being loaded later.

-- As text that sorts: the number in its name, or the newest day in its rows; empty where a file gives neither.
alter table published_file add column version text collate "C" not null default '';

create table published_replaced_row (
  file_id integer not null references published_file,
  table_name text collate "C" not null,
  position integer not null,
  figures jsonb not null,
  primary key (file_id, table_name, position)
);
call fence_reference_table('published_replaced_row', null, true);
