import type { Rows } from '../rows.ts';
import { sql, value } from '../sql.ts';

/** One of the published lists of the practices of an area. */
export interface AreaSource {
  source: string;
  asOf: string;
  /** True when the code is that of the ICB, false when it is that of the CCG or sub-ICB location. */
  isIcb: boolean;
  practices: number;
}

/** One of the published lists of practices, of all areas. */
export interface ListHeld {
  source: string;
  asOf: string;
  practices: number;
  icbs: number;
}

export interface PracticeInArea {
  code: string;
  name: string;
  networkCode: string | null;
  networkName: string | null;
  commissionerName: string | null;
  icbCode: string | null;
  icbName: string | null;
}

/** A practice, as one list puts it into an ICB. */
export interface PracticeInIcb {
  practiceCode: string;
  practiceName: string;
  asOf: string;
  source: string;
  icbCode: string;
  /** Its sub-ICB location. */
  commissionerCode: string;
}

/** What ODS said of a practice in one of the editions that are loaded. */
export interface PracticeEdition {
  editionOn: string;
  code: string;
  address: string | null;
  postcode: string | null;
  openedOn: string;
  closedOn: string | null;
  commissionerCode: string | null;
  joinedOn: string | null;
  leftOn: string | null;
}

export interface CommissionerEdition {
  name: string;
  address: string | null;
  postcode: string | null;
  openedOn: string;
  closedOn: string | null;
}

export interface NetworkStay {
  practiceCode: string;
  networkCode: string;
  joinedOn: string;
  leftOn: string | null;
}

/**
 * Rounded to a whole person where the file gives an average. The figure of a year is the last known of it, so it
 * counts for its last day.
 */
export interface ListFigure {
  practiceCode: string;
  countedOn: string;
  registeredPatients: number;
  weightedPatients: string | null;
  source: string;
}

export interface PaymentFigure {
  practiceCode: string;
  financialYear: string;
  amountPence: number;
  source: string;
}

/** What the published files say about the practices of one area. */
export class AreaFactsRepository {
  constructor(private readonly rows: Rows) {}

  /** Every list that names practices of the area, of all years. */
  async sources(code: string): Promise<AreaSource[]> {
    const area = value(code);
    return this.rows.select(sql`
      select source, as_of as "asOf", coalesce(icb_code = ${area}, false) as "isIcb", count(*)::integer as practices
      from published_practice_area
      where commissioner_code = ${area} or icb_code = ${area}
      group by source, as_of, coalesce(icb_code = ${area}, false)`);
  }

  /** Every list of practices that is loaded: of which day, and how many ICBs and practices it names; the newest first. */
  async listsHeld(): Promise<ListHeld[]> {
    return this.rows.select(sql`
      select source, as_of as "asOf", count(*)::integer as practices, count(distinct icb_code)::integer as icbs
      from published_practice_area
      group by source, as_of
      order by as_of desc, source`);
  }

  /** Every list of every ICB, and of every CCG or sub-ICB location. */
  async allSources(): Promise<(AreaSource & { code: string; name: string | null })[]> {
    return this.rows.select(sql`
      select icb_code as code, max(icb_name) as name, source, as_of as "asOf", true as "isIcb",
        count(*)::integer as practices
      from published_practice_area
      where icb_code is not null
      group by icb_code, source, as_of
      union all
      select commissioner_code, max(commissioner_name), source, as_of, false, count(*)::integer
      from published_practice_area
      group by commissioner_code, source, as_of
      order by 1, 4, 3`);
  }

  /** The ICBs that the lists of a period name, by code. */
  async icbsOf({ from, to }: { from: string; to: string }): Promise<string[]> {
    const found = await this.rows.select<{ code: string }>(sql`
      select distinct icb_code as code
      from published_practice_area
      where as_of between ${from} and ${to} and icb_code is not null
      order by 1`);
    return found.map(({ code }) => code);
  }

  /** The ICBs that the lists of each day name, oldest first, in all of England. */
  async icbsByDay(): Promise<{ asOf: string; codes: string[] }[]> {
    return this.rows.select(sql`
      select as_of as "asOf", array_agg(distinct icb_code) as codes
      from published_practice_area
      where icb_code is not null
      group by as_of
      order by as_of`);
  }

  /** Where every list puts the practices that some list puts into this ICB, oldest first. */
  async icbHistory(code: string): Promise<PracticeInIcb[]> {
    return this.rows.select(sql`
      select practice_code as "practiceCode", practice_name as "practiceName", as_of as "asOf", source,
        icb_code as "icbCode", commissioner_code as "commissionerCode"
      from published_practice_area
      where icb_code is not null
        and practice_code in (select practice_code from published_practice_area where icb_code = ${code})
      order by practice_code, as_of, source`);
  }

  async practices(code: string, { source, asOf }: Pick<AreaSource, 'source' | 'asOf'>): Promise<PracticeInArea[]> {
    const area = value(code);
    return this.rows.select(sql`
      select practice_code as code, practice_name as name, network_code as "networkCode", network_name as "networkName",
        commissioner_name as "commissionerName", icb_code as "icbCode", icb_name as "icbName"
      from published_practice_area
      where (commissioner_code = ${area} or icb_code = ${area}) and source = ${source} and as_of = ${asOf}
      order by practice_code`);
  }

  /** Oldest edition first. */
  async practiceEditions(codes: readonly string[]): Promise<PracticeEdition[]> {
    return this.rows.select(sql`
      select edition_on as "editionOn", practice_code as code, address, postcode, opened_on as "openedOn",
        closed_on as "closedOn", commissioner_code as "commissionerCode", joined_on as "joinedOn", left_on as "leftOn"
      from published_practice
      where practice_code = any (${codes})
      order by edition_on`);
  }

  async commissioner(code: string): Promise<CommissionerEdition | null> {
    return this.rows.first(sql`
      select name, address, postcode, opened_on as "openedOn", closed_on as "closedOn"
      from published_commissioner
      where code = ${code}
      order by edition_on desc
      limit 1`);
  }

  /** When practices were in their networks, as the newest edition tells it. */
  async networkStays(codes: readonly string[]): Promise<NetworkStay[]> {
    return this.rows.select(sql`
      select practice_code as "practiceCode", network_code as "networkCode", joined_on as "joinedOn",
        left_on as "leftOn"
      from published_network_member
      where practice_code = any (${codes}) and edition_on = (select max(edition_on) from published_network_member)
      order by practice_code, joined_on`);
  }

  /** Every list that is loaded: of the payments of a year, else of its QOF registers, and of single days. */
  async lists(codes: readonly string[]): Promise<ListFigure[]> {
    const practices = value(codes);
    return this.rows.select(sql`
      select c.practice_code as "practiceCode", make_date(left(c.financial_year, 4)::integer + 1, 3, 31) as "countedOn",
        round(c.registered_patients)::integer as "registeredPatients", c.weighted_patients::text as "weightedPatients",
        'NHS Payments to General Practice ' || c.financial_year || ', ' || f.path as source
      from published_contract c
      join published_file f on f.id = c.file_id
      where c.practice_code = any (${practices}) and c.registered_patients > 0
      union all
      select distinct on (r.practice_code, r.financial_year) r.practice_code,
        make_date(left(r.financial_year, 4)::integer + 1, 3, 31), r.list_size, null::text,
        'QOF registers ' || r.financial_year || ', ' || f.path
      from published_register r
      join published_file f on f.id = r.file_id
      where r.practice_code = any (${practices}) and r.list_type = 'TOTAL'
        and not exists (
          select from published_contract c
          where c.practice_code = r.practice_code and c.financial_year = r.financial_year and c.registered_patients > 0)
      union all
      select s.practice_code, s.counted_on, s.registered_patients, null::text,
        'Patients registered at a GP practice, ' || f.path
      from published_list_size s
      join published_file f on f.id = s.file_id
      where s.practice_code = any (${practices})`);
  }

  /** What each practice was paid under the QOF, in every year that is loaded. */
  async qofPayments(codes: readonly string[]): Promise<PaymentFigure[]> {
    return this.rows.select(sql`
      select p.practice_code as "practiceCode", p.financial_year as "financialYear", p.amount_pence as "amountPence",
        'NHS Payments to General Practice ' || p.financial_year || ', ' || f.path as source
      from published_payment p
      join published_file f on f.id = p.file_id
      where p.practice_code = any (${codes}) and p.line = 'total_qof'`);
  }
}
