import type { Rows } from '../rows.ts';
import { CLOCK, KNOWN_VISITOR, londonDayOf } from './known-visitor.ts';
import type { KnownVisitor } from './known-visitor.ts';
import { SessionRow } from './session-row.ts';

export interface KnownSession extends KnownVisitor {
  signedInAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
}

/** Sessions, known by the hash of their token. Only the door reads or writes them. */
export class SessionRepository {
  constructor(private readonly rows: Rows) {}

  /**
   * The session, its person, and the membership acted for: the one chosen, or the only one there is. A chosen one that
   * was taken away leaves none, so that nobody slips into another organisation in the middle of a task.
   */
  async known(tokenHash: Buffer, at: Date): Promise<KnownSession | null> {
    return this.rows.first(
      `select ${KNOWN_VISITOR}, s.signed_in_at as "signedInAt", s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt", s.ended_at as "endedAt"
       from session s
       cross join ${CLOCK}
       join person p on p.id = s.person_id and p.disabled_at is null
       left join lateral (
         select held.*, count(*) over () as held_in_all from membership held
         where held.person_id = s.person_id and held.revoked_at is null and held.starts_on <= ${londonDayOf('$2')}
       ) m on case when s.membership_id is null then m.held_in_all = 1 else m.id = s.membership_id end
       left join organisation o on o.id = m.organisation_id
       where s.token_hash = $1`, [tokenHash, at]);
  }

  async add(session: Omit<SessionRow, 'membershipId' | 'endedAt'>): Promise<void> {
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
    return this.rows.first(
      `with ended as (update session set ended_at = $2 where token_hash = $1 and ended_at is null returning person_id)
       select person_id as "personId" from ended`, [tokenHash, endedAt]);
  }

  /** Sessions that ended or expired before an instant serve nobody. */
  async forget(before: Date): Promise<void> {
    await this.rows.select('delete from session where expires_at < $1 or ended_at < $1', [before]);
  }
}
