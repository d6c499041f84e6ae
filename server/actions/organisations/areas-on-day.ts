import { financialYearOf } from '../../domain/dates.ts';
import type { AreaSource } from '../../persistence/published/area-facts-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import { chooseSource, dayOf, usableLists } from './area-sources.ts';
import { readableName } from './readable-name.ts';
import { knownSuccessions } from './successions.ts';

/** An area that can be made for a day, as the list that answers for it has it. */
export interface AreaOnDay {
  code: string;
  name: string;
  isIcb: boolean;
  /** The day of its list, and how many practices that names. */
  listedOn: string;
  listed: number;
  /** True when the portal has it already. */
  isHere: boolean;
}

/** The areas of which a list is loaded that answers for a year or a day, and that are there then, by code. */
export async function areasOnDay(scope: Scope, asOf: string): Promise<AreaOnDay[]> {
  const successions = knownSuccessions();
  const { began, ended, kinds } = successions;
  const lists = usableLists(await scope.areaFacts.allSources(), successions);
  const byCode = new Map<string, typeof lists>();
  for (const list of lists) byCode.set(list.code, [...(byCode.get(list.code) ?? []), list]);
  const chosen = [...byCode].flatMap(([code, own]) => {
    const list = chooseSource(own, { asOf });
    if (list === null) return [];
    const day = dayOf({ code, asOf }, list);
    const { ended: last } = kinds[list.isIcb ? 'ICB' : 'CCG'];
    const isThere = (ended.get(code) ?? last ?? day) >= day && (began.get(code) ?? day) <= day;
    return isThere ? [list] : [];
  });
  const offered = chosen.filter((list) => isOfTheNewestYear(list, chosen));
  const here = await scope.areaRegister.byCodes(offered.map(({ code }) => code));
  const codesHere = new Set(here.filter(({ kind }) => kind === 'commissioner').map(({ code }) => code));
  return offered.map(({ code, name, isIcb, asOf: listedOn, practices }) => ({
    code,
    name: name ? readableName(name) : code,
    isIcb,
    listedOn,
    listed: practices,
    isHere: codesHere.has(code),
  }));
}

/** One that only lists of a year before name, when newer ones name others of its kind, has gone. */
function isOfTheNewestYear({ asOf, isIcb }: AreaSource, chosen: readonly AreaSource[]): boolean {
  const newest = chosen.filter((other) => other.isIcb === isIcb).map((other) => other.asOf);
  return financialYearOf(asOf) === financialYearOf(newest.sort().at(-1) ?? asOf);
}
