import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import type { OrganisationKind } from '../permissions.ts';
import { whatDiffers } from './area-parts.ts';
import type { SeenPart } from './area-parts.ts';

/** In place of the code of one area: every ICB of a day. */
export const ALL_ENGLAND = 'england';

/** Who asks for which area, and whether it can be made now. */
export interface AreaInQuestion {
  by: { kind: OrganisationKind; code: string };
  /** ODS code of the commissioner, or ALL_ENGLAND. */
  code: string;
  /** Why the files that are loaded do not make it, in a sentence; null when they do. */
  problem: string | null;
  /** Another change to what is the same for everybody waits or is being made. */
  underWay: boolean;
}

/**
 * May this organisation make this area now? The national body any; a commissioner its own, so that an ICB can begin on the
 * day it installs the portal (product.md T1 to T3).
 * Refusals: AREA_IS_ANOTHERS, REFERENCE_CHANGE_IS_UNDER_WAY, AREA_CANNOT_BE_MADE.
 */
export function whyNotMakeArea({ by, code, problem, underWay }: AreaInQuestion): Reason | null {
  if (by.kind === 'commissioner' && code !== by.code) return reason('AREA_IS_ANOTHERS', 'code', { code: by.code });
  if (underWay) return reason('REFERENCE_CHANGE_IS_UNDER_WAY');
  return problem === null ? null : reason('AREA_CANNOT_BE_MADE', 'code', { problem });
}

/**
 * Is it made as it was looked at?
 * Refusals: those of whyNotMakeArea, AREA_CHANGED_SINCE once for each part that differs.
 */
export function decideMakeArea(
  area: AreaInQuestion,
  { seen, now }: { seen: readonly SeenPart[]; now: readonly SeenPart[] },
): Outcome<{ state: 'waiting' }> {
  const impossible = whyNotMakeArea(area);
  if (impossible) return refusedFor([impossible]);
  const differences = whatDiffers(seen, now);
  return differences.length > 0
    ? refusedFor(differences.map((difference) => reason('AREA_CHANGED_SINCE', 'seen', { difference })))
    : accepted({ state: 'waiting' });
}
