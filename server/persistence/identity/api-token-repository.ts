import type { Rows } from '../rows.ts';
import { ApiTokenRow } from './api-token-row.ts';

export interface ApiToken {
  id: string;
  membershipId: string;
  name: string;
  tokenHash: Buffer;
  scopes: string[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  personName: string;
}

const TOKEN = `t.id, t.membership_id as "membershipId", t.name, t.token_hash as "tokenHash", t.scopes, t.created_at as "createdAt",
  t.expires_at as "expiresAt", t.last_used_at as "lastUsedAt", t.revoked_at as "revokedAt", p.name as "personName"`;

const OF_A_PERSON = 'from api_token t join membership m on m.id = t.membership_id join person p on p.id = m.person_id';

/** API tokens, known by their hash. A token acts as one person in one organisation. */
export class ApiTokenRepository {
  constructor(private readonly rows: Rows) {}

  async byId(id: string): Promise<ApiToken | null> {
    return this.rows.first(`select ${TOKEN} ${OF_A_PERSON} where t.id = $1`, [id]);
  }

  /** Every token of an organisation, newest first. */
  async inOrganisation(organisationId: string): Promise<ApiToken[]> {
    return this.rows.select(
      `select ${TOKEN} ${OF_A_PERSON} where m.organisation_id = $1 order by t.created_at desc, t.id desc`,
      [organisationId],
    );
  }

  async add(token: Omit<ApiTokenRow, 'lastUsedAt' | 'revokedAt'>): Promise<void> {
    await this.rows.add(ApiTokenRow, token);
  }

  async touch(id: string, lastUsedAt: Date): Promise<void> {
    await this.rows.change(ApiTokenRow, { id }, { lastUsedAt });
  }

  /** False when it was revoked already. */
  async revoke(id: string, revokedAt: Date): Promise<boolean> {
    const revoked = await this.rows.select(
      'with revoked as (update api_token set revoked_at = $2 where id = $1 and revoked_at is null returning id) select id from revoked',
      [id, revokedAt],
    );
    return revoked.length === 1;
  }
}
