import type { OrganisationKind } from '../../domain/permissions.ts';
import { columns } from '../columns.ts';
import type { Rows } from '../rows.ts';
import { sql, value } from '../sql.ts';
import { holdsOn } from './membership-holds.ts';
import { PersonRow } from './person-row.ts';

export interface Person {
  id: string;
  name: string;
  email: string;
  issuer: string | null;
  subject: string | null;
  disabledAt: Date | null;
}

/** One line of the demonstration's sign-in page. */
export interface PersonInOrganisation {
  personId: string;
  name: string;
  email: string;
  jobTitle: string;
  roles: string[];
  organisationId: string;
  organisationName: string;
  kind: OrganisationKind;
}

const PERSON = columns(PersonRow, 'p');

/** People: who they are, and which identity of which provider is theirs. */
export class PersonRepository {
  constructor(private readonly rows: Rows) {}

  async byId(id: string): Promise<Person | null> {
    return this.rows.first(sql`select ${PERSON} from person p where p.id = ${id}`);
  }

  async byIds(ids: readonly string[]): Promise<Person[]> {
    return this.rows.select(sql`select ${PERSON} from person p where p.id = any (${ids})`);
  }

  /** Whoever has this address, however it is written. */
  async byEmail(email: string): Promise<Person | null> {
    return this.rows.first(sql`select ${PERSON} from person p where lower(p.email) = lower(${email})`);
  }

  /** The people who may be meant by an identity: the one it is bound to, and the one with that address. */
  async candidates(identity: { issuer: string; subject: string; email: string | null }): Promise<Person[]> {
    return this.rows.select(sql`
      select ${PERSON}
      from person p
      where (p.issuer = ${identity.issuer} and p.subject = ${identity.subject})
        or lower(p.email) = lower(${identity.email})`);
  }

  /** Whoever has any of these addresses, however they are written. */
  async byEmails(emails: readonly string[]): Promise<Person[]> {
    return this.rows.select(sql`select ${PERSON} from person p where lower(p.email) = any (${emails})`);
  }

  /** Adds people who have no identity yet. */
  async addAll(people: Pick<PersonRow, 'id' | 'name' | 'email'>[]): Promise<void> {
    await this.rows.add(PersonRow, people);
  }

  /** Ties an identity to a person who has none; false when somebody was first. */
  async bindIdentity(personId: string, identity: { issuer: string; subject: string }): Promise<boolean> {
    const bound = await this.rows.select(sql`
      with bound as (
        update person set issuer = ${identity.issuer}, subject = ${identity.subject}
        where id = ${personId} and issuer is null
        returning id)
      select id
      from bound`);
    return bound.length === 1;
  }

  async add(person: Pick<PersonRow, 'id' | 'name' | 'email'> & Partial<PersonRow>): Promise<void> {
    await this.rows.add(PersonRow, person);
  }

  /** Switches a person off or on again, or corrects their name. */
  async change(id: string, changes: Partial<Pick<PersonRow, 'name' | 'disabledAt'>>): Promise<void> {
    await this.rows.change<PersonRow>(PersonRow, { id }, changes);
  }

  /**
   * Everybody who may act for an organisation on a day, by kind of organisation, its name and theirs. Read by the
   * demonstration's sign-in page.
   */
  async inOrganisations(on: string): Promise<PersonInOrganisation[]> {
    return this.rows.select(sql`
      select p.id as "personId", p.name, p.email, m.job_title as "jobTitle", m.roles, o.id as "organisationId",
        o.name as "organisationName", o.kind
      from person p
      join membership m on m.person_id = p.id and ${holdsOn('m', sql`${value(on)}::date`)}
      join organisation o on o.id = m.organisation_id
      where p.disabled_at is null
      order by array_position(array['commissioner', 'lmc', 'practice', 'network', 'national_body', 'auditor'], o.kind),
        o.name, p.name`);
  }
}
