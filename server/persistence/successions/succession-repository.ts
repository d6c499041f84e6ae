import type { PaymentRunState } from '../../domain/payments/run-states.ts';
import type { SuccessionState } from '../../domain/successions/succession-states.ts';
import type { KnownSuccession, PracticeNamed } from '../../domain/successions/decide-record-succession.ts';
import type { Succession as SuccessionOfCodes } from '../../rules/facts/successions.ts';
import { columns } from '../columns.ts';
import { connection } from '../connection.ts';
import type { Connection, PageRequest } from '../connection.ts';
import { ORGANISATION } from '../organisations/organisation-repository.ts';
import type { Organisation } from '../organisations/organisation-repository.ts';
import { PracticeSuccessionRow } from './practice-succession-row.ts';
import { PracticeSuccessionWithdrawalRow } from './practice-succession-withdrawal-row.ts';
import type { Rows } from '../rows.ts';
import { sql, value } from '../sql.ts';
import type { Sql } from '../sql.ts';

/** One practice took over the work of another, and whether that stands. */
export interface Succession extends Omit<PracticeSuccessionRow, 'recordedBy'> {
  recordedByName: string;
  state: SuccessionState;
  withdrawnBecause: string | null;
  withdrawnByName: string | null;
  withdrawnAt: Date | null;
  /** 1 while it stands, 2 when it is withdrawn: nothing else of it ever changes. */
  version: number;
}

/** A succession with the practice that was followed, as the sums are told of it. */
export interface SuccessionOfPractice extends SuccessionOfCodes {
  predecessorId: string;
}

/** A phase on which a succession bears: a practice that is named takes part in it after the first day. */
export interface PhaseConcerned {
  schemeId: string;
  schemeName: string;
  schemeVersionId: string;
  phaseKey: string;
  /** The names of those that take part. */
  practices: string[];
  /** Where the run of the phase is; null when there is none. */
  run: PaymentRunState | null;
}

const nameOf = (id: Sql): Sql => sql`(select p.name from person p where p.id = ${id})`;

const SUCCESSION = sql`${columns(PracticeSuccessionRow, 's', { except: ['recordedBy'] })},
  ${nameOf(sql`s.recorded_by`)} as "recordedByName",
  case when w.succession_id is null then 'recorded' else 'withdrawn' end as state, w.reason as "withdrawnBecause",
  ${nameOf(sql`w.withdrawn_by`)} as "withdrawnByName", w.withdrawn_at as "withdrawnAt",
  case when w.succession_id is null then 1 else 2 end as version`;

const FROM = sql`
  from practice_succession s
  left join practice_succession_withdrawal w on w.commissioner_id = s.commissioner_id and w.succession_id = s.id`;

/** The condition that the succession s was not withdrawn. */
export const STANDS = sql`not exists (
    select from practice_succession_withdrawal x
    where x.commissioner_id = s.commissioner_id and x.succession_id = s.id)`;

/** Which practice took over the work of which, as commissioners recorded it. */
export class SuccessionRepository {
  constructor(private readonly rows: Rows) {}

  async byId(id: string): Promise<Succession | null> {
    return this.rows.first(sql`select ${SUCCESSION} ${FROM} where s.id = ${id}`);
  }

  /** One statement: a page of the successions I may see, the newest first day first. */
  async page(
    filter: { states?: readonly SuccessionState[] | null },
    page: PageRequest,
  ): Promise<Connection<Succession>> {
    const states = value(filter.states ?? null);
    return connection<Succession>(
      this.rows,
      {
        select: sql`
          select ${SUCCESSION}, s.first_day as sort_key ${FROM}
          where ${states}::text[] is null
            or case when w.succession_id is null then 'recorded' else 'withdrawn' end = any (${states})`,
        direction: 'desc',
        sortType: 'date',
      },
      page,
    );
  }

  /** Every one of a commissioner that stands; with a day, by then. */
  async standing(commissionerId: string, until: string | null = null): Promise<KnownSuccession[]> {
    const day = value(until);
    return this.rows.select(sql`
      select s.predecessor_id as "predecessorId", s.successor_id as "successorId", s.first_day as "firstDay", s.percent
      from practice_succession s
      where s.commissioner_id = ${commissionerId} and (${day}::date is null or s.first_day <= ${day}) and ${STANDS}
      order by s.first_day, s.id`);
  }

  /**
   * Those of a commissioner by which these practices came to their work, also through others, and that stand by a day:
   * by the codes of the practices, with the id of whoever was followed.
   */
  async followedBy(
    commissionerId: string,
    practiceIds: readonly string[],
    until: string,
  ): Promise<SuccessionOfPractice[]> {
    const [of, day] = [value(commissionerId), value(until)];
    const standing = sql`s.commissioner_id = ${of} and s.first_day <= ${day}::date and ${STANDS}`;
    return this.rows.select(sql`
      with recursive reached as (
          select s.id, s.predecessor_id
          from practice_succession s
          where s.successor_id = any (${practiceIds}::uuid[]) and ${standing}
          union
          select s.id, s.predecessor_id
          from reached r
          join practice_succession s on s.successor_id = r.predecessor_id and ${standing})
      select s.predecessor_id as "predecessorId", f.code as "from", t.code as "to", s.first_day as "on",
        coalesce(s.percent, '100') as percent
      from reached r
      join practice_succession s on s.commissioner_id = ${of} and s.id = r.id
      join organisation f on f.id = s.predecessor_id
      join organisation t on t.id = s.successor_id
      order by t.code collate "C", f.code collate "C"`);
  }

  /** The first day on which the work of these practices was done by others, of those whose was taken over. */
  async takenOver(commissionerId: string, practiceIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.rows.select<{ practiceId: string; on: string }>(sql`
      select s.predecessor_id as "practiceId", min(s.first_day) as "on"
      from practice_succession s
      where s.commissioner_id = ${commissionerId} and s.predecessor_id = any (${practiceIds}::uuid[]) and ${STANDS}
      group by s.predecessor_id`);
    return new Map(found.map(({ practiceId, on }) => [practiceId, on]));
  }

  /** The two practices of a succession as they are on record; null for one that never was this commissioner's. */
  async named(
    commissionerId: string,
    { predecessorId, successorId, firstDay }: Pick<KnownSuccession, 'predecessorId' | 'successorId' | 'firstDay'>,
  ): Promise<{ predecessor: PracticeNamed | null; successor: PracticeNamed | null }> {
    const found = await this.rows.select<PracticeNamed & { successorToo: boolean }>(sql`
      select o.id, o.name, o.opened_on as "openedOn", o.closed_on as "closedOn", asked.successor as "successorToo",
        exists (
          select from practice_membership m
          where m.commissioner_id = ${commissionerId} and m.practice_id = o.id and m.during @> asked.on_day) as ours
      from (values (${predecessorId}::uuid, ${firstDay}::date - 1, false), (${successorId}::uuid, ${firstDay}::date, true))
        as asked (id, on_day, successor)
      join organisation o on o.id = asked.id
      where exists (
        select from practice_membership m where m.commissioner_id = ${commissionerId} and m.practice_id = o.id)`);
    const one = (successor: boolean): PracticeNamed | null => {
      const row = found.find(({ successorToo }) => successorToo === successor);
      if (!row) return null;
      const { id, name, openedOn, closedOn, ours } = row;
      return { id, name, openedOn, closedOn, ours };
    };
    return { predecessor: one(false), successor: one(true) };
  }

  /** The phases that end on or after a day in which one of these practices takes part, the first to end first. */
  async phasesConcerned(
    commissionerId: string,
    practiceIds: readonly string[],
    firstDay: string,
  ): Promise<PhaseConcerned[]> {
    return this.rows.select(sql`
      select s.id as "schemeId", s.name as "schemeName", p.scheme_version_id as "schemeVersionId",
        p.phase_key as "phaseKey", array_agg(distinct g.name) as practices,
        (select r.state
          from payment_run r
          where r.commissioner_id = s.commissioner_id and r.scheme_id = s.id and r.phase_key = p.phase_key
            and r.state <> 'withdrawn'
          limit 1) as run
      from participation p
      join offer o on o.commissioner_id = p.commissioner_id and o.id = p.offer_id
      join scheme s on s.commissioner_id = p.commissioner_id and s.id = p.scheme_id
      join organisation g on g.id = p.practice_id
      where p.commissioner_id = ${commissionerId} and p.practice_id = any (${practiceIds}::uuid[])
        and p.state in ('active', 'left', 'reverted') and not isempty(p.during) and upper(o.phase) > ${firstDay}::date
      group by s.commissioner_id, s.id, s.name, p.scheme_version_id, p.phase_key, upper(o.phase)
      order by upper(o.phase), s.name, p.phase_key`);
  }

  /** Every practice that is or was with a commissioner, by name. */
  async practicesToName(commissionerIds: readonly string[], page: PageRequest): Promise<Connection<Organisation>> {
    return connection<Organisation>(
      this.rows,
      {
        select: sql`
          select ${ORGANISATION}, o.name as sort_key
          from organisation o
          where o.id in (select m.practice_id from practice_membership m where m.commissioner_id = any (${commissionerIds}))`,
        direction: 'asc',
        sortType: 'text',
      },
      page,
    );
  }

  /** Whoever records or withdraws one waits for whoever does so now: what is left of a practice is counted by one at a time. */
  async hold(commissionerId: string): Promise<void> {
    await this.rows.select(
      sql`select pg_advisory_xact_lock(hashtextextended(${`practice successions/${commissionerId}`}, 0))`,
    );
  }

  async add(succession: PracticeSuccessionRow): Promise<void> {
    await this.rows.add(PracticeSuccessionRow, succession);
  }

  async withdraw(withdrawal: PracticeSuccessionWithdrawalRow): Promise<void> {
    await this.rows.add(PracticeSuccessionWithdrawalRow, withdrawal);
  }
}
