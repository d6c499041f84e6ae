import { getMetadataArgsStorage } from 'typeorm';
import { SnakeNames } from './snake-names.ts';
import { raw } from './sql.ts';
import type { Sql } from './sql.ts';

type Name<Row> = keyof Row & string;

/** Which columns of a row are read: some, or all but some. All, where nothing is said. */
export type Choice<Row> = { only: readonly Name<Row>[] } | { except: readonly Name<Row>[] };

const naming = new SnakeNames();

/**
 * The columns of a row as a select names them, under the names of the row class: `m.person_id as "personId", …`.
 * A column that is added to the class is read from then on wherever all of them are.
 * @param alias what the statement calls the table
 */
export function columns<Row extends object>(
  row: new () => Row,
  alias: string,
  choice: Choice<Row> = { except: [] },
): Sql {
  const wanted = (name: string): boolean =>
    'only' in choice ? choice.only.some((one) => one === name) : !choice.except.some((one) => one === name);
  return raw(
    namesOf(row)
      .filter(({ property }) => wanted(property))
      .map(({ property, column }) => `${alias}.${column}${property === column ? '' : ` as "${property}"`}`)
      .join(', '),
  );
}

const namesOf = (row: new () => object): { property: string; column: string }[] =>
  getMetadataArgsStorage()
    .columns.filter(({ target }) => target === row)
    .map(({ propertyName, options }) => ({
      property: propertyName,
      column: naming.columnName(propertyName, options.name),
    }));
