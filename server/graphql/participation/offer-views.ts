import { compareWithNational } from '../../actions/participation/compare-with-national.ts';
import { estimateBothSides } from '../../actions/participation/estimate-both-sides.ts';
import type { BothSides } from '../../actions/participation/estimate-both-sides.ts';
import { whyTextUnread } from '../../actions/schemes/text-problems.ts';
import { financialYearOf } from '../../domain/dates.ts';
import { reason } from '../../domain/outcome.ts';
import type { Reason } from '../../domain/outcome.ts';
import { whyNotDeclineOffer } from '../../domain/participation/decide-decline-offer.ts';
import { whyNotOptIn } from '../../domain/participation/decide-opt-in.ts';
import { whyNotRecordEvidence } from '../../domain/participation/decide-record-evidence.ts';
import { whyNotRevertToNationalContract } from '../../domain/participation/decide-revert-to-national-contract.ts';
import { takesPart } from '../../domain/participation/offer-states.ts';
import { whyNot, whyNotActFor, whyNotFinish } from '../../domain/permissions.ts';
import type { ActionName } from '../../domain/permissions.ts';
import { phaseOf } from '../../domain/schemes/scheme-definition.ts';
import type { Phase } from '../../domain/schemes/scheme-definition.ts';
import type { NationalYears } from '../../persistence/national/national-years.ts';
import type { OfferListFilter } from '../../persistence/participation/offer-list-repository.ts';
import type { Offer } from '../../persistence/participation/offer-repository.ts';
import { daysOf } from '../../persistence/participation/participation-repository.ts';
import type { SchemeVersion } from '../../persistence/schemes/scheme-repository.ts';
import { readComponents } from '../../rules/definition/read-components.ts';
import { permissionFor } from '../answers.ts';
import type { Context } from '../context.ts';
import type { ComparisonType, OfferFilter, OfferPermissionsType } from './offer-type.ts';

/** Which offers are asked for, as they are on a day. */
export function filterOn(today: string, filter: OfferFilter | null): OfferListFilter {
  const { moved, ...rest } = filter ?? {};
  return moved ? { ...rest, movedBy: today } : rest;
}

/** The text that was offered. Whoever sees an offer or a participation sees its text. */
export async function offeredVersion(
  { loaders }: Context,
  { schemeVersionId }: Pick<Offer, 'schemeVersionId'>,
): Promise<SchemeVersion> {
  const version = await loaders.schemeVersion.load(schemeVersionId);
  if (!version) throw new Error('An offer without its text.');
  return version;
}

/** The phase that was offered. */
export async function offeredPhase(
  context: Context,
  offered: Pick<Offer, 'schemeVersionId' | 'phaseKey'>,
): Promise<Phase> {
  const phase = phaseOf((await offeredVersion(context, offered)).definition, offered.phaseKey);
  if (!phase) throw new Error('An offer without its phase.');
  return phase;
}

/** National contract and local offer side by side, for the practice the offer was made to. */
export async function readComparison(context: Context, offer: Offer): Promise<ComparisonType> {
  const { loaders, scope } = context;
  const [version, phase, scheme, records, years] = await Promise.all([
    offeredVersion(context, offer),
    offeredPhase(context, offer),
    loaders.scheme.load(offer.schemeId),
    loaders.participation.recordsOfPractice.load(offer.practiceId),
    scope.nationalYears(),
  ]);
  if (!records) throw new Error('An offer without its practice.');
  const schemeTitle = `${scheme?.name ?? ''}, version ${version.number}`;
  const estimate = await estimateOf(context, offer, { phase, schemeTitle, years });
  return {
    rows: compareWithNational({
      definition: version.definition,
      phase,
      schemeTitle,
      records,
      estimate,
      national: years.yearOf(financialYearOf(phase.from)),
    }),
  };
}

/** Both sides with the newest figures on record. A phase in place of the whole contract is compared with last year's payment instead. */
const estimateOf = async (
  { loaders }: Context,
  { practiceId }: Offer,
  { phase, schemeTitle, years }: { phase: Phase; schemeTitle: string; years: NationalYears },
): Promise<BothSides | null> => {
  if (phase.replacesWholeContract) return null;
  const figures = await loaders.participation.figuresOfPractice.load(practiceId);
  const read = readComponents(phase);
  return figures && estimateBothSides(years, { name: schemeTitle, title: schemeTitle, phase, ...read }, figures);
};

/** What the person who asks may do with the offer now: the same decisions as the actions take. */
export async function readOfferPermissions(context: Context, offer: Offer): Promise<OfferPermissionsType> {
  const { loaders, actor, now, today } = context;
  const [version, scheme, practice, participation] = await Promise.all([
    offeredVersion(context, offer),
    loaders.scheme.load(offer.schemeId),
    loaders.organisation.load(offer.practiceId),
    loaders.participation.participationOfOffer.load(offer.id),
  ]);
  if (!scheme || !practice) throw new Error('An offer without its scheme or practice.');
  const facts = { offer, scheme, practice, text: version, now };
  const mayFinish = (action: ActionName, { tookPart, why }: { tookPart: boolean; why: Reason | null }) =>
    permissionFor(whyNot(actor, action) ?? whyNotFinish(actor, { ...offer, tookPart }) ?? why);
  const tookPart = takesPart(offer);
  const days = participation && daysOf(participation);
  return {
    accept: permissionFor(
      whyNot(actor, 'offer:accept') ??
        whyNotActFor(actor, offer.commissionerId) ??
        whyNotOptIn({ ...facts, unread: whyTextUnread(version) }),
    ),
    decline: mayFinish('offer:decline', { tookPart, why: whyNotDeclineOffer(facts) }),
    leave: mayFinish('participation:leave', { tookPart, why: whyNotRevertToNationalContract(facts) }),
    recordEvidence: mayFinish('evidence:record', {
      tookPart: days !== null,
      why: participation ? whyNotRecordEvidence({ days, text: version, today }) : reason('OFFER_IS_NOT_TAKEN_UP'),
    }),
  };
}
