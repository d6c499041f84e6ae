import { decideExtendConsultation } from '../../domain/consultations/decide-extend-consultation.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';

export interface ExtendConsultation {
  consultationId: string;
  expectedVersion: number;
  closesOn: string;
}

/** Moves the closing date later, never earlier. Refusals: DEADLINE_ONLY_MOVES_LATER, CONSULTATION_IS_NOT_OPEN, NOT_FOUND. */
export const extendConsultation = defineAction(
  'consultation:extend',
  async (scope: Scope, { consultationId, expectedVersion, closesOn }: ExtendConsultation) => {
    const consultation = await scope.consultations.byId(consultationId);
    if (!consultation) return refused('NOT_FOUND', 'consultationId');
    const decision = decideExtendConsultation(consultation, closesOn);
    if (!decision.accepted) return decision;
    if (consultation.version !== expectedVersion || !(await scope.consultations.change(consultation, decision.value))) {
      return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
    }
    await scope.happened({
      name: 'consultation.extended',
      commissionerId: consultation.commissionerId,
      subjectKind: 'consultation',
      subjectId: consultationId,
      schemeId: consultation.schemeId,
      detail: { from: consultation.closesAt, to: decision.value.closesAt },
    });
    return accepted({ consultationId });
  },
);
