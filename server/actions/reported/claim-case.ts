import { financialYearOf } from '../../domain/dates.ts';
import { fraction, multiply, parseDecimal } from '../../domain/fraction.ts';
import { roundToPence } from '../../domain/money.ts';
import type { ClaimInQuestion, SumOnRecord } from '../../domain/reported/decide-ask-for-actual-performance.ts';
import type { Offer } from '../../persistence/participation/offer-repository.ts';
import { daysOf } from '../../persistence/participation/participation-repository.ts';
import type { ParticipantRecords } from '../../persistence/payments/participant-repository.ts';
import type { PerformanceClaim } from '../../persistence/reported/performance-claim-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { ClaimTerms } from '../../rules/components/component-kind.ts';
import { mayAskForActualPerformance } from '../../rules/components/claim-for-actual-performance.ts';
import { partialDays } from '../../rules/components/days-in-phase.ts';
import type { DaysOfPhase } from '../../rules/components/days-in-phase.ts';
import { claimableAmong } from '../../rules/kinds/claimable-among.ts';
import type { Claimable } from '../../rules/kinds/claimable-among.ts';
import { findFact } from '../../rules/facts/find-fact.ts';
import { kindOf } from '../../rules/kinds/kind-of.ts';
import { everyComponent } from '../schemes/every-component.ts';
import { knownOf, participantsOf, readPhaseFacts } from './phase-facts.ts';
import type { PhaseFacts } from './phase-facts.ts';

/** What a claim for one component of an offer rests on. */
export interface ClaimCase {
  offer: Offer;
  componentKey: string;
  componentName: string;
  /** The year whose actual performance is claimed. */
  year: string;
  claimPercent: string;
  /** What the component pays without a claim, and the least sum that may be asked for; null when it cannot be worked out, with why. */
  share: { pence: bigint; leastPence: bigint } | null;
  noShareBecause: string | null;
  /** The actual sum as it is on record; null when the practice must say it. */
  onRecord: SumOnRecord | null;
  /** Every claim for it, the newest first. */
  claims: PerformanceClaim[];
  /** What asking for it rests on. */
  inQuestion: ClaimInQuestion;
}

/**
 * The claims that an offer allows: one for each component against which its kind says that one may be made.
 * @throws UnreadText when a part of the payment cannot be read: it may be one of them
 */
export async function readClaimCases(scope: Scope, offer: Offer): Promise<ClaimCase[]> {
  const scheme = await scope.schemes.byId(offer.schemeId);
  const [version] = await scope.schemes.versionsByIds([offer.schemeVersionId]);
  const facts = scheme && version && (await readPhaseFacts(scope, version, { scheme, phaseKey: offer.phaseKey }));
  const claimable = facts ? claimableAmong(everyComponent(facts)) : [];
  if (!facts || claimable.length === 0) return [];
  const [participation] = await scope.participations.ofOffers([offer.id]);
  const days = participation ? daysOf(participation) : null;
  const records = days && (await ownRecords(scope, facts, offer.practiceId));
  const claims = await scope.performanceClaims.ofOffer(offer.id);
  const paid = await scope.performanceClaims.isPaid(facts);
  const year = financialYearOf(facts.phase.to);
  const published = await scope.performanceClaims.publishedPayment(offer.practiceId, year);
  return claimable.map((one): ClaimCase => {
    const { component, terms } = one;
    const own = claims.filter(({ componentKey }) => componentKey === component.key);
    const share = records ? shareOf(facts, records, one) : { problem: 'the practice has no day in this phase' };
    return {
      offer,
      componentKey: component.key,
      componentName: component.name,
      year,
      claimPercent: terms.percent,
      share: 'pence' in share ? share : null,
      noShareBecause: 'problem' in share ? share.problem : null,
      onRecord:
        (records && told(facts, records, year)) ??
        (published &&
          sharedOut(terms, { published, year, days: records && partialDays(knownOf(facts, records), facts.context) })),
      claims: own,
      inQuestion: { days, today: scope.today, latest: own[0]?.state ?? null, paid },
    };
  });
}

/** What the component pays the practice without a claim. */
const shareOf = (
  facts: PhaseFacts,
  records: ParticipantRecords,
  { component, terms }: Claimable,
): { pence: bigint; leastPence: bigint } | { problem: string } => {
  const practice = { ...knownOf(facts, records), agreedClaims: [] };
  const kind = kindOf(component);
  if (kind.scope !== 'practice')
    throw new TypeError(`'${component.kind}' pays no share that one practice could claim.`);
  const { working, exceptions } = kind.calculate({ component, practice, context: facts.context });
  const [exception] = exceptions;
  if (!working) return { problem: exception?.message.replace(`${practice.practiceCode}: `, '') ?? 'a fact is missing' };
  const pence = BigInt(working.result.pence ?? 0);
  const { leastPence } = mayAskForActualPerformance({
    sharePence: pence,
    actualPence: 0n,
    claimPercent: terms.percent,
    sources: { scheme: facts.context.schemeTitle, actual: '', date: facts.phase.to },
  });
  return { pence, leastPence };
};

/** The actual sum that somebody told the portal; a sum that comes from an agreed claim is not another record of it. */
const told = (facts: PhaseFacts, records: ParticipantRecords, year: string): SumOnRecord | null => {
  const found = findFact(knownOf(facts, { ...records, claims: [] }), { field: 'actualPayment', time: { at: year } });
  return 'fact' in found ? { pence: roundToPence(parseDecimal(found.fact.value)), source: found.fact.source } : null;
};

/** The part of the published payment of a year that the component is about, for the days on which the practice took part. */
const sharedOut = (
  { months, ofMonths }: ClaimTerms,
  {
    published: { amountPence, source },
    year,
    days,
  }: { published: { amountPence: number; source: string }; year: string; days: DaysOfPhase | null },
): SumOnRecord => {
  const ofPhase = fraction(BigInt(amountPence) * BigInt(months), 100n * BigInt(ofMonths));
  const words = months === ofMonths ? '' : `${months} of ${ofMonths} months of `;
  const daysInWords = days ? `${days.days} of ${days.of} days of ` : '';
  return {
    pence: roundToPence(days ? multiply(ofPhase, fraction(BigInt(days.days), BigInt(days.of))) : ofPhase),
    source: `${source}, ${daysInWords}${words}${daysInWords || words ? 'the ' : ''}QOF payment of ${year}`,
  };
};

const ownRecords = async (scope: Scope, facts: PhaseFacts, practiceId: string): Promise<ParticipantRecords | null> => {
  for await (const records of participantsOf(scope, facts, practiceId)) return records;
  return null;
};
