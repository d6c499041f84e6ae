import type { Scope } from '../../persistence/scope.ts';
import { areaChanges } from './area-changes.ts';
import type { AreaChanges } from './area-changes.ts';
import { dayOf, readAreaSources } from './area-sources.ts';
import type { AreaWish } from './area-sources.ts';
import type { AreaFacts } from './plan-area.ts';
import { knownSuccessions } from './successions.ts';

export interface AreaReport {
  commissionerId: string;
  commissioner: { code: string; name: string };
  /** What was to be changed, and what was left out and why. */
  changes: AreaChanges;
  /** Those that the list names. */
  practices: { id: string; code: string; name: string }[];
  networks: number;
  lists: number;
  /** Years of which the QOF payments are known, oldest first. */
  paymentYears: string[];
  /** Rows added or altered; 0 when everything was there. */
  changed: number;
}

/**
 * What making an area would change, from the published files that are loaded.
 * @throws AreaRefused when the files do not say what is asked
 */
export async function previewArea(scope: Scope, wish: AreaWish): Promise<AreaChanges> {
  const sources = await readAreaSources(scope, wish, knownSuccessions());
  return areaChanges(dayOf(wish, sources.facts.source), sources);
}

/**
 * Makes a commissioner with its real practices of a year or a day, their networks, lists and QOF payments, from the
 * published files that are loaded. Made twice, nothing changes; made for another year, what is new is added. What is
 * written is what {@link previewArea} shows.
 * @param scope of the system actor
 * @throws AreaRefused when the files do not say what is asked
 */
export async function createArea(scope: Scope, wish: AreaWish): Promise<AreaReport> {
  const sources = await readAreaSources(scope, wish, knownSuccessions());
  const changes = areaChanges(dayOf(wish, sources.facts.source), sources);
  const written = await write(scope, changes);
  const codes = sources.facts.practices.map(({ code }) => code);
  const stored = await scope.areaRegister.byCodes([wish.code, ...codes]);
  const ids = new Map(stored.map(({ code, id }) => [code, id]));
  const figures = await putFigures(scope, codes, ids);
  return {
    commissionerId: ids.get(wish.code) ?? '',
    commissioner: { code: wish.code, name: nameOf(stored, wish.code) },
    changes,
    networks: countNetworks(sources.facts),
    ...figures,
    practices: codes.map((code) => ({ id: ids.get(code) ?? '', code, name: nameOf(stored, code) })),
    changed: written + figures.changed,
  };
}

const nameOf = (stored: readonly { code: string; name: string }[], code: string): string =>
  stored.find((one) => one.code === code)?.name ?? code;

const countNetworks = ({ practices }: AreaFacts): number =>
  new Set(practices.flatMap(({ networkCode }) => networkCode ?? [])).size;

async function write(scope: Scope, { write: changes }: AreaChanges): Promise<number> {
  const { areaRegister } = scope;
  const written = [
    await areaRegister.putOrganisations(changes.organisations.map((one) => ({ ...one, id: scope.newId() }))),
    await areaRegister.shortenStays('practice_membership', changes.memberships.shorten),
    await areaRegister.addStays('practice_membership', changes.memberships.add),
    await areaRegister.shortenStays('network_membership', changes.networkMemberships.shorten),
    await areaRegister.addStays('network_membership', changes.networkMemberships.add),
    await areaRegister.addSuccessions(changes.successions),
  ];
  return written.reduce((sum, rows) => sum + rows, 0);
}

async function putFigures(
  scope: Scope,
  codes: readonly string[],
  ids: ReadonlyMap<string, string>,
): Promise<Pick<AreaReport, 'lists' | 'paymentYears' | 'changed'>> {
  const practiceId = (code: string): string => ids.get(code) ?? '';
  const lists = (await scope.areaFacts.lists(codes)).map(({ practiceCode, ...figure }) => ({
    ...figure,
    practiceId: practiceId(practiceCode),
  }));
  const payments = (await scope.areaFacts.qofPayments(codes)).map(({ practiceCode, ...figure }) => ({
    ...figure,
    practiceId: practiceId(practiceCode),
    line: 'qof',
  }));
  const changed = (await scope.areaRegister.putLists(lists)) + (await scope.areaRegister.putYearPayments(payments));
  return {
    lists: lists.length,
    paymentYears: [...new Set(payments.map(({ financialYear }) => financialYear))].sort(),
    changed,
  };
}
