import type { CommitteeMember } from '../../domain/governance/committee.ts';
import type { Rows } from '../rows.ts';
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
  recordedById: string;
  recordedBy: string | null;
  recordedAt: Date;
}

/** What committees decided. Recorded once for a version, never changed. */
export class DecisionRepository {
  constructor(private readonly rows: Rows) {}

  async ofVersions(schemeVersionIds: readonly string[]): Promise<CommitteeDecision[]> {
    return this.rows.select(
      `select d.id, d.scheme_id as "schemeId", d.scheme_version_id as "schemeVersionId", d.committee, d.met_on as "metOn",
         d.minute_reference as "minuteReference", d.quorum, d.members, d.outcome, d.fingerprint, d.recorded_by as "recordedById",
         (select p.name from person p where p.id = d.recorded_by) as "recordedBy", d.recorded_at as "recordedAt"
       from committee_decision d where d.scheme_version_id = any ($1)`,
      [schemeVersionIds],
    );
  }

  async add(decision: CommitteeDecisionRow): Promise<void> {
    await this.rows.add(CommitteeDecisionRow, decision);
  }
}
