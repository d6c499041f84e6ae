import type { Outcome } from '../domain/outcome.ts';
import type { ActionName } from '../domain/permissions.ts';
import type { Scope } from '../persistence/scope.ts';

/** One verb: load, decide, save. The answer is plain JSON (ids, mostly), because it is kept for a repeat of the request. */
export interface Action<Input, Answer> {
  name: ActionName;
  run(scope: Scope, input: Input): Promise<Outcome<Answer>>;
}

/** Ties a verb to the permission it needs. */
export function defineAction<Input, Answer>(
  name: ActionName,
  run: Action<Input, Answer>['run'],
): Action<Input, Answer> {
  return { name, run };
}
