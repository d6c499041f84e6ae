import type { ActionName } from '../permissions.ts';

/** How something that waits is told to somebody who may do less about it than it takes. */
export interface ReadOnlyWords {
  action: ActionName;
  title: (name: string) => string;
  /** What they may do, and who can do the rest. */
  detail: string;
}

/** Something that can wait for a person: who may do it, how the home page words it, and where it is done. */
export interface WaitingWords {
  /** The right it takes, so that it waits only for those who hold it. */
  action: ActionName;
  title: (name: string, count: number) => string;
  /** Why, or what follows. */
  detail: string;
  /** For those who lack the right and should know of it all the same: the first that they may. */
  orElse?: readonly ReadOnlyWords[];
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
