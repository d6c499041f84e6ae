import DataLoader from 'dataloader';
import type { Connection, PageRequest } from '../../persistence/connection.ts';
import type { NationalYears } from '../../persistence/national/national-years.ts';
import type { Certificate } from '../../persistence/participation/certificate-repository.ts';
import type { Evidence } from '../../persistence/participation/evidence-repository.ts';
import type { OfferListFilter } from '../../persistence/participation/offer-list-repository.ts';
import type { Offer, OfferAnswer } from '../../persistence/participation/offer-repository.ts';
import type { Participation } from '../../persistence/participation/participation-repository.ts';
import type { PracticeRecords } from '../../persistence/participation/practice-records-repository.ts';
import type { PhaseCounts, PhaseUptakeRow } from '../../persistence/participation/uptake-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import { many, one } from '../batches.ts';

/** A page of the offers of one scheme, as one field of a list asks for it. */
export interface OffersOfScheme {
  schemeId: string;
  filter: OfferListFilter;
  page: PageRequest;
}

/** What child fields of offers, participation and schemes load, in batches. One set for each operation. */
export class ParticipationLoaders {
  readonly offer: DataLoader<string, Offer | null>;
  readonly answersOfOffer: DataLoader<string, OfferAnswer[]>;
  readonly participation: DataLoader<string, Participation | null>;
  readonly participationOfOffer: DataLoader<string, Participation | null>;
  readonly evidenceOfParticipation: DataLoader<string, Evidence[]>;
  readonly certificatesOfScheme: DataLoader<string, Certificate[]>;
  readonly countsOfScheme: DataLoader<string, PhaseCounts[]>;
  readonly uptakeOfScheme: DataLoader<string, PhaseUptakeRow[]>;
  readonly recordsOfPractice: DataLoader<string, PracticeRecords | null>;
  /** With the published counts of every national indicator: larger, for comparisons that price them. */
  readonly figuresOfPractice: DataLoader<string, PracticeRecords | null>;
  readonly localSchemesOfPractice: DataLoader<string, { practiceId: string; schemes: number } | null>;
  readonly offersOfScheme: DataLoader<OffersOfScheme, Connection<Offer>, string>;

  constructor(scope: Scope) {
    this.offer = one(
      (ids) => scope.offers.byIds(ids),
      ({ id }) => id,
    );
    this.answersOfOffer = many(
      (ids) => scope.offers.answersOf(ids),
      ({ offerId }) => offerId,
    );
    this.participation = one(
      (ids) => scope.participations.byIds(ids),
      ({ id }) => id,
    );
    this.participationOfOffer = one(
      (ids) => scope.participations.ofOffers(ids),
      ({ offerId }) => offerId,
    );
    this.evidenceOfParticipation = many(
      (ids) => scope.evidence.ofParticipations(ids),
      ({ participationId }) => participationId,
    );
    this.certificatesOfScheme = many(
      (ids) => scope.certificates.ofSchemes(ids),
      ({ schemeId }) => schemeId,
    );
    this.countsOfScheme = many(
      (ids) => scope.uptake.countsOf(ids),
      ({ schemeId }) => schemeId,
    );
    this.uptakeOfScheme = many(
      (ids) => scope.uptake.of(ids),
      ({ schemeId }) => schemeId,
    );
    this.recordsOfPractice = one(
      (ids) => scope.practiceRecords.of(ids, []),
      ({ practiceId }) => practiceId,
    );
    this.figuresOfPractice = one(
      async (ids) => scope.practiceRecords.of(ids, codesOf(await scope.nationalYears())),
      ({ practiceId }) => practiceId,
    );
    this.localSchemesOfPractice = one(
      (ids) => scope.participations.schemesFrom(ids, scope.today),
      ({ practiceId }) => practiceId,
    );
    this.offersOfScheme = new DataLoader((asked) => loadOffersOfSchemes(scope, asked), {
      cacheKeyFn: (asked) => JSON.stringify(asked),
    });
  }

  clearAll(): void {
    for (const loader of Object.values(this)) (loader as DataLoader<string, unknown>).clearAll();
  }
}

/** Every indicator and group there is. */
const codesOf = (national: NationalYears): string[] => [
  ...new Set(national.all().flatMap(({ indicators }) => indicators.flatMap(({ id, group }) => [id, group]))),
];

const EMPTY: Connection<Offer> = { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };

/** The same page of many schemes is one statement; a list asks every row for the same page. */
const loadOffersOfSchemes = async (scope: Scope, asked: readonly OffersOfScheme[]): Promise<Connection<Offer>[]> => {
  const pageOf = ({ filter, page }: OffersOfScheme) => JSON.stringify({ filter, page });
  const pages = new Map(asked.map((one) => [pageOf(one), one]));
  const found = new Map<string, Connection<Offer>>();
  for (const [key, { filter, page }] of pages) {
    const schemeIds = asked.filter((one) => pageOf(one) === key).map(({ schemeId }) => schemeId);
    for (const shown of await scope.offerLists.pagesOfSchemes(schemeIds, filter, page))
      found.set(`${key} ${shown.schemeId}`, shown);
  }
  return asked.map((one) => found.get(`${pageOf(one)} ${one.schemeId}`) ?? EMPTY);
};
