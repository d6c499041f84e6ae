import { homes } from '../../domain/home/homes.ts';
import type { HomeCountKey, WaitingKind } from '../../domain/home/homes.ts';
import { waitingDays } from '../../domain/home/what-waits.ts';
import type { FoundWaiting } from '../../domain/home/what-waits.ts';
import type { OrganisationKind } from '../../domain/permissions.ts';
import { countedConsultations, waitingConsultations } from '../consultations/consultations-on-home.ts';
import { waitingReleases } from '../national/releases-on-home.ts';
import { countedPractices } from '../organisations/practices-on-home.ts';
import { countedParticipation, waitingParticipation } from '../participation/participation-on-home.ts';
import { countedPayments, waitingPayments } from '../payments/payments-on-home.ts';
import { waitingReported } from '../reported/reported-on-home.ts';
import type { Rows } from '../rows.ts';
import { countedSchemes, waitingSchemes } from '../schemes/schemes-on-home.ts';
import { at, parametersOf } from './question.ts';
import type { Question } from './question.ts';

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
const QUESTIONS: Record<WaitingKind, Question> = {
  ...waitingSchemes,
  ...waitingConsultations,
  ...waitingParticipation,
  ...waitingPayments,
  ...waitingReported,
  ...waitingReleases,
};

const COUNTS: Record<HomeCountKey, string> = {
  ...countedSchemes,
  ...countedConsultations,
  ...countedParticipation,
  ...countedPractices,
  ...countedPayments,
};

/** Enough for the ten that are told after those are left out which the reader may not do. */
const MOST_FOUND = 50;

const rowsOf = (kind: WaitingKind): string => {
  const { id, name, count = '1', due = 'null', lastDay = 'null', progress = 'null', from } = QUESTIONS[kind];
  return `select '${kind}' as kind, ${id} as id, ${name} as name, ${count} as count, (${due})::timestamptz as due,
    (${lastDay})::date as "lastDay", (${progress})::json as progress from ${from}`;
};

const waitingOf = (kinds: readonly WaitingKind[]): string => {
  if (kinds.length === 0) return 'null::json';
  // Where the domain counts, what is left over is not known here; and that is never more than the phases of one practice.
  const most = kinds.some((kind) => QUESTIONS[kind].progress) ? '' : `limit ${MOST_FOUND}`;
  return `(select json_agg(w) from (
    select * from (${kinds.map(rowsOf).join('\nunion all ')}) w order by w.due nulls last, w.kind, w.name ${most}) w)`;
};

const countOf = (key: HomeCountKey): string =>
  `select '${key}' as key, (select count(*)::integer from ${COUNTS[key]}) as value`;

const statementOf = (kind: OrganisationKind): string => {
  const { waits, counts } = homes[kind];
  return `select ${waitingOf(keysOf(waits))} as waiting,
      (select json_agg(s) from (${keysOf(counts).map(countOf).join('\nunion all ')}) s) as counts
    where ${Object.values(at)
      .map((value) => `${value} is not null`)
      .join(' and ')}`;
};

const keysOf = <Key extends string>(words: Partial<Record<Key, unknown>>): Key[] => Object.keys(words) as Key[];

const STATEMENTS: Record<OrganisationKind, string> = {
  commissioner: statementOf('commissioner'),
  practice: statementOf('practice'),
  network: statementOf('network'),
  lmc: statementOf('lmc'),
  national_body: statementOf('national_body'),
  auditor: statementOf('auditor'),
};

/** What may wait for an organisation and where things stand for it. */
export class HomeRepository {
  constructor(private readonly rows: Rows) {}

  /** What may wait (the most urgent first, what has no date last) and how many there are of what is counted, in one statement. */
  async of(
    kind: OrganisationKind,
    { now, today }: { now: Date; today: string },
  ): Promise<{ waiting: FoundWaiting[]; counts: HomeCount[] }> {
    const found = await this.rows.first<{ waiting: FoundRow[] | null; counts: HomeCount[] | null }>(
      STATEMENTS[kind],
      parametersOf(waitingDays(now, today)),
    );
    return {
      waiting: (found?.waiting ?? []).map((row) => ({ ...row, due: row.due === null ? null : new Date(row.due) })),
      counts: found?.counts ?? [],
    };
  }
}
