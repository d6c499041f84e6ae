import type { Rows } from '../rows.ts';
import { sql } from '../sql.ts';

/**
 * Work for later. The payload names a tenant (none, for what is the same for every tenant) and ids, never facts: the
 * worker reads those under the fence of that tenant.
 */
export interface NewJob {
  task: string;
  payload: Readonly<Record<string, string>>;
  /** Two jobs with one key are one job. */
  key: string;
  /** How often a job that failed is tried in all. */
  attempts: number;
}

/** Jobs are added in the transaction that makes them necessary: neither is there without the other. */
export class JobRepository {
  constructor(private readonly rows: Rows) {}

  async add({ task, payload, key, attempts }: NewJob): Promise<void> {
    await this.rows.select(sql`select graphile_worker.add_job(${task}, payload := ${JSON.stringify(payload)}::json,
          job_key := ${key}, max_attempts := ${attempts})`);
  }

  /** Many of one task, in one statement. */
  async addMany(
    { task, attempts }: Pick<NewJob, 'task' | 'attempts'>,
    jobs: readonly Pick<NewJob, 'payload' | 'key'>[],
  ): Promise<void> {
    if (jobs.length === 0) return;
    await this.rows.select(sql`
      select graphile_worker.add_job(${task}, payload := job.payload::json, job_key := job.key, max_attempts := ${attempts})
      from unnest(${jobs.map(({ payload }) => JSON.stringify(payload))}::text[], ${jobs.map(({ key }) => key)}::text[])
        job (payload, key)`);
  }
}
