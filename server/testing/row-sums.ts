import { sqlAsSystem } from './sql.ts';

export interface RowSum {
  source: string;
  count: number;
  /** MD5 of the text of every row, in order. */
  sum: string;
}

const TABLES = ['certificate', 'evidence', 'local_cover', 'offer', 'offer_response', 'participation'];

/** A sum over every row of every other practice: equal before and after means that not one byte changed. */
export async function rowsOfOthers(commissionerId: string, practiceId: string): Promise<RowSum[]> {
  return rowSums(commissionerId, `where practice_id <> '${practiceId}'`);
}

/** A sum over every row of a tenant in the tables of participation. */
export async function rowSums(commissionerId: string, where = ''): Promise<RowSum[]> {
  return sqlAsSystem<RowSum>(
    commissionerId,
    TABLES.map(
      (table) =>
        `select '${table}' as source, count(*)::integer as count, md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as sum from ${table} t ${where}`,
    ).join(' union all '),
  );
}
