import { columns } from '../columns.ts';
import type { Rows } from '../rows.ts';
import { sql, value } from '../sql.ts';
import { FormDraftRow } from './form-draft-row.ts';

export type FormDraft = Pick<FormDraftRow, 'page' | 'fields' | 'keptAt'>;

const DRAFT = columns(FormDraftRow, 'd', { only: ['page', 'fields', 'keptAt'] });

/** What people write in forms and have not sent, each for one membership alone. Only the door reads or writes it. */
export class FormDraftRepository {
  constructor(private readonly rows: Rows) {}

  /** @param since what was kept before counts as gone */
  async onPage(membershipId: string, page: string, since: Date): Promise<FormDraft | null> {
    return this.rows.first(sql`
      select ${DRAFT}
      from form_draft d
      where d.membership_id = ${membershipId} and d.page = ${page} and d.kept_at >= ${value(since)}`);
  }

  /** How many of other pages are kept for a membership. */
  async others(membershipId: string, page: string): Promise<number> {
    const found = await this.rows.first<{ count: number }>(sql`
      select count(*)::int as count
      from form_draft d
      where d.membership_id = ${membershipId} and d.page <> ${page}`);
    return found?.count ?? 0;
  }

  async keep({ membershipId, page, fields, keptAt }: FormDraftRow): Promise<void> {
    await this.rows.select(sql`
      insert into form_draft (membership_id, page, fields, kept_at)
      values (${membershipId}, ${page}, ${JSON.stringify(fields)}::jsonb, ${value(keptAt)})
      on conflict (membership_id, page) do update set fields = excluded.fields, kept_at = excluded.kept_at`);
  }

  async forget(membershipId: string, page: string): Promise<void> {
    await this.rows.select(sql`delete from form_draft where membership_id = ${membershipId} and page = ${page}`);
  }

  /** What nobody came back to, of everybody. */
  async forgetBefore(before: Date): Promise<void> {
    await this.rows.select(sql`delete from form_draft where kept_at < ${value(before)}`);
  }
}
