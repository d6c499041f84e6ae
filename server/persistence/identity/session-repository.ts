import { columns } from '../columns.ts';
import type { Rows } from '../rows.ts';
import { sql, value } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { SessionRow } from './session-row.ts';

/** What a session leaves behind when it ends. */
export type EndedSession = Pick<SessionRow, 'personId' | 'membershipId' | 'idToken'>;

/** A session as its person sees it. */
export type HeldSession = Pick<SessionRow, 'id' | 'tokenHash' | 'browser' | 'signedInAt' | 'lastSeenAt'> & {
  /** The name of the organisation; null while none is chosen. */
  actingFor: string | null;
};

/** When a session holds: seen since then, and not over now. */
export interface Held {
  now: Date;
  seenSince: Date;
}

/** One session, or all but the one with this token. */
export type Which = { id: string } | { except: Buffer };

/** More than anybody has: a list that is full says so by its length. */
const MOST_SHOWN = 100;
const HELD = columns(SessionRow, 's', { only: ['id', 'tokenHash', 'browser', 'signedInAt', 'lastSeenAt'] });

const holds = ({ now, seenSince }: Held): Sql =>
  sql`s.ended_at is null and s.expires_at > ${value(now)} and s.last_seen_at > ${value(seenSince)}`;

/** Sessions, known by the hash of their token. Only the door reads or writes them. */
export class SessionRepository {
  constructor(private readonly rows: Rows) {}

  async add(
    session: Omit<SessionRow, 'membershipId' | 'endedAt' | 'idToken' | 'authenticatedAt' | 'browser'> &
      Partial<SessionRow>,
  ): Promise<void> {
    await this.rows.add(SessionRow, session);
  }

  /** Sessions of a person that hold: last seen since an instant, and not past their last. The newest first. */
  async ofPerson(personId: string, at: Held): Promise<HeldSession[]> {
    return this.rows.select(sql`
      select ${HELD}, o.name as "actingFor"
      from session s
      left join membership m on m.id = s.membership_id
      left join organisation o on o.id = m.organisation_id
      where s.person_id = ${personId} and ${holds(at)}
      order by s.last_seen_at desc, s.id
      limit ${MOST_SHOWN}`);
  }

  /** Ends some sessions of a person; answers how many held. */
  async endOfPerson(personId: string, which: Which, at: Held): Promise<number> {
    const chosen = 'id' in which ? sql`s.id = ${which.id}` : sql`s.token_hash <> ${which.except}`;
    const ended = await this.rows.select<{ id: string }>(sql`
      with ended as (
        update session s set ended_at = ${value(at.now)}, id_token = null
        where s.person_id = ${personId} and ${chosen} and ${holds(at)}
        returning s.id)
      select id from ended`);
    return ended.length;
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
