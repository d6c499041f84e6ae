import type { PaymentLineFilter } from '../../generated/practice/payments/payments.ts';
import { parsePence } from '../../parts/format-pence.ts';

/**
 * What to ask for, from what a person typed: an amount as the bank shows it ("24,000.00", "£24000"), else words or a reference.
 * A number of more than eight digits without pence is a reference, not a payment of millions.
 */
export const paymentFilterOf = (typed: string | undefined): PaymentLineFilter => {
  const words = typed?.trim();
  if (!words) return {};
  const amountPence = /^\d{9,}$/.test(words) ? undefined : parsePence(words);
  return amountPence === undefined ? { search: words } : { amountPence };
};
