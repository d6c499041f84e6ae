import { createHash } from 'node:crypto';
import { refused, refusedFor } from '../domain/outcome.ts';
import type { Outcome } from '../domain/outcome.ts';
import { whyNot } from '../domain/permissions.ts';
import { UnreadText } from '../domain/schemes/read-definition.ts';
import { canonicalText } from '../domain/words/canonical-text.ts';
import { refusalForConstraint } from '../persistence/constraint-sentences.ts';
import type { Scope } from '../persistence/scope.ts';
import type { Action } from './action.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Runs an action once for one action id: a repeat with the same content gets the same answer, a repeat with other
 * content is refused. What the database itself refuses comes back as a refusal too. The caller ends the scope:
 * commit when accepted, roll back when refused.
 */
export async function perform<Input, Answer>(
  scope: Scope,
  action: Action<Input, Answer>,
  { actionId, input }: { actionId: string; input: Input },
): Promise<Outcome<Answer>> {
  const forbidden = whyNot(scope.actor, action.name);
  if (forbidden) return refusedFor([forbidden]);
  if (!UUID.test(actionId)) return refused('ACTION_ID_IS_NOT_A_UUID', 'actionId');

  const organisationId = scope.actor.organisationId;
  const inputHash = createHash('sha256')
    .update(canonicalText({ action: action.name, input }))
    .digest();
  await scope.record.lockAction(organisationId, actionId);
  const receipt = await scope.record.receipt(organisationId, actionId);
  if (receipt) {
    if (!receipt.inputHash.equals(inputHash)) return refused('ACTION_ID_WAS_USED_FOR_SOMETHING_ELSE', 'actionId');
    return { accepted: true, value: receipt.answer as Answer };
  }

  scope.actionId = actionId;
  const outcome = await runRefusing(scope, action, input);
  if (!outcome.accepted) return outcome;
  if (scope.record.added === 0) throw new Error(`${action.name} changed something and left no event.`);
  await scope.record.addReceipt({
    organisationId,
    actionId,
    action: action.name,
    inputHash,
    answer: outcome.value,
    doneAt: scope.now,
  });
  return outcome;
}

const runRefusing = async <Input, Answer>(
  scope: Scope,
  action: Action<Input, Answer>,
  input: Input,
): Promise<Outcome<Answer>> => {
  try {
    return await action.run(scope, input);
  } catch (failure) {
    if (failure instanceof UnreadText) return refusedFor([failure.reason]);
    const code = refusalForConstraint(failure);
    if (!code) throw failure;
    return refused(code);
  }
};
