-- Figures that the NHS publishes, as they were published: the same for every tenant, keyed by practice code, not by our ids.
-- Every row says which file it came from; a newer version of a file takes the place of the older one's rows.
-- Codes are compared byte by byte, which keeps the keys small and fast in any locale of the database.

create table published_file (
  id integer primary key,
  sha256 text not null,
  path text not null,
  layout text not null,
  series text not null,
  period text not null,
  rows_read integer not null,
  loaded_at timestamptz not null,
  replaced_by integer references published_file deferrable initially deferred,
  constraint published_content_is_loaded_once unique (sha256)
);
create unique index published_file_is_current_once on published_file (layout, series, period) where replaced_by is null;

create table published_practice (
  edition_on date not null,
  practice_code text collate "C" not null,
  name text not null,
  address text,
  postcode text,
  high_level_code text collate "C",
  opened_on date not null,
  closed_on date,
  status text not null,
  prescribing_setting integer not null,
  commissioner_code text collate "C",
  joined_on date,
  left_on date,
  file_id integer not null,
  primary key (edition_on, practice_code)
);

create table published_practice_area (
  as_of date not null,
  source text not null,
  practice_code text collate "C" not null,
  practice_name text not null,
  network_code text collate "C",
  network_name text,
  commissioner_code text collate "C" not null,
  commissioner_name text,
  icb_code text collate "C",
  icb_name text,
  region_code text collate "C",
  region_name text,
  file_id integer not null,
  primary key (as_of, source, practice_code)
);
create index published_practice_area_by_commissioner on published_practice_area (commissioner_code, as_of);

create table published_network (
  edition_on date not null,
  code text collate "C" not null,
  name text not null,
  commissioner_code text collate "C" not null,
  commissioner_name text,
  opened_on date not null,
  closed_on date,
  file_id integer not null,
  primary key (edition_on, code)
);

create table published_network_member (
  edition_on date not null,
  practice_code text collate "C" not null,
  practice_name text not null,
  network_code text collate "C" not null,
  joined_on date not null,
  left_on date,
  file_id integer not null,
  primary key (edition_on, practice_code, network_code, joined_on)
);

create table published_commissioner (
  edition_on date not null,
  code text collate "C" not null,
  name text not null,
  region_code text collate "C",
  icb_code text collate "C",
  address text,
  postcode text,
  opened_on date not null,
  closed_on date,
  file_id integer not null,
  primary key (edition_on, code)
);

create table published_commissioner_icb (
  commissioner_code text collate "C" primary key,
  icb_code text collate "C" not null,
  icb_name text not null,
  file_id integer not null
);

create table published_list_size (
  counted_on date not null,
  practice_code text collate "C" not null,
  registered_patients integer not null,
  file_id integer not null,
  primary key (counted_on, practice_code)
);

create table published_register (
  financial_year text collate "C" not null,
  practice_code text collate "C" not null,
  group_code text collate "C" not null,
  register integer,
  list_type text collate "C" not null,
  list_size integer not null,
  file_id integer not null,
  primary key (financial_year, practice_code, group_code)
);

create table published_achievement (
  financial_year text collate "C" not null,
  practice_code text collate "C" not null,
  indicator_code text collate "C" not null,
  measure text collate "C" not null,
  value numeric,
  file_id integer not null,
  primary key (financial_year, practice_code, indicator_code, measure)
);

create table published_indicator (
  financial_year text collate "C" not null,
  source text not null,
  indicator_code text collate "C" not null,
  points numeric not null,
  group_code text collate "C" not null,
  group_name text,
  domain_code text collate "C" not null,
  description text,
  list_type text collate "C",
  file_id integer not null,
  primary key (financial_year, source, indicator_code)
);

create table published_contract (
  financial_year text collate "C" not null,
  practice_code text collate "C" not null,
  contract_type text,
  dispensing boolean,
  postcode text,
  opened_on date,
  closed_on date,
  registered_patients numeric not null,
  weighted_patients numeric not null,
  file_id integer not null,
  primary key (financial_year, practice_code)
);

create table published_payment (
  financial_year text collate "C" not null,
  practice_code text collate "C" not null,
  line text collate "C" not null,
  amount_pence bigint not null,
  file_id integer not null,
  primary key (financial_year, practice_code, line)
);

create table published_deprivation (
  imd_year integer not null,
  practice_code text collate "C" not null,
  score numeric not null,
  file_id integer not null,
  primary key (imd_year, practice_code)
);

call fence_reference_table('published_file', 'replaced_by');
call fence_reference_table('published_practice', null, true);
call fence_reference_table('published_practice_area', null, true);
call fence_reference_table('published_network', null, true);
call fence_reference_table('published_network_member', null, true);
call fence_reference_table('published_commissioner', null, true);
call fence_reference_table('published_commissioner_icb', null, true);
call fence_reference_table('published_list_size', null, true);
call fence_reference_table('published_register', null, true);
call fence_reference_table('published_achievement', null, true);
call fence_reference_table('published_indicator', null, true);
call fence_reference_table('published_contract', null, true);
call fence_reference_table('published_payment', null, true);
call fence_reference_table('published_deprivation', null, true);
