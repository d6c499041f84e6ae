import { operationSize } from './operation-size.ts';
import type { Asked } from './operation-size.ts';

/** The client's largest document has some 300 tokens; a script's may be ten times as long. */
export const MOST_TOKENS = 4000;

/** The client's deepest screens are 6 levels deep; a script that goes from a payment line to its practice's offers needs some more. */
export const MOST_LEVELS = 12;

/** The client uses none; a script that asks for a handful of things by id needs some. */
export const MOST_ALIASES = 15;

/** The client's largest screen comes to some 6,000, a page of 100 schemes with 20 offers inside each to some 30,000. */
export const MOST_FIELDS = 60_000;

/** Why an operation is too large to be run, or null. Asked before anything of it runs. */
export function whyTooLarge(asked: Asked): string | null {
  const size = operationSize(asked);
  if (size.levels > MOST_LEVELS) return `This operation is ${size.levels} levels deep: at most ${MOST_LEVELS}.`;
  if (size.aliases > MOST_ALIASES) return `This operation has ${size.aliases} aliases: at most ${MOST_ALIASES}.`;
  if (size.fields > MOST_FIELDS)
    return `This operation may answer with ${size.fields} fields: at most ${MOST_FIELDS}. Ask for fewer rows with "first".`;
  return null;
}
