import { decideRecordNoResponse } from '../../domain/consultations/decide-record-no-response.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { finishConsultation } from './finish-consultation.ts';

export interface RecordNoResponse {
  consultationId: string;
  expectedVersion: number;
}

/** Records that the LMC did not answer in time. Refusals: CONSULTATION_IS_STILL_OPEN, CONSULTATION_IS_NOT_OPEN, NOT_FOUND. */
export const recordNoResponse = defineAction(
  'consultation:record-silence',
  async (scope: Scope, { consultationId, expectedVersion }: RecordNoResponse) => {
    const consultation = await scope.consultations.byId(consultationId);
    if (!consultation) return refused('NOT_FOUND', 'consultationId');
    const decision = decideRecordNoResponse(consultation, scope.now);
    if (!decision.accepted) return decision;
    if (consultation.version !== expectedVersion) return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
    if (!(await scope.consultations.change(consultation, { state: decision.value.state })))
      return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');

    const { commissionerId, schemeId, fingerprint } = consultation;
    await scope.consultations.addResponse({
      commissionerId,
      id: scope.newId(),
      consultationId,
      outcome: 'NO_RESPONSE_IN_TIME',
      conditions: '',
      statement: '',
      signedBy: null,
      signedName: '',
      authority: '',
      signedAt: scope.now,
      fingerprint,
    });
    await finishConsultation(scope, consultation);
    await scope.happened({
      name: 'consultation.lapsed',
      commissionerId,
      subjectKind: 'consultation',
      subjectId: consultationId,
      schemeId,
    });
    return accepted({ consultationId });
  },
);
