import type { MailState } from '../../domain/telling/mail-states.ts';
import { columns } from '../columns.ts';
import { connection } from '../connection.ts';
import type { Connection, PageRequest } from '../connection.ts';
import { matches, within } from '../matches.ts';
import type { Rows } from '../rows.ts';
import { sql, value } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { MailRow } from './mail-row.ts';

export interface Mail extends MailRow {
  organisationName: string;
}

export interface MailFilter {
  search?: string | null;
  states?: readonly MailState[] | null;
}

const MAIL = sql`
  select ${columns(MailRow, 'm')}, o.name as "organisationName", m.made_at as sort_key
  from mail m
  join organisation o on o.id = m.organisation_id`;

/** The outbox: what waits, what left, what a demonstration caught, and what was given up. Only the worker writes it. */
export class MailRepository {
  constructor(private readonly rows: Rows) {}

  async add(mails: Omit<MailRow, 'state' | 'tries' | 'problem' | 'triedAt'>[]): Promise<void> {
    await this.rows.add(MailRow, mails);
  }

  async byId(id: string): Promise<Mail | null> {
    return this.rows.first(sql`${MAIL} where m.id = ${id}`);
  }

  /** Notes a try of a mail that still waits, and how it went. */
  async tried(
    { id, tries }: Pick<Mail, 'id' | 'tries'>,
    went: Pick<MailRow, 'state' | 'problem' | 'triedAt'>,
  ): Promise<void> {
    await this.rows.change<MailRow>(MailRow, { id, state: 'waiting' }, { ...went, tries: tries + 1 });
  }

  /** What was sent to the members of an organisation, newest first. */
  async ofOrganisation(organisationId: string, filter: MailFilter, page: PageRequest): Promise<Connection<Mail>> {
    return this.page(sql`m.organisation_id = ${organisationId}`, filter, page);
  }

  /** What a demonstration caught, for everybody in it, newest first. */
  async caught(filter: Omit<MailFilter, 'states'>, page: PageRequest): Promise<Connection<Mail>> {
    return this.page(sql`m.state = 'caught'`, filter, page);
  }

  private page(whose: Sql, { search, states }: MailFilter, page: PageRequest): Promise<Connection<Mail>> {
    const wanted = value(states ?? null);
    return connection<Mail>(
      this.rows,
      {
        select: sql`
          ${MAIL}
          where ${whose} and (${wanted}::text[] is null or m.state = any (${wanted}))
            and ${matches(search, within(sql`m.to_name`), within(sql`m.to_address`), within(sql`o.name`))}`,
        direction: 'desc',
        sortType: 'timestamptz',
      },
      page,
    );
  }
}
