import type { OrganisationKind, Role } from '../../domain/permissions.ts';
import type { Connections } from '../connections.ts';
import { columns } from '../columns.ts';
import { tenantsOf, tenantsOnDay } from '../organisations/tenants-of.ts';
import { readAtTheDoor } from '../read-at-the-door.ts';
import { sql } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { ApiTokenRow } from './api-token-row.ts';
import { holdsOn } from './membership-holds.ts';
import { SessionRow } from './session-row.ts';

/**
 * What one statement at the door knows of a request: the person, what they act for, and how far the demonstration's
 * date is moved.
 */
export interface KnownVisitor {
  personId: string;
  personName: string;
  /** Null when a person may act for several organisations and has not chosen. */
  membershipId: string | null;
  /** True when the membership is an invitation that is used for the first time. */
  isFirstUse: boolean;
  roles: Role[] | null;
  organisationId: string | null;
  organisationName: string | null;
  kind: OrganisationKind | null;
  /** The tenants whose past that organisation may read. */
  commissionerIds: string[];
  /** Those for whom it may act on the day. */
  actsFor: string[];
  offsetSeconds: number;
}

export interface KnownSession extends KnownVisitor {
  lastSeenAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
  authenticatedAt: Date | null;
}

export interface KnownToken extends KnownVisitor {
  tokenId: string;
  scopes: string[];
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

/** The day it is in London, by the clock below. */
const TODAY = sql`((clock.now at time zone 'Europe/London')::date)`;

/** The real time, moved by the demonstration clock. */
const clockAt = (at: Date): Sql => sql`(
    select coalesce(max(offset_seconds), 0) as offset_seconds,
      ${at}::timestamptz + make_interval(secs => coalesce(max(offset_seconds), 0)) as now
    from demonstration_clock) clock`;

const VISITOR = sql`p.id as "personId", p.name as "personName", m.id as "membershipId", m.roles,
  coalesce(m.invited_at is not null and m.accepted_at is null, false) as "isFirstUse",
  o.id as "organisationId", o.name as "organisationName", o.kind, ${tenantsOf('o', TODAY)} as "commissionerIds",
  ${tenantsOnDay('o', TODAY)} as "actsFor",
  clock.offset_seconds as "offsetSeconds"`;

const SESSION = columns(SessionRow, 's', { only: ['lastSeenAt', 'expiresAt', 'endedAt', 'authenticatedAt'] });

const TOKEN = columns(ApiTokenRow, 't', { only: ['scopes', 'expiresAt', 'lastUsedAt', 'revokedAt'] });

const sessionWith = (tokenHash: Buffer, at: Date): Sql => sql`
  select ${VISITOR}, ${SESSION}
  from session s
  cross join ${clockAt(at)}
  join person p on p.id = s.person_id and p.disabled_at is null
  left join lateral (
      select held.*, count(*) over () as held_in_all
      from membership held
      where held.person_id = s.person_id and ${holdsOn('held', TODAY)}) m on case
    when s.membership_id is null then m.held_in_all = 1 else m.id = s.membership_id end
  left join organisation o on o.id = m.organisation_id
  where s.token_hash = ${tokenHash}`;

const tokenWith = (tokenHash: Buffer, at: Date): Sql => sql`
  select ${VISITOR}, t.id as "tokenId", ${TOKEN}
  from api_token t
  cross join ${clockAt(at)}
  join membership m on m.id = t.membership_id and ${holdsOn('m', TODAY)}
  join person p on p.id = m.person_id and p.disabled_at is null
  join organisation o on o.id = m.organisation_id
  where t.token_hash = ${tokenHash}`;

/**
 * A session, its person, and the membership acted for: the one chosen, or the only one there is. A chosen one that was
 * taken away leaves none, so that nobody slips into another organisation in the middle of a task.
 * @param at the real time
 */
export async function readSession(source: Connections, tokenHash: Buffer, at: Date): Promise<KnownSession | null> {
  return readAtTheDoor(source, { name: 'portal_session', sql: sessionWith(tokenHash, at) });
}

/** An API token and whom it acts as, where that person still may. */
export async function readToken(source: Connections, tokenHash: Buffer, at: Date): Promise<KnownToken | null> {
  return readAtTheDoor(source, { name: 'portal_token', sql: tokenWith(tokenHash, at) });
}
