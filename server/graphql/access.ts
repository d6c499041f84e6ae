import { Extensions } from 'type-graphql';
import type { ActionName } from '../domain/permissions.ts';

/**
 * Declares which action of the permission table a root field is. A root field without one is refused at run time,
 * and the access test fails for it. `before: 'membership'` lets a signed-in person who has not chosen an organisation in.
 */
export function Access(action: ActionName, options: { before?: 'membership' } = {}): MethodDecorator {
  return Extensions({ action, ...(options.before ? { beforeMembership: true } : {}) }) as MethodDecorator;
}
