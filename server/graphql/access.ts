import { Extensions } from 'type-graphql';
import type { ActionName } from '../domain/permissions.ts';

/**
 * Declares which action of the permission table a root field is. A root field without one is refused at run time,
 * and the access test fails for it. `before: 'membership'` lets a signed-in person who has not chosen an organisation in.
 */
export function Access(action: ActionName, options: { before?: 'membership' } = {}): MethodDecorator {
  return Extensions({ action, ...(options.before ? { beforeMembership: true } : {}) }) as MethodDecorator;
}

/**
 * Declares which right a type of the contract belongs to: one of these lets a token read it. A type that a query answers with
 * needs none of this, it belongs to the right of that query, nor does one that is held by types of one right only
 * (rights-of-types.ts).
 */
export function OfRight(...rights: [ActionName, ...ActionName[]]): ClassDecorator {
  return Extensions({ rights });
}

/**
 * Declares that what is returned belongs to whatever it is shown with: an amount of money, a page's end, my own membership.
 * Above a type it holds wherever the type is, above a field for that field.
 */
export function OfItsHolder(): ClassDecorator & MethodDecorator & PropertyDecorator {
  return Extensions({ ofItsHolder: true }) as ClassDecorator & MethodDecorator & PropertyDecorator;
}
