import type { SchemeState } from '../../domain/schemes/scheme-states.ts';
import { connection, writeCursor } from '../connection.ts';
import type { Connection, ListOrder, PageRequest } from '../connection.ts';
import { ORGANISATION } from '../organisations/organisation-repository.ts';
import type { Organisation } from '../organisations/organisation-repository.ts';
import { offerFromJson } from '../participation/offer-list-repository.ts';
import { OFFER } from '../participation/offer-repository.ts';
import type { Offer } from '../participation/offer-repository.ts';
import { PHASE_COUNTS, countedOffers } from '../participation/uptake-repository.ts';
import type { PhaseCounts } from '../participation/uptake-repository.ts';
import type { Rows } from '../rows.ts';
import { matches, within } from '../matches.ts';
import { sql, value } from '../sql.ts';
import { SCHEME, SCHEME_NAME } from './scheme-repository.ts';
import type { Scheme } from './scheme-repository.ts';

export type SchemeSort = 'NEWEST' | 'OLDEST' | 'NAME' | 'STATE';

export interface SchemeListFilter {
  search?: string | null;
  states?: SchemeState[] | null;
}

/** What the rows bring with them, in the same statement. */
export interface SchemeListWanted {
  counts: boolean;
  /** So many offers of each scheme with their practices, by the name of the practice; null for none. */
  offers: number | null;
}

/** A scheme with what was wanted of it; null for what was not. */
export interface ListedScheme extends Scheme {
  phaseCounts: PhaseCounts[] | null;
  offersShown: { page: Connection<Offer>; practices: Organisation[] } | null;
}

const SORTS: Record<SchemeSort, ListOrder> = {
  NEWEST: { key: sql`s.created_at`, direction: 'desc', sortType: 'timestamptz' },
  OLDEST: { key: sql`s.created_at`, direction: 'asc', sortType: 'timestamptz' },
  NAME: { key: sql`lower(${SCHEME_NAME})`, direction: 'asc', sortType: 'text' },
  STATE: { key: sql`s.state`, direction: 'asc', sortType: 'text' },
};

interface OffersAsJson {
  totalCount: number;
  offers: (Offer & { practiceName: string })[];
  practices: Organisation[];
}

const COUNTED = countedOffers(sql`o.commissioner_id = page."commissionerId" and o.scheme_id = page.id`);

/** The counts of each phase in the order of the phases, as one JSON column. */
const COUNTS = sql`
  left join lateral (
    select coalesce(json_agg(c order by c."startsOn"), '[]') as "phaseCounts"
    from (select ${PHASE_COUNTS}, c.starts_on as "startsOn" from (${COUNTED}) c) c) counts on true`;

/** The first offers of each scheme with their practices, as one JSON column. */
const OFFERS = sql`
  left join lateral (
    select json_build_object(
      'totalCount', (
        select count(*) from offer o where o.commissioner_id = page."commissionerId" and o.scheme_id = page.id),
      'offers', coalesce(json_agg(to_json(f) order by f."practiceName", f.id), '[]'),
      'practices', coalesce(json_agg((
        select to_json(g) from (select ${ORGANISATION} from organisation o where o.id = f."practiceId") g)), '[]')
      ) as "offersShown"
    from (
      select ${OFFER}, p.name as "practiceName"
      from offer o
      join organisation p on p.id = o.practice_id
      where o.commissioner_id = page."commissionerId" and o.scheme_id = page.id
      order by p.name, o.id
      limit page."offersWanted") f) shown on true`;

/** The list of schemes: a tree in one statement. */
export class SchemeListRepository {
  constructor(private readonly rows: Rows) {}

  /** A page of schemes, the count of all that match, and what is wanted of each row of the page. */
  async page(
    { search, states }: SchemeListFilter,
    { sort, ...wanted }: SchemeListWanted & { sort: SchemeSort },
    page: PageRequest,
  ): Promise<Connection<ListedScheme>> {
    const { key, ...order } = SORTS[sort];
    const wantedStates = value(states ?? null);
    const found = await connection<Scheme & Pick<ListedScheme, 'phaseCounts'> & { offersShown: OffersAsJson | null }>(
      this.rows,
      {
        select: sql`
          select ${SCHEME}, ${key} as sort_key,
            ${wanted.offers === null ? 0 : wanted.offers + 1}::integer as "offersWanted"
          from scheme s
          where ${matches(search, within(SCHEME_NAME))}
            and (${wantedStates}::text[] is null or s.state = any (${wantedStates}))`,
        extended: {
          columns: sql`${wanted.counts ? sql`counts."phaseCounts"` : sql`null as "phaseCounts"`},
            ${wanted.offers === null ? sql`null` : sql`shown."offersShown"`} as "offersShown"`,
          joins: sql`${wanted.counts ? COUNTS : sql``} ${wanted.offers === null ? sql`` : OFFERS}`,
        },
        ...order,
      },
      page,
    );
    return {
      ...found,
      nodes: found.nodes.map((scheme) => ({
        ...scheme,
        offersShown: scheme.offersShown && readOffers(scheme.offersShown, wanted.offers ?? 0),
      })),
    };
  }
}

const readOffers = (
  { totalCount, offers, practices }: OffersAsJson,
  first: number,
): NonNullable<ListedScheme['offersShown']> => {
  const nodes = offers.slice(0, first).map(offerFromJson);
  const last = offers[nodes.length - 1];
  return {
    practices,
    page: {
      nodes,
      totalCount,
      pageInfo: {
        hasNextPage: offers.length > first,
        endCursor: last ? writeCursor(last.practiceName, last.id) : null,
      },
    },
  };
};
