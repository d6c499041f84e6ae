import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import { join, raw, sql } from './sql.ts';
import type { Sql } from './sql.ts';

/** What parts the values of a column, and what stands for null. Rows that hold either travel the ordinary way. */
const SEPARATOR = '\u001f';
const NOTHING = '\u001e';

const TYPES = new Set([
  'text',
  'uuid',
  'integer',
  'bigint',
  'numeric',
  'date',
  'timestamptz',
  'daterange',
  'boolean',
  'jsonb',
]);

/**
 * The statement that adds many rows with each column as one text, which PostgreSQL takes apart (docs/adr/0031): a
 * query builder writes a parameter for each value instead, and took longer over a page of payment lines than working
 * them out.
 * @returns null for rows that cannot travel so: fewer than two, with different columns, of a type that is not plain,
 *   or holding a separator
 */
export function insertByColumn(
  { tableName, columns }: Pick<EntityMetadata, 'tableName' | 'columns'>,
  rows: readonly ObjectLiteral[],
): Sql | null {
  const [first] = rows;
  if (!first || rows.length < 2) return null;
  const given = columns.filter(({ propertyName }) => first[propertyName] !== undefined);
  if (given.some(({ type, isArray, transformer }) => isArray || transformer || !TYPES.has(String(type)))) return null;
  const names = given.map(({ propertyName }) => propertyName);
  const alike = rows.every(
    (row) =>
      names.every((name) => row[name] !== undefined) &&
      Object.keys(row).filter((key) => row[key] !== undefined).length === names.length,
  );
  if (!alike || names.length !== Object.keys(first).filter((key) => first[key] !== undefined).length) return null;
  const apart: Sql[] = [];
  for (const { propertyName, type } of given) {
    const texts = rows.map((row) => textOf(row[propertyName], type === 'jsonb'));
    if (texts.includes(null)) return null;
    const list = sql`string_to_array(${texts.join(SEPARATOR)}, E'\\x1f', E'\\x1e')`;
    apart.push(sql`unnest(${list}::${raw(String(type))}[])`);
  }
  const into = raw(`"${tableName}" (${given.map(({ databaseName }) => `"${databaseName}"`).join(', ')})`);
  return sql`insert into ${into} select ${join(apart, sql`, `)}`;
}

/** A value as PostgreSQL reads it from text; null when it has no plain one. */
function textOf(value: unknown, json: boolean): string | null {
  if (value === null) return NOTHING;
  if (json) return JSON.stringify(value);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') return value.includes(SEPARATOR) || value.includes(NOTHING) ? null : value;
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : null;
}
