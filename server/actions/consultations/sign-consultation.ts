import { decideSignConsultation } from '../../domain/consultations/decide-consultation.ts';
import type { LmcOutcome } from '../../domain/consultations/decide-consultation.ts';
import { accepted, refused, refusedFor } from '../../domain/outcome.ts';
import { checkText } from '../../domain/words/check-text.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { finishConsultation } from './finish-consultation.ts';

export interface SignConsultation {
  consultationId: string;
  expectedVersion: number;
  fingerprint: string;
  outcome: LmcOutcome;
  conditions: string;
  statement: string;
  authority: string;
}

/**
 * Signs the LMC's answer. It carries name, authority, instant and the fingerprint of the exact text, and is final.
 * Refusals: those of decideSignConsultation, NOT_FOUND, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const signConsultation = defineAction('consultation:sign', async (scope: Scope, input: SignConsultation) => {
  const consultation = await scope.consultations.byId(input.consultationId);
  if (!consultation) return refused('NOT_FOUND', 'consultationId');
  const decision = decideSignConsultation(consultation, input, scope.now);
  if (!decision.accepted) return decision;
  const wrong = [
    ...checkText(input.statement, { field: 'statement', name: 'the statement', empty: true }),
    ...checkText(input.conditions, { field: 'conditions', name: 'the conditions', empty: true }),
  ];
  if (wrong.length > 0) return refusedFor(wrong);
  if (consultation.version !== input.expectedVersion) return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
  if (!(await scope.consultations.change(consultation, { state: decision.value.state })))
    return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');

  const { commissionerId, id: consultationId, schemeId, fingerprint } = consultation;
  await scope.consultations.addResponse({
    commissionerId,
    id: scope.newId(),
    consultationId,
    outcome: input.outcome,
    conditions: input.conditions.trim(),
    statement: input.statement.trim(),
    signedBy: scope.actor.personId,
    signedName: scope.actor.personName,
    authority: input.authority.trim(),
    signedAt: scope.now,
    fingerprint,
  });
  await finishConsultation(scope, consultation);
  await scope.happened({
    name: 'consultation.signed',
    commissionerId,
    subjectKind: 'consultation',
    subjectId: consultationId,
    schemeId,
    detail: { outcome: input.outcome, fingerprint },
  });
  return accepted({ consultationId });
});
