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
  const here = await scope.areaRegister.byCodes(chosen.map(({ code }) => code));
  const codesHere = new Set(here.filter(({ kind }) => kind === 'commissioner').map(({ code }) => code));
  return chosen.map(({ code, name, isIcb, asOf: listedOn, practices }) => ({
    code,
    name: name ? readableName(name) : code,
    isIcb,
    listedOn,
    listed: practices,
    isHere: codesHere.has(code),
  }));
}
