-- Two questions: whose past may I read (current_commissioners), and for whom may I act on this day. An organisation that was
-- with a commissioner once still reads what the two made together; it adds and changes nothing there any more (docs/adr/0134).

-- For whom the organisation acts on the day of the request, by the dated facts that tie it to them.
create function acting_commissioners() returns uuid[]
  language sql stable parallel safe as $$
  select case current_audience()
    when 'system' then current_commissioners()
    when 'commissioner' then array[current_organisation()]
    when 'practice' then array(
      select p.commissioner_id from practice_membership p
      where p.practice_id = current_organisation() and p.during @> current_day())
    when 'network' then array(
      select p.commissioner_id from network_membership n join practice_membership p using (practice_id)
      where n.network_id = current_organisation() and n.during @> current_day() and p.during @> current_day())
    when 'lmc' then array(
      select l.commissioner_id from lmc_area l
      where l.lmc_id = current_organisation() and l.during @> current_day())
    when 'auditor' then array(
      select a.commissioner_id from auditor_engagement a
      where a.auditor_id = current_organisation() and a.during @> current_day())
    else '{}' end $$;

-- Every policy that lets somebody add, change or take away what is a tenant's asks the second question too.
do $$
declare
  acts constant text := 'commissioner_id = any ((select acting_commissioners())::uuid[])';
  p record;
begin
  for p in
    select tablename, policyname, qual, with_check from pg_policies
    where schemaname = 'public' and cmd <> 'SELECT' and roles <> '{portal_system}'
      and coalesce(qual, with_check) like '%current_commissioners()%'
  loop
    execute format('alter policy %I on %I %s %s', p.policyname, p.tablename,
      case when p.qual is not null then format('using ((%s) and %s)', p.qual, acts) end,
      case when p.with_check is not null then format('with check ((%s) and %s)', p.with_check, acts) end);
  end loop;
end $$;

-- And so does every one that a later migration writes.
create or replace procedure fence(target regclass, policy text, verb text, audience text, condition text default 'true', columns text default null, written text default null)
  language plpgsql as $$
declare
  boundary text := format('commissioner_id = any ((select current_commissioners())::uuid[]) and (select current_audience()) = %L', audience);
begin
  if verb <> 'select' and audience <> 'system' then
    boundary := boundary || ' and commissioner_id = any ((select acting_commissioners())::uuid[])';
  end if;
  call write_policy(target, policy, verb, format('%s and (%s)', boundary, condition), columns,
    format('%s and (%s)', boundary, coalesce(written, condition)), 'portal_' || audience);
end $$;
