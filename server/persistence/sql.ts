/**
 * What may stand as a value in a statement. Never undefined: what is not given is null, said so where it is left out.
 */
export type Value = string | number | bigint | boolean | Date | Uint8Array | null | readonly Value[];

/** One value, wherever in a statement it stands. */
class Given {
  constructor(readonly value: Value) {}
}

/**
 * A piece of SQL with its values. Pieces nest; the values are numbered when the whole is read, so that nobody counts.
 * The text depends on the shape of the statement only, never on its values: a prepared statement is found again by
 * its text.
 */
export class Sql {
  // Not a private name: pg clones what it is given, and a clone has no private names.
  private read: { text: string; values: Value[] } | undefined;

  constructor(readonly parts: readonly (string | Given)[]) {}

  /** As PostgreSQL reads it, with $1, $2 and so on for the values. */
  get text(): string {
    return this.written().text;
  }

  /** The values in the order of their numbers. */
  get values(): Value[] {
    return this.written().values;
  }

  private written(): { text: string; values: Value[] } {
    if (this.read) return this.read;
    const numbers = new Map<Given, number>();
    let text = '';
    for (const part of this.parts) {
      if (part instanceof Given && !numbers.has(part)) numbers.set(part, numbers.size + 1);
      text += part instanceof Given ? `$${numbers.get(part)}` : part;
    }
    this.read = { text, values: [...numbers.keys()].map(({ value }) => value) };
    return this.read;
  }
}

/** SQL as it is written: each `${…}` is a piece of SQL, or a value that travels beside the text. */
export function sql(strings: TemplateStringsArray, ...between: readonly (Sql | Value)[]): Sql {
  const parts: (string | Given)[] = [];
  strings.forEach((text, at) => {
    add(parts, text);
    const next = between[at];
    if (next instanceof Sql) for (const part of next.parts) add(parts, part);
    else if (at < between.length) parts.push(new Given(next as Value));
  });
  return new Sql(parts);
}

// Neighbouring texts become one, so that a statement of constant pieces is one text.
const add = (parts: (string | Given)[], part: string | Given): void => {
  const last = parts.at(-1);
  if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
  else if (part !== '') parts.push(part);
};

/**
 * A value that a statement names more than once. It keeps one number, so PostgreSQL knows that it is the same
 * everywhere: it plans `a.x = $1 and b.x = $1` with the join that follows from it, and `a.x = $1 and b.x = $2`
 * without.
 */
export function value(given: Value): Sql {
  return new Sql([new Given(given)]);
}

/**
 * Text that is SQL already: the name of a column or a type, from the schema or our own code. Never what a request
 * brought.
 */
export function raw(text: string): Sql {
  return new Sql([text]);
}

/** Pieces one after another, with something between each and the next. */
export function join(pieces: readonly Sql[], between: Sql): Sql {
  const [first, ...rest] = pieces;
  return first ? rest.reduce((whole, piece) => sql`${whole}${between}${piece}`, first) : sql``;
}

/** Lists, one under another. */
export const unionAll = (pieces: readonly Sql[]): Sql => join(pieces, sql` union all `);
