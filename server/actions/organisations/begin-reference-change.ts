import { whatDiffers } from '../../domain/organisations/area-parts.ts';
import { ALL_ENGLAND } from '../../domain/organisations/decide-make-area.ts';
import type { ReferenceAttempt, ReferenceChange } from '../../persistence/published/reference-change-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import { lookAtArea } from './area-preview.ts';
import type { AreaWish } from './area-sources.ts';
import { endReferenceChange } from './end-reference-change.ts';

/** A change that has begun: the areas to make, in their order, or the file to bring back. */
export interface BegunChange {
  attempt: ReferenceAttempt;
  asOf: string;
  codes: string[];
  fileNumber: number | null;
}

/**
 * Begins a change, or begins it again after a crash. What was looked at is compared once more, the first time only: a second
 * attempt finds some of it made already.
 * @returns null when it is over, or when what was looked at has changed meanwhile, which ends it
 */
export async function beginReferenceChange(scope: Scope, id: string): Promise<BegunChange | null> {
  const change = await scope.referenceChanges.lock(id);
  if (!change) return null;
  const attempt = { id, attemptId: scope.newId() };
  const { code, asOf, fileId } = change;
  if (code === null || asOf === null) {
    await scope.referenceChanges.move(change, { state: 'working', attemptId: attempt.attemptId });
    return { attempt, asOf: '', codes: [], fileNumber: fileId };
  }
  await scope.published.lockLoading();
  const preview = await lookAtArea(scope, { code, asOf });
  const failure = change.attemptId === null ? whyNotAsSeen(change, preview) : preview.problem;
  if (failure !== null) {
    await endReferenceChange(scope, change, { failure });
    return null;
  }
  const codes = codesOf({ code, asOf }, preview);
  await scope.referenceChanges.move(change, {
    state: 'working',
    attemptId: attempt.attemptId,
    areasTotal: codes.length,
    areasDone: 0,
    cameTo: [],
  });
  return { attempt, asOf, codes, fileNumber: null };
}

type Preview = Awaited<ReturnType<typeof lookAtArea>>;

const codesOf = ({ code }: AreaWish, { rows }: Preview): string[] =>
  code === ALL_ENGLAND ? (rows.get('areas') ?? []).map((area) => area.code) : [code];

function whyNotAsSeen({ seen }: ReferenceChange, { problem, parts }: Preview): string | null {
  if (problem !== null) return problem;
  const differences = whatDiffers(seen, parts);
  return differences.length === 0
    ? null
    : `Files or organisations changed before it began, so nothing was written. ${differences.join(' ')}`;
}
