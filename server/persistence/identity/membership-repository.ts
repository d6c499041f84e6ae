import type { NamedPerson } from '../../domain/identity/who-may-instead.ts';
import type { OrganisationKind, Role } from '../../domain/permissions.ts';
import { columns } from '../columns.ts';
import type { Rows } from '../rows.ts';
import { sql, value } from '../sql.ts';
import { holdsOn, isNotOver } from './membership-holds.ts';
import { MembershipRow } from './membership-row.ts';

export type Membership = MembershipRow;

export interface NamedMembership extends Membership {
  personName: string;
  organisationName: string;
  kind: OrganisationKind;
}

export type NewInvitation = Pick<
  MembershipRow,
  | 'id'
  | 'personId'
  | 'organisationId'
  | 'roles'
  | 'jobTitle'
  | 'startsOn'
  | 'endsOn'
  | 'sharedMailboxReason'
  | 'invitedBy'
  | 'invitingOrganisationId'
> & { invitedAt: Date };

const MEMBERSHIP = columns(MembershipRow, 'm');

/** What people may act for, and with which rights. */
export class MembershipRepository {
  constructor(private readonly rows: Rows) {}

  async byIds(ids: readonly string[]): Promise<Membership[]> {
    return this.rows.select(sql`select ${MEMBERSHIP} from membership m where m.id = any (${ids})`);
  }

  async byId(id: string): Promise<Membership | null> {
    return this.rows.first(sql`select ${MEMBERSHIP} from membership m where m.id = ${id}`);
  }

  /** What a person may act for on a day, by name of the organisation. Only the door sees beyond one organisation. */
  async heldBy(personId: string, on: string): Promise<Membership[]> {
    return this.rows.select(sql`
      select ${MEMBERSHIP}
      from membership m
      join organisation o on o.id = m.organisation_id
      where m.person_id = ${personId} and ${holdsOn('m', sql`${value(on)}::date`)}
      order by o.name`);
  }

  /** Everybody who acts, or acted, for an organisation: those who still do first, by name. */
  async inOrganisation(organisationId: string): Promise<Membership[]> {
    return this.rows.select(sql`
      select ${MEMBERSHIP}
      from membership m
      join person p on p.id = m.person_id
      where m.organisation_id = ${organisationId}
      order by m.revoked_at is not null, p.name`);
  }

  /**
   * The same, held until the scope ends: two administrators who take each other's rights away at the same moment
   * come one after the other, and the second sees what the first did.
   */
  async lockOrganisation(organisationId: string): Promise<Membership[]> {
    return this.rows.select(
      sql`select ${MEMBERSHIP} from membership m where m.organisation_id = ${organisationId} order by m.id for update`,
    );
  }

  /** Who may do what a role allows in an organisation on a day, by name. */
  async holding(role: Role, organisationId: string, on: string): Promise<NamedPerson[]> {
    return this.rows.select(sql`
      select p.id as "personId", p.name
      from membership m
      join person p on p.id = m.person_id
      where m.organisation_id = ${organisationId} and ${role} = any (m.roles) and ${holdsOn('m', sql`${value(on)}::date`)}
        and p.disabled_at is null
      order by p.name, p.id`);
  }

  /** Changes a membership that is still at the version read; false when somebody was first. */
  async change(
    { id, version }: Pick<Membership, 'id' | 'version'>,
    changes: Partial<Pick<Membership, 'roles' | 'revokedAt' | 'suspendedAt' | 'endsOn' | 'lastSentAt'>>,
  ): Promise<boolean> {
    return (await this.rows.change(MembershipRow, { id, version }, { ...changes, version: version + 1 })) === 1;
  }

  async add(
    membership: Pick<MembershipRow, 'id' | 'personId' | 'organisationId' | 'roles' | 'jobTitle' | 'startsOn'> &
      Partial<MembershipRow>,
  ): Promise<void> {
    await this.rows.add(MembershipRow, membership);
  }

  /** Adds invitations, each a membership that nobody has used yet. */
  async addInvitations(invitations: NewInvitation[]): Promise<void> {
    await this.rows.add(
      MembershipRow,
      invitations.map((one) => ({ ...one, lastSentAt: one.invitedAt, version: 1 })),
    );
  }

  /** True when the person acts for the organisation on a day, is suspended, or is invited to. */
  async isHeld(personId: string, organisationId: string, on: string): Promise<boolean> {
    const held = await this.rows.first(sql`
      select m.id
      from membership m
      where m.person_id = ${personId} and m.organisation_id = ${organisationId} and ${isNotOver('m', sql`${value(on)}::date`)}`);
    return held !== null;
  }

  /** Everybody who acts, or acted, for any of these organisations. */
  async ofOrganisations(organisationIds: readonly string[]): Promise<Membership[]> {
    return this.rows.select(
      sql`select ${MEMBERSHIP} from membership m where m.organisation_id = any (${organisationIds}) order by m.id`,
    );
  }

  /** Whether anybody was ever let in, for any organisation. Only the door sees beyond one. */
  async isThereAny(): Promise<boolean> {
    return (await this.rows.first(sql`select m.id from membership m limit 1`)) !== null;
  }

  /** The same membership, held until the scope ends. */
  async lock(id: string): Promise<Membership | null> {
    return this.rows.first(sql`select ${MEMBERSHIP} from membership m where m.id = ${id} for update`);
  }

  /** Notes that an invitation was used, once; false when it was before. */
  async markFirstUse(id: string, at: Date): Promise<boolean> {
    const marked = await this.rows.select(sql`
      with marked as (
        update membership set accepted_at = ${at}
        where id = ${id} and accepted_at is null and invited_at is not null
        returning id)
      select id
      from marked`);
    return marked.length === 1;
  }

  /** Whoever may act for an organisation on a day, with name and address: for the command line. */
  async peopleOf(
    organisationId: string,
    on: string,
  ): Promise<(Pick<Membership, 'id' | 'version' | 'roles'> & { name: string; email: string })[]> {
    return this.rows.select(sql`
      select m.id, m.version, m.roles, p.name, lower(p.email) as email
      from membership m
      join person p on p.id = m.person_id
      where m.organisation_id = ${organisationId} and ${holdsOn('m', sql`${value(on)}::date`)}
        and p.disabled_at is null
      order by p.name`);
  }

  /** What one person may do in one organisation, by e-mail address and code: for the command line. */
  async byEmailAndCode(email: string, code: string, on: string): Promise<NamedMembership | null> {
    return this.rows.first(sql`
      select ${MEMBERSHIP}, p.name as "personName", o.name as "organisationName", o.kind
      from membership m
      join person p on p.id = m.person_id
      join organisation o on o.id = m.organisation_id
      where lower(p.email) = lower(${email}) and o.code = ${code} and ${holdsOn('m', sql`${value(on)}::date`)}
        and p.disabled_at is null`);
  }
}
