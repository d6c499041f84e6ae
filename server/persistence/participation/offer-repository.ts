import type { OfferToMake } from '../../domain/participation/make-offers.ts';
import type { OfferResponse } from '../../domain/participation/offer-states.ts';
import { toRange } from '../period-range.ts';
import type { Rows } from '../rows.ts';
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
export const OFFER = `o.commissioner_id as "commissionerId", o.id, o.scheme_id as "schemeId", o.scheme_version_id as "schemeVersionId",
  o.phase_key as "phaseKey", o.practice_id as "practiceId", o.fingerprint, lower(o.phase) as "from", upper(o.phase) - 1 as "to",
  o.opens_at as "opensAt", o.closes_at as "closesAt", o.offered_at as "offeredAt", o.response, o.version`;

/** Offers and every answer to them. */
export class OfferRepository {
  constructor(private readonly rows: Rows) {}

  /** The offers of a publication, in one statement however many there are. */
  async addAll(
    offers: readonly (OfferToMake & { id: string })[],
    common: Pick<OfferRow, 'commissionerId' | 'schemeId' | 'schemeVersionId' | 'fingerprint' | 'offeredAt'>,
  ): Promise<void> {
    await this.rows.select(
      `insert into offer (commissioner_id, id, scheme_id, scheme_version_id, phase_key, practice_id, fingerprint, phase, opens_at, closes_at, offered_at)
       select $1, n.id, $2, $3, n.phase_key, n.practice_id, $4, n.phase::daterange, n.opens_at, n.closes_at, $5
       from unnest($6::uuid[], $7::text[], $8::uuid[], $9::text[], $10::timestamptz[], $11::timestamptz[])
         as n (id, phase_key, practice_id, phase, opens_at, closes_at)`,
      [
        common.commissionerId,
        common.schemeId,
        common.schemeVersionId,
        common.fingerprint,
        common.offeredAt,
        offers.map(({ id }) => id),
        offers.map(({ phaseKey }) => phaseKey),
        offers.map(({ practiceId }) => practiceId),
        offers.map(({ phase }) => toRange(phase)),
        offers.map(({ opensAt }) => opensAt),
        offers.map(({ closesAt }) => closesAt),
      ],
    );
  }

  async byIds(ids: readonly string[]): Promise<Offer[]> {
    return this.rows.select(`select ${OFFER} from offer o where o.id = any ($1)`, [ids]);
  }

  async byId(id: string): Promise<Offer | null> {
    return this.rows.first(`select ${OFFER} from offer o where o.id = $1`, [id]);
  }

  /**
   * The offer, kept still until the transaction ends. Whoever answers an offer or ends its scheme takes this lock before
   * reading anything else, so that an acceptance and an end cannot miss each other.
   */
  async lock(id: string): Promise<Offer | null> {
    return this.rows.first(`select ${OFFER} from offer o where o.id = $1 for update`, [id]);
  }

  /** Every offer of a scheme, kept still; in the order of ids, so that two who do this wait instead of blocking each other. */
  async lockOfScheme(schemeId: string): Promise<Offer[]> {
    return this.rows.select(`select ${OFFER} from offer o where o.scheme_id = $1 order by o.id for update`, [schemeId]);
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
    await this.rows.select(
      `with reverted as (update offer set response = 'reverted', version = version + 1 where id = any ($1) returning id) select id from reverted`,
      [ids],
    );
  }

  /** One statement for one answer or many. */
  async addAnswers(answers: OfferResponseRow[]): Promise<void> {
    await this.rows.add(OfferResponseRow, answers);
  }

  /** Every answer to these offers, oldest first. */
  async answersOf(offerIds: readonly string[]): Promise<OfferAnswer[]> {
    return this.rows.select(
      `select a.offer_id as "offerId", a.response, a.effective_from as "effectiveFrom", p.name as "respondedBy", a.authority, a.responded_at as "respondedAt"
       from offer_response a join person p on p.id = a.responded_by
       where a.offer_id = any ($1) order by a.responded_at, a.id`,
      [offerIds],
    );
  }
}
