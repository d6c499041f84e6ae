-- A busy portal: ten commissioners with 60 published schemes each, 50 practices each offered every scheme.
-- Written by the owner: the bench measures reading. Every id is made from its number, so a second run is the same world.
insert into organisation (id, kind, commissioner_kind, code, name, fictional)
select md5('c' || c)::uuid, 'commissioner', 'ICB', 'BENCH-' || c, 'Bench commissioner ' || c, true
from generate_series(1, 10) c;
insert into organisation (id, kind, code, name, address, fictional)
select md5('p' || c || '/' || p)::uuid, 'practice', 'BENCH-' || c || '-' || p,
  'Bench practice ' || c || ' ' || p, '', true from generate_series(1, 10) c, generate_series(1, 50) p;
insert into practice_membership
select md5('c' || c)::uuid, md5('p' || c || '/' || p)::uuid, daterange '[2020-04-01,)'
from generate_series(1, 10) c, generate_series(1, 50) p;
insert into person (id, name, email)
select md5('person c' || c)::uuid, 'Manager ' || c, 'manager' || c || '@bench.example' from generate_series(1, 10) c
union all select md5('person p' || c)::uuid, 'Partner ' || c, 'partner' || c || '@bench.example'
from generate_series(1, 10) c;
insert into membership (id, person_id, organisation_id, roles, job_title, starts_on)
select md5('m c' || c)::uuid, md5('person c' || c)::uuid, md5('c' || c)::uuid, '{view,prepare}'::text[],
  'Manager', date '2020-04-01' from generate_series(1, 10) c
union all select md5('m p' || c)::uuid, md5('person p' || c)::uuid, md5('p' || c || '/1')::uuid,
  '{view,prepare,approve}'::text[], 'Partner', date '2020-04-01' from generate_series(1, 10) c;
insert into session (token_hash, person_id, membership_id, signed_in_at, last_seen_at, expires_at)
select sha256(('bench c' || c)::bytea), md5('person c' || c)::uuid, md5('m c' || c)::uuid, now(), now(),
  now() + interval '12 hours' from generate_series(1, 10) c
union all select sha256(('bench p' || c)::bytea), md5('person p' || c)::uuid, md5('m p' || c)::uuid, now(),
  now(), now() + interval '12 hours' from generate_series(1, 10) c;
insert into scheme (commissioner_id, id, name, state, created_by, created_at, published_at)
select md5('c' || c)::uuid, md5('s' || c || '/' || s)::uuid, 'Bench scheme ' || s, 'published',
  md5('person c' || c)::uuid, timestamptz '2025-01-01' + s * interval '1 hour', timestamptz '2025-06-01'
from generate_series(1, 10) c, generate_series(1, 60) s;
insert into scheme_version (commissioner_id, id, scheme_id, number, definition, fingerprint, prepared_by,
  saved_at, frozen_at)
select md5('c' || c)::uuid, md5('v' || c || '/' || s)::uuid, md5('s' || c || '/' || s)::uuid, 1,
  jsonb_build_object('purpose', 'Bench', 'phases', jsonb_build_array(jsonb_build_object('key', 'main', 'name',
    'Main phase', 'from', '2027-01-01', 'to', '2027-03-31',
    'requirements', jsonb_build_array(jsonb_build_object('key', 'report', 'name', 'Report', 'kind', 'report',
      'atLeast', 1)), 'components', '[]'::jsonb))),
  md5(s::text), md5('person c' || c)::uuid, timestamptz '2025-05-01', timestamptz '2025-05-01'
from generate_series(1, 10) c, generate_series(1, 60) s;
insert into scheme_version_person (commissioner_id, scheme_version_id, person_id, part, since)
select commissioner_id, id, prepared_by, 'editor', saved_at from scheme_version;
insert into offer (commissioner_id, id, scheme_id, scheme_version_id, phase_key, practice_id, fingerprint,
  phase, opens_at, closes_at, offered_at, response)
select md5('c' || c)::uuid, md5('o' || c || '/' || s || '/' || p)::uuid, md5('s' || c || '/' || s)::uuid,
  md5('v' || c || '/' || s)::uuid, 'main', md5('p' || c || '/' || p)::uuid, md5(s::text),
  daterange '[2027-01-01,2027-04-01)', timestamptz '2025-06-01', timestamptz '2026-12-31 23:59:59+00',
    timestamptz '2025-06-01', (array['silent', 'accepted', 'accepted', 'declined'])[1 + (s + p) % 4]
from generate_series(1, 10) c, generate_series(1, 60) s, generate_series(1, 50) p;
insert into participation (commissioner_id, id, offer_id, scheme_id, scheme_version_id, phase_key, practice_id,
  during, state, fingerprint, accepted_at)
select o.commissioner_id, md5('t' || o.id)::uuid, o.id, o.scheme_id, o.scheme_version_id, o.phase_key,
  o.practice_id, o.phase, 'active', o.fingerprint, timestamptz '2025-07-01' from offer o
where o.response = 'accepted';
