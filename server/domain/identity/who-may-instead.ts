/**
 * Who made something does not approve it (product.md C14, F4, R12). Makers are people and not memberships: somebody who acts
 * for two organisations is one person. Worked example: Ann edited a text and Bob saved it last; neither publishes it, and
 * whoever tries is told that Cy may.
 */

/** A person by id, and by the name that others read. */
export interface NamedPerson {
  personId: string;
  name: string;
}

/** Is this person one of the makers? */
export function isMaker(makers: readonly NamedPerson[], personId: string): boolean {
  return makers.some((maker) => maker.personId === personId);
}

const MOST_NAMES = 5;

/**
 * A sentence that names who may do it instead: those who hold the right and are not makers.
 * @param holders everybody of the organisation who holds the right today, in the order in which they are named
 */
export function whoMayInstead(makers: readonly NamedPerson[], holders: readonly NamedPerson[]): string {
  const others = holders.filter(({ personId }) => !isMaker(makers, personId)).map(({ name }) => name);
  if (others.length === 0)
    return 'Nobody else in your organisation may: an administrator can give the right to approve to somebody who did not work on it.';
  const named = others.slice(0, MOST_NAMES);
  const beyond = others.length - named.length;
  const list = beyond > 0 ? [...named, beyond === 1 ? '1 more' : `${beyond} more`] : named;
  return `Who may: ${list.length === 1 ? list[0] : `${list.slice(0, -1).join(', ')} or ${list.at(-1)}`}.`;
}
