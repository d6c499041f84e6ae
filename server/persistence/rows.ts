import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * What a repository may do with the request's one connection. It exists only inside a scope, so a statement
 * without the fence's settings cannot be written.
 */
export class Rows {
  /** How many statements this scope has sent: tests hold lists to a number that does not grow with their rows. */
  statements = 0;

  constructor(private readonly manager: EntityManager) {}

  /** Runs one statement. Values travel as parameters, never in the text. */
  async select<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    this.statements += 1;
    return this.manager.query<T[]>(sql, parameters);
  }

  /** The first row, or null. */
  async first<T>(sql: string, parameters: unknown[] = []): Promise<T | null> {
    const [row] = await this.select<T>(sql, parameters);
    return row ?? null;
  }

  /** Adds one row or many in one statement. */
  async add<T extends ObjectLiteral>(entity: EntityTarget<T>, values: Partial<T> | Partial<T>[]): Promise<void> {
    if (Array.isArray(values) && values.length === 0) return;
    this.statements += 1;
    // TypeORM's own type refuses a column that holds any JSON; the drift test holds the columns instead.
    await this.manager.createQueryBuilder().insert().into(entity).values(values as never).updateEntity(false).execute();
  }

  /**
   * Changes the rows that still are as expected and says how many were. Zero means somebody was first:
   * the state and version that were read stand in the where clause, so a stale write cannot win.
   */
  async change<T extends ObjectLiteral>(entity: EntityTarget<T>, expected: Partial<T>, changes: Partial<T>): Promise<number> {
    this.statements += 1;
    const done = await this.manager.createQueryBuilder().update(entity).set(changes as never).where(expected as never).updateEntity(false).execute();
    return done.affected ?? 0;
  }
}
