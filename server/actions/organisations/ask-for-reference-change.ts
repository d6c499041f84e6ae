import type { NewReferenceChange } from '../../persistence/published/reference-change-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import { CHANGE_REFERENCE } from './reference-change-job.ts';

/** Adds the change and the job that makes it: neither is there without the other. Answers the id of the change. */
export async function askForReferenceChange(
  scope: Scope,
  change: Omit<NewReferenceChange, 'id' | 'organisationId' | 'askedBy' | 'askedAt'>,
): Promise<string> {
  const id = scope.newId();
  const { organisationId, personId } = scope.actor;
  await scope.referenceChanges.add({ ...change, id, organisationId, askedBy: personId, askedAt: scope.now });
  await scope.jobs.add({ ...CHANGE_REFERENCE, payload: { changeId: id }, key: `${CHANGE_REFERENCE.task}/${id}` });
  return id;
}
