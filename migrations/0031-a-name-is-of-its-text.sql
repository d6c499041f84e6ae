-- A name that is not sent is nobody else's (docs/adr/0155): while a later text is drafted, the name it will give the scheme
-- stands with that text. The row of the scheme keeps the name last sent, for those who were sent it.
alter table scheme_version add column name text,
  add constraint scheme_version_name_is_given check (length(trim(name)) > 0);
grant update (name) on scheme_version to portal_commissioner, portal_system;
