import type { Period } from '../../domain/dates.ts';
import type { ParticipationState } from '../../domain/participation/offer-states.ts';
import { toRange } from '../period-range.ts';
import type { Rows } from '../rows.ts';
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

const PARTICIPATION = `p.commissioner_id as "commissionerId", p.id, p.offer_id as "offerId", p.scheme_id as "schemeId",
  p.scheme_version_id as "schemeVersionId", p.phase_key as "phaseKey", p.practice_id as "practiceId",
  lower(p.during) as "from", upper(p.during) - 1 as "to", p.state, p.fingerprint, p.accepted_at as "acceptedAt", p.version`;

const GOING_BACK = `select p.id as "participationId", p.offer_id as "offerId", p.phase_key as "phaseKey", p.practice_id as "practiceId",
    g.code as "practiceCode", g.name as "practiceName", lower(p.during) as "from", upper(p.during) - 1 as "to",
    array(select c.indicator from local_cover c where c.commissioner_id = p.commissioner_id and c.participation_id = p.id order by c.indicator) as indicators
  from participation p join organisation g on g.id = p.practice_id
  where p.state in ('active', 'left') and not isempty(p.during)`;

/** Who takes part in what, on which days. */
export class ParticipationRepository {
  constructor(private readonly rows: Rows) {}

  async byId(id: string): Promise<Participation | null> {
    return this.rows.first(`select ${PARTICIPATION} from participation p where p.id = $1`, [id]);
  }

  async byIds(ids: readonly string[]): Promise<Participation[]> {
    return this.rows.select(`select ${PARTICIPATION} from participation p where p.id = any ($1)`, [ids]);
  }

  /** The newest taking part in each of these offers; one that was taken back again is none. */
  async ofOffers(offerIds: readonly string[]): Promise<Participation[]> {
    return this.rows.select(
      `select distinct on (p.offer_id) ${PARTICIPATION} from participation p
       where p.offer_id = any ($1) and p.state <> 'withdrawn' order by p.offer_id, p.accepted_at desc, p.id desc`,
      [offerIds],
    );
  }

  /** How many schemes each of these practices is in on a day or later; a practice in none is left out. */
  async schemesFrom(practiceIds: readonly string[], day: string): Promise<{ practiceId: string; schemes: number }[]> {
    return this.rows.select(
      `select p.practice_id as "practiceId", count(distinct p.scheme_id)::integer as schemes from participation p
       where p.practice_id = any ($1) and upper(p.during) > $2::date group by p.practice_id`,
      [practiceIds, day],
    );
  }

  async add({ from, to, ...participation }: NewParticipation): Promise<void> {
    await this.rows.add(ParticipationRow, { ...participation, during: toRange({ from, to }) });
  }

  /** What one practice would take back with it, by its offer. */
  async goingBackOfOffer(offerId: string): Promise<GoingBackRow | null> {
    return this.rows.first(`${GOING_BACK} and p.offer_id = $1`, [offerId]);
  }

  /** Everybody who is in a scheme on a day or later, by practice code: those whom an end on that day takes back. */
  async goingBackFrom(schemeId: string, day: string): Promise<GoingBackRow[]> {
    return this.rows.select(
      `${GOING_BACK} and p.scheme_id = $1 and upper(p.during) > $2::date order by g.code, lower(p.during), p.id`,
      [schemeId, day],
    );
  }

  /**
   * Ends these on a day, in one statement however many they are: the days from then on are taken away.
   * @returns how many were changed
   */
  async end(
    ids: readonly string[],
    { state, from }: { state: Exclude<ParticipationState, 'active'>; from: string | null },
  ): Promise<number> {
    const changed = await this.rows.select(
      `with ended as (
         update participation set state = $2, version = version + 1,
           during = case when $3::date is null then 'empty'::daterange else during * daterange(null, $3::date) end
         where id = any ($1) and state in ('active', 'left') returning id)
       select id from ended`,
      [ids, state, from],
    );
    return changed.length;
  }
}
