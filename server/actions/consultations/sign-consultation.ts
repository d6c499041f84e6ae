import { decideSignConsultation } from '../../domain/consultations/decide-sign-consultation.ts';
import type { Signature } from '../../domain/consultations/decide-sign-consultation.ts';
import { accepted, refused, refusedFor } from '../../domain/outcome.ts';
import { whyNotActFor } from '../../domain/permissions.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { whyTextUnread } from '../schemes/text-problems.ts';
import { finishConsultation } from './finish-consultation.ts';

export interface SignConsultation extends Signature {
  consultationId: string;
  expectedVersion: number;
}

/**
 * Signs the LMC's answer. It carries name, authority, instant and the fingerprint of the exact text, and is final.
 * Refusals: those of decideSignConsultation, NOT_FOUND, NOT_WITH_THIS_COMMISSIONER, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const signConsultation = defineAction('consultation:sign', async (scope: Scope, input: SignConsultation) => {
  const consultation = await scope.consultations.byId(input.consultationId);
  if (!consultation) return refused('NOT_FOUND', 'consultationId');
  const [text] = await scope.schemes.versionsByIds([consultation.schemeVersionId]);
  if (!text) return refused('NOT_FOUND', 'consultationId');
  const elsewhere = whyNotActFor(scope.actor, consultation.commissionerId);
  if (elsewhere) return refusedFor([elsewhere]);
  const decision = decideSignConsultation({ ...consultation, unread: whyTextUnread(text) }, input, scope.now);
  if (!decision.accepted) return decision;
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
