import { formatPence } from '../format-pence.ts';

/** A difference to the national contract in words: "£1,500.00 more", "£12.00 less", "the same"; "not known" where it is not. */
export const gapWords = (pence: number | null | undefined): string => {
  if (pence === null || pence === undefined) return 'not known';
  if (pence === 0) return 'the same';
  return `${formatPence(Math.abs(pence))} ${pence > 0 ? 'more' : 'less'}`;
};
