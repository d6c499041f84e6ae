import type { Actor } from '../domain/permissions.ts';

/** A situation a thing can be in: the SQL that puts it there, past every rule, and the instant at which it is asked. */
export interface Situation {
  name: string;
  put: string[];
  now: Date;
}

/** A thing that has permissions: where they are read, who is asked for, and every situation it can be in. */
export interface Thing {
  /** The type of the contract that holds the permissions. */
  holder: string;
  /** The query, with HERE where the permissions are selected. */
  query: string;
  variables: Record<string, unknown>;
  /** Which of the objects in the answer; left out, the only one. */
  of?: string;
  /** What its mutations are asked for, by the name of the argument. */
  given: Record<string, unknown>;
  /** Who is asked in every situation. */
  people: Actor[];
  situations: Situation[];
}
