import { agreeClaim } from '../../server/actions/reported/agree-claim.ts';
import { askForActualPerformance } from '../../server/actions/reported/ask-for-actual-performance.ts';
import { readClaimCases } from '../../server/actions/reported/claim-case.ts';
import { readPracticeCounts } from '../../server/actions/reported/practice-counts.ts';
import { reportCounts } from '../../server/actions/reported/report-counts.ts';
import { uploadFacts } from '../../server/actions/reported/upload-facts.ts';
import { factFile } from '../../server/domain/reported/read-fact-rows.ts';
import type { Actor } from '../../server/domain/permissions.ts';
import type { SchemeDefinition } from '../../server/domain/schemes/scheme-definition.ts';
import type { Offer } from '../../server/persistence/participation/offer-repository.ts';
import { simpleScheme } from './definitions.ts';
import { PracticeTeller } from './practices.ts';
import type { SchemeTeller, Told } from './schemes.ts';
import type { Stage } from './stage.ts';

/** A tariff for each health check, higher in the most deprived fifth: its practices count. */
function healthCheckScheme(): SchemeDefinition {
  const scheme = simpleScheme({
    purpose:
      'A health check for everybody between 40 and 74 who has not had one for five years, in place of the indicator on smoking advice.',
    from: '2025-10-01',
    to: '2025-12-31',
    replaces: ['SMOK004'],
    basisYear: '2024-25',
    months: 1,
    invited: 75,
    asks: [],
  });
  return {
    ...scheme,
    phases: scheme.phases.map((phase) => ({
      ...phase,
      name: 'Autumn',
      components: [
        {
          key: 'checks',
          name: 'Health checks done',
          label: 'outcome',
          kind: 'per-item',
          parameters: {
            item: 'health-check',
            itemName: 'health check',
            poundsPerItem: '24.00',
            tiers: [{ quintiles: [1, 2], pounds: '38.00' }],
          },
        },
      ],
    })),
  };
}

const joins = (index: number): boolean => index < 4 || index % 5 === 0;

/** A scheme whose practices count: half of them have begun to, and the commissioner has told most of the quintiles. */
export async function tellHealthChecks(stage: Stage, teller: SchemeTeller): Promise<void> {
  const told = await teller.upToPublication({
    name: 'Health Check Scheme 2025',
    definition: healthCheckScheme(),
    days: {
      drafted: '2025-05-12',
      closes: '2025-06-13',
      signed: '2025-06-11',
      decided: '2025-06-24',
      published: '2025-07-15',
    },
  });
  const area = stage.places.westmoor;
  await new PracticeTeller(stage, area).answer(told, {
    phaseKey: 'main',
    answerOf: (index) => (joins(index) ? 'accepted' : 'silent'),
    at: (index) => `2025-09-${10 + (index % 9)}T09:40`,
  });
  const joined = area.practices.filter((_practice, index) => joins(index));
  await stage.act({ actor: stage.person('schemeManager'), at: '2025-10-06T10:20' }, uploadFacts, {
    schemeId: told.schemeId,
    phaseKey: 'main',
    fileName: 'quintiles-of-westmoor.csv',
    expectedVersion: 0,
    text: factFile(
      joined.slice(0, -3).map(({ code }, index) => ({
        practice_code: code,
        field: 'deprivationQuintile',
        indicator: '',
        value: String(1 + (index % 5)),
        date: '2025-10-01',
      })),
    ),
  });
  for (const [index, practice] of joined.entries()) {
    if (index % 2 === 0) continue;
    const signer = stage.signer(practice, area.commissionerId);
    const offer = await offerOf(stage, signer, told);
    const counts = await stage.read(signer, (scope) => readPracticeCounts(scope, offer));
    const [asked] = counts?.facts.asked ?? [];
    if (asked)
      await stage.act({ actor: signer, at: `2025-10-${20 + (index % 9)}T12:30` }, reportCounts, {
        offerId: offer.id,
        counts: [{ key: asked.key, value: String(18 + index * 7), expectedVersion: 0 }],
      });
  }
}

/** Two practices ask for their actual performance: one is agreed, one waits. */
export async function tellClaims(stage: Stage, told: Told): Promise<void> {
  const [waiting, agreed] = stage.places.westmoor.practices;
  if (!waiting || !agreed) throw new Error('The demonstration has practices.');
  await ask(stage, stage.person('partner'), {
    told,
    at: '2025-10-28T12:10',
    reason: 'We ran two extra clinics a week from July, and the achievement report shows it.',
  });
  const claimId = await ask(stage, stage.signer(agreed, stage.places.westmoor.commissionerId), {
    told,
    at: '2025-10-21T17:45',
    reason: 'Our list grew by a fifth when the surgery next door closed.',
  });
  await stage.act({ actor: stage.person('schemeManager'), at: '2025-10-27T09:30' }, agreeClaim, {
    claimId,
    expectedVersion: 1,
    reason: 'The report was checked against the register.',
  });
}

const ask = async (
  stage: Stage,
  actor: Actor,
  { told, at, reason }: { told: Told; at: string; reason: string },
): Promise<string> => {
  const offer = await offerOf(stage, actor, told);
  const [claim] = await stage.read(actor, (scope) => readClaimCases(scope, offer));
  if (!claim?.share) throw new Error(`There is no claim to make: ${claim?.noShareBecause}`);
  const actualPence = claim.onRecord ? null : Number(claim.share.leastPence) + 41_250;
  const { claimId } = await stage.act({ actor, at }, askForActualPerformance, {
    offerId: offer.id,
    componentKey: claim.componentKey,
    actualPence,
    actualSource: 'Achievement report of September',
    reason,
  });
  return claimId;
};

const offerOf = async (stage: Stage, actor: Actor, { schemeId }: Told): Promise<Offer> => {
  const { nodes } = await stage.read(actor, (scope) =>
    scope.offerLists.page({}, 'CLOSING', { first: 100, after: null }),
  );
  const offer = nodes.find((candidate) => candidate.schemeId === schemeId);
  if (!offer) throw new Error('The practice was not offered the scheme.');
  return offer;
};
