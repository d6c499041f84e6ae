import type { AnswerCounts, UptakeChange } from '../../domain/participation/uptake.ts';
import type { Rows } from '../rows.ts';
import { sql, value } from '../sql.ts';
import type { Sql } from '../sql.ts';

/** How the practices answered a phase of a scheme, counted from the offers the reader may see. */
export interface PhaseCounts extends AnswerCounts {
  schemeId: string;
  schemeVersionId: string;
  phaseKey: string;
  offeredAt: Date;
}

export interface PhaseUptakeRow extends PhaseCounts {
  changes: UptakeChange[];
  /** For each practice taking part: the requirement of each piece of confirmed evidence. */
  confirmed: string[][];
  evidenceToReview: number;
}

/** Whether offer `o` was taken up and the scheme ended then: a reverted offer was that, or still silent at the end. */
export const WENT_BACK = sql`(o.response = 'reverted' and exists (
  select from offer_response a
  where a.commissioner_id = o.commissioner_id and a.offer_id = o.id and a.response = 'accepted'))`;

/** The counts of each phase, for the offers `o` that a condition names. */
export const countedOffers = (condition: Sql): Sql => sql`
  select o.scheme_id, o.scheme_version_id, o.phase_key, min(o.offered_at) as offered_at,
    min(lower(o.phase)) as starts_on,
    count(*)::integer as offered,
    count(*) filter (where o.response = 'accepted')::integer as accepted,
    count(*) filter (where o.response = 'declined')::integer as declined,
    count(*) filter (where o.response = 'silent' or (o.response = 'reverted' and not t.taken_up))::integer as silent,
    count(*) filter (where o.response = 'left' or (o.response = 'reverted' and t.taken_up))::integer as left
  from offer o
  cross join lateral (select ${WENT_BACK} as taken_up) t
  where ${condition}
  group by o.scheme_id, o.scheme_version_id, o.phase_key`;

const countedOf = (schemeIds: Sql): Sql => countedOffers(sql`o.scheme_id = any (${schemeIds})`);

/** The columns of counted offers `c`. */
export const PHASE_COUNTS = sql`c.scheme_id as "schemeId", c.scheme_version_id as "schemeVersionId",
  c.phase_key as "phaseKey", c.offered_at as "offeredAt", c.offered, c.accepted, c.declined, c.silent, c."left"`;

/** Uptake: counts now, and the dated series behind them. */
export class UptakeRepository {
  constructor(private readonly rows: Rows) {}

  /** The counts of each phase of these schemes, in the order of the phases. */
  async countsOf(schemeIds: readonly string[]): Promise<PhaseCounts[]> {
    return this.rows.select(sql`
      with counted as (${countedOf(value(schemeIds))})
      select ${PHASE_COUNTS}
      from counted c
      order by c.scheme_id, c.starts_on`);
  }

  /**
   * The counts with everything a board shows, in one statement however many practices and days there are. A day is a
   * London day; an answer counts from the day it was given.
   */
  async of(schemeIds: readonly string[]): Promise<PhaseUptakeRow[]> {
    const schemes = value(schemeIds);
    return this.rows.select(sql`
      with counted as (${countedOf(schemes)}),
        answer as (
          select a.scheme_id, a.phase_key, a.response, (a.responded_at at time zone 'Europe/London')::date as day,
            lag(a.response) over (partition by a.commissioner_id, a.offer_id order by a.responded_at, a.id) as before
          from offer_response a
          where a.scheme_id = any (${schemes})),
        change as (
          select scheme_id, phase_key, day,
            count(*) filter (where response = 'accepted' and before is distinct from 'accepted')
              - count(*) filter (where response <> 'accepted' and before = 'accepted') as change
          from answer
          group by scheme_id, phase_key, day),
        shown as (
          select p.scheme_id, p.phase_key, p.id, p.state,
            coalesce(json_agg(e.requirement_key) filter (where e.state = 'confirmed'), '[]') as confirmed,
            count(e.id) filter (where e.state = 'recorded') as to_review
          from participation p
          left join evidence e on e.commissioner_id = p.commissioner_id and e.participation_id = p.id
          where p.scheme_id = any (${schemes})
          group by p.scheme_id, p.phase_key, p.id, p.state)
      select ${PHASE_COUNTS},
        (
          select coalesce(json_agg(json_build_object('on', h.day, 'change', h.change) order by h.day), '[]')
          from change h
          where h.scheme_id = c.scheme_id and h.phase_key = c.phase_key and h.change <> 0) as changes,
        (
          select coalesce(json_agg(s.confirmed), '[]')
          from shown s
          where s.scheme_id = c.scheme_id and s.phase_key = c.phase_key and s.state = 'active') as confirmed,
        (
          select coalesce(sum(s.to_review), 0)::integer
          from shown s
          where s.scheme_id = c.scheme_id and s.phase_key = c.phase_key) as "evidenceToReview"
      from counted c
      order by c.scheme_id, c.starts_on`);
  }
}
