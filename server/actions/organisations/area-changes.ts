import { addDays, dayInWords } from '../../domain/dates.ts';
import type {
  KnownOrganisation,
  Stay,
  StoredOrganisation,
  StoredSuccession,
} from '../../persistence/published/area-register.ts';
import type { AreaSource } from '../../persistence/published/area-facts-repository.ts';
import { fitStay } from './fit-stay.ts';
import { holdsOn, planArea } from './plan-area.ts';
import type { AreaFacts, AreaPlan, TakenDay } from './plan-area.ts';

/** Why an area cannot be made of what is loaded: for the person who asks. */
export class AreaRefused extends Error {}

/** What the portal has already of everybody whom the files name. */
export interface AreaRegistered {
  organisations: readonly StoredOrganisation[];
  memberships: readonly Stay[];
  networkMemberships: readonly Stay[];
  successions: readonly StoredSuccession[];
}

/** All that a preview rests on. */
export interface AreaSources {
  facts: AreaFacts;
  registered: AreaRegistered;
}

/** One organisation of a list of changes. */
export interface NamedOrganisation {
  kind: KnownOrganisation['kind'];
  code: string;
  name: string;
}

/** A practice that goes from one commissioner, or network, to another. */
export interface Move {
  practiceCode: string;
  from: string;
  to: string;
  on: string;
}

/** What has to be written so that stays are as planned. */
export interface StayChanges {
  add: Stay[];
  shorten: (Stay & { endsOn: string })[];
}

/** What would change in the portal, were an area made for a day: for a person to read, and for the portal to write. */
export interface AreaChanges {
  /** The commissioner, and the published list that its practices are from. */
  commissioner: NamedOrganisation;
  source: AreaSource;
  day: string;
  counts: {
    /** New to the portal, and known to it with another address or date. */
    organisationsAdded: Record<KnownOrganisation['kind'], number>;
    organisationsChanged: number;
    membershipsAdded: number;
    membershipsEnded: number;
    networkMembershipsAdded: number;
    networkMembershipsEnded: number;
    /** Practices that the list names. */
    listed: number;
    /** Practices that are with the commissioner on the day once all is written, of the list and beside it. */
    held: number;
    heldBesideList: number;
  };
  /** New to the portal, each with the day it began where that is known. */
  openings: (NamedOrganisation & { on: string | null })[];
  closings: (NamedOrganisation & { on: string })[];
  /** Those that nobody has recorded, when the area is new or both are there. */
  mergers: StoredSuccession[];
  moves: Move[];
  /** Practices of the list that are not with the commissioner on the day, each with the reason. */
  leftOut: { practiceCode: string; name: string; reason: string }[];
  /** Days that no file tells. */
  taken: TakenDay[];
  /** Of everybody whom it is about and whose name is known, by code. */
  names: Record<string, string>;
  write: {
    organisations: KnownOrganisation[];
    memberships: StayChanges;
    networkMemberships: StayChanges;
    successions: StoredSuccession[];
  };
}

/**
 * What making an area for a day would change. Reads nothing and writes nothing: asked twice, it answers the same.
 * @throws AreaRefused when the commissioner is not there on the day, or a code is another organisation's
 */
export function areaChanges(day: string, { facts, registered }: AreaSources): AreaChanges {
  const plan = planArea(facts);
  const stored = new Map(registered.organisations.map((one) => [one.code, one]));
  refuseIfNotThere(plan, day);
  const planned = [plan.commissioner, ...plan.networks, ...plan.practices];
  refuseIfAnother(planned, stored);
  const organisations = [...planned, ...ended(plan, stored)].filter((one) => differs(one, stored.get(one.code)));
  const willBe = new Set([...stored.keys(), ...planned.map(({ code }) => code)]);
  const isThere = ({ holderCode }: Stay): boolean => isRealCommissioner(stored.get(holderCode));
  const wanted = [...plan.memberships, ...plan.stayedElsewhere.filter(isThere)].filter(({ practiceCode }) =>
    willBe.has(practiceCode),
  );
  const memberships = fitAll(wanted, registered.memberships);
  const networkMemberships = fitAll(plan.networkMemberships, registered.networkMemberships);
  const mergers = plan.successions.filter(
    (one) =>
      (!stored.has(facts.code) || (willBe.has(one.from) && willBe.has(one.to))) &&
      !registered.successions.some((known) => known.from === one.from && known.to === one.to),
  );
  const held = heldOn(day, plan.commissioner.code, { known: registered.memberships, ...memberships });
  const added = organisations.filter(({ code }) => !stored.has(code));
  const listed = new Set(plan.practices.map(({ code }) => code));
  return {
    commissioner: named(plan.commissioner),
    source: facts.source,
    day,
    counts: {
      organisationsAdded: {
        commissioner: added.filter(({ kind }) => kind === 'commissioner').length,
        network: added.filter(({ kind }) => kind === 'network').length,
        practice: added.filter(({ kind }) => kind === 'practice').length,
      },
      organisationsChanged: organisations.length - added.length,
      membershipsAdded: memberships.add.length,
      membershipsEnded: memberships.shorten.length,
      networkMembershipsAdded: networkMemberships.add.length,
      networkMembershipsEnded: networkMemberships.shorten.length,
      listed: listed.size,
      held: held.size,
      heldBesideList: [...held].filter((code) => !listed.has(code)).length,
    },
    openings: added.map((one) => ({ ...named(one), on: one.openedOn })),
    closings: organisations.flatMap((one) =>
      one.closedOn === null || one.closedOn === stored.get(one.code)?.closedOn
        ? []
        : [{ ...named(one), on: one.closedOn }],
    ),
    mergers,
    moves: movesOf([...plan.memberships, ...plan.stayedElsewhere], memberships),
    leftOut: plan.practices
      .filter(({ code }) => !held.has(code))
      .map(({ code, name }) => ({
        practiceCode: code,
        name,
        reason: plan.whyNotOn(code, day) ?? 'with another already',
      })),
    taken: plan.taken,
    names: Object.fromEntries([...planned, ...registered.organisations].map(({ code, name }) => [code, name])),
    write: {
      organisations,
      memberships,
      networkMemberships,
      successions: mergers.filter(({ from, to }) => willBe.has(from) && willBe.has(to)),
    },
  };
}

const named = ({ kind, code, name }: KnownOrganisation): NamedOrganisation => ({ kind, code, name });

function refuseIfNotThere({ commissioner, successions }: AreaPlan, day: string): void {
  const { code, openedOn, closedOn } = commissioner;
  if (openedOn !== null && openedOn > day)
    throw new AreaRefused(`${code} began on ${dayInWords(openedOn)}: it is not there on ${dayInWords(day)}.`);
  if (closedOn === null || closedOn >= day) return;
  const since = successions.filter(({ from }) => from === code).map(({ to }) => to);
  const heirs = since.length === 0 ? '' : ` Its practices are with ${since.join(', ')} since.`;
  throw new AreaRefused(`${code} ended on ${dayInWords(closedOn)}: it is not there on ${dayInWords(day)}.${heirs}`);
}

/** Under each code there must be what is to be put there, or nothing. */
function refuseIfAnother(planned: readonly KnownOrganisation[], stored: ReadonlyMap<string, StoredOrganisation>): void {
  const other = planned.find(({ code, kind }) => {
    const there = stored.get(code);
    return there !== undefined && (there.fictional || there.kind !== kind);
  });
  if (other !== undefined)
    throw new AreaRefused(`The portal already has another organisation under the code ${other.code}.`);
}

/** Other commissioners of the portal that have ended, with their last day. */
function ended({ endings }: AreaPlan, stored: ReadonlyMap<string, StoredOrganisation>): KnownOrganisation[] {
  return [...endings].flatMap(([code, closedOn]) => {
    const there = stored.get(code);
    return isRealCommissioner(there) ? [{ ...there, kind: 'commissioner', closedOn }] : [];
  });
}

const isRealCommissioner = (there: StoredOrganisation | undefined): there is StoredOrganisation =>
  there?.kind === 'commissioner' && !there.fictional;

const differs = (planned: KnownOrganisation, there: StoredOrganisation | undefined): boolean =>
  planned.address !== there?.address || planned.openedOn !== there.openedOn || planned.closedOn !== there.closedOn;

/** Fits one stay after the other, each among those that are there by then. */
function fitAll(wanted: readonly Stay[], known: readonly Stay[]): StayChanges {
  const changes: StayChanges = { add: [], shorten: [] };
  const there = new Map<string, Stay[]>();
  for (const stay of known) there.set(stay.practiceCode, [...(there.get(stay.practiceCode) ?? []), stay]);
  for (const stay of wanted) {
    const now = there.get(stay.practiceCode) ?? [];
    const { add, shorten } = fitStay(stay, now);
    const kept = now.map((one) => ({ ...one, to: shorten.find((short) => sameStay(short, one))?.endsOn ?? one.to }));
    changes.shorten.push(...shorten);
    if (add !== null) {
      changes.add.push({ ...stay, ...add });
      kept.push({ ...stay, ...add });
    }
    there.set(stay.practiceCode, kept);
  }
  return changes;
}

const sameStay = (a: Stay, b: Stay): boolean =>
  a.practiceCode === b.practiceCode && a.holderCode === b.holderCode && a.from === b.from;

/** The practices that are with a holder on a day, once the changes are made. */
function heldOn(
  day: string,
  holderCode: string,
  { known, add, shorten }: StayChanges & { known: readonly Stay[] },
): Set<string> {
  const after = known.map((stay) => ({ ...stay, to: shorten.find((one) => sameStay(one, stay))?.endsOn ?? stay.to }));
  const held = [...after, ...add].filter((stay) => stay.holderCode === holderCode && holdsOn(stay, day));
  return new Set(held.map(({ practiceCode }) => practiceCode));
}

/** The moves that the changes make known: one stay ends, and the next begins on the day after with another. */
function movesOf(around: readonly Stay[], { add, shorten }: StayChanges): Move[] {
  const told = [...around, ...shorten.map((stay) => ({ ...stay, to: stay.endsOn })), ...add];
  const changed = [...add, ...shorten];
  const moves = new Map<string, Move>();
  for (const { practiceCode } of changed) {
    const stays = told.filter((stay) => stay.practiceCode === practiceCode);
    for (const stay of stays) {
      if (stay.to === null) continue;
      const on = addDays(stay.to, 1);
      const next = stays.find(({ from, holderCode }) => from === on && holderCode !== stay.holderCode);
      const touched = [stay, next].some((one) => one !== undefined && changed.some((change) => sameStay(change, one)));
      if (next !== undefined && touched)
        moves.set(`${practiceCode} ${on}`, { practiceCode, from: stay.holderCode, to: next.holderCode, on });
    }
  }
  return [...moves.values()];
}
