import { londonDay } from '../../domain/dates.ts';
import type { CountingInQuestion } from '../../domain/reported/decide-report-counts.ts';
import type { Offer } from '../../persistence/participation/offer-repository.ts';
import { daysOf } from '../../persistence/participation/participation-repository.ts';
import type { ParticipantRecords } from '../../persistence/payments/participant-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import { participantsOf, readPhaseFacts } from './phase-facts.ts';
import type { PhaseFacts } from './phase-facts.ts';

/** What a scheme asks one practice to count, and where that stands. */
export interface PracticeCounts {
  facts: PhaseFacts;
  /** Null when the practice has no day in the phase. */
  records: ParticipantRecords | null;
  closedAt: Date | null;
  /** What reporting them rests on. */
  inQuestion: CountingInQuestion;
}

/** The counts that a practice owes for an offer it took up; null when the text of it cannot be seen. */
export async function readPracticeCounts(scope: Scope, offer: Offer): Promise<PracticeCounts | null> {
  const scheme = await scope.schemes.byId(offer.schemeId);
  const [version] = await scope.schemes.versionsByIds([offer.schemeVersionId]);
  const facts = scheme && version && (await readPhaseFacts(scope, version, { scheme, phaseKey: offer.phaseKey }));
  if (!facts) return null;
  const asked = facts.asked.filter(({ counted }) => counted);
  const [participation] = await scope.participations.ofOffers([offer.id]);
  const days = participation ? daysOf(participation) : null;
  const closedAt = await scope.reportedFacts.closedAt(facts);
  const inQuestion: CountingInQuestion = {
    days,
    today: scope.today,
    asked: asked.length,
    closedOn: closedAt && londonDay(closedAt),
  };
  let own: ParticipantRecords | null = null;
  if (days !== null) {
    for await (const records of participantsOf(scope, facts, offer.practiceId)) own = records;
  }
  return { facts: { ...facts, asked }, records: own, closedAt, inQuestion };
}
