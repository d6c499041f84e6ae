import type { Period } from '../../domain/dates.ts';
import type { ParticipationState } from '../../domain/participation/offer-states.ts';
import { columns } from '../columns.ts';
import { toRange } from '../period-range.ts';
import type { Rows } from '../rows.ts';
import { sql, value } from '../sql.ts';
import { ParticipationRow } from './participation-row.ts';

export interface Participation {
  commissionerId: string;
  id: string;
  offerId: string;
  schemeId: string;
  schemeVersionId: string;
  phaseKey: string;
  practiceId: string;
  /** The days in the scheme; null when none are left. */
  from: string | null;
  to: string | null;
  state: ParticipationState;
  fingerprint: string;
  acceptedAt: Date;
  version: number;
}

/** The days in the scheme; null when none are left. */
export function daysOf({ from, to }: Pick<Participation, 'from' | 'to'>): Period | null {
  return from !== null && to !== null ? { from, to } : null;
}

/** A practice in a phase that goes back: who, and what the scheme stands in place of. */
export interface GoingBackRow {
  participationId: string;
  offerId: string;
  phaseKey: string;
  practiceId: string;
  practiceCode: string;
  practiceName: string;
  from: string;
  to: string;
  indicators: string[];
}

export type NewParticipation = Omit<ParticipationRow, 'during' | 'version'> & { from: string; to: string };

const PARTICIPATION = sql`${columns(ParticipationRow, 'p', { except: ['during'] })}, lower(p.during) as "from",
  upper(p.during) - 1 as "to"`;

const GOING_BACK = sql`
  select p.id as "participationId", p.offer_id as "offerId", p.phase_key as "phaseKey", p.practice_id as "practiceId",
    g.code as "practiceCode", g.name as "practiceName", lower(p.during) as "from", upper(p.during) - 1 as "to",
    array(
      select c.indicator
      from local_cover c
      where c.commissioner_id = p.commissioner_id and c.participation_id = p.id
      order by c.indicator) as indicators
  from participation p
  join organisation g on g.id = p.practice_id
  where p.state in ('active', 'left') and not isempty(p.during)`;

/** Who takes part in what, on which days. */
export class ParticipationRepository {
  constructor(private readonly rows: Rows) {}

  async byId(id: string): Promise<Participation | null> {
    return this.rows.first(sql`select ${PARTICIPATION} from participation p where p.id = ${id}`);
  }

  async byIds(ids: readonly string[]): Promise<Participation[]> {
    return this.rows.select(sql`select ${PARTICIPATION} from participation p where p.id = any (${ids})`);
  }

  /** The newest taking part in each of these offers; one that was taken back again is none. */
  async ofOffers(offerIds: readonly string[]): Promise<Participation[]> {
    return this.rows.select(sql`
      select distinct on (p.offer_id) ${PARTICIPATION}
      from participation p
      where p.offer_id = any (${offerIds}) and p.state <> 'withdrawn'
      order by p.offer_id, p.accepted_at desc, p.id desc`);
  }

  /** How many schemes each of these practices is in on a day or later; a practice in none is left out. */
  async schemesFrom(practiceIds: readonly string[], day: string): Promise<{ practiceId: string; schemes: number }[]> {
    return this.rows.select(sql`
      select p.practice_id as "practiceId", count(distinct p.scheme_id)::integer as schemes
      from participation p
      where p.practice_id = any (${practiceIds}) and upper(p.during) > ${day}::date
      group by p.practice_id`);
  }

  async add({ from, to, ...participation }: NewParticipation): Promise<void> {
    await this.rows.add(ParticipationRow, { ...participation, during: toRange({ from, to }) });
  }

  /** What one practice would take back with it, by its offer. */
  async goingBackOfOffer(offerId: string): Promise<GoingBackRow | null> {
    return this.rows.first(sql`${GOING_BACK} and p.offer_id = ${offerId}`);
  }

  /** Everybody who is in a scheme on a day or later, by practice code: those whom an end on that day takes back. */
  async goingBackFrom(schemeId: string, day: string): Promise<GoingBackRow[]> {
    return this.rows.select(sql`${GOING_BACK} and p.scheme_id = ${schemeId} and upper(p.during) > ${day}::date
    order by g.code, lower(p.during), p.id`);
  }

  /**
   * Ends these on a day, in one statement however many they are: the days from then on are taken away.
   * @returns how many were changed
   */
  async end(
    ids: readonly string[],
    { state, from }: { state: Exclude<ParticipationState, 'active'>; from: string | null },
  ): Promise<number> {
    const end = value(from);
    const changed = await this.rows.select(sql`
      with ended as (
        update participation
        set state = ${state}, version = version + 1, during = case
          when ${end}::date is null then 'empty'::daterange
          else during * daterange(null, ${end}::date) end
        where id = any (${ids}) and state in ('active', 'left')
        returning id)
      select id
      from ended`);
    return changed.length;
  }
}
