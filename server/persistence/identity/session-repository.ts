import type { Rows } from '../rows.ts';
import { sql, value } from '../sql.ts';
import { SessionRow } from './session-row.ts';

/** Sessions, known by the hash of their token. Only the door reads or writes them. */
export class SessionRepository {
  constructor(private readonly rows: Rows) {}

  async add(session: Omit<SessionRow, 'membershipId' | 'endedAt'> & Partial<SessionRow>): Promise<void> {
    await this.rows.add(SessionRow, session);
  }

  async choose(tokenHash: Buffer, membershipId: string): Promise<void> {
    await this.rows.change(SessionRow, { tokenHash }, { membershipId });
  }

  async touch(tokenHash: Buffer, lastSeenAt: Date): Promise<void> {
    await this.rows.change(SessionRow, { tokenHash }, { lastSeenAt });
  }

  /** Ends a session; answers whose it was, or null when there was none. */
  async end(tokenHash: Buffer, endedAt: Date): Promise<{ personId: string } | null> {
    return this.rows.first(sql`
      with ended as (
        update session set ended_at = ${endedAt}
        where token_hash = ${tokenHash} and ended_at is null
        returning person_id)
      select person_id as "personId"
      from ended`);
  }

  /** Sessions that ended or expired before an instant serve nobody. */
  async forget(before: Date): Promise<void> {
    const instant = value(before);
    await this.rows.select(sql`delete from session where expires_at < ${instant} or ended_at < ${instant}`);
  }
}
