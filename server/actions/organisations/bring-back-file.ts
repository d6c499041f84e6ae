import { accepted, refused } from '../../domain/outcome.ts';
import { decideBringBackFile } from '../../domain/organisations/decide-bring-back-file.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { askForReferenceChange } from './ask-for-reference-change.ts';

/** A replaced file, and the number of the one that stood when it was looked at. */
export interface BringBackFile {
  fileId: string;
  insteadOf: number;
}

/**
 * Asks for a replaced file to stand again, for everybody. The version that stands is put by, and can be brought back likewise.
 * What was made of it before stays: an area is brought in again by hand (docs/adr/0125).
 * Refusals: NOT_FOUND, FILE_STANDS_ALREADY, FILE_ROWS_WERE_NOT_KEPT, REFERENCE_CHANGE_IS_UNDER_WAY, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const bringBackFile = defineAction(
  'published-file:bring-back',
  async (scope: Scope, { fileId, insteadOf }: BringBackFile) => {
    const file = await scope.published.heldFile(fileId);
    if (!file) return refused('NOT_FOUND', 'fileId');
    const decision = decideBringBackFile(file, insteadOf);
    if (!decision.accepted) return decision;
    const change = { fileId: file.number, insteadOf: decision.value.insteadOf };
    const changeId = await askForReferenceChange(scope, { kind: 'file', ...change });
    await scope.accessHappened('published_file.asked_back', { changeId, ...change });
    return accepted({ changeId });
  },
);
