import type { Rows } from '../rows.ts';
import { sql, value } from '../sql.ts';
import type { Sql } from '../sql.ts';

/** What is on record about one practice, whoever asks and whatever for. Money in pence. */
export interface PracticeRecords {
  practiceId: string;
  practiceCode: string;
  openedOn: string | null;
  closedOn: string | null;
  qofPayments: { financialYear: string; amountPence: number; source: string }[];
  lists: { countedOn: string; registeredPatients: number; weightedPatients: string | null; source: string }[];
  /** Published for the whole of a year: counts and points of the indicators that were asked for. */
  achievements: {
    indicator: string;
    measure: 'NUMERATOR' | 'DENOMINATOR' | 'ACHIEVED_POINTS';
    financialYear: string;
    value: string;
    source: string;
  }[];
  registers: { group: string; financialYear: string; patients: number; source: string }[];
  deprivation: { imdYear: number; score: string; source: string }[];
}

const LOADED = sql`(
    select coalesce(jsonb_agg(jsonb_build_object('financialYear', y.financial_year, 'amountPence', y.amount_pence,
      'source', y.source) order by y.financial_year), '[]')
    from practice_year_payment y
    where y.practice_id = o.id and y.line = 'qof') as "qofPayments", (
    select coalesce(jsonb_agg(jsonb_build_object('countedOn', l.counted_on, 'registeredPatients', l.registered_patients,
      'weightedPatients', l.weighted_patients::text, 'source', l.source) order by l.counted_on), '[]')
    from practice_list l
    where l.practice_id = o.id) as lists`;

/**
 * The years of a published table, found by going from one to the next in its key: to look at every row of it would
 * take seconds.
 */
const yearsOf = (table: Sql, column = sql`financial_year`): Sql => sql`
  with recursive year as (
      (select ${column} as of from ${table} order by ${column} limit 1)
      union all
      select (select t.${column} from ${table} t where t.${column} > y.of order by t.${column} limit 1)
      from year y
      where y.of is not null)
  select y.of from year y where y.of is not null`;

/** The keys of the published tables begin with the year, so each is asked for year by year. */
const published = (indicators: Sql): Sql => sql`(
    select coalesce(jsonb_agg(jsonb_build_object('indicator', a.indicator_code, 'measure', a.measure,
      'financialYear', a.financial_year, 'value', a.value::text, 'source', f.path)), '[]')
    from unnest(array(${yearsOf(sql`published_achievement`)})) as year
    join published_achievement a on a.financial_year = year and a.practice_code = o.code
    join published_file f on f.id = a.file_id
    where a.indicator_code = any (${indicators}::text[])
      and a.measure in ('NUMERATOR', 'DENOMINATOR', 'ACHIEVED_POINTS') and a.value is not null) as achievements, (
    select coalesce(jsonb_agg(jsonb_build_object('group', r.group_code, 'financialYear', r.financial_year,
      'patients', r.register, 'source', f.path)), '[]')
    from unnest(array(${yearsOf(sql`published_register`)})) as year
    join published_register r on r.financial_year = year and r.practice_code = o.code
    join published_file f on f.id = r.file_id
    where r.group_code = any (${indicators}::text[]) and r.register is not null) as registers, (
    select coalesce(jsonb_agg(jsonb_build_object('imdYear', d.imd_year, 'score', d.score::text,
      'source', f.path)), '[]')
    from unnest(array(${yearsOf(sql`published_deprivation`, sql`imd_year`)})) as year
    join published_deprivation d on d.imd_year = year and d.practice_code = o.code
    join published_file f on f.id = d.file_id) as deprivation`;

/** Everything that is on record about practices and pay may rest on, in one statement for any number of them. */
export class PracticeRecordsRepository {
  constructor(private readonly rows: Rows) {}

  /**
   * The records of practices, in the order of their codes; of the published counts, those of the indicators and
   * groups named.
   */
  async of(practiceIds: readonly string[], indicators: readonly string[]): Promise<PracticeRecords[]> {
    return this.rows.select(sql`
      select o.id as "practiceId", o.code as "practiceCode", o.opened_on as "openedOn", o.closed_on as "closedOn",
        ${LOADED}, ${published(value(indicators))}
      from organisation o
      where o.id = any (${practiceIds}::uuid[])
      order by o.code collate "C"`);
  }
}
