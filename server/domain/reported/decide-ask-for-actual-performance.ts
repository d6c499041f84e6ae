import type { Period } from '../dates.ts';
import { formatPounds } from '../money.ts';
import { accepted, reason, refused, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { whyNotStarted } from '../participation/why-not-started.ts';
import { MOST_PENCE, checkReason } from '../payments/check-amendment.ts';
import { checkText } from '../words/check-text.ts';
import type { ClaimState } from './claim-states.ts';

/** A sum with where it was read. Pence. */
export interface SumOnRecord {
  pence: bigint;
  source: string;
}

/** What asking rests on: the days in the scheme (null when there are none), where the last claim is, and whether the phase is paid. */
export interface ClaimInQuestion {
  days: Period | null;
  today: string;
  latest: ClaimState | null;
  /** True when the payments of the phase are approved: then nothing of it changes by a claim. */
  paid: boolean;
}

/** May the practice ask? Refusals: PARTICIPATION_IS_OVER, PHASE_HAS_NOT_STARTED, CLAIM_WAITS, CLAIM_IS_AGREED, PHASE_IS_PAID. */
export function whyNotAskForActualPerformance({ days, today, latest, paid }: ClaimInQuestion): Reason | null {
  if (days === null) return reason('PARTICIPATION_IS_OVER');
  const early = whyNotStarted({ days, today });
  if (early) return early;
  if (latest === 'waiting') return reason('CLAIM_WAITS');
  if (latest === 'agreed') return reason('CLAIM_IS_AGREED');
  return paid ? reason('PHASE_IS_PAID') : null;
}

/** What may be claimed: what the component pays without a claim (null, with why, when it cannot be worked out) and the sum on record. */
export interface ClaimableSum {
  share: { pence: bigint } | null;
  noShareBecause: string | null;
  onRecord: SumOnRecord | null;
}

/** What a practice says: the sum (null: the one on record), where it is taken from, and why it asks. */
export interface ClaimGiven {
  actualPence: number | null;
  actualSource: string;
  reason: string;
}

/**
 * Does the practice ask for this sum? The sum on record is the one that counts; where none is, the practice says it with its
 * source. Whether it is better enough is worked out by the rules. Source: product.md D2-6.
 * Refusals: those of whyNotAskForActualPerformance, CLAIM_HAS_NO_SHARE, ACTUAL_SUM_IS_ON_RECORD, AMOUNT_IS_NOT_ALLOWED,
 * FIELD_IS_EMPTY, REASON_IS_MISSING, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT.
 */
export function decideAskForActualPerformance(
  claim: ClaimInQuestion,
  { share, noShareBecause, onRecord }: ClaimableSum,
  given: ClaimGiven,
): Outcome<{ sharePence: bigint; actualPence: bigint; actualSource: string; reason: string }> {
  const impossible = whyNotAskForActualPerformance(claim);
  if (impossible) return refusedFor([impossible]);
  if (!share) return refused('CLAIM_HAS_NO_SHARE', null, { problem: noShareBecause ?? 'a fact is missing' });
  if (onRecord && given.actualPence !== null && BigInt(given.actualPence) !== onRecord.pence) {
    return refused('ACTUAL_SUM_IS_ON_RECORD', 'actualPence', {
      sum: formatPounds(onRecord.pence),
      source: onRecord.source,
    });
  }
  const actualPence = onRecord ? onRecord.pence : BigInt(given.actualPence ?? -1);
  const actualSource = onRecord ? onRecord.source : given.actualSource.trim();
  const allowed = actualPence >= 0n && actualPence <= BigInt(MOST_PENCE);
  const wrong = [
    ...(allowed ? [] : [reason('AMOUNT_IS_NOT_ALLOWED', 'actualPence', { most: formatPounds(BigInt(MOST_PENCE)) })]),
    ...checkClaimWords({ why: given.reason, actualSource: onRecord ? 'on record' : actualSource }),
  ];
  return wrong.length > 0
    ? refusedFor(wrong)
    : accepted({ sharePence: share.pence, actualPence, actualSource, reason: given.reason.trim() });
}

/** Are the words of a claim in order? Refusals: FIELD_IS_EMPTY, REASON_IS_MISSING, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT. */
export function checkClaimWords({ why, actualSource }: { why: string; actualSource: string }): Reason[] {
  return [
    ...checkText(actualSource, { field: 'actualSource', name: 'where the sum is taken from', most: 300 }),
    ...checkReason(why, 'reason'),
  ];
}
