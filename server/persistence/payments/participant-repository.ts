import type { Network } from '../../rules/component-kind.ts';
import { fromRange, toRange } from '../period-range.ts';
import type { Rows } from '../rows.ts';
import type { CodePage } from './calculation-repository.ts';
import type { PaymentRun } from './payment-run-repository.ts';

/** One practice that took part in a phase, with the records its facts are made from. Money in pence. */
export interface ParticipantRecords {
  practiceId: string;
  practiceCode: string;
  /** First and last day on which it was open and took part in the phase. */
  from: string;
  to: string;
  openedOn: string | null;
  closedOn: string | null;
  qofPayments: { financialYear: string; amountPence: number; source: string }[];
  lists: { countedOn: string; registeredPatients: number; weightedPatients: string | null; source: string }[];
  /** Published for the whole of a year: counts and points of an indicator. */
  achievements: { indicator: string; measure: 'NUMERATOR' | 'DENOMINATOR' | 'ACHIEVED_POINTS'; financialYear: string; value: string; source: string }[];
  registers: { group: string; financialYear: string; patients: number; source: string }[];
  deprivation: { imdYear: number; score: string; source: string }[];
  /** One entry for each confirmed piece of evidence. */
  confirmed: { requirementKey: string }[];
}

/** The phase of a run, and which indicators and groups of the published figures it needs. */
export interface RecordsWanted {
  run: Pick<PaymentRun, 'commissionerId' | 'schemeId' | 'phaseKey' | 'from' | 'to'>;
  indicators: readonly string[];
}

const TAKING_PART = `
  select p.practice_id, o.code collate "C" as code, o.opened_on, o.closed_on,
    min(lower(p.during * open.days * $4::daterange)) as first_day, max(upper(p.during * open.days * $4::daterange)) - 1 as last_day
  from participation p
  join organisation o on o.id = p.practice_id
  cross join lateral (select daterange(o.opened_on, o.closed_on, '[]') as days) open
  where p.commissioner_id = $1 and p.scheme_id = $2 and p.phase_key = $3 and p.state in ('active', 'left', 'reverted')
    and not isempty(p.during * open.days * $4::daterange)
  group by p.practice_id, o.code, o.opened_on, o.closed_on`;

const PUBLISHED = `
  (select coalesce(jsonb_agg(jsonb_build_object('indicator', a.indicator_code, 'measure', a.measure, 'financialYear', a.financial_year,
     'value', a.value::text, 'source', f.path)), '[]')
   from published_achievement a join published_file f on f.id = a.file_id
   where a.practice_code = t.code and a.indicator_code = any ($7::text[])
     and a.measure in ('NUMERATOR', 'DENOMINATOR', 'ACHIEVED_POINTS') and a.value is not null) as achievements,
  (select coalesce(jsonb_agg(jsonb_build_object('group', r.group_code, 'financialYear', r.financial_year, 'patients', r.register, 'source', f.path)), '[]')
   from published_register r join published_file f on f.id = r.file_id
   where r.practice_code = t.code and r.group_code = any ($7::text[]) and r.register is not null) as registers,
  (select coalesce(jsonb_agg(jsonb_build_object('imdYear', d.imd_year, 'score', d.score::text, 'source', f.path)), '[]')
   from published_deprivation d join published_file f on f.id = d.file_id where d.practice_code = t.code) as deprivation`;

/** Who took part in a phase, with everything that is on record about them and pay may rest on. */
export class ParticipantRepository {
  constructor(private readonly rows: Rows) {}

  /**
   * The next practices, in the order of their codes, that took part in the phase on at least one day, whether they still do
   * or have left since. A practice that withdrew, or left before the phase began, has no such day.
   */
  async records({ run, indicators }: RecordsWanted, { afterCode, limit }: CodePage): Promise<ParticipantRecords[]> {
    return this.rows.select(
      `with taking_part as (select * from (${TAKING_PART}) as everybody where code > $5 order by code limit $6)
       select t.practice_id as "practiceId", t.code as "practiceCode", t.first_day as "from", t.last_day as "to", t.opened_on as "openedOn", t.closed_on as "closedOn",
         (select coalesce(jsonb_agg(jsonb_build_object('financialYear', y.financial_year, 'amountPence', y.amount_pence, 'source', y.source)), '[]')
          from practice_year_payment y where y.practice_id = t.practice_id and y.line = 'qof') as "qofPayments",
         (select coalesce(jsonb_agg(jsonb_build_object('countedOn', l.counted_on, 'registeredPatients', l.registered_patients,
            'weightedPatients', l.weighted_patients::text, 'source', l.source)), '[]')
          from practice_list l where l.practice_id = t.practice_id) as lists,
         ${PUBLISHED},
         (select coalesce(jsonb_agg(jsonb_build_object('requirementKey', e.requirement_key)), '[]')
          from evidence e join participation p on p.commissioner_id = e.commissioner_id and p.id = e.participation_id
          where p.commissioner_id = $1 and p.scheme_id = $2 and p.phase_key = $3 and p.practice_id = t.practice_id and e.state = 'confirmed') as confirmed
       from taking_part t order by t.code`,
      [...phaseOf(run), afterCode, limit, indicators]);
  }

  /** The networks to which practices that took part belonged on a day of the phase, in the order of codes. */
  async networks(run: RecordsWanted['run']): Promise<Network[]> {
    const found = await this.rows.select<{ network: string; practiceCode: string; during: string }>(
      `with taking_part as (${TAKING_PART})
       select n.code as network, t.code as "practiceCode", (m.during * $4::daterange)::text as during
       from taking_part t
       join network_membership m on m.practice_id = t.practice_id and not isempty(m.during * $4::daterange)
       join organisation n on n.id = m.network_id
       order by n.code collate "C", t.code, m.during`, phaseOf(run));
    const codes = [...new Set(found.map(({ network }) => network))];
    return codes.map((code) => ({
      code,
      members: found.filter(({ network }) => network === code).flatMap(({ practiceCode, during }) => {
        const days = fromRange(during);
        return days ? [{ practiceCode, ...days }] : [];
      }),
    }));
  }
}

const phaseOf = (run: RecordsWanted['run']): unknown[] => [run.commissionerId, run.schemeId, run.phaseKey, toRange(run)];
