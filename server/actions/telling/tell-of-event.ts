import type { ToldEvent } from '../../domain/telling/told-events.ts';
import { isTold } from '../../domain/telling/told-events.ts';
import type { NoticeKind } from '../../domain/telling/notice-kinds.ts';
import type { EventToTell } from '../../persistence/record/record-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { Concerned } from '../../persistence/telling/concerned-repository.ts';
import { tell } from './tell.ts';
import { tellOfReminder } from './tell-of-reminder.ts';
import { tellOfOpenOffers } from './tell-of-open-offers.ts';

/** Tells the people whom an event concerns. Safe to repeat. An event that is not there, or that nobody is told of, tells nobody. */
export async function tellOfEvent(
  scope: Scope,
  { commissionerId, eventId }: { commissionerId: string; eventId: string },
  { mailed }: { mailed: boolean },
): Promise<void> {
  const event = await scope.record.eventToTell(commissionerId, eventId);
  if (!event || !isTold(event.name)) return;
  if (event.name === 'scheme.published') return tellOfOpenOffers(scope, commissionerId, { mailed });
  if (event.name === 'reminder.sent') return tellOfReminder(scope, event, { mailed });
  const { kind, concerned } = whom[event.name];
  const tellings = (await concerned(scope, event)).map((one) => ({
    ...one,
    kind,
    about: `${kind}:${eventId}`,
  }));
  await tell(scope, tellings, { madeAt: event.happenedAt, mailed });
}

type Asked = (scope: Scope, event: EventToTell) => Promise<Concerned[]>;

const whom: Record<Exclude<ToldEvent, 'scheme.published' | 'reminder.sent'>, { kind: NoticeKind; concerned: Asked }> = {
  'consultation.started': {
    kind: 'consultation_to_answer',
    concerned: ({ concerned }, { commissionerId, subjectId }) => concerned.byConsultation(commissionerId, subjectId),
  },
  'consultation.comment_sent': {
    kind: 'comment_to_answer',
    concerned: ({ concerned }, { commissionerId, subjectId }) => concerned.byComment(commissionerId, subjectId),
  },
  'scheme.ended': {
    kind: 'scheme_ending',
    concerned: ({ concerned }, { commissionerId, subjectId }) => concerned.byEnd(commissionerId, subjectId),
  },
  'evidence.rejected': {
    kind: 'evidence_returned',
    concerned: ({ concerned }, { commissionerId, subjectId }) => concerned.byEvidence(commissionerId, subjectId),
  },
  'payment_run.released': {
    kind: 'payment_released',
    concerned: ({ concerned }, { commissionerId, subjectId }) => concerned.byRun(commissionerId, subjectId),
  },
};
