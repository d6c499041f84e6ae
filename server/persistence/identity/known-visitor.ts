import type { OrganisationKind, Role } from '../../domain/permissions.ts';

/** What one statement at the door knows of a request: the person, what they act for, and how far the demonstration's date is moved. */
export interface KnownVisitor {
  personId: string;
  personName: string;
  /** Null when a person may act for several organisations and has not chosen. */
  membershipId: string | null;
  roles: Role[] | null;
  organisationId: string | null;
  organisationName: string | null;
  kind: OrganisationKind | null;
  offsetSeconds: number;
}

/** The columns of a known visitor, where p, m, o and clock are the person, membership, organisation and demonstration clock. */
export const KNOWN_VISITOR = `p.id as "personId", p.name as "personName", m.id as "membershipId", m.roles,
  o.id as "organisationId", o.name as "organisationName", o.kind, clock.offset_seconds as "offsetSeconds"`;

/** The demonstration clock as a row that is always there. */
export const CLOCK = '(select coalesce(max(offset_seconds), 0) as offset_seconds from demonstration_clock) clock';

/** The day it is in London for an instant in a parameter, moved by the demonstration clock. */
export const londonDayOf = (instant: string): string =>
  `((${instant}::timestamptz + make_interval(secs => clock.offset_seconds)) at time zone 'Europe/London')::date`;
