import type { ReferenceChange } from '../../persistence/published/reference-change-repository.ts';
import type { Scope } from '../../persistence/scope.ts';

/** How a change ended: what was done, in sentences, or why nothing was. */
export type ReferenceChangeEnd = { cameTo: string[] } | { failure: string };

/** Ends a change. What was done is on the record, under the name of whoever asked for it. */
export async function endReferenceChange(
  scope: Scope,
  change: ReferenceChange,
  end: ReferenceChangeEnd,
): Promise<void> {
  const failed = 'failure' in end;
  await scope.referenceChanges.move(change, { ...end, state: failed ? 'failed' : 'done', endedAt: scope.now });
  if (failed) return;
  const { id: changeId, kind, code, asOf, fileId, insteadOf, organisationId, askedBy: personId } = change;
  await scope.record.addAccessEvent(
    kind === 'area' ? 'area.made' : 'published_file.brought_back',
    { personId, organisationId },
    {
      id: scope.newId(),
      at: scope.now,
      detail: kind === 'area' ? { changeId, code, asOf } : { changeId, fileId, insteadOf },
    },
  );
}

/**
 * Ends a change that is under way, if it still is.
 * @param attemptId only while this attempt is the last; undefined for whichever it is
 */
export async function endIfUnderWay(
  scope: Scope,
  { id, attemptId }: { id: string; attemptId?: string },
  end: ReferenceChangeEnd,
): Promise<void> {
  const change = await scope.referenceChanges.lock(id);
  if (change && (attemptId === undefined || change.attemptId === attemptId))
    await endReferenceChange(scope, change, end);
}
