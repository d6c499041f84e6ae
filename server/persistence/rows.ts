import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { QueryFailedError } from 'typeorm';
import type { EntityManager, EntityTarget, ObjectLiteral, QueryRunner } from 'typeorm';
import { insertByColumn } from './insert-by-column.ts';
import type { Sql } from './sql.ts';

/**
 * What a repository may do with the request's one connection. It exists only inside a scope, so a statement
 * without the fence's settings cannot be written.
 */
export class Rows {
  /** How many statements this scope has sent: tests hold lists to a number that does not grow with their rows. */
  statements = 0;

  private readonly manager: EntityManager;

  constructor(private readonly runner: QueryRunner) {
    this.manager = runner.manager;
  }

  /**
   * Runs one statement. Values travel beside the text, never in it. It is prepared once for a connection: the policies
   * of row security make a statement large, and planning it anew cost several times its execution (bench/screens).
   */
  async select<T>({ text, values }: Sql): Promise<T[]> {
    this.statements += 1;
    const client = (await this.runner.connect()) as ClientBase;
    try {
      const { rows } = await client.query<T & object>({ name: nameOf(text), text, values });
      return rows as T[];
    } catch (failure) {
      throw new QueryFailedError(text, values, failure as Error);
    }
  }

  /** The first row, or null. */
  async first<T>(statement: Sql): Promise<T | null> {
    const [row] = await this.select<T>(statement);
    return row ?? null;
  }

  /** Adds one row or many in one statement. */
  async add<T extends ObjectLiteral>(entity: EntityTarget<T>, values: Partial<T> | Partial<T>[]): Promise<void> {
    if (Array.isArray(values) && values.length === 0) return;
    const many = Array.isArray(values) ? insertByColumn(this.manager.connection.getMetadata(entity), values) : null;
    if (many) {
      await this.select(many);
      return;
    }
    this.statements += 1;
    // TypeORM's own type refuses a column that holds any JSON; the drift test holds the columns instead.
    await this.manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(values as never)
      .updateEntity(false)
      .execute();
  }

  /**
   * Changes the rows that still are as expected and says how many were. Zero means somebody was first:
   * the state and version that were read stand in the where clause, so a stale write cannot win.
   */
  async change<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    expected: Partial<T>,
    changes: Partial<T>,
  ): Promise<number> {
    this.statements += 1;
    const done = await this.manager
      .createQueryBuilder()
      .update(entity)
      .set(changes as never)
      .where(expected as never)
      .updateEntity(false)
      .execute();
    return done.affected ?? 0;
  }
}

const names = new Map<string, string>();

/** The texts are the product's own and few, so a name for each is kept. */
const nameOf = (text: string): string => {
  const known = names.get(text);
  if (known) return known;
  const name = createHash('sha256').update(text).digest('base64url');
  names.set(text, name);
  return name;
};
