import type { OfferResponse } from '../../domain/participation/offer-states.ts';
import { connection, readCursor, writeCursor } from '../connection.ts';
import type { Connection, ListOrder, PageRequest } from '../connection.ts';
import type { Rows } from '../rows.ts';
import { matches, startOf, within } from '../matches.ts';
import type { Place } from '../matches.ts';
import { hasMoved } from '../organisations/has-moved.ts';
import { sql, value } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { OFFER } from './offer-repository.ts';
import type { Offer } from './offer-repository.ts';
import { WENT_BACK } from './uptake-repository.ts';

export type OfferSort = 'CLOSING' | 'PRACTICE' | 'NEWEST';

export interface OfferListFilter {
  /** Part of the name of the practice or of the scheme, or the beginning of the practice's code. */
  search?: string | null;
  responses?: OfferResponse[] | null;
  phaseKey?: string | null;
  /** Only of practices that are not with the commissioner on this day any more. */
  movedBy?: string | null;
}

const SORTS: Record<OfferSort, ListOrder> = {
  CLOSING: { key: sql`o.closes_at`, direction: 'asc', sortType: 'timestamptz' },
  PRACTICE: { key: sql`g.name`, direction: 'asc', sortType: 'text' },
  NEWEST: { key: sql`o.offered_at`, direction: 'desc', sortType: 'timestamptz' },
};

/** The name of the scheme is looked for offer by offer, so that a list without a search reads no scheme. */
const nameOfScheme: Place = (typed) => sql`exists (
    select from scheme s
    where s.commissioner_id = o.commissioner_id and s.id = o.scheme_id and ${within(sql`s.name`)(typed)})`;

/** What a practice answered, as it is counted: an offer that was silent when the scheme ended has no answer. */
const AS_COUNTED = sql`case when o.response = 'reverted' and not ${WENT_BACK} then 'silent' else o.response end`;

const filtered = ({ search, responses, phaseKey, movedBy }: OfferListFilter, answer = sql`o.response`): Sql => {
  const [answers, phase, day] = [value(responses ?? null), value(phaseKey ?? null), value(movedBy ?? null)];
  const ofOffer = { commissionerId: sql`o.commissioner_id`, practiceId: sql`o.practice_id` };
  return sql`
    from offer o
    join organisation g on g.id = o.practice_id
    where ${matches(search, within(sql`g.name`), startOf(sql`g.code`), nameOfScheme)}
      and (${answers}::text[] is null or ${answer} = any (${answers}))
      and (${phase}::text is null or o.phase_key = ${phase})
      and (${day}::date is null or ${hasMoved(ofOffer, sql`${day}::date`)})`;
};

/** Lists of offers, sorted, searched and cut into pages by the database. */
export class OfferListRepository {
  constructor(private readonly rows: Rows) {}

  /** One statement: a page of all offers the reader may see. */
  async page(filter: OfferListFilter, sort: OfferSort, page: PageRequest): Promise<Connection<Offer>> {
    const { key, ...order } = SORTS[sort];
    return connection<Offer>(
      this.rows,
      { select: sql`select ${OFFER}, ${key} as sort_key ${filtered(filter)}`, ...order },
      page,
    );
  }

  /** One statement for any number of schemes: a page of the offers of each, by the name of the practice. */
  async pagesOfSchemes(
    schemeIds: readonly string[],
    filter: OfferListFilter,
    page: PageRequest,
  ): Promise<(Connection<Offer> & { schemeId: string })[]> {
    const after = page.after === null ? null : readCursor(page.after, 'text');
    const [name, wanted] = [value(after?.sortKey ?? null), filtered(filter, AS_COUNTED)];
    const found = await this.rows.select<{
      schemeId: string;
      totalCount: number;
      offers: (Offer & { sortKey: string })[];
    }>(sql`
      select asked.id as "schemeId", total.count as "totalCount", shown.offers
      from unnest(${schemeIds}::uuid[]) as asked (id)
      cross join lateral (select count(*)::integer ${wanted} and o.scheme_id = asked.id) as total
      cross join lateral (
        select coalesce(json_agg(listed order by listed."sortKey", listed.id), '[]') as offers
        from (
          select ${OFFER}, g.name as "sortKey"
          ${wanted} and o.scheme_id = asked.id
            and (${name}::text is null or (g.name, o.id) > (${name}::text, ${after?.id ?? null}::uuid))
          order by g.name, o.id
          limit ${page.first + 1}) as listed) as shown`);
    return found.map(({ schemeId, totalCount, offers }) => {
      const nodes = offers.slice(0, page.first).map(offerFromJson);
      const last = offers[nodes.length - 1];
      return {
        schemeId,
        nodes,
        totalCount,
        pageInfo: {
          hasNextPage: offers.length > nodes.length,
          endCursor: last ? writeCursor(last.sortKey, last.id) : null,
        },
      };
    });
  }
}

/** A row that PostgreSQL wrote as JSON has its instants as text. */
export const offerFromJson = (offer: Offer): Offer => ({
  ...offer,
  opensAt: new Date(offer.opensAt),
  closesAt: new Date(offer.closesAt),
  offeredAt: new Date(offer.offeredAt),
});
