import { signConsultation } from '../../server/actions/consultations/sign-consultation.ts';
import { startConsultation } from '../../server/actions/consultations/start-consultation.ts';
import { recordCommitteeDecision } from '../../server/actions/governance/record-committee-decision.ts';
import { draftScheme } from '../../server/actions/schemes/draft-scheme.ts';
import { publishScheme } from '../../server/actions/schemes/publish-scheme.ts';
import { saveScheme } from '../../server/actions/schemes/save-scheme.ts';
import type { LmcOutcome } from '../../server/domain/consultations/consultation-states.ts';
import type { CommitteeMember } from '../../server/domain/governance/committee.ts';
import type { Actor } from '../../server/domain/permissions.ts';
import type { SchemeDefinition } from '../../server/domain/schemes/scheme-definition.ts';
import type { Stage } from './stage.ts';

export interface Told {
  schemeId: string;
  versionId: string;
  fingerprint: string;
}

const member = (
  of: Pick<CommitteeMember, 'name' | 'profession' | 'vote'> & Partial<CommitteeMember>,
): CommitteeMember => ({ chair: false, voting: true, recused: false, ...of });

const committee = (vote: 'for' | 'against'): CommitteeMember[] => [
  member({ name: 'Margaret Dunn', profession: 'lay', vote, chair: true }),
  member({ name: 'Ashok Rao', profession: 'lay', vote }),
  member({ name: 'Helen Marsh', profession: 'finance', vote }),
  member({ name: 'Colin Webb', profession: 'executive', vote }),
  member({ name: 'Dr Laura Finch', profession: 'gp', vote: 'for' }),
  member({ name: 'Dr Peter Holm', profession: 'gp', vote: null, recused: true }),
];

/** Tells the first part of a scheme's story, as far as asked for. */
export class SchemeTeller {
  constructor(
    private readonly stage: Stage,
    private readonly cast: { preparer: Actor; publisher: Actor; secretary: Actor; lmcId: string },
  ) {}

  async draft(name: string, definition: SchemeDefinition, at: string): Promise<string> {
    const { preparer } = this.cast;
    const { schemeId } = await this.stage.act({ actor: preparer, at }, draftScheme, { name, copyOf: null });
    await this.stage.act({ actor: preparer, at }, saveScheme, { schemeId, expectedVersion: 1, name, definition });
    return schemeId;
  }

  async consult(schemeId: string, at: string, closesOn: string): Promise<Told & { consultationId: string }> {
    await this.stage.act({ actor: this.cast.preparer, at }, startConsultation, {
      schemeId,
      expectedVersion: 2,
      lmcIds: [this.cast.lmcId],
      closesOn,
    });
    return this.stage.read(this.cast.preparer, async (scope) => {
      const version = await scope.schemes.currentVersion(schemeId);
      const [consultation] = await scope.consultations.ofVersions([version?.id ?? '']);
      if (!version?.fingerprint || !consultation) throw new Error('The consultation did not start.');
      return { schemeId, versionId: version.id, fingerprint: version.fingerprint, consultationId: consultation.id };
    });
  }

  async sign(
    { consultationId, fingerprint }: { consultationId: string; fingerprint: string },
    at: string,
    outcome: LmcOutcome = 'SUPPORTED',
  ): Promise<void> {
    const conditions = outcome === 'SUPPORTED_WITH_CONDITIONS' ? 'Reports stay short: no more than two pages.' : '';
    const statement =
      outcome === 'NOT_SUPPORTED'
        ? 'Practices told us that the work is not clearly defined and has no end.'
        : 'Practices told us that the offer is clear and that they can go back.';
    await this.stage.act({ actor: this.cast.secretary, at }, signConsultation, {
      consultationId,
      expectedVersion: 1,
      fingerprint,
      outcome,
      conditions,
      statement,
      authority: 'Medical secretary, on behalf of the committee',
    });
  }

  async decide(schemeId: string, at: string, outcome: 'approved' | 'not_approved' = 'approved'): Promise<void> {
    const metOn = at.slice(0, 10);
    await this.stage.act({ actor: this.cast.preparer, at }, recordCommitteeDecision, {
      schemeId,
      expectedVersion: 4,
      committee: 'Primary Care Commissioning Committee',
      metOn,
      minuteReference: `PCCC ${metOn.slice(0, 7)}/4`,
      quorum: 4,
      members: committee(outcome === 'approved' ? 'for' : 'against'),
      outcome,
    });
  }

  async publish({ schemeId, fingerprint }: Told, at: string): Promise<void> {
    await this.stage.act({ actor: this.cast.publisher, at }, publishScheme, {
      schemeId,
      expectedVersion: 5,
      fingerprint,
    });
  }

  /** From the draft to the published offer. */
  async upToPublication({
    name,
    definition,
    days,
  }: {
    name: string;
    definition: SchemeDefinition;
    days: { drafted: string; closes: string; signed: string; decided: string; published: string };
  }): Promise<Told> {
    const schemeId = await this.draft(name, definition, `${days.drafted}T09:10`);
    const told = await this.consult(schemeId, `${days.drafted}T15:00`, days.closes);
    await this.sign(told, `${days.signed}T11:30`);
    await this.decide(schemeId, `${days.decided}T16:00`);
    await this.publish(told, `${days.published}T10:00`);
    return told;
  }
}
