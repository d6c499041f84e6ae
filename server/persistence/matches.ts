import { join, sql, value } from './sql.ts';
import type { Sql } from './sql.ts';

/** What was typed, as patterns in which `%`, `_` and `\` are letters. */
export interface Typed {
  /** Anywhere in a text. Null when nothing was typed. */
  anywhere: Sql;
  /** At its beginning. */
  first: Sql;
}

/** A place where to look for what was typed. */
export type Place = (typed: Typed) => Sql;

/** Anywhere in a text, whatever the capitals. */
export const within =
  (text: Sql): Place =>
  ({ anywhere }) =>
    sql`${text} ilike ${anywhere}`;

/** At the beginning of a text, whatever the capitals. */
export const startOf =
  (text: Sql): Place =>
  ({ first }) =>
    sql`${text} ilike ${first}`;

/** The condition that what a person typed is found in one of these places; true for everything when it is null. */
export function matches(search: string | null | undefined, ...places: readonly [Place, ...Place[]]): Sql {
  const letters = search?.replaceAll(/[\\%_]/g, String.raw`\$&`) ?? null;
  const anywhere = value(letters === null ? null : `%${letters}%`);
  const typed: Typed = { anywhere, first: value(letters === null ? null : `${letters}%`) };
  const found = places.map((place) => place(typed));
  return sql`(${anywhere}::text is null or ${join(found, sql` or `)})`;
}
