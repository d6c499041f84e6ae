import type { NamedPerson } from '../../domain/identity/who-may-instead.ts';
import type { OrganisationKind, Role } from '../../domain/permissions.ts';
import { columns } from '../columns.ts';
import type { Rows } from '../rows.ts';
import { sql } from '../sql.ts';
import { MembershipRow } from './membership-row.ts';

export type Membership = MembershipRow;

export interface NamedMembership extends Membership {
  personName: string;
  organisationName: string;
  kind: OrganisationKind;
}

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
      where m.person_id = ${personId} and m.revoked_at is null and m.starts_on <= ${on}::date
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
      where m.organisation_id = ${organisationId} and ${role} = any (m.roles) and m.revoked_at is null
        and m.starts_on <= ${on}::date and p.disabled_at is null
      order by p.name, p.id`);
  }

  /** Changes a membership that is still at the version read; false when somebody was first. */
  async change(
    { id, version }: Pick<Membership, 'id' | 'version'>,
    changes: Partial<Pick<Membership, 'roles' | 'revokedAt'>>,
  ): Promise<boolean> {
    return (await this.rows.change(MembershipRow, { id, version }, { ...changes, version: version + 1 })) === 1;
  }

  async add(
    membership: Pick<MembershipRow, 'id' | 'personId' | 'organisationId' | 'roles' | 'jobTitle' | 'startsOn'>,
  ): Promise<void> {
    await this.rows.add(MembershipRow, membership);
  }

  /** What one person may do in one organisation, by e-mail address and code: for the command line. */
  async byEmailAndCode(email: string, code: string): Promise<NamedMembership | null> {
    return this.rows.first(sql`
      select ${MEMBERSHIP}, p.name as "personName", o.name as "organisationName", o.kind
      from membership m
      join person p on p.id = m.person_id
      join organisation o on o.id = m.organisation_id
      where lower(p.email) = lower(${email}) and o.code = ${code} and m.revoked_at is null and p.disabled_at is null`);
  }
}
