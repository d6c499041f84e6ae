import type { ActionName } from '../permissions.ts';

/** Something that can wait for a person: who may do it, how the home page words it, and where it is done. */
export interface WaitingWords {
  /** The right it takes, so that it waits only for those who hold it. */
  action: ActionName;
  title: (name: string, count: number) => string;
  /** Why, or what follows. */
  detail: string;
  /** The page on which it is done: nothing waits without a link that acts. */
  page: (id: string) => string;
}

/** Something that is counted: how people call it, and the page that lists it. */
export interface CountWords {
  label: string;
  page: string;
}

/** The home page of one kind of organisation: what can wait for it, and where things stand, in the order they are shown. */
export interface HomeWords {
  waits: Readonly<Record<string, WaitingWords>>;
  counts: Readonly<Record<string, CountWords>>;
}
