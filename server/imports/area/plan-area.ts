import { addDays, financialYearPeriod } from '../../domain/dates.ts';
import type {
  AreaSource,
  CommissionerEdition,
  NetworkStay,
  PracticeEdition,
  PracticeInArea,
} from '../../persistence/published/area-facts-repository.ts';
import type { KnownOrganisation } from '../../persistence/published/area-register.ts';

/** CCGs began, networks began, ICBs took over from CCGs (domain.md 6.6; network contract 2019). */
const CCGS_BEGAN = '2013-04-01';
const ICBS_BEGAN = '2022-07-01';
const NETWORKS_BEGAN = '2019-07-01';

/** What the loaded files say about the practices of one area. */
export interface AreaFacts {
  code: string;
  financialYear: string;
  source: AreaSource;
  practices: readonly PracticeInArea[];
  /** Oldest first. */
  editions: readonly PracticeEdition[];
  commissioner: CommissionerEdition | null;
  networkStays: readonly NetworkStay[];
}

/** A practice with its commissioner or network, by code. */
export interface PlannedStay {
  holderCode: string;
  practiceCode: string;
  from: string;
  to: string | null;
}

export interface AreaPlan {
  commissioner: KnownOrganisation;
  practices: KnownOrganisation[];
  networks: KnownOrganisation[];
  memberships: PlannedStay[];
  networkMemberships: PlannedStay[];
}

type MaybeDay = string | null | undefined;

const days = (given: readonly MaybeDay[]): string[] => given.filter((day) => typeof day === 'string').sort();
const earliest = (...given: MaybeDay[]): string | null => days(given)[0] ?? null;
const latest = (...given: [string, ...MaybeDay[]]): string => days(given).at(-1) ?? given[0];

/** From published facts to organisations and how they belong together. No practice is invented and none is left out. */
export function planArea(facts: AreaFacts): AreaPlan {
  const editionsOf = (code: string): PracticeEdition[] => facts.editions.filter((edition) => edition.code === code);
  const practices = facts.practices.map((practice) => planPractice(practice, editionsOf(practice.code)));
  return {
    commissioner: planCommissioner(facts),
    practices,
    networks: planNetworks(facts.practices),
    memberships: practices.flatMap((practice) => planMembership(practice, editionsOf(practice.code), facts)),
    networkMemberships: facts.practices.flatMap((practice) => planNetworkMembership(practice, facts)),
  };
}

function planCommissioner({ code, source, practices, commissioner }: AreaFacts): KnownOrganisation {
  const [first] = practices;
  if (source.isIcb) {
    return {
      kind: 'commissioner',
      commissionerKind: 'ICB',
      code,
      name: first?.icbName ?? code,
      address: '',
      openedOn: ICBS_BEGAN,
      closedOn: null,
    };
  }
  return {
    kind: 'commissioner',
    commissionerKind: 'CCG',
    code,
    name: ccgName(first?.commissionerName ?? code),
    address: addressOf(commissioner),
    openedOn: commissioner?.openedOn ?? CCGS_BEGAN,
    closedOn: commissioner?.closedOn ?? null,
  };
}

/** The payments of 2014-15 say "Somerset"; every other file says NHS SOMERSET CCG. */
const ccgName = (name: string): string => (/CCG|commissioning group/i.test(name) ? name : `NHS ${name} CCG`);

const addressOf = (place: { address: string | null; postcode: string | null } | null | undefined): string =>
  [place?.address, place?.postcode].filter(Boolean).join(', ');

/** Name as the list of that year has it; address and dates as the newest ODS edition has them. */
function planPractice({ code, name }: PracticeInArea, editions: readonly PracticeEdition[]): KnownOrganisation {
  const newest = editions.at(-1);
  return {
    kind: 'practice',
    commissionerKind: null,
    code,
    name,
    address: addressOf(newest),
    openedOn: newest?.openedOn ?? null,
    closedOn: newest?.closedOn ?? null,
  };
}

function planNetworks(practices: readonly PracticeInArea[]): KnownOrganisation[] {
  const names = new Map(
    practices.flatMap(({ networkCode, networkName }) =>
      networkCode === null ? [] : [[networkCode, networkName ?? networkCode] as const],
    ),
  );
  return [...names].map(([code, name]) => ({
    kind: 'network',
    commissionerKind: null,
    code,
    name,
    address: '',
    openedOn: null,
    closedOn: null,
  }));
}

/**
 * From the day ODS says the practice joined (else from the first day of the year), until it left, closed or went to
 * another commissioner. An ICB has its practices from the day it began. Nothing when that leaves no day.
 */
function planMembership(
  practice: KnownOrganisation,
  editions: readonly PracticeEdition[],
  { code, source, financialYear, commissioner }: AreaFacts,
): PlannedStay[] {
  const said = source.isIcb ? undefined : editions.findLast(({ commissionerCode }) => commissionerCode === code);
  const from =
    said?.joinedOn ?? latest(source.isIcb ? ICBS_BEGAN : financialYearPeriod(financialYear).from, practice.openedOn);
  const to = source.isIcb
    ? practice.closedOn
    : earliest(said?.leftOn, practice.closedOn, dayBeforeMoving(editions, code, from), commissioner?.closedOn);
  return to !== null && to < from ? [] : [{ holderCode: code, practiceCode: practice.code, from, to }];
}

/** The newest edition may know the practice with another commissioner. */
function dayBeforeMoving(editions: readonly PracticeEdition[], code: string, from: string): string | null {
  const newest = editions.at(-1);
  if (newest === undefined || newest.commissionerCode === code || newest.joinedOn === null || newest.joinedOn <= from)
    return null;
  return addDays(newest.joinedOn, -1);
}

function planNetworkMembership(
  { code, networkCode }: PracticeInArea,
  { networkStays, source, financialYear }: AreaFacts,
): PlannedStay[] {
  if (networkCode === null) return [];
  const stays = networkStays.filter((stay) => stay.practiceCode === code && stay.networkCode === networkCode);
  const stay =
    stays.find(({ joinedOn, leftOn }) => joinedOn <= source.asOf && (leftOn === null || leftOn >= source.asOf)) ??
    stays.at(-1);
  const from = stay?.joinedOn ?? latest(NETWORKS_BEGAN, financialYearPeriod(financialYear).from);
  return [{ holderCode: networkCode, practiceCode: code, from, to: stay?.leftOn ?? null }];
}
