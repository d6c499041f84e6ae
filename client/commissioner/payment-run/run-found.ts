import type { PaymentRunQuery } from '../../generated/commissioner/payment-run/payment-run.ts';

/** A payment run as its page fetches it. */
export type RunFound = NonNullable<PaymentRunQuery['paymentRun']>;

/** How many exceptions nobody has settled. */
export const unsettled = ({ exceptions }: Pick<RunFound, 'exceptions'>): number =>
  exceptions.filter(({ settlement }) => settlement === null).length;
