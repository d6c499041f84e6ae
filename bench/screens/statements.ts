import { readFileSync } from 'node:fs';

/** The two screens that people open first. */
export type Screen = 'Schemes' | 'Home';

const emitted = JSON.parse(readFileSync(new URL('../../schema/operations.json', import.meta.url), 'utf8')) as Record<
  string,
  string
>;

/** The operation that the client sends under this name: the very text that is emitted from the client. */
export function operationOf(name: string): string {
  const found = Object.values(emitted).filter((text) => new RegExp(`^query ${name}\\b`).test(text));
  if (found.length !== 1) throw new Error(`schema/operations.json has ${found.length} queries called ${name}.`);
  return found[0] ?? '';
}

/** What the client's pages send with them when they are opened from the menu (schemes-page.tsx, home-page.tsx). */
export const VARIABLES: Record<Screen, Record<string, unknown>> = {
  Schemes: { first: 20, sort: 'NEWEST', filter: {} },
  Home: {},
};

/** An id as the product shows it: 22 characters of the 16 bytes. */
const opaque = (id: string): string => `translate(rtrim(encode(uuid_send(${id}), 'base64'), '='), '+/', '-_')`;

const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The place in the list after a row, as the product writes it. */
const cursor = `translate(
  rtrim(encode(convert_to('["' || p.created_at || '","' || p.id || '"]', 'UTF8'), 'base64'), '='),
  E'+/\\n', '-_')`;

/** The same bytes, each in one statement written for its screen. */
export const STATEMENTS: Record<Screen, string> = {
  Schemes: `
    with page as materialized (select * from scheme order by created_at desc, id desc limit 20)
    select json_build_object('schemes', json_build_object(
      'totalCount', (select count(*) from scheme),
      'pageInfo', json_build_object(
        'hasNextPage', (select count(*) > 20 from scheme),
        'endCursor', (select ${cursor} from page p order by p.created_at, p.id limit 1),
        '__typename', 'PageInfo'),
      'nodes', (
        select json_agg(
          json_build_object(
            'id', ${opaque('s.id')},
            'name', s.name,
            'state', upper(s.state),
            'createdAt', ${instant('s.created_at')},
            'counts', (
              select json_build_object(
                'offered', count(*),
                'accepted', count(*) filter (where o.response = 'accepted'),
                'national', count(*) filter (where o.response <> 'accepted'),
                '__typename', 'SchemeCounts')
              from offer o
              where o.commissioner_id = s.commissioner_id and o.scheme_id = s.id),
            '__typename', 'Scheme')
          order by s.created_at desc, s.id desc)
        from page s),
      '__typename', 'SchemeConnection'))::text as data`,
  Home: `
    with waiting as (
      select o.id, s.name || ', ' || coalesce(p.phase ->> 'name', '') as name, o.closes_at
      from offer o
      join scheme s on s.commissioner_id = o.commissioner_id and s.id = o.scheme_id
      join scheme_version v on v.commissioner_id = o.commissioner_id and v.id = o.scheme_version_id
      left join lateral (
        select p.phase
        from jsonb_array_elements(v.definition -> 'phases') as p (phase)
        where p.phase ->> 'key' = o.phase_key) p on true
      where o.response = 'silent' and o.opens_at <= now() and o.closes_at >= now() and s.state = 'published'
      order by o.closes_at, name
      limit 10)
    select json_build_object('home', json_build_object(
      'tasks', coalesce(
        (select json_agg(
          json_build_object(
            'key', 'answer_offer/' || w.id || '/' || w.name,
            'title', 'Answer the offer of ' || w.name,
            'detail', 'Without an answer the practice stays on the national contract.',
            'due', ${instant('w.closes_at')},
            'path', '/offers/' || ${opaque('w.id')},
            'kind', 'answer_offer',
            '__typename', 'Task')
          order by w.closes_at, w.name)
        from waiting w),
        '[]'),
      'counts', json_build_array(
        json_build_object(
          'key', 'schemes_joined',
          'label', 'Local schemes you are in today',
          'value', (select count(*) from participation where state = 'active' and during @> current_date),
          'path', '/offers',
          '__typename', 'HomeCount'),
        json_build_object(
          'key', 'payments_received',
          'label', 'Payments explained',
          'value', (select count(*) from payment_line),
          'path', '/payments',
          '__typename', 'HomeCount')),
      '__typename', 'Home'))::text as data`,
};
