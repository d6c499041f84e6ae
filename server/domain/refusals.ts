import { moneyRefusals } from './refusals/money-refusals.ts';
import { peopleRefusals } from './refusals/people-refusals.ts';
import { schemesRefusals } from './refusals/schemes-refusals.ts';
import type { Sentence } from './refusals/sentences.ts';

/**
 * Every way the product says no. The code says what is wrong; the sentence is for a person; {places} are filled in;
 * the remedy is the next step. `schema/refusals.md` is made from this table.
 */
const catalogue = { ...peopleRefusals, ...schemesRefusals, ...moneyRefusals };

/** A code of the catalogue; the client must have words for each. */
export type RefusalCode = keyof typeof catalogue;

/** The sentence, and the way out where there is one, of each code. */
export const refusals: Record<RefusalCode, Sentence> = catalogue;

/** Every code there is. */
export const refusalCodes = Object.keys(catalogue) as RefusalCode[];
