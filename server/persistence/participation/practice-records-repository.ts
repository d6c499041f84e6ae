import type { Rows } from '../rows.ts';

/** What was loaded about a practice that a comparison can use. Money in pence. */
export interface PracticeRecords {
  practiceId: string;
  qofPayments: { financialYear: string; amountPence: number; source: string }[];
  lists: { countedOn: string; registeredPatients: number; weightedPatients: string | null; source: string }[];
}

/** Payments of earlier years and lists, in one statement for any number of practices. */
export class PracticeRecordsRepository {
  constructor(private readonly rows: Rows) {}

  async of(practiceIds: readonly string[]): Promise<PracticeRecords[]> {
    return this.rows.select(
      `select asked.id as "practiceId",
         (select coalesce(json_agg(json_build_object('financialYear', y.financial_year, 'amountPence', y.amount_pence, 'source', y.source) order by y.financial_year), '[]')
          from practice_year_payment y where y.practice_id = asked.id and y.line = 'qof') as "qofPayments",
         (select coalesce(json_agg(json_build_object('countedOn', l.counted_on, 'registeredPatients', l.registered_patients,
            'weightedPatients', l.weighted_patients::text, 'source', l.source) order by l.counted_on), '[]')
          from practice_list l where l.practice_id = asked.id) as lists
       from unnest($1::uuid[]) as asked (id)`, [practiceIds]);
  }
}
