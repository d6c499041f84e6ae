import { reason } from '../outcome.ts';
import type { Reason } from '../outcome.ts';

/** A release of a national contract year is drafted, then released or given up. There is no way back from either. */
export type NationalReleaseState = 'draft' | 'released' | 'discarded';

/** Every state. */
export const nationalReleaseStates: readonly NationalReleaseState[] = ['draft', 'released', 'discarded'];

/** The states in which somebody still has to finish or release it. */
export const nationalReleaseStatesToFinish: readonly NationalReleaseState[] = ['draft'];

/** What the decisions about a release look at. */
export interface ReleaseFacts {
  state: NationalReleaseState;
  financialYear: string;
  release: number;
  /** Everybody who drafted or changed it. */
  editedBy: string[];
}

/** Is it no draft any more? Refusals: NATIONAL_YEAR_IS_NOT_A_DRAFT. */
export function whyNoDraft({ state, financialYear, release }: Omit<ReleaseFacts, 'editedBy'>): Reason | null {
  return nationalReleaseStatesToFinish.includes(state)
    ? null
    : reason('NATIONAL_YEAR_IS_NOT_A_DRAFT', null, { year: financialYear, release, state });
}
