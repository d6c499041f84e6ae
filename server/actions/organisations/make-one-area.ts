import { countWords } from '../../domain/words/count-words.ts';
import type { ReferenceAttempt } from '../../persistence/published/reference-change-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import { AreaRefused } from './area-changes.ts';
import type { AreaWish } from './area-sources.ts';
import { createArea } from './create-area.ts';
import type { AreaReport } from './create-area.ts';

/**
 * Makes one area of a change, whole, in this transaction, and counts it as done. An area that the files do not make is named
 * with the reason, and the others go on.
 * @returns false when the change is over, or another attempt has begun: then nothing is written
 */
export async function makeOneArea(scope: Scope, { id, attemptId }: ReferenceAttempt, wish: AreaWish): Promise<boolean> {
  const change = await scope.referenceChanges.lock(id);
  if (change?.attemptId !== attemptId) return false;
  await scope.published.lockLoading();
  const sentence = await make(scope, wish);
  return scope.referenceChanges.move(change, {
    areasDone: change.areasDone + 1,
    cameTo: [...change.cameTo, sentence],
  });
}

async function make(scope: Scope, wish: AreaWish): Promise<string> {
  try {
    return inWords(await createArea(scope, wish));
  } catch (failure) {
    if (!(failure instanceof AreaRefused)) throw failure;
    return `${wish.code} was not brought in: ${failure.message}`;
  }
}

const inWords = ({ commissioner: { code, name }, changes: { counts }, changed }: AreaReport): string =>
  `${name} (${code}): ${countWords(counts.held, 'practice')}; ${
    changed === 0 ? 'everything was there already' : `${countWords(changed, 'row')} added or corrected`
  }.`;
