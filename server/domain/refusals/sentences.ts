/** How the product says no: what is wrong, for a person, with {places} to fill in; and the next step. */
export interface Sentence {
  message: string;
  remedy?: string;
}

/** Sentences under their codes. */
export type Sentences = Record<string, Sentence>;
