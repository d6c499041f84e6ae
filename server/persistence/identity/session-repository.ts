import type { Rows } from '../rows.ts';
import { sql, value } from '../sql.ts';
import { SessionRow } from './session-row.ts';

/** What a session leaves behind when it ends. */
export type EndedSession = Pick<SessionRow, 'personId' | 'membershipId' | 'idToken'>;

/** Sessions, known by the hash of their token. Only the door reads or writes them. */
export class SessionRepository {
  constructor(private readonly rows: Rows) {}

  async add(
    session: Omit<SessionRow, 'membershipId' | 'endedAt' | 'idToken' | 'authenticatedAt' | 'browser'> &
      Partial<SessionRow>,
  ): Promise<void> {
    await this.rows.add(SessionRow, session);
  }

  async choose(tokenHash: Buffer, membershipId: string): Promise<void> {
    await this.rows.change(SessionRow, { tokenHash }, { membershipId });
  }

  async touch(tokenHash: Buffer, lastSeenAt: Date): Promise<void> {
    await this.rows.change(SessionRow, { tokenHash }, { lastSeenAt });
  }

  /** Ends a session; answers whose it was and what it held, or null when there was none. */
  async end(tokenHash: Buffer, endedAt: Date): Promise<EndedSession | null> {
    return this.rows.first(sql`
      with held as (
        select token_hash, person_id, membership_id, id_token
        from session
        where token_hash = ${tokenHash} and ended_at is null
        for update),
      ended as (
        update session s set ended_at = ${endedAt}, id_token = null
        from held
        where s.token_hash = held.token_hash)
      select person_id as "personId", membership_id as "membershipId", id_token as "idToken"
      from held`);
  }

  /** Sessions that ended or expired before an instant serve nobody. */
  async forget(before: Date): Promise<void> {
    const instant = value(before);
    await this.rows.select(sql`delete from session where expires_at < ${instant} or ended_at < ${instant}`);
  }
}
