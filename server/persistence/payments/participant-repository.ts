import type { Network } from '../../rules/components/component-kind.ts';
import { fromRange, toRange } from '../period-range.ts';
import type { PracticeRecords, PracticeRecordsRepository } from '../participation/practice-records-repository.ts';
import type { PerformanceClaim, PerformanceClaimRepository } from '../reported/performance-claim-repository.ts';
import type { PublishedQuintile, ReportedFact, ReportedFactRepository } from '../reported/reported-fact-repository.ts';
import { STANDS } from '../successions/succession-repository.ts';
import type { SuccessionOfPractice, SuccessionRepository } from '../successions/succession-repository.ts';
import type { Rows } from '../rows.ts';
import { sql, value } from '../sql.ts';
import type { Sql } from '../sql.ts';
import type { PaymentRun } from './payment-run-repository.ts';

/** One practice that took part in a phase, with the records its facts are made from. */
export interface ParticipantRecords extends PracticeRecords {
  /** First and last day on which it was open and took part in the phase. */
  from: string;
  to: string;
  /** One entry for each confirmed piece of evidence. */
  confirmed: { requirementKey: string }[];
  /** What was told of the practice for this phase, or for whatever is paid: the newest edition of each fact. */
  reported: ReportedFact[];
  /** Claims for actual performance that were agreed. */
  claims: PerformanceClaim[];
  /**
   * Its deprivation quintile by the published scores; null when it was not asked for, or those of England are not
   * here.
   */
  quintile: PublishedQuintile | null;
  /** The first day on which others did its work; null when it was not taken over. */
  takenOverOn: string | null;
  /** What it took over by the end of the phase, also through others, and what is on record of those it follows. */
  follows: FollowedRecords;
}

/** How practices came to the work of others, and the records of those others: each of them once. */
export interface FollowedRecords {
  successions: readonly SuccessionOfPractice[];
  /** As far as the reader may see what was told of them. */
  records: readonly (PracticeRecords & { reported: readonly ReportedFact[] })[];
  /** By the id of one that is followed: the percentage of its work that is recorded for nobody, where somebody looked. */
  left?: ReadonlyMap<string, string>;
}

/** Of a practice that took over nobody. */
export const FOLLOWS_NOBODY: FollowedRecords = { successions: [], records: [] };

type TakingPart = Pick<ParticipantRecords, 'practiceId' | 'from' | 'to' | 'takenOverOn'>;

/** The phase of a run, and which indicators and groups of the published figures it needs. */
export interface RecordsWanted {
  run: Pick<PaymentRun, 'commissionerId' | 'schemeId' | 'phaseKey' | 'from' | 'to'>;
  indicators: readonly string[];
  /** Whether deprivation quintiles are to be derived from the published scores. */
  quintiles?: boolean;
  /** Only this practice, where one is asked about. */
  practiceId?: string;
}

/** What the records of those who take part are read through. */
export interface RecordsThrough {
  practices: PracticeRecordsRepository;
  facts: ReportedFactRepository;
  claims: PerformanceClaimRepository;
  successions: SuccessionRepository;
}

const takingPart = ({ commissionerId, schemeId, phaseKey }: RecordsWanted['run'], phase: Sql): Sql => sql`
  select p.practice_id, o.code collate "C" as code, taken.over_on,
    min(lower(p.during * open.days * ${phase}::daterange)) as first_day,
    max(upper(p.during * open.days * ${phase}::daterange)) - 1 as last_day
  from participation p
  join organisation o on o.id = p.practice_id
  cross join lateral (
    select min(s.first_day) as over_on
    from practice_succession s
    where s.commissioner_id = p.commissioner_id and s.predecessor_id = p.practice_id and ${STANDS}) taken
  cross join lateral (
    select daterange(o.opened_on, o.closed_on, '[]') * daterange(null, taken.over_on) as days) open
  where p.commissioner_id = ${commissionerId} and p.scheme_id = ${schemeId} and p.phase_key = ${phaseKey}
    and p.state in ('active', 'left', 'reverted') and not isempty(p.during * open.days * ${phase}::daterange)
  group by p.practice_id, o.code, taken.over_on`;

/** Who took part in a phase, with everything that is on record about them and pay may rest on. */
export class ParticipantRepository {
  constructor(
    private readonly rows: Rows,
    private readonly through: RecordsThrough,
  ) {}

  /**
   * The practices that took part in the phase on at least one day, whether they still do or have left since, in the
   * order of their codes, so many at a time. A practice that withdrew, or left before the phase began, has no such
   * day, and the days of one whose work was taken over end before. Who took part is read once; what is on record about
   * them, which is much more, page by page.
   */
  async *pages(wanted: RecordsWanted, practicesAtATime: number): AsyncGenerator<ParticipantRecords[]> {
    const only = value(wanted.practiceId ?? null);
    const everybody = await this.rows.select<TakingPart>(sql`
      select t.practice_id as "practiceId", t.first_day as "from", t.last_day as "to",
        t.over_on as "takenOverOn"
      from (${takingPart(wanted.run, value(toRange(wanted.run)))}) as t
      where ${only}::uuid is null or t.practice_id = ${only}
      order by t.code`);
    for (let first = 0; first < everybody.length; first += practicesAtATime)
      yield this.recordsOf(wanted, everybody.slice(first, first + practicesAtATime));
  }

  private async recordsOf(
    { run, indicators, quintiles = false }: RecordsWanted,
    page: readonly TakingPart[],
  ): Promise<ParticipantRecords[]> {
    const taking = new Map(page.map((one) => [one.practiceId, one]));
    const ids = [...taking.keys()];
    const successions = await this.through.successions.followedBy(run.commissionerId, ids, run.to);
    const all = [...new Set([...ids, ...successions.map(({ predecessorId }) => predecessorId)])];
    const records = await this.through.practices.of(all, indicators);
    const confirmed = await this.confirmed(run, ids);
    const reported = await this.through.facts.newest(run, all);
    const claims = await this.through.claims.agreed(run, ids);
    const derived = quintiles ? await this.through.facts.publishedQuintiles(ids, run.to) : [];
    return records.flatMap((one) => {
      const part = taking.get(one.practiceId);
      const own = ({ practiceId }: { practiceId: string }): boolean => practiceId === one.practiceId;
      const shown = confirmed.filter(own).map(({ requirementKey }) => ({ requirementKey }));
      return part
        ? [
            {
              ...one,
              ...part,
              confirmed: shown,
              reported: reported.filter(own),
              claims: claims.filter(own),
              quintile: derived.find(own) ?? null,
              follows: followedRecords(one, { successions, records, reported }),
            },
          ]
        : [];
    });
  }

  /** Each confirmed piece of evidence of these practices. */
  private async confirmed(
    { commissionerId, schemeId, phaseKey }: RecordsWanted['run'],
    practiceIds: readonly string[],
  ): Promise<{ practiceId: string; requirementKey: string }[]> {
    return this.rows.select(sql`
      select p.practice_id as "practiceId", e.requirement_key as "requirementKey"
      from evidence e
      join participation p on p.commissioner_id = e.commissioner_id and p.id = e.participation_id
      where p.commissioner_id = ${commissionerId} and p.scheme_id = ${schemeId} and p.phase_key = ${phaseKey}
        and p.practice_id = any (${practiceIds}::uuid[]) and e.state = 'confirmed'`);
  }

  /** The networks to which practices that took part belonged on a day of the phase, in the order of codes. */
  async networks(run: RecordsWanted['run']): Promise<Network[]> {
    const phase = value(toRange(run));
    const found = await this.rows.select<{ network: string; practiceCode: string; during: string }>(sql`
      with taking_part as (${takingPart(run, phase)})
      select n.code as network, t.code as "practiceCode", (m.during * ${phase}::daterange)::text as during
      from taking_part t
      join network_membership m on m.practice_id = t.practice_id and not isempty(m.during * ${phase}::daterange)
      join organisation n on n.id = m.network_id
      order by n.code collate "C", t.code, m.during`);
    const codes = [...new Set(found.map(({ network }) => network))];
    return codes.map((code) => ({
      code,
      members: found
        .filter(({ network }) => network === code)
        .flatMap(({ practiceCode, during }) => {
          const days = fromRange(during);
          return days ? [{ practiceCode, ...days }] : [];
        }),
    }));
  }
}

/** Of everything that was read for a page, what bears on one practice: whom it follows, and whom those follow. */
export function followedRecords(
  { practiceCode }: Pick<PracticeRecords, 'practiceCode'>,
  read: {
    successions: readonly SuccessionOfPractice[];
    records: readonly PracticeRecords[];
    reported: readonly ReportedFact[];
  },
): FollowedRecords {
  const reached: SuccessionOfPractice[] = [];
  for (let codes = [practiceCode]; codes.length > 0;) {
    const next = read.successions.filter((one) => codes.includes(one.to) && !reached.includes(one));
    reached.push(...next);
    codes = next.map(({ from }) => from);
  }
  if (reached.length === 0) return FOLLOWS_NOBODY;
  return {
    successions: reached,
    records: read.records
      .filter((one) => reached.some(({ from }) => from === one.practiceCode))
      .map((one) => ({ ...one, reported: read.reported.filter(({ practiceId }) => practiceId === one.practiceId) })),
  };
}
