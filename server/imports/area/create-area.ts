import { financialYearPeriod } from '../../domain/dates.ts';
import type { AreaSource } from '../../persistence/published/area-facts-repository.ts';
import type { KnownOrganisation, StayTable } from '../../persistence/published/area-register.ts';
import type { Scope } from '../../persistence/scope.ts';
import { fitStay } from './fit-stay.ts';
import { planArea } from './plan-area.ts';
import type { PlannedStay } from './plan-area.ts';

/** Why an area cannot be made of what is loaded: for the person at the keyboard. */
export class AreaRefused extends Error {}

export interface AreaReport {
  commissionerId: string;
  commissioner: KnownOrganisation;
  /** The published list that the practices are from. */
  source: AreaSource;
  practices: { id: string; code: string; name: string }[];
  networks: number;
  lists: number;
  /** Years of which the QOF payments are known, oldest first. */
  paymentYears: string[];
  /** Rows added or altered; 0 when everything was there. */
  changed: number;
}

/** Which list of an area is taken when several are loaded for a year: that of the QOF itself first. */
const PREFERRED = ['qof-geographies', 'practice-payments', 'qof-manual-mappings', 'registered-practices'];

/** A CCG code names a sub-ICB location from this year on; the commissioner is then the ICB. */
const FIRST_ICB_YEAR = '2022-23';

/**
 * Makes a commissioner with its real practices of a year, their networks, lists and QOF payments, from the published
 * files that are loaded. Made twice, nothing changes; made for another year, what is new is added.
 * @param scope of the system actor
 * @throws AreaRefused when the files do not say what is asked
 */
export async function createArea(
  scope: Scope,
  { code, financialYear }: { code: string; financialYear: string },
): Promise<AreaReport> {
  const source = await sourceOf(scope, code, financialYear);
  const practices = await scope.areaFacts.practices(code, source);
  const codes = practices.map((practice) => practice.code);
  const plan = planArea({
    code,
    financialYear,
    source,
    practices,
    editions: await scope.areaFacts.practiceEditions(codes),
    commissioner: await scope.areaFacts.commissioner(code),
    networkStays: await scope.areaFacts.networkStays(codes),
  });
  const organisations = [plan.commissioner, ...plan.networks, ...plan.practices];
  const added = await scope.areaRegister.putOrganisations(
    organisations.map((organisation) => ({ id: scope.newId(), ...organisation })),
  );
  const ids = await idsOf(scope, organisations);
  const belonging =
    (await putStays(scope, ids, { table: 'practice_membership', planned: plan.memberships })) +
    (await putStays(scope, ids, { table: 'network_membership', planned: plan.networkMemberships }));
  const figures = await putFigures(scope, codes, ids);
  return {
    commissionerId: ids.get(code) ?? '',
    commissioner: plan.commissioner,
    source,
    networks: plan.networks.length,
    ...figures,
    practices: plan.practices.map(({ code: practiceCode, name }) => ({
      id: ids.get(practiceCode) ?? '',
      code: practiceCode,
      name,
    })),
    changed: added + belonging + figures.changed,
  };
}

async function sourceOf(scope: Scope, code: string, financialYear: string): Promise<AreaSource> {
  const found = await scope.areaFacts.sources(code, financialYearPeriod(financialYear));
  const usable = found.filter(({ isIcb }) => isIcb || financialYear < FIRST_ICB_YEAR);
  const [best] = usable.sort(
    (a, b) => PREFERRED.indexOf(a.source) - PREFERRED.indexOf(b.source) || b.asOf.localeCompare(a.asOf),
  );
  if (best !== undefined) return best;
  if (found.length > 0) {
    const [practice] = await scope.areaFacts.practices(code, found[0] as AreaSource);
    throw new AreaRefused(
      `In ${financialYear} ${code} is a sub-ICB location: its commissioner is the ICB. Use --area ${practice?.icbCode ?? 'with the code of the ICB'}.`,
    );
  }
  throw new AreaRefused(
    `No file that is loaded lists the practices of ${code} in ${financialYear}: docs/guides/load-published-figures.md says which do.`,
  );
}

/** Under each code there must now be what was put there. */
async function idsOf(scope: Scope, organisations: readonly KnownOrganisation[]): Promise<Map<string, string>> {
  const kinds = new Map(organisations.map(({ code, kind }) => [code, kind]));
  const stored = await scope.areaRegister.byCodes([...kinds.keys()]);
  const other = stored.find(({ code, kind, fictional }) => fictional || kind !== kinds.get(code));
  if (other !== undefined)
    throw new AreaRefused(`The portal already has another organisation under the code ${other.code}.`);
  return new Map(stored.map(({ code, id }) => [code, id]));
}

async function putStays(
  scope: Scope,
  ids: ReadonlyMap<string, string>,
  { table, planned }: { table: StayTable; planned: readonly PlannedStay[] },
): Promise<number> {
  const idOf = (code: string): string => ids.get(code) ?? '';
  const known = await scope.areaRegister.stays(
    table,
    planned.map(({ practiceCode }) => idOf(practiceCode)),
  );
  const fitted = planned.map(({ practiceCode, holderCode, from, to }) => {
    const practiceId = idOf(practiceCode);
    return {
      practiceId,
      fit: fitStay(
        { holderId: idOf(holderCode), from, to },
        known.filter((stay) => stay.practiceId === practiceId),
      ),
    };
  });
  const shortened = await scope.areaRegister.shortenStays(
    table,
    fitted.flatMap(({ fit }) => fit.shorten),
  );
  return (
    shortened +
    (await scope.areaRegister.addStays(
      table,
      fitted.flatMap(({ practiceId, fit }) => (fit.add === null ? [] : [{ practiceId, ...fit.add }])),
    ))
  );
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
