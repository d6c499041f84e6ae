import { confirmEvidence } from '../../server/actions/participation/confirm-evidence.ts';
import { declineOffer } from '../../server/actions/participation/decline-offer.ts';
import { optIn } from '../../server/actions/participation/opt-in.ts';
import { recordEvidence } from '../../server/actions/participation/record-evidence.ts';
import type { Actor } from '../../server/domain/permissions.ts';
import type { DemonstrationArea } from './organisations.ts';
import type { Told } from './schemes.ts';
import type { Stage } from './stage.ts';

export type Answer = 'accepted' | 'declined' | 'silent';

export interface Evidenced {
  requirementKey: string;
  happenedOn: string;
  note: string;
}

/** What the practices of an area do with an offer. */
export class PracticeTeller {
  constructor(
    private readonly stage: Stage,
    private readonly area: DemonstrationArea,
  ) {}

  /** Each practice answers (or does not) on a day of the window. */
  async answer(
    told: Told,
    {
      phaseKey,
      answerOf,
      at,
    }: { phaseKey: string; answerOf: (index: number) => Answer; at: (index: number) => string },
  ): Promise<void> {
    for (const [index, practice] of this.area.practices.entries()) {
      const answer = answerOf(index);
      if (answer === 'silent') continue;
      const signer = this.stage.signer(practice, this.area.commissionerId);
      const { nodes } = await this.stage.read(signer, (scope) =>
        scope.offerLists.page({ phaseKey }, 'CLOSING', { first: 100, after: null }),
      );
      const offer = nodes.find(({ schemeId }) => schemeId === told.schemeId);
      if (!offer) throw new Error(`${practice.name} was not offered the scheme.`);
      const given = {
        offerId: offer.id,
        expectedVersion: offer.version,
        authority: 'Partner, on behalf of the partnership',
      };
      if (answer === 'accepted')
        await this.stage.act({ actor: signer, at: at(index) }, optIn, { ...given, fingerprint: told.fingerprint });
      else await this.stage.act({ actor: signer, at: at(index) }, declineOffer, given);
    }
  }

  /** Each practice in the scheme records what it did; the commissioner confirms what it is told to. */
  async evidence(
    told: Told,
    reviewer: Actor,
    { of, confirm, at }: { of: (index: number) => Evidenced[]; confirm: (index: number) => boolean; at: string },
  ): Promise<void> {
    for (const [index, practice] of this.area.practices.entries()) {
      const signer = this.stage.signer(practice, this.area.commissionerId);
      const participation = await this.stage.read(signer, async (scope) => {
        const { nodes } = await scope.offerLists.page({}, 'CLOSING', { first: 100, after: null });
        const offers = nodes.filter(({ schemeId }) => schemeId === told.schemeId);
        return (
          (await scope.participations.ofOffers(offers.map(({ id }) => id))).find(({ state }) => state === 'active') ??
          null
        );
      });
      if (!participation) continue;
      for (const item of of(index)) {
        const { evidenceId } = await this.stage.act({ actor: signer, at }, recordEvidence, {
          participationId: participation.id,
          ...item,
        });
        if (confirm(index))
          await this.stage.act({ actor: reviewer, at }, confirmEvidence, { evidenceId, expectedVersion: 1 });
      }
    }
  }
}
