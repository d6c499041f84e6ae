import { homes } from '../../domain/home/homes.ts';
import type { HomeCountKey, WaitingKind } from '../../domain/home/homes.ts';
import { waitingDays } from '../../domain/home/what-waits.ts';
import type { FoundWaiting } from '../../domain/home/what-waits.ts';
import type { OrganisationKind } from '../../domain/permissions.ts';
import { countedConsultations, waitingConsultations } from '../consultations/consultations-on-home.ts';
import { waitingAccess } from '../identity/access-on-home.ts';
import { waitingReleases } from '../national/releases-on-home.ts';
import { countedPractices } from '../organisations/practices-on-home.ts';
import { countedParticipation, waitingParticipation } from '../participation/participation-on-home.ts';
import { countedPayments, waitingPayments } from '../payments/payments-on-home.ts';
import { waitingReported } from '../reported/reported-on-home.ts';
import type { Rows } from '../rows.ts';
import { countedSchemes, waitingSchemes } from '../schemes/schemes-on-home.ts';
import { raw, sql, unionAll, value } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { daysAsked } from './question.ts';
import type { DaysAsked, Question } from './question.ts';

/** How many there are of something. */
export interface HomeCount {
  key: HomeCountKey;
  value: number;
}

interface FoundRow extends Omit<FoundWaiting, 'due'> {
  /** As PostgreSQL writes an instant in JSON. */
  due: string | null;
}

/** A question for everything that the domain has words for: what has none, or no question, does not compile. */
const questions = (at: DaysAsked, ownMembership: Sql): Record<WaitingKind, Question> => ({
  ...waitingSchemes,
  ...waitingConsultations(at),
  ...waitingParticipation(at),
  ...waitingPayments(at),
  ...waitingReported(at),
  ...waitingReleases,
  ...waitingAccess(at, ownMembership),
});

const countable = (at: DaysAsked): Record<HomeCountKey, Sql> => ({
  ...countedSchemes,
  ...countedConsultations,
  ...countedParticipation(at),
  ...countedPractices(at),
  ...countedPayments,
});

/** Enough for the ten that are told after those are left out which the reader may not do. */
const MOST_FOUND = sql`50`;

/** What waits for nobody that is with all of its commissioners: not asked then, for a question costs even where nothing is found. */
const WAITS_AFTER_A_MOVE: ReadonlySet<WaitingKind> = new Set<WaitingKind>(['leave_or_stay']);

const ONE = sql`1`;
const NULL = sql`null`;

const rowsOf = (kind: WaitingKind, question: Question): Sql => {
  const { id, name, count = ONE, due = NULL, lastDay = NULL, progress = NULL, from } = question;
  return sql`select ${raw(`'${kind}'`)} as kind, ${id} as id, ${name} as name, ${count} as count,
    (${due})::timestamptz as due, (${lastDay})::date as "lastDay", (${progress})::json as progress
    from ${from}`;
};

const waitingOf = (kinds: readonly WaitingKind[], asked: Record<WaitingKind, Question>): Sql => {
  if (kinds.length === 0) return sql`null::json`;
  // Where the domain counts, what is left over is not known here; and that is never more than the phases of one
  // practice.
  const most = kinds.some((kind) => asked[kind].progress) ? sql`` : sql`limit ${MOST_FOUND}`;
  return sql`(
    select json_agg(w) from (
      select * from (${unionAll(kinds.map((kind) => rowsOf(kind, asked[kind])))}) w
      order by w.due nulls last, w.kind, w.name
      ${most}) w)`;
};

const countsOf = (keys: readonly HomeCountKey[], at: DaysAsked): Sql => {
  const asked = countable(at);
  const count = (key: HomeCountKey): Sql =>
    sql`select ${raw(`'${key}'`)} as key, (select count(*)::integer from ${asked[key]}) as value`;
  return sql`(select json_agg(s) from (${unionAll(keys.map(count))}) s)`;
};

const keysOf = <Key extends string>(words: Partial<Record<Key, unknown>>): Key[] => Object.keys(words) as Key[];

/** What may wait for an organisation and where things stand for it. */
export class HomeRepository {
  constructor(private readonly rows: Rows) {}

  /**
   * What may wait (the most urgent first, what has no date last) and how many there are of what is counted, in one
   * statement.
   * @param asks `hasLeft`: there is a commissioner whose past it reads and that it is not with on the day
   */
  async of(
    kind: OrganisationKind,
    { now, today, membershipId, hasLeft }: { now: Date; today: string; membershipId: string; hasLeft: boolean },
  ): Promise<{ waiting: FoundWaiting[]; counts: HomeCount[] }> {
    const { waits, counts } = homes[kind];
    const at = daysAsked(waitingDays(now, today));
    const ownMembership = sql`${value(membershipId)}::uuid`;
    const kinds = keysOf(waits).filter((waiting) => hasLeft || !WAITS_AFTER_A_MOVE.has(waiting));
    const found = await this.rows.first<{ waiting: FoundRow[] | null; counts: HomeCount[] | null }>(sql`
      select ${waitingOf(kinds, questions(at, ownMembership))} as waiting, ${countsOf(keysOf(counts), at)} as counts`);
    return {
      waiting: (found?.waiting ?? []).map((row) => ({ ...row, due: row.due === null ? null : new Date(row.due) })),
      counts: found?.counts ?? [],
    };
  }
}
