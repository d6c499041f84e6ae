import { approvePaymentRun } from '../actions/payments/approve-payment-run.ts';
import { releasePaymentRun } from '../actions/payments/release-payment-run.ts';
import { settlePaymentException } from '../actions/payments/settle-payment-exception.ts';
import { submitPaymentRun } from '../actions/payments/submit-payment-run.ts';
import { revertToNationalContract } from '../actions/participation/revert-to-national-contract.ts';
import { declineClaim } from '../actions/reported/decline-claim.ts';
import { askForActualPerformance } from '../actions/reported/ask-for-actual-performance.ts';
import { tellFact } from '../actions/reported/tell-fact.ts';
import { recordSuccession } from '../actions/successions/record-succession.ts';
import { withdrawSuccession } from '../actions/successions/withdraw-succession.ts';
import { withinScope } from '../persistence/scope.ts';
import { offerOf } from './participation-story.ts';
import { afterTheQuarter, calculated, exceptionsOf, practised, runOf } from './payment-story.ts';
import type { PaymentStory } from './payment-story.ts';
import { acceptedValue } from './portal.ts';
import type { TestPortal } from './portal.ts';
import { sharedSimulation } from './simulation-story.ts';

/**
 * A tenant in which everything has happened once: drafted, consulted on with a comment, decided, published, joined, shown, paid
 * with an exception settled, tried and the result shared, mergers recorded and one withdrawn, and one practice back on the national contract. Every tenant table has a row.
 */
export async function tellEverything(
  portal: TestPortal,
): Promise<PaymentStory & { runId: string; simulationId: string }> {
  const told = await practised(portal, [{ qofPence: 9_600_000 }, { qofPence: null }, { qofPence: 5_000_000 }]);
  const { world, story } = told;
  await comment(portal, told);
  const leaver = world.practices[2];
  if (!leaver) throw new Error('The story has three practices.');
  const offer = await offerOf(portal, leaver);
  acceptedValue(
    await portal.act(
      leaver.approves,
      revertToNationalContract,
      {
        offerId: offer.id,
        expectedVersion: offer.version,
        effectiveFrom: '2026-03-20',
        authority: 'Partner',
      },
      { now: new Date('2026-03-10T09:00:00Z') },
    ),
  );

  await claim(told);
  await mergers(told);
  const { id: runId } = await calculated(told);
  for (const { id: exceptionId } of await exceptionsOf(told, runId)) {
    acceptedValue(
      await portal.act(
        world.commissioner.prepares,
        settlePaymentException,
        { exceptionId, expectedVersion: 1, settlement: 'Paid by hand.' },
        { now: afterTheQuarter },
      ),
    );
  }
  for (const [who, action] of [
    ['prepares', submitPaymentRun],
    ['approves', approvePaymentRun],
    ['approves', releasePaymentRun],
  ] as const) {
    const { version: expectedVersion } = await runOf(told, runId);
    acceptedValue(
      await portal.act(world.commissioner[who], action, { runId, expectedVersion }, { now: afterTheQuarter }),
    );
  }
  const simulationId = await sharedSimulation({ portal, world, schemeId: story.schemeId });
  return { portal, world, story, runId, simulationId };
}

/** The commissioner tells what a practice earned, the practice asks for it, and is declined. */
const claim = async ({ portal, world, story: { schemeId } }: PaymentStory): Promise<void> => {
  const [practice] = world.practices;
  if (!practice) throw new Error('The story has practices.');
  const now = new Date('2026-03-12T09:00:00Z');
  acceptedValue(
    await portal.act(
      world.commissioner.prepares,
      tellFact,
      {
        schemeId,
        phaseKey: 'planning',
        practiceId: practice.id,
        factKey: 'actualPayment//2025-26',
        value: '25200.00',
        date: '2025-26',
        source: 'Letter of 11 March',
        expectedVersion: 0,
      },
      { now },
    ),
  );
  const { id: offerId } = await offerOf(portal, practice);
  const { claimId } = acceptedValue(
    await portal.act(
      practice.approves,
      askForActualPerformance,
      {
        offerId,
        componentKey: 'quarter',
        actualPence: null,
        actualSource: '',
        reason: 'We did more than the year before.',
      },
      { now },
    ),
  );
  acceptedValue(
    await portal.act(
      world.commissioner.prepares,
      declineClaim,
      { claimId, expectedVersion: 1, reason: 'The letter is about another year.' },
      { now },
    ),
  );
};

/** After the phase two practices merge into the first: one of the records is withdrawn again. */
const mergers = async ({ portal, world: { commissioner, practices } }: PaymentStory): Promise<void> => {
  const now = new Date('2026-03-13T09:00:00Z');
  const [successor, ...others] = practices;
  const recorded = [];
  for (const { id: predecessorId } of others) {
    const merger = {
      predecessorId,
      successorId: successor?.id ?? '',
      firstDay: '2026-10-01',
      percent: null,
      source: 'Contract variation 12',
    };
    recorded.push(acceptedValue(await portal.act(commissioner.prepares, recordSuccession, merger, { now })));
  }
  const withdrawal = { successionId: recorded[0]?.successionId ?? '', expectedVersion: 1, reason: 'Put off.' };
  acceptedValue(await portal.act(commissioner.prepares, withdrawSuccession, withdrawal, { now }));
};

const comment = async (portal: TestPortal, { world, story }: PaymentStory): Promise<void> => {
  const now = new Date('2025-11-10T09:00:00Z');
  await withinScope(
    portal.source,
    { audience: 'system', name: 'tests', commissionerIds: [world.commissioner.id] },
    { now },
    async (scope) => {
      const [consultation] = await scope.consultations.ofVersions([story.versionId]);
      if (!consultation) throw new Error('The story has a consultation.');
      await scope.consultations.addComment({
        commissionerId: world.commissioner.id,
        id: scope.newId(),
        consultationId: consultation.id,
        clause: 'purpose',
        body: 'Private to the LMC.',
        writtenBy: world.lmc.prepares.personId,
        writtenAt: now,
        sentAt: null,
      });
    },
  );
};
