import { columns } from '../columns.ts';
import type { Rows } from '../rows.ts';
import { sql } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { ApiTokenRow } from './api-token-row.ts';

export interface ApiToken extends ApiTokenRow {
  personName: string;
}

const TOKEN = sql`
  select ${columns(ApiTokenRow, 't')}, p.name as "personName"
  from api_token t
  join membership m on m.id = t.membership_id
  join person p on p.id = m.person_id`;

/** API tokens, known by their hash. A token acts as one person in one organisation. */
export class ApiTokenRepository {
  constructor(private readonly rows: Rows) {}

  async byId(id: string): Promise<ApiToken | null> {
    return this.rows.first(sql`${TOKEN} where t.id = ${id}`);
  }

  /** Every token of an organisation, newest first. */
  async inOrganisation(organisationId: string): Promise<ApiToken[]> {
    return this.rows.select(
      sql`${TOKEN} where m.organisation_id = ${organisationId} order by t.created_at desc, t.id desc`,
    );
  }

  async add(token: Omit<ApiTokenRow, 'lastUsedAt' | 'revokedAt'>): Promise<void> {
    await this.rows.add(ApiTokenRow, token);
  }

  /** The token with which another is made, kept from being revoked until that is in; null when it is revoked. */
  async holdParent(id: string): Promise<{ expiresAt: Date } | null> {
    return this.rows.first(sql`
      select t.expires_at as "expiresAt" from api_token t where t.id = ${id} and t.revoked_at is null for share`);
  }

  async touch(id: string, lastUsedAt: Date): Promise<void> {
    await this.rows.change(ApiTokenRow, { id }, { lastUsedAt });
  }

  /** False when it was revoked already. */
  async revoke(id: string, revokedAt: Date): Promise<boolean> {
    return (await this.revokeWhere(sql`id = ${id}`, revokedAt)).length === 1;
  }

  /** Revokes what was made with these tokens, and with those, and so on. @returns which */
  async revokeMadeWith(ids: readonly string[], revokedAt: Date): Promise<string[]> {
    const ended: string[] = [];
    // A statement for each step: it waits for whoever makes another just now, and then sees that one too.
    for (let parents = ids; parents.length > 0;) {
      parents = await this.revokeWhere(sql`parent_id = any (${parents}::uuid[])`, revokedAt);
      ended.push(...parents);
    }
    return ended;
  }

  private async revokeWhere(which: Sql, revokedAt: Date): Promise<string[]> {
    const revoked = await this.rows.select<{ id: string }>(sql`
      with revoked as (
        update api_token set revoked_at = ${revokedAt} where ${which} and revoked_at is null returning id)
      select id
      from revoked`);
    return revoked.map(({ id }) => id);
  }
}
