import { formatPounds } from '../money.ts';
import { reason } from '../outcome.ts';
import type { Reason } from '../outcome.ts';
import { checkText } from '../words/check-text.ts';

/** The most that one payment line can come to: £10,000,000.00. A larger sum is a slip of the keyboard. */
export const MOST_PENCE = 1_000_000_000;

const LONGEST_REASON = 2000;

/**
 * May a payment be amended to this, for this reason? What was computed is kept beside it.
 * Refusals: AMOUNT_IS_NOT_ALLOWED, REASON_IS_MISSING, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT.
 * @param amountPence whole pence
 */
export function checkAmendment(amountPence: number, why: string): Reason[] {
  const allowed = Number.isSafeInteger(amountPence) && amountPence >= 0 && amountPence <= MOST_PENCE;
  return [
    ...(allowed ? [] : [reason('AMOUNT_IS_NOT_ALLOWED', 'amountPence', { most: formatPounds(BigInt(MOST_PENCE)) })]),
    ...checkReason(why, 'reason'),
  ];
}

/** Is this a reason that can be kept? Refusals: REASON_IS_MISSING, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT. */
export function checkReason(why: string, field: string): Reason[] {
  return why.trim()
    ? checkText(why, { field, name: 'the reason', most: LONGEST_REASON })
    : [reason('REASON_IS_MISSING', field)];
}
