import type { WaitingKind } from '../../domain/home/waiting.ts';
import type { OrganisationKind } from '../../domain/permissions.ts';
import type { Rows } from '../rows.ts';

/** Something that waits for somebody: what it is, the thing it is about, and until when. */
export interface Waiting {
  kind: WaitingKind;
  id: string;
  name: string;
  count: number;
  /** As PostgreSQL writes an instant in JSON. */
  due: string | null;
}

export interface Standing {
  key: string;
  value: number;
}

const scheme = (kind: WaitingKind, state: string): string =>
  `select '${kind}' as kind, s.id, s.name, 1 as count, null::timestamptz as due from scheme s where s.state = '${state}'`;

const PHASES = `select s.id, s.name, s.commissioner_id, p.phase from scheme s
  join lateral (select v.definition from scheme_version v where v.commissioner_id = s.commissioner_id and v.scheme_id = s.id order by v.number desc limit 1) v on true
  cross join lateral jsonb_array_elements(v.definition -> 'phases') as p (phase)
  where s.state in ('published', 'ended')`;

/** The items that a phase pays for, wherever they stand in its components: what its practices count. */
const ITEMS_OF = (components: string): string =>
  `select distinct i.item #>> '{}' as item from jsonb_path_query(${components}, '$.**.item') as i (item)`;

/** Whether nobody has told how many of an item were done. */
const ITEM_IS_LACKING = (
  participation: string,
): string => `not exists (select from reported_fact f where f.commissioner_id = ${participation}.commissioner_id
  and f.practice_id = ${participation}.practice_id and f.scheme_id = ${participation}.scheme_id and f.phase_key = ${participation}.phase_key and f.field = 'items' and f.indicator = i.item)`;

/** What waits, one statement for each kind of organisation. $1 is now, $2 the day in London. */
const WAITING: Partial<Record<OrganisationKind, string>> = {
  commissioner: [
    scheme('finish_draft', 'draft'),
    `select 'record_silence', c.id, s.name, 1, c.closes_at from consultation c join scheme s on s.commissioner_id = c.commissioner_id and s.id = c.scheme_id
     where c.state = 'open' and c.closes_at < $1::timestamptz`,
    `select 'reply_to_comments', c.id, s.name, count(*)::integer, c.closes_at from consultation_comment m
     join consultation c on c.commissioner_id = m.commissioner_id and c.id = m.consultation_id join scheme s on s.commissioner_id = c.commissioner_id and s.id = c.scheme_id
     where m.reply is null and s.state in ('in_consultation', 'consulted', 'approved') group by c.id, s.name, c.closes_at`,
    scheme('record_decision', 'consulted'),
    scheme('publish', 'approved'),
    `select 'review_evidence', s.id, s.name, count(*)::integer, null from evidence e
     join participation p on p.commissioner_id = e.commissioner_id and p.id = e.participation_id join scheme s on s.commissioner_id = p.commissioner_id and s.id = p.scheme_id
     where e.state = 'recorded' group by s.id, s.name`,
    `select 'pay_phase', p.id, p.name || ', ' || (p.phase ->> 'name'), 1, null from (${PHASES}) p
     where (p.phase ->> 'to')::date < $2::date
       and exists (select from participation t where t.commissioner_id = p.commissioner_id and t.scheme_id = p.id and t.phase_key = p.phase ->> 'key' and not isempty(t.during))
       and not exists (select from payment_run r where r.commissioner_id = p.commissioner_id and r.scheme_id = p.id and r.phase_key = p.phase ->> 'key' and r.state <> 'withdrawn')`,
    `select 'decide_claim', c.id, g.name || ' (' || s.name || ')', 1, null from performance_claim c join organisation g on g.id = c.practice_id
     join scheme s on s.commissioner_id = c.commissioner_id and s.id = c.scheme_id
     where not exists (select from performance_claim_answer a where a.commissioner_id = c.commissioner_id and a.claim_id = c.id)`,
    `select 'tell_facts', p.id, p.name || ', ' || (p.phase ->> 'name'), count(distinct t.practice_id)::integer, null from (${PHASES}) p
     join participation t on t.commissioner_id = p.commissioner_id and t.scheme_id = p.id and t.phase_key = p.phase ->> 'key' and t.state in ('active', 'left') and not isempty(t.during)
     cross join lateral (${ITEMS_OF(`p.phase -> 'components'`)}) i
     where (p.phase ->> 'to')::date < $2::date and ${ITEM_IS_LACKING('t')}
       and not exists (select from payment_run r where r.commissioner_id = p.commissioner_id and r.scheme_id = p.id and r.phase_key = p.phase ->> 'key' and r.state in ('submitted', 'approved', 'released'))
     group by p.id, p.name, p.phase ->> 'name'`,
    ...(['submit_run', 'approve_run', 'release_run'] as const).map(
      (kind) =>
        `select '${kind}', r.id, s.name, r.practices_total, null from payment_run r join scheme s on s.commissioner_id = r.commissioner_id and s.id = r.scheme_id
       where r.state = '${{ submit_run: 'calculated', approve_run: 'submitted', release_run: 'approved' }[kind]}'`,
    ),
  ].join(' union all '),
  national_body: (['finish_national_draft', 'release_national_year'] as const)
    .map(
      (kind) =>
        `select '${kind}' as kind, r.id, r.financial_year || ', release ' || r.release as name, 1 as count, null::timestamptz as due from national_release r where r.state = 'draft'`,
    )
    .join(' union all '),
  lmc: `select 'answer_consultation' as kind, c.id, s.name, 1 as count, c.closes_at as due from consultation c
    join scheme s on s.commissioner_id = c.commissioner_id and s.id = c.scheme_id where c.state = 'open' and c.closes_at >= $1::timestamptz`,
  practice: [
    `select 'answer_offer' as kind, o.id, s.name || ', ' || coalesce(p.phase ->> 'name', '') as name, 1 as count, o.closes_at as due from offer o
     join scheme s on s.commissioner_id = o.commissioner_id and s.id = o.scheme_id
     join scheme_version v on v.commissioner_id = o.commissioner_id and v.id = o.scheme_version_id
     left join lateral (select p.phase from jsonb_array_elements(v.definition -> 'phases') as p (phase) where p.phase ->> 'key' = o.phase_key) p on true
     where o.response = 'silent' and o.opens_at <= $1::timestamptz and o.closes_at >= $1::timestamptz and s.state = 'published'`,
    `select 'show_evidence', t.offer_id, s.name, sum(greatest(0, (r.asked ->> 'atLeast')::integer - e.shown))::integer, (upper(t.during)::timestamp at time zone 'Europe/London') - interval '1 second'
     from participation t join scheme s on s.commissioner_id = t.commissioner_id and s.id = t.scheme_id
     join scheme_version v on v.commissioner_id = t.commissioner_id and v.id = t.scheme_version_id
     cross join lateral jsonb_array_elements(v.definition -> 'phases') as p (phase)
     cross join lateral jsonb_array_elements(p.phase -> 'requirements') as r (asked)
     cross join lateral (select count(*)::integer as shown from evidence e where e.commissioner_id = t.commissioner_id and e.participation_id = t.id
       and e.requirement_key = r.asked ->> 'key' and e.state <> 'rejected') e
     where t.state = 'active' and p.phase ->> 'key' = t.phase_key and lower(t.during) <= $2::date and upper(t.during) + 28 > $2::date
       and not exists (select from payment_run u where u.commissioner_id = t.commissioner_id and u.scheme_id = t.scheme_id and u.phase_key = t.phase_key)
     group by t.offer_id, s.name, t.during having sum(greatest(0, (r.asked ->> 'atLeast')::integer - e.shown)) > 0`,
    `select 'report_counts', t.offer_id, s.name, count(*)::integer, (upper(t.during)::timestamp at time zone 'Europe/London') - interval '1 second'
     from participation t join scheme s on s.commissioner_id = t.commissioner_id and s.id = t.scheme_id
     join scheme_version v on v.commissioner_id = t.commissioner_id and v.id = t.scheme_version_id
     cross join lateral jsonb_array_elements(v.definition -> 'phases') as p (phase)
     cross join lateral (${ITEMS_OF(`p.phase -> 'components'`)}) i
     where t.state = 'active' and p.phase ->> 'key' = t.phase_key and lower(t.during) <= $2::date and upper(t.during) + 28 > $2::date and ${ITEM_IS_LACKING('t')}
       and not exists (select from counting_closed c where c.commissioner_id = t.commissioner_id and c.scheme_id = t.scheme_id and c.phase_key = t.phase_key and c.reopened_at is null)
     group by t.offer_id, s.name, t.during`,
  ].join(' union all '),
};

const count = (key: string, from: string): string =>
  `select '${key}' as key, (select count(*)::integer from ${from}) as value`;

/** Where things stand, for each kind of organisation. $2 is the day in London. */
const STANDING: Record<OrganisationKind, string> = {
  commissioner: [
    count('schemes_published', `scheme where state = 'published'`),
    count('schemes_on_their_way', `scheme where state in ('draft', 'in_consultation', 'consulted', 'approved')`),
    count(
      'practices_in_schemes',
      `(select distinct practice_id from participation where state = 'active' and during @> $2::date) p`,
    ),
    count(
      'practices',
      'practice_membership m where m.commissioner_id = any (current_commissioners()) and m.during @> $2::date',
    ),
  ].join(' union all '),
  lmc: [
    count('consultations_open', `consultation where state = 'open'`),
    count('consultations_answered', `consultation where state <> 'open'`),
  ].join(' union all '),
  practice: [
    count('schemes_joined', `participation where state = 'active' and during @> $2::date`),
    count('payments_received', `payment_line`),
  ].join(' union all '),
  network: count('schemes_published', `scheme where state = 'published'`),
  national_body: count('schemes_published', `scheme where state = 'published'`),
  auditor: count('schemes_published', `scheme where published_at is not null`),
};

/** What waits for an organisation and where things stand for it. */
export class HomeRepository {
  constructor(private readonly rows: Rows) {}

  /** What waits (the most urgent first, what has no date last, at most 50) and where things stand, in one statement. */
  async of(
    kind: OrganisationKind,
    { now, today }: { now: Date; today: string },
  ): Promise<{ waiting: Waiting[]; standing: Standing[] }> {
    const waiting = WAITING[kind];
    const found = await this.rows.first<{ waiting: Waiting[] | null; standing: Standing[] | null }>(
      `select ${waiting ? `(select json_agg(w) from (select * from (${waiting}) w order by w.due nulls last, w.kind, w.name limit 50) w)` : 'null::json'} as waiting,
         (select json_agg(s) from (${STANDING[kind]}) s) as standing
       where $1::timestamptz is not null and $2::date is not null`,
      [now, today],
    );
    return { waiting: found?.waiting ?? [], standing: found?.standing ?? [] };
  }
}
