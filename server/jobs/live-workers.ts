import type pg from 'pg';
import { sql, value } from '../persistence/sql.ts';
import type { Sql } from '../persistence/sql.ts';

const markOf = (worker: Sql): Sql => sql`hashtextextended('job worker/' || ${worker}, 0)`;

const UNLOCK_THE_DEAD = sql`
  with holder as materialized (
      select distinct locked_by from graphile_worker._private_jobs where locked_by is not null),
    dead as materialized (
      select locked_by from holder where pg_try_advisory_xact_lock(${markOf(sql`locked_by`)}))
  select array_agg(locked_by) as ids, graphile_worker.force_unlock_workers(array_agg(locked_by))
  from dead
  having count(*) > 0`;

interface Held {
  client: pg.PoolClient;
  /** Once: a connection that is lost says so more than once, and may be lost while we let go of it. */
  letGo: (failure: Error | true) => void;
}

/**
 * Which worker is alive. A job of a server that was killed stays locked in the queue, for four hours by the queue's own
 * reckoning. So each worker holds an advisory lock on a connection of its own for as long as it lives; PostgreSQL
 * drops the lock with the process, and whoever finds a job whose worker has no lock gives it back at once.
 */
export class LiveWorkers {
  private holder: Promise<Held> | null = null;
  private readonly marks = new Map<string, Promise<unknown>>();

  /** @param pool must not run out: one of its connections is held for good */
  constructor(private readonly pool: pg.Pool) {}

  /**
   * From here on this worker counts as alive. Call it before it takes its first job; a worker may say so more than
   * once.
   */
  async hold(workerId: string): Promise<void> {
    const marked = this.marks.get(workerId) ?? this.mark(workerId);
    this.marks.set(workerId, marked);
    await marked;
  }

  /** Gives back the jobs of dead workers, and takes our own marks again when their connection was lost. */
  async sweep(): Promise<string[]> {
    if (this.holder === null) for (const id of this.marks.keys()) this.marks.set(id, this.mark(id));
    await Promise.all(this.marks.values());
    const { rows } = await this.pool.query<{ ids: string[] }>(UNLOCK_THE_DEAD.text);
    return rows[0]?.ids ?? [];
  }

  /** Lets go of the marks. */
  async release(): Promise<void> {
    this.marks.clear();
    const holder = this.holder;
    this.holder = null;
    (await holder?.catch(() => null))?.letGo(true);
  }

  private async mark(workerId: string): Promise<void> {
    this.holder ??= this.connect();
    const { client } = await this.holder;
    const { text, values } = sql`select pg_advisory_lock(${markOf(value(workerId))})`;
    await client.query(text, values);
  }

  private async connect(): Promise<Held> {
    const client = await this.pool.connect();
    let held = true;
    const letGo = (failure: Error | true): void => {
      if (!held) return;
      held = false;
      client.release(failure);
    };
    client.on('error', (failure) => {
      if (held) this.holder = null;
      letGo(failure);
    });
    return { client, letGo };
  }
}
