import type { OfferResponse } from '../../domain/participation/offer-states.ts';
import { connection, readCursor, writeCursor } from '../connection.ts';
import type { Connection, ListQuery, PageRequest } from '../connection.ts';
import type { Rows } from '../rows.ts';
import { OFFER } from './offer-repository.ts';
import type { Offer } from './offer-repository.ts';

export type OfferSort = 'CLOSING' | 'PRACTICE' | 'NEWEST';

export interface OfferListFilter {
  /** Part of the name of the practice or of the scheme, or the beginning of the practice's code. */
  search?: string | null;
  responses?: OfferResponse[] | null;
  phaseKey?: string | null;
}

const SORTS: Record<OfferSort, Pick<ListQuery, 'direction' | 'sortType'> & { key: string }> = {
  CLOSING: { key: 'o.closes_at', direction: 'asc', sortType: 'timestamptz' },
  PRACTICE: { key: 'g.name', direction: 'asc', sortType: 'text' },
  NEWEST: { key: 'o.offered_at', direction: 'desc', sortType: 'timestamptz' },
};

const FILTERED = `from offer o
  join organisation g on g.id = o.practice_id
  where ($1::text is null or g.name ilike '%' || $1 || '%' or g.code ilike $1 || '%'
      or exists (select from scheme s where s.commissioner_id = o.commissioner_id and s.id = o.scheme_id and s.name ilike '%' || $1 || '%'))
    and ($2::text[] is null or o.response = any ($2)) and ($3::text is null or o.phase_key = $3)`;

const parameters = ({ search, responses, phaseKey }: OfferListFilter): unknown[] => [
  search ?? null,
  responses ?? null,
  phaseKey ?? null,
];

/** Lists of offers, sorted, searched and cut into pages by the database. */
export class OfferListRepository {
  constructor(private readonly rows: Rows) {}

  /** One statement: a page of all offers the reader may see. */
  async page(filter: OfferListFilter, sort: OfferSort, page: PageRequest): Promise<Connection<Offer>> {
    const { key, ...order } = SORTS[sort];
    return connection<Offer>(
      this.rows,
      { select: `select ${OFFER}, ${key} as sort_key ${FILTERED}`, parameters: parameters(filter), ...order },
      page,
    );
  }

  /** One statement for any number of schemes: a page of the offers of each, by the name of the practice. */
  async pagesOfSchemes(
    schemeIds: readonly string[],
    filter: OfferListFilter,
    page: PageRequest,
  ): Promise<(Connection<Offer> & { schemeId: string })[]> {
    const after = page.after === null ? null : readCursor(page.after);
    const found = await this.rows.select<{
      schemeId: string;
      totalCount: number;
      offers: (Offer & { sortKey: string })[];
    }>(
      `select asked.id as "schemeId", total.count as "totalCount", shown.offers
       from unnest($4::uuid[]) as asked (id)
       cross join lateral (select count(*)::integer ${FILTERED} and o.scheme_id = asked.id) as total
       cross join lateral (
         select coalesce(json_agg(listed order by listed."sortKey", listed.id), '[]') as offers from (
           select ${OFFER}, g.name as "sortKey" ${FILTERED} and o.scheme_id = asked.id
             and ($5::text is null or (g.name, o.id) > ($5::text, $6::uuid))
           order by g.name, o.id limit $7) as listed) as shown`,
      [...parameters(filter), schemeIds, after?.sortKey ?? null, after?.id ?? null, page.first + 1],
    );
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
