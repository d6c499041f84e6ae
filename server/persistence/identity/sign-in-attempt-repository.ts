import { columns } from '../columns.ts';
import type { Rows } from '../rows.ts';
import { sql } from '../sql.ts';
import { SignInAttemptRow } from './sign-in-attempt-row.ts';

const TAKEN = columns(SignInAttemptRow, 'taken', { except: ['stateHash'] });

/** Sign-ins under way, known by the hash of their state. Each is taken once. */
export class SignInAttemptRepository {
  constructor(private readonly rows: Rows) {}

  async add(attempt: SignInAttemptRow): Promise<void> {
    await this.rows.add(SignInAttemptRow, attempt);
  }

  /** Takes an attempt out: a second call with the same state finds nothing. */
  async take(stateHash: Buffer): Promise<Omit<SignInAttemptRow, 'stateHash'> | null> {
    return this.rows.first(sql`
      with taken as (delete from sign_in_attempt where state_hash = ${stateHash} returning *)
      select ${TAKEN}
      from taken`);
  }

  /** Attempts that nobody finished. */
  async forget(before: Date): Promise<void> {
    await this.rows.select(sql`delete from sign_in_attempt where started_at < ${before}`);
  }
}
