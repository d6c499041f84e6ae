import { londonDay } from '../../domain/dates.ts';
import { owedThings } from '../../domain/telling/decide-send-reminder.ts';
import type { OwedThing } from '../../domain/telling/decide-send-reminder.ts';
import type { NoticeKind } from '../../domain/telling/notice-kinds.ts';
import type { EventToTell } from '../../persistence/record/record-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import { tell } from './tell.ts';
import { whoOwes } from './who-owes.ts';

const KINDS: Readonly<Record<OwedThing, NoticeKind>> = {
  answers: 'answer_owed',
  evidence: 'evidence_owed',
  counts: 'count_owed',
  responses: 'response_owed',
  replies: 'reply_owed',
};

/** Reminds those who still owe it: each person once on a day for one thing, however many reminders were sent on it. */
export async function tellOfReminder(
  scope: Scope,
  { commissionerId, subjectId, happenedAt, detail }: EventToTell,
  { mailed }: { mailed: boolean },
): Promise<void> {
  const thing = owedThings.find((one) => one === (detail as { thing?: unknown }).thing);
  if (!thing) return;
  const kind = KINDS[thing];
  const owing = await whoOwes(scope, thing, { commissionerId, subjectId });
  await tell(
    scope,
    owing.map(({ organisationId, subjectId: where, subjectName }) => ({
      organisationId,
      subjectId: where,
      subjectName,
      kind,
      about: `${kind}:${subjectId}:${londonDay(happenedAt)}`,
    })),
    { madeAt: happenedAt, mailed },
  );
}
