import type { Rows } from '../rows.ts';

/** Work for later. The payload names a tenant and ids, never facts: the worker reads those under the fence of that tenant. */
export interface NewJob {
  task: string;
  payload: { commissionerId: string } & Record<string, string>;
  /** Two jobs with one key are one job. */
  key: string;
  /** How often a job that failed is tried in all. */
  attempts: number;
}

/** Jobs are added in the transaction that makes them necessary: neither is there without the other. */
export class JobRepository {
  constructor(private readonly rows: Rows) {}

  async add({ task, payload, key, attempts }: NewJob): Promise<void> {
    await this.rows.select(
      'select graphile_worker.add_job($1, payload := $2::json, job_key := $3, max_attempts := $4)',
      [task, JSON.stringify(payload), key, attempts],
    );
  }
}
