import type { EvidenceState } from '../../domain/participation/requirement-progress.ts';
import { connection } from '../connection.ts';
import type { Connection, PageRequest } from '../connection.ts';
import type { Rows } from '../rows.ts';
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

const EVIDENCE = `e.commissioner_id as "commissionerId", e.id, e.participation_id as "participationId", e.practice_id as "practiceId",
  e.requirement_key as "requirementKey", e.happened_on as "happenedOn", e.note, e.state,
  (select r.name from person r where r.id = e.recorded_by) as "recordedBy", e.recorded_at as "recordedAt",
  (select r.name from person r where r.id = e.reviewed_by) as "reviewedBy", e.reviewed_at as "reviewedAt", e.reason, e.version`;

/** What practices say they have done, and what the commissioner made of it. */
export class EvidenceRepository {
  constructor(private readonly rows: Rows) {}

  async byId(id: string): Promise<Evidence | null> {
    return this.rows.first(`select ${EVIDENCE} from evidence e where e.id = $1`, [id]);
  }

  /** All evidence of these participations, in the order of the days it is about. */
  async ofParticipations(ids: readonly string[]): Promise<Evidence[]> {
    return this.rows.select(
      `select ${EVIDENCE} from evidence e where e.participation_id = any ($1) order by e.happened_on, e.id`,
      [ids],
    );
  }

  /** One statement: a page of the evidence of a scheme, the longest waiting first. */
  async page(
    filter: { schemeId: string; states?: string[] | null; phaseKey?: string | null; search?: string | null },
    page: PageRequest,
  ): Promise<Connection<Evidence>> {
    return connection<Evidence>(
      this.rows,
      {
        select: `select ${EVIDENCE}, e.recorded_at as sort_key
        from evidence e
        join participation p on p.commissioner_id = e.commissioner_id and p.id = e.participation_id
        join organisation g on g.id = e.practice_id
        where p.scheme_id = $1 and ($2::text[] is null or e.state = any ($2)) and ($3::text is null or p.phase_key = $3)
          and ($4::text is null or g.name ilike '%' || $4 || '%' or g.code ilike $4 || '%')`,
        parameters: [filter.schemeId, filter.states ?? null, filter.phaseKey ?? null, filter.search ?? null],
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
