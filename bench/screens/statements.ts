/** An id as the product shows it: 22 characters of the 16 bytes. */
const opaque = (id: string): string => `translate(rtrim(encode(uuid_send(${id}), 'base64'), '='), '+/', '-_')`;

/** The operations of the two screens, as the client sends them. */
export const OPERATIONS = {
  Schemes: `query Schemes { schemes(first: 20) { totalCount pageInfo { hasNextPage } nodes { id name state counts { offered accepted national } offers(first: 3) { totalCount nodes { id response practice { id name } } } } } }`,
  Home: `query Home { home { tasks { key title detail due path kind } counts { key label value path } } }`,
};

/** The same bytes, each in one statement written for its screen. */
export const STATEMENTS = {
  Schemes: `select json_build_object('schemes', json_build_object(
      'totalCount', (select count(*) from scheme), 'pageInfo', json_build_object('hasNextPage', (select count(*) > 20 from scheme)),
      'nodes', (select json_agg(json_build_object('id', ${opaque('s.id')}, 'name', s.name, 'state', upper(s.state),
        'counts', (select json_build_object('offered', count(*), 'accepted', count(*) filter (where o.response = 'accepted'), 'national', count(*) filter (where o.response <> 'accepted'))
          from offer o where o.commissioner_id = s.commissioner_id and o.scheme_id = s.id),
        'offers', json_build_object('totalCount', (select count(*) from offer o where o.commissioner_id = s.commissioner_id and o.scheme_id = s.id),
          'nodes', (select json_agg(json_build_object('id', ${opaque('f.id')}, 'response', upper(f.response), 'practice', json_build_object('id', ${opaque('f.practice_id')}, 'name', f.name)) order by f.name, f.id)
            from (select o.id, o.response, o.practice_id, p.name from offer o join organisation p on p.id = o.practice_id
              where o.commissioner_id = s.commissioner_id and o.scheme_id = s.id order by p.name, o.id limit 3) f))) order by s.created_at desc, s.id desc)
        from (select * from scheme order by created_at desc, id desc limit 20) s)))::text as data`,
  Home: `with waiting as (
      select o.id, s.name || ', ' || coalesce(p.phase ->> 'name', '') as name, o.closes_at from offer o
      join scheme s on s.commissioner_id = o.commissioner_id and s.id = o.scheme_id
      join scheme_version v on v.commissioner_id = o.commissioner_id and v.id = o.scheme_version_id
      left join lateral (select p.phase from jsonb_array_elements(v.definition -> 'phases') as p (phase) where p.phase ->> 'key' = o.phase_key) p on true
      where o.response = 'silent' and o.opens_at <= now() and o.closes_at >= now() and s.state = 'published'
      order by o.closes_at, name limit 10)
    select json_build_object('home', json_build_object(
      'tasks', coalesce((select json_agg(json_build_object('key', 'answer_offer/' || w.id || '/' || w.name, 'title', 'Answer the offer of ' || w.name,
          'detail', 'Without an answer the practice stays on the national contract.', 'due', to_char(w.closes_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'path', '/offers/' || ${opaque('w.id')}, 'kind', 'answer_offer') order by w.closes_at, w.name) from waiting w), '[]'),
      'counts', json_build_array(
        json_build_object('key', 'schemes_joined', 'label', 'Local schemes you are in today', 'value', (select count(*) from participation where state = 'active' and during @> current_date), 'path', '/offers'),
        json_build_object('key', 'payments_received', 'label', 'Payments explained', 'value', (select count(*) from payment_line), 'path', '/payments'))))::text as data`,
};
