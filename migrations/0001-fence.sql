-- The fence: who the request is, told by transaction-local settings, and the one way a table gets its policies.
-- The application logs in as portal_app, which owns nothing, cannot bypass row security, and by itself may do nothing: a
-- scope takes the role of its audience for one transaction (docs/adr/0070). PostgreSQL then plans a statement with the
-- policies of that audience only; with all of them in one role, planning cost several times the execution.

create extension if not exists btree_gist;

-- The roles themselves belong to the cluster: server/persistence/make-roles.ts makes them before any migration, at every
-- start (docs/adr/0123).

revoke create on schema public from public;
grant usage on schema public to portal_known;

-- A transaction-local setting that has ended reads back as '' on a pooled connection, not as null.
create function app_setting(setting text) returns text
  language sql stable parallel safe as $$ select nullif(current_setting('app.' || setting, true), '') $$;

create function current_audience() returns text
  language sql stable parallel safe as $$ select app_setting('audience') $$;

create function current_organisation() returns uuid
  language sql stable parallel safe as $$ select app_setting('organisation')::uuid $$;

-- The tenants this request may enter. No setting: no tenant, so no row.
create function current_commissioners() returns uuid[]
  language sql stable parallel safe as $$ select coalesce(app_setting('commissioners')::uuid[], '{}'::uuid[]) $$;

-- Row security on, also for the owner; nothing granted until a policy asks for it.
create procedure close_table(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('revoke all on %s from public', target);
end $$;

-- One policy for one role and one verb, with the privilege it needs. Columns name what an update may touch.
-- `written` says what the row must look like afterwards, where that differs from which rows may be touched.
create procedure write_policy(target regclass, policy text, verb text, condition text, columns text default null, written text default null, member text default 'portal_known')
  language plpgsql as $$
begin
  execute format('create policy %I on %s for %s to %I %s', policy, target, verb, member,
    case verb
      when 'insert' then format('with check (%s)', condition)
      when 'update' then format('using (%s) with check (%s)', condition, coalesce(written, condition))
      else format('using (%s)', condition)
    end);
  execute format('grant %s%s on %s to %I', verb, coalesce(' (' || columns || ')', ''), target, member);
end $$;

-- A policy on a tenant table. Every one carries the tenant boundary itself, because this procedure writes it.
create procedure fence(target regclass, policy text, verb text, audience text, condition text default 'true', columns text default null, written text default null)
  language plpgsql as $$
declare
  boundary text := format('commissioner_id = any ((select current_commissioners())::uuid[]) and (select current_audience()) = %L', audience);
begin
  call write_policy(target, policy, verb, format('%s and (%s)', boundary, condition), columns,
    format('%s and (%s)', boundary, coalesce(written, condition)), 'portal_' || audience);
end $$;

-- A tenant table: closed, and open to the named system actor of that tenant (jobs, scripts, the demonstration).
-- Anybody known may ask it: whom no policy names is shown no row, so that one statement can serve several audiences.
create procedure fence_tenant_table(target regclass, system_updates text default null) language plpgsql as $$
begin
  call close_table(target);
  execute format('grant select on %s to portal_known', target);
  call fence(target, 'system_reads', 'select', 'system');
  call fence(target, 'system_adds', 'insert', 'system');
  if system_updates is not null then
    call fence(target, 'system_changes', 'update', 'system', 'true', system_updates);
  end if;
end $$;

-- A reference table: the same for every tenant. Everyone who is known reads it; only the system actor writes it.
create procedure fence_reference_table(target regclass, system_updates text default null, system_deletes boolean default false)
  language plpgsql as $$
begin
  call close_table(target);
  call write_policy(target, 'everyone_known_reads', 'select', '(select current_audience()) is not null');
  call write_policy(target, 'system_adds', 'insert', '(select current_audience()) = ''system''');
  if system_updates is not null then
    call write_policy(target, 'system_changes', 'update', '(select current_audience()) = ''system''', system_updates);
  end if;
  if system_deletes then
    call write_policy(target, 'system_removes', 'delete', '(select current_audience()) = ''system''');
  end if;
end $$;
