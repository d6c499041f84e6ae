import { dayInWords, financialYearOf, financialYearPeriod } from '../../domain/dates.ts';
import type { AreaSource } from '../../persistence/published/area-facts-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import { AreaRefused } from './area-changes.ts';
import type { AreaSources } from './area-changes.ts';
import { PREFERRED } from './plan-area.ts';
import type { Successions } from './successions.ts';

/** Which area is asked for, and for when: a financial year (2026-27), or a day. */
export interface AreaWish {
  code: string;
  asOf: string;
}

const isDayWish = (asOf: string): boolean => asOf.length === '2026-07-01'.length;

/** The day that a wish is for, given the list that it is answered from: that of a year is the day of its list. */
export const dayOf = ({ asOf }: AreaWish, source: AreaSource): string => (isDayWish(asOf) ? asOf : source.asOf);

/** The days whose lists may answer a wish: of the year, or of the year that the day is in. */
export const periodOf = (asOf: string): { from: string; to: string } =>
  financialYearPeriod(isDayWish(asOf) ? financialYearOf(asOf) : asOf);

/**
 * The list that answers a wish: of a year the newest, with the QOF's own before others; for a day the newest that is not
 * after it, else the first after it in its year.
 * @returns null when none does
 */
export function chooseSource<List extends AreaSource>(
  lists: readonly List[],
  { asOf }: Pick<AreaWish, 'asOf'>,
): List | null {
  const { from, to } = periodOf(asOf);
  const rank = ({ source }: AreaSource): number => PREFERRED.indexOf(source);
  const inYear = lists.filter((list) => list.asOf >= from && list.asOf <= to);
  if (!isDayWish(asOf)) return [...inYear].sort((a, b) => rank(a) - rank(b) || b.asOf.localeCompare(a.asOf))[0] ?? null;
  const until = lists
    .filter((list) => list.asOf <= asOf)
    .sort((a, b) => b.asOf.localeCompare(a.asOf) || rank(a) - rank(b));
  const since = inYear
    .filter((list) => list.asOf > asOf)
    .sort((a, b) => a.asOf.localeCompare(b.asOf) || rank(a) - rank(b));
  return until[0] ?? since[0] ?? null;
}

/**
 * Reads what is published and what is in the portal of everybody who has to do with an area.
 * @throws AreaRefused when no list that is loaded answers
 */
export async function readAreaSources(scope: Scope, wish: AreaWish, successions: Successions): Promise<AreaSources> {
  const { code } = wish;
  const source = await sourceOf(scope, wish, successions);
  const practices = await scope.areaFacts.practices(code, source);
  const history = source.isIcb ? await scope.areaFacts.icbHistory(code) : [];
  const codes = [...new Set([...practices.map((one) => one.code), ...history.map((one) => one.practiceCode)])];
  const networks = practices.flatMap(({ networkCode }) => networkCode ?? []);
  const holders = [code, ...history.map(({ icbCode }) => icbCode)];
  const days = await scope.areaFacts.icbsByDay();
  return {
    facts: {
      code,
      source,
      practices,
      history,
      days: days.map(({ asOf, codes: named }) => ({ asOf, codes: new Set(named) })),
      editions: await scope.areaFacts.practiceEditions(codes),
      commissioner: await scope.areaFacts.commissioner(code),
      networkStays: await scope.areaFacts.networkStays(codes),
      successions,
    },
    registered: {
      organisations: await scope.areaRegister.byCodes([...new Set([...holders, ...networks, ...codes])]),
      memberships: await scope.areaRegister.stays('practice_membership', codes),
      networkMemberships: await scope.areaRegister.stays('network_membership', codes),
      successions: await scope.areaRegister.successions([...new Set(holders)]),
    },
  };
}

/** Lists that are of a day on which a commissioner of their kind was there. */
export function usableLists<List extends AreaSource>(lists: readonly List[], { kinds }: Successions): List[] {
  const ccgsEnded = kinds.CCG.ended ?? '9999-12-31';
  return lists.filter((list) => (list.isIcb ? list.asOf >= kinds.ICB.began : list.asOf <= ccgsEnded));
}

async function sourceOf(scope: Scope, wish: AreaWish, successions: Successions): Promise<AreaSource> {
  const { code, asOf } = wish;
  const { kinds } = successions;
  const found = await scope.areaFacts.sources(code);
  const usable = usableLists(found, successions);
  const best = chooseSource(usable, wish);
  if (best !== null) return best;
  const when = isDayWish(asOf) ? `on ${dayInWords(asOf)}` : `in ${asOf}`;
  const other = chooseSource(found, wish);
  if (other === null)
    throw new AreaRefused(
      `No file that is loaded lists the practices of ${code} ${when}. The guide to loading published figures says which do.`,
    );
  const [practice] = await scope.areaFacts.practices(code, other);
  throw new AreaRefused(
    other.isIcb
      ? `ICBs began on ${dayInWords(kinds.ICB.began)}: ${code} is not there ${when}. Use the code of a CCG.`
      : `${when.replace('in', 'In').replace('on', 'On')} ${code} is a sub-ICB location: its commissioner is the ICB. Use ${practice?.icbCode ?? 'the code of the ICB'}.`,
  );
}
