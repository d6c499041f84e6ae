import type { Rows } from '../rows.ts';
import { SignInAttemptRow } from './sign-in-attempt-row.ts';

/** Sign-ins under way, known by the hash of their state. Each is taken once. */
export class SignInAttemptRepository {
  constructor(private readonly rows: Rows) {}

  async add(attempt: SignInAttemptRow): Promise<void> {
    await this.rows.add(SignInAttemptRow, attempt);
  }

  /** Takes an attempt out: a second call with the same state finds nothing. */
  async take(stateHash: Buffer): Promise<Omit<SignInAttemptRow, 'stateHash'> | null> {
    return this.rows.first(
      `with taken as (delete from sign_in_attempt where state_hash = $1 returning *)
       select code_verifier as "codeVerifier", nonce, return_to as "returnTo", started_at as "startedAt" from taken`,
      [stateHash],
    );
  }

  /** Attempts that nobody finished. */
  async forget(before: Date): Promise<void> {
    await this.rows.select('delete from sign_in_attempt where started_at < $1', [before]);
  }
}
