/** What is changed for every tenant alike: the organisations of an area, or which version of a published file stands. */
export type ReferenceChangeKind = 'area' | 'file';

/** Both kinds. */
export const referenceChangeKinds: readonly ReferenceChangeKind[] = ['area', 'file'];

/** Where such a change stands: asked for, being made, and one of two ends. */
export type ReferenceChangeState = 'waiting' | 'working' | 'done' | 'failed';

/** Every state. */
export const referenceChangeStates: readonly ReferenceChangeState[] = ['waiting', 'working', 'done', 'failed'];

/** True while the worker has it, or will. */
export function isUnderWay(state: ReferenceChangeState): boolean {
  return state === 'waiting' || state === 'working';
}
