import { addDays, dayInWords, financialYearOf, financialYearPeriod } from '../../domain/dates.ts';
import type {
  AreaSource,
  CommissionerEdition,
  NetworkStay,
  PracticeEdition,
  PracticeInArea,
} from '../../persistence/published/area-facts-repository.ts';
import type { KnownOrganisation, Stay } from '../../persistence/published/area-register.ts';
import { IcbHistory } from './icb-stays.ts';
import type { IcbLists } from './icb-stays.ts';
import { readableName } from './readable-name.ts';
import type { Succession, Successions } from './successions.ts';

/** What the loaded files say about the practices of one area. */
export interface AreaFacts extends IcbLists {
  code: string;
  source: AreaSource;
  practices: readonly PracticeInArea[];
  /** Oldest first. */
  editions: readonly PracticeEdition[];
  commissioner: CommissionerEdition | null;
  networkStays: readonly NetworkStay[];
  successions: Successions;
}

/** A day that no file and no table tells: what it is taken to be, and of what. */
export interface TakenDay {
  what: string;
  on: string;
}

export interface AreaPlan {
  commissioner: KnownOrganisation;
  practices: KnownOrganisation[];
  networks: KnownOrganisation[];
  memberships: Stay[];
  networkMemberships: Stay[];
  /** Stays with other commissioners of the practices that the area had or has: where they come from and go to. */
  stayedElsewhere: Stay[];
  /** Commissioners from or to which the area's practices went as a body, that of the area being one of the two. */
  successions: Succession[];
  /** The last day of other commissioners that have ended. */
  endings: Map<string, string>;
  /** Why a practice of the list is not with the commissioner on a day: words that follow its name. */
  whyNotOn: (practiceCode: string, day: string) => string | null;
  taken: TakenDay[];
}

/** Which list of an area is taken when several are of one day: that of the QOF itself first. */
export const PREFERRED = ['qof-geographies', 'practice-payments', 'qof-manual-mappings', 'registered-practices'];

type MaybeDay = string | null | undefined;

const days = (given: readonly MaybeDay[]): string[] => given.filter((day) => typeof day === 'string').sort();
const earliest = (...given: MaybeDay[]): string | null => days(given)[0] ?? null;
const latest = (...given: [string, ...MaybeDay[]]): string => days(given).at(-1) ?? given[0];

/** From published facts to organisations and how they belong together. No practice is invented and none is left out. */
export function planArea(facts: AreaFacts): AreaPlan {
  const editionsOf = (code: string): PracticeEdition[] => facts.editions.filter((edition) => edition.code === code);
  const practices = facts.practices.map((practice) => planPractice(practice, editionsOf(practice.code)));
  const shared = {
    practices,
    networks: planNetworks(facts.practices),
    networkMemberships: facts.practices.flatMap((practice) => planNetworkMembership(practice, facts)),
  };
  return facts.source.isIcb
    ? { ...shared, ...planIcb(facts, editionsOf) }
    : { ...shared, ...planCcg(facts, practices, editionsOf) };
}

type Belonging = Pick<
  AreaPlan,
  'commissioner' | 'memberships' | 'stayedElsewhere' | 'successions' | 'endings' | 'whyNotOn' | 'taken'
>;
type EditionsOf = (code: string) => PracticeEdition[];

function planIcb(facts: AreaFacts, editionsOf: EditionsOf): Belonging {
  const { code, successions, practices } = facts;
  const history = new IcbHistory(facts, successions, PREFERRED);
  const { from, to, fromIsTold, toIsTold } = history.lifeOf(code);
  const around = history.practiceCodes.flatMap((practice) => history.staysOf(practice, editionsOf(practice)));
  const changes = around.flatMap((stay, index): Succession[] => {
    const next = around[index + 1];
    const on = stay.to === null ? null : addDays(stay.to, 1);
    const follows = next?.practiceCode === stay.practiceCode && next.from === on;
    return follows && on !== null ? [{ from: stay.holderCode, to: next.holderCode, on }] : [];
  });
  const others = new Set(around.map(({ holderCode }) => holderCode).filter((other) => other !== code));
  return {
    commissioner: {
      kind: 'commissioner',
      commissionerKind: 'ICB',
      code,
      name: nameOr(code, practices[0]?.icbName),
      address: '',
      openedOn: from,
      closedOn: to,
    },
    memberships: around.filter(({ holderCode }) => holderCode === code).map(stayOnly),
    stayedElsewhere: around.filter(({ holderCode }) => holderCode !== code).map(stayOnly),
    // A body that begins or ends is succeeded; practices that change between two that go on have only moved.
    successions: distinct(changes).filter(
      (change) =>
        (change.from === code || change.to === code) &&
        (history.lifeOf(change.to).from === change.on || history.lifeOf(change.from).to === addDays(change.on, -1)),
    ),
    endings: new Map([...others].flatMap((other) => entryIf(other, history.lifeOf(other).to))),
    whyNotOn: (practiceCode, day) =>
      whyNot(
        around.filter((stay) => stay.practiceCode === practiceCode),
        { code, day },
      ),
    taken: [
      ...(fromIsTold ? [] : [{ what: `the beginning of ${code}`, on: from }]),
      ...(toIsTold || to === null ? [] : [{ what: `the end of ${code}`, on: to }]),
    ],
  };
}

/** A code stands for the name that no list gives. */
const nameOr = (code: string, name: string | null | undefined): string => (name ? readableName(name) : code);

const entryIf = (code: string, day: string | null): [string, string][] => (day === null ? [] : [[code, day]]);

const stayOnly = ({ holderCode, practiceCode, from, to }: Stay): Stay => ({ holderCode, practiceCode, from, to });

const distinct = (changes: readonly Succession[]): Succession[] => [
  ...new Map(changes.map((change) => [`${change.from} ${change.to} ${change.on}`, change])).values(),
];

function whyNot(
  stays: readonly (Stay & { ended: string | null })[],
  { code, day }: { code: string; day: string },
): string | null {
  const own = stays.filter(({ holderCode }) => holderCode === code);
  if (own.some((stay) => holdsOn(stay, day))) return null;
  const before = own.findLast(({ to }) => to !== null && to < day);
  const after = own.find(({ from }) => from > day);
  return before?.ended ?? (after === undefined ? 'no day of its is left' : `from ${dayInWords(after.from)}`);
}

/** True while the practice is with the holder, both days included. */
export const holdsOn = ({ from, to }: { from: string; to: string | null }, day: string): boolean =>
  from <= day && (to === null || to >= day);

function planCcg(facts: AreaFacts, practices: readonly KnownOrganisation[], editionsOf: EditionsOf): Belonging {
  const { code, commissioner, successions } = facts;
  const { began, ended } = successions.kinds.CCG;
  const closedOn = earliest(commissioner?.closedOn, ended);
  const memberships = practices.flatMap((practice) =>
    planMembership(practice, editionsOf(practice.code), { ...facts, closedOn }),
  );
  return {
    commissioner: {
      kind: 'commissioner',
      commissionerKind: 'CCG',
      code,
      name: readableName(ccgName(facts.practices[0]?.commissionerName ?? code)),
      address: addressOf(commissioner),
      openedOn: commissioner?.openedOn ?? began,
      closedOn,
    },
    memberships,
    stayedElsewhere: [],
    successions: [],
    endings: new Map(),
    whyNotOn(practiceCode, day) {
      const stay = memberships.find((one) => one.practiceCode === practiceCode);
      if (stay === undefined) return 'no day of its is left';
      if (holdsOn(stay, day)) return null;
      return stay.from > day || stay.to === null ? `from ${dayInWords(stay.from)}` : `until ${dayInWords(stay.to)}`;
    },
    taken: [],
  };
}

/** The payments of 2014-15 say "Somerset"; every other file says NHS SOMERSET CCG. */
const ccgName = (name: string): string => (/CCG|commissioning group/i.test(name) ? name : `NHS ${name} CCG`);

const addressOf = (place: { address: string | null; postcode: string | null } | null | undefined): string =>
  [place?.address, place?.postcode].filter(Boolean).join(', ');

/** Name as the list of that year has it; address and dates as the newest ODS edition has them. */
function planPractice({ code, name }: PracticeInArea, editions: readonly PracticeEdition[]): KnownOrganisation {
  const newest = editions.at(-1);
  const openedOn = newest?.openedOn ?? null;
  const closedOn = newest?.closedOn ?? null;
  return {
    kind: 'practice',
    commissionerKind: null,
    code,
    name: readableName(name),
    address: addressOf(newest),
    openedOn,
    // A slip of the publisher, which the load has named.
    closedOn: closedOn !== null && openedOn !== null && closedOn < openedOn ? null : closedOn,
  };
}

function planNetworks(practices: readonly PracticeInArea[]): KnownOrganisation[] {
  const names = new Map(
    practices.flatMap(({ networkCode, networkName }) =>
      networkCode === null ? [] : [[networkCode, nameOr(networkCode, networkName)] as const],
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
 * another commissioner. Nothing when that leaves no day.
 */
function planMembership(
  practice: KnownOrganisation,
  editions: readonly PracticeEdition[],
  { code, source, closedOn }: Pick<AreaFacts, 'code' | 'source'> & { closedOn: string | null },
): Stay[] {
  const said = editions.findLast(({ commissionerCode }) => commissionerCode === code);
  const from = said?.joinedOn ?? latest(firstOfYear(source), practice.openedOn);
  const to = earliest(said?.leftOn, practice.closedOn, dayBeforeMoving(editions, code, from), closedOn);
  return to !== null && to < from ? [] : [{ holderCode: code, practiceCode: practice.code, from, to }];
}

const firstOfYear = ({ asOf }: AreaSource): string => financialYearPeriod(financialYearOf(asOf)).from;

/** The newest edition may know the practice with another commissioner. */
function dayBeforeMoving(editions: readonly PracticeEdition[], code: string, from: string): string | null {
  const newest = editions.at(-1);
  if (newest === undefined || newest.commissionerCode === code || newest.joinedOn === null || newest.joinedOn <= from)
    return null;
  return addDays(newest.joinedOn, -1);
}

function planNetworkMembership(
  { code, networkCode }: PracticeInArea,
  { networkStays, source, successions }: AreaFacts,
): Stay[] {
  if (networkCode === null) return [];
  const stays = networkStays.filter((stay) => stay.practiceCode === code && stay.networkCode === networkCode);
  const stay =
    stays.find(({ joinedOn, leftOn }) => joinedOn <= source.asOf && (leftOn === null || leftOn >= source.asOf)) ??
    stays.at(-1);
  const from = stay?.joinedOn ?? latest(successions.networksBegan, firstOfYear(source));
  return [{ holderCode: networkCode, practiceCode: code, from, to: stay?.leftOn ?? null }];
}
