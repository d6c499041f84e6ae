import { operationSize } from './operation-size.ts';
import type { Asked } from './operation-size.ts';

/** The client's largest document has some 700 tokens. */
export const MOST_TOKENS = 4000;

/** The client's deepest screen is 9 levels deep, and a refusal, a connection and a few hops fit in 14. */
export const MOST_LEVELS = 14;

/** The client uses hardly any; a script that asks for a handful of things by id needs some. */
export const MOST_ALIASES = 15;

/** A page of 100 schemes with 20 offers inside each comes to about 30,000; answering twice that takes a tenth of a second. */
export const MOST_FIELDS = 60_000;

/** Why an operation is too large to be run, or null. Asked before anything of it runs. */
export function whyTooLarge(asked: Asked): string | null {
  const size = operationSize(asked);
  if (size.levels > MOST_LEVELS) return `This operation is ${size.levels} levels deep: at most ${MOST_LEVELS}.`;
  if (size.aliases > MOST_ALIASES) return `This operation has ${size.aliases} aliases: at most ${MOST_ALIASES}.`;
  if (size.fields > MOST_FIELDS) return `This operation may answer with ${size.fields} fields: at most ${MOST_FIELDS}. Ask for fewer rows with "first".`;
  return null;
}
