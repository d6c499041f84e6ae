import type { CommitteeMember } from '../../domain/governance/committee.ts';
import { columns } from '../columns.ts';
import type { Rows } from '../rows.ts';
import { sql } from '../sql.ts';
import { CommitteeDecisionRow } from './committee-decision-row.ts';

export interface CommitteeDecision {
  id: string;
  schemeId: string;
  schemeVersionId: string;
  committee: string;
  metOn: string;
  minuteReference: string;
  quorum: number;
  members: CommitteeMember[];
  outcome: 'approved' | 'not_approved';
  fingerprint: string;
  recordedBy: string | null;
  recordedAt: Date;
}

const DECISION = sql`${columns(CommitteeDecisionRow, 'd', { except: ['commissionerId', 'recordedBy'] })},
  (select p.name from person p where p.id = d.recorded_by) as "recordedBy"`;

/** What committees decided. Recorded once for a version, never changed. */
export class DecisionRepository {
  constructor(private readonly rows: Rows) {}

  async ofVersions(schemeVersionIds: readonly string[]): Promise<CommitteeDecision[]> {
    return this.rows.select(sql`
      select ${DECISION}
      from committee_decision d
      where d.scheme_version_id = any (${schemeVersionIds})`);
  }

  async add(decision: CommitteeDecisionRow): Promise<void> {
    await this.rows.add(CommitteeDecisionRow, decision);
  }
}
