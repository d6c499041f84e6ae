import type { Rows } from '../rows.ts';
import { sql } from '../sql.ts';

/** How far the date of a demonstration is moved. A production portal has no row. */
export class DemonstrationClockRepository {
  constructor(private readonly rows: Rows) {}

  /** Seconds that the demonstration is ahead of the real clock; 0 when nobody moved it. */
  async offsetSeconds(): Promise<number> {
    const found = await this.rows.first<{ offsetSeconds: number }>(
      sql`select offset_seconds as "offsetSeconds" from demonstration_clock`,
    );
    return found?.offsetSeconds ?? 0;
  }

  /** True once a demonstration has its date: the last thing that is made of it. */
  async isSet(): Promise<boolean> {
    return (await this.rows.first(sql`select from demonstration_clock`)) !== null;
  }

  async set(offsetSeconds: number): Promise<void> {
    await this.rows.select(sql`
      insert into demonstration_clock (offset_seconds)
      values (${offsetSeconds})
      on conflict (id) do update set offset_seconds = excluded.offset_seconds`);
  }
}
