import type { QueryRunner } from 'typeorm';

/**
 * The roles of the fence and who may take which: a role for each audience (ADR 0070), all of them known, and the role that
 * the application logs in as, which may take each for one transaction and is nothing by itself. They belong to the
 * cluster and not to the database: no dump of the database holds them, and a restored one asks for them by name.
 */
const ROLES = `
do $$
declare
  wanted text;
  inherited boolean;
begin
  if not exists (select from pg_roles where rolname = 'portal_app') then
    create role portal_app login nosuperuser nocreatedb nocreaterole noinherit nobypassrls;
  elsif exists (
      select from pg_roles
      where rolname = 'portal_app' and (rolsuper or rolcreatedb or rolcreaterole or rolbypassrls))
  then
    raise exception 'The role portal_app may do more than the application ever should. Take that from it, or drop it.';
  elsif exists (select from pg_roles where rolname = 'portal_app' and (rolinherit or not rolcanlogin)) then
    alter role portal_app login noinherit;
  end if;
  foreach wanted in array array['portal_known', 'portal_commissioner', 'portal_practice', 'portal_network',
    'portal_lmc', 'portal_national', 'portal_auditor', 'portal_system', 'portal_door']
  loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I nologin nosuperuser nocreatedb nocreaterole inherit nobypassrls', wanted);
    end if;
    continue when wanted = 'portal_known';
    if not exists (select from pg_auth_members where roleid = 'portal_known'::regrole and member = wanted::regrole) then
      execute format('grant portal_known to %I', wanted);
    end if;
    if not exists (select from pg_auth_members where roleid = wanted::regrole and member = 'portal_app'::regrole) then
      execute format('grant %I to portal_app', wanted);
    end if;
    -- From PostgreSQL 16 on a membership keeps whether it is inherited as it was when it was granted.
    if current_setting('server_version_num')::integer >= 160000 then
      execute format(
        'select bool_or(inherit_option) from pg_auth_members where roleid = %L::regrole and member = ''portal_app''::regrole',
        wanted) into inherited;
      if inherited then
        execute format('grant %I to portal_app with inherit false', wanted);
      end if;
    end if;
  end loop;
end $$;
`;

/**
 * Makes the roles that are missing and mends those that are not as they should be. A step of every start, before the
 * migrations, and of every restore, before the dump; safe to repeat, and it changes nothing that is as it should be.
 * @param owner runs as a role that may create roles
 */
export async function makeRoles(owner: QueryRunner): Promise<void> {
  await owner.query(ROLES);
}
