import type { OfferToMake } from '../../domain/participation/make-offers.ts';
import type { OfferResponse } from '../../domain/participation/offer-states.ts';
import { columns } from '../columns.ts';
import { toRange } from '../period-range.ts';
import type { Rows } from '../rows.ts';
import { sql } from '../sql.ts';
import { OfferResponseRow } from './offer-response-row.ts';
import { OfferRow } from './offer-row.ts';

export interface Offer {
  commissionerId: string;
  id: string;
  schemeId: string;
  schemeVersionId: string;
  phaseKey: string;
  practiceId: string;
  fingerprint: string;
  /** First and last day of the phase. */
  from: string;
  to: string;
  opensAt: Date;
  closesAt: Date;
  offeredAt: Date;
  response: OfferResponse;
  version: number;
}

export interface OfferAnswer {
  offerId: string;
  response: OfferResponse;
  effectiveFrom: string;
  respondedBy: string;
  authority: string;
  respondedAt: Date;
}

/** The columns of an offer `o`. */
export const OFFER = sql`${columns(OfferRow, 'o', { except: ['phase'] })}, lower(o.phase) as "from",
  upper(o.phase) - 1 as "to"`;

/** Offers and every answer to them. */
export class OfferRepository {
  constructor(private readonly rows: Rows) {}

  /** The offers of a publication, in one statement however many there are. */
  async addAll(
    offers: readonly (OfferToMake & { id: string })[],
    common: Pick<OfferRow, 'commissionerId' | 'schemeId' | 'schemeVersionId' | 'fingerprint' | 'offeredAt'>,
  ): Promise<void> {
    await this.rows.select(sql`
      insert into offer (commissioner_id, id, scheme_id, scheme_version_id, phase_key, practice_id, fingerprint, phase,
          opens_at, closes_at, offered_at)
      select ${common.commissionerId}, n.id, ${common.schemeId}, ${common.schemeVersionId}, n.phase_key, n.practice_id,
        ${common.fingerprint}, n.phase::daterange, n.opens_at, n.closes_at, ${common.offeredAt}
      from unnest(${offers.map(({ id }) => id)}::uuid[], ${offers.map(({ phaseKey }) => phaseKey)}::text[],
          ${offers.map(({ practiceId }) => practiceId)}::uuid[], ${offers.map(({ phase }) => toRange(phase))}::text[],
          ${offers.map(({ opensAt }) => opensAt)}::timestamptz[],
          ${offers.map(({ closesAt }) => closesAt)}::timestamptz[])
        as n (id, phase_key, practice_id, phase, opens_at, closes_at)`);
  }

  async byIds(ids: readonly string[]): Promise<Offer[]> {
    return this.rows.select(sql`select ${OFFER} from offer o where o.id = any (${ids})`);
  }

  async byId(id: string): Promise<Offer | null> {
    return this.rows.first(sql`select ${OFFER} from offer o where o.id = ${id}`);
  }

  /**
   * The offer, kept still until the transaction ends. Whoever answers an offer or ends its scheme takes this lock
   * before reading anything else, so that an acceptance and an end cannot miss each other.
   */
  async lock(id: string): Promise<Offer | null> {
    return this.rows.first(sql`select ${OFFER} from offer o where o.id = ${id} for update`);
  }

  /**
   * Every offer of a scheme, kept still; in the order of ids, so that two who do this wait instead of blocking each
   * other.
   */
  async lockOfScheme(schemeId: string): Promise<Offer[]> {
    return this.rows.select(sql`select ${OFFER} from offer o where o.scheme_id = ${schemeId} order by o.id for update`);
  }

  /** Gives an offer its new answer when it still has the one that was read; false when somebody was first. */
  async answer({ commissionerId, id, response, version }: Offer, answer: OfferResponse): Promise<boolean> {
    return (
      (await this.rows.change(
        OfferRow,
        { commissionerId, id, response, version },
        { response: answer, version: version + 1 },
      )) === 1
    );
  }

  /** Every one of these offers is reverted, in one statement. */
  async revertAll(ids: readonly string[]): Promise<void> {
    await this.rows.select(sql`
      with reverted as (
        update offer set response = 'reverted', version = version + 1 where id = any (${ids}) returning id)
      select id
      from reverted`);
  }

  /** One statement for one answer or many. */
  async addAnswers(answers: OfferResponseRow[]): Promise<void> {
    await this.rows.add(OfferResponseRow, answers);
  }

  /** Every answer to these offers, oldest first. */
  async answersOf(offerIds: readonly string[]): Promise<OfferAnswer[]> {
    return this.rows.select(sql`
      select a.offer_id as "offerId", a.response, a.effective_from as "effectiveFrom", p.name as "respondedBy",
        a.authority, a.responded_at as "respondedAt"
      from offer_response a
      join person p on p.id = a.responded_by
      where a.offer_id = any (${offerIds})
      order by a.responded_at, a.id`);
  }
}
