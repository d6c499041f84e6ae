import { randomBytes } from 'node:crypto';

/** Short enough to read out on the telephone: no vowels, nothing that looks like another character. */
const LETTERS = '23456789BCDFGHJKMNPQRSTVWXYZ';

/** An id that a person can quote and a log can be searched for, such as K7PM-3XQT. */
export function newErrorId(): string {
  const drawn = [...randomBytes(8)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return `${drawn.slice(0, 4)}-${drawn.slice(4)}`;
}
