import type { Scope } from '../../persistence/scope.ts';
import { periodOf } from './area-sources.ts';
import { knownSuccessions } from './successions.ts';

/** The ICBs that the lists of a year, or of the year that a day is in, name and that are there, by code. */
export async function areasOf(scope: Scope, asOf: string): Promise<string[]> {
  const { ended, began, kinds } = knownSuccessions();
  const { from, to } = periodOf(asOf);
  const since = from > kinds.ICB.began ? from : kinds.ICB.began;
  if (to < since) return [];
  const codes = await scope.areaFacts.icbsOf({ from: since, to });
  return codes.filter((code) => (ended.get(code) ?? to) >= since && (began.get(code) ?? since) <= to);
}
