import { piecesToShow } from '../../domain/participation/requirement-progress.ts';
import type { OwedThing } from '../../domain/telling/decide-send-reminder.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { Owing } from '../../persistence/telling/owing-repository.ts';

/** Who owes a thing in the scheme or consultation that it is owed in: each organisation once, with what is due first. */
export async function whoOwes(
  scope: Scope,
  thing: OwedThing,
  { commissionerId, subjectId }: { commissionerId: string; subjectId: string },
): Promise<Owing[]> {
  const found = await {
    answers: () => scope.owing.answers(commissionerId, subjectId, { at: scope.now, on: scope.today }),
    evidence: async () =>
      (await scope.owing.evidence(commissionerId, subjectId, scope.today)).filter(
        ({ requirements, evidence }) => piecesToShow({ requirements }, evidence) > 0,
      ),
    counts: () => scope.owing.counts(commissionerId, subjectId, scope.today),
    responses: () => scope.owing.responses(commissionerId, subjectId, { at: scope.now, on: scope.today }),
    replies: () => scope.owing.replies(commissionerId, subjectId),
  }[thing]();
  return [...new Map([...found].reverse().map((owing) => [owing.organisationId, owing])).values()].reverse();
}
