import { accepted, refused } from '../../domain/outcome.ts';
import { decideWithdrawScheme } from '../../domain/schemes/decide-withdraw-scheme.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';

export interface WithdrawScheme {
  schemeId: string;
  expectedVersion: number;
  reason: string;
}

/** Gives a scheme up before it is published. The record stays. Refusals: SCHEME_CANNOT_BE_WITHDRAWN, REASON_IS_MISSING, NOT_FOUND. */
export const withdrawScheme = defineAction(
  'scheme:withdraw',
  async (scope: Scope, { schemeId, expectedVersion, reason }: WithdrawScheme) => {
    const scheme = await scope.schemes.byId(schemeId);
    if (!scheme) return refused('NOT_FOUND', 'schemeId');
    const decision = decideWithdrawScheme(scheme, reason);
    if (!decision.accepted) return decision;
    if (scheme.version !== expectedVersion || !(await scope.schemes.change(scheme, decision.value)))
      return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
    await scope.happened({
      name: 'scheme.withdrawn',
      commissionerId: scheme.commissionerId,
      subjectKind: 'scheme',
      subjectId: schemeId,
      schemeId,
      detail: { reason: reason.trim() },
    });
    return accepted({ schemeId });
  },
);
