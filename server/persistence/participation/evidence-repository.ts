import type { EvidenceState } from '../../domain/participation/requirement-progress.ts';
import { columns } from '../columns.ts';
import { connection } from '../connection.ts';
import type { Connection, PageRequest } from '../connection.ts';
import type { Rows } from '../rows.ts';
import { matches, startOf, within } from '../matches.ts';
import { sql, value } from '../sql.ts';
import { EvidenceRow } from './evidence-row.ts';

export interface Evidence {
  commissionerId: string;
  id: string;
  participationId: string;
  practiceId: string;
  requirementKey: string;
  happenedOn: string;
  note: string;
  state: EvidenceState;
  recordedBy: string;
  recordedAt: Date;
  reviewedBy: string | null;
  reviewedAt: Date | null;
  reason: string | null;
  version: number;
}

const EVIDENCE = sql`${columns(EvidenceRow, 'e', { except: ['recordedBy', 'reviewedBy'] })},
  (select r.name from person r where r.id = e.recorded_by) as "recordedBy",
  (select r.name from person r where r.id = e.reviewed_by) as "reviewedBy"`;

/** What practices say they have done, and what the commissioner made of it. */
export class EvidenceRepository {
  constructor(private readonly rows: Rows) {}

  async byId(id: string): Promise<Evidence | null> {
    return this.rows.first(sql`select ${EVIDENCE} from evidence e where e.id = ${id}`);
  }

  /** All evidence of these participations, in the order of the days it is about. */
  async ofParticipations(ids: readonly string[]): Promise<Evidence[]> {
    return this.rows.select(
      sql`select ${EVIDENCE} from evidence e where e.participation_id = any (${ids}) order by e.happened_on, e.id`,
    );
  }

  /** One statement: a page of the evidence of a scheme, the longest waiting first. */
  async page(
    filter: { schemeId: string; states?: string[] | null; phaseKey?: string | null; search?: string | null },
    page: PageRequest,
  ): Promise<Connection<Evidence>> {
    const [states, phase] = [value(filter.states ?? null), value(filter.phaseKey ?? null)];
    return connection<Evidence>(
      this.rows,
      {
        select: sql`
          select ${EVIDENCE}, e.recorded_at as sort_key
          from evidence e
          join participation p on p.commissioner_id = e.commissioner_id and p.id = e.participation_id
          join organisation g on g.id = e.practice_id
          where p.scheme_id = ${filter.schemeId} and (${states}::text[] is null or e.state = any (${states}))
            and (${phase}::text is null or p.phase_key = ${phase})
            and ${matches(filter.search, within(sql`g.name`), startOf(sql`g.code`))}`,
        direction: 'asc',
        sortType: 'timestamptz',
      },
      page,
    );
  }

  async add(evidence: Omit<EvidenceRow, 'state' | 'reviewedBy' | 'reviewedAt' | 'reason' | 'version'>): Promise<void> {
    await this.rows.add(EvidenceRow, { ...evidence, state: 'recorded' });
  }

  /** The commissioner's yes or no, once; false when somebody was first. */
  async review(
    { commissionerId, id, state, version }: Evidence,
    review: Pick<EvidenceRow, 'state' | 'reviewedBy' | 'reviewedAt' | 'reason'>,
  ): Promise<boolean> {
    return (
      (await this.rows.change(
        EvidenceRow,
        { commissionerId, id, state, version },
        { ...review, version: version + 1 },
      )) === 1
    );
  }
}
