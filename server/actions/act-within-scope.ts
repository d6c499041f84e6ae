import { randomUUID } from 'node:crypto';
import type { DataSource } from '../persistence/data-source.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Actor } from '../domain/permissions.ts';
import { Scope } from '../persistence/scope.ts';
import type { Action } from './action.ts';
import { perform } from './perform.ts';

/** Runs one action in a scope of its own: committed when accepted, rolled back when refused. For scripts, jobs and tests; a request has the guard. */
export async function actWithinScope<Input, Answer>(
  source: DataSource,
  actor: Actor,
  {
    action,
    input,
    now,
    actionId = randomUUID(),
  }: { action: Action<Input, Answer>; input: Input; now: Date; actionId?: string },
): Promise<Outcome<Answer>> {
  const scope = await Scope.open(source, { audience: 'actor', actor }, { now });
  try {
    const outcome = await perform(scope, action, { actionId, input });
    await (outcome.accepted ? scope.commit() : scope.rollBack());
    return outcome;
  } catch (failure) {
    await scope.rollBack();
    throw failure;
  }
}
