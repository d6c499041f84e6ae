import { addDays, dayInWords } from '../dates.ts';
import type { PaymentRunState } from '../payments/run-states.ts';

/** A succession as its sentences name it. */
export interface SuccessionInWords {
  predecessor: string;
  successor: string;
  firstDay: string;
  /** A plain decimal; null for all of it. */
  percent: string | null;
}

/**
 * What follows from a succession for whoever is paid, in words. Source: docs/domain/part-of-a-phase.md.
 * Example: "From 1 October 2014 on, Stays does all the work of Old."
 */
export function whatFollows({ predecessor, successor, firstDay, percent }: SuccessionInWords): string[] {
  const [day, before] = [dayInWords(firstDay), dayInWords(addDays(firstDay, -1))];
  const part = percent === null ? '' : `${percent}% of `;
  return [
    percent === null
      ? `From ${day} on, ${successor} does all the work of ${predecessor}.`
      : `From ${day} on, ${successor} does ${percent}% of the work of ${predecessor}.`,
    `Payments that rest on an earlier year: ${part}what ${predecessor} was paid or earned in that year counts for ${successor} from ${day} on. Until ${before} it counts for ${predecessor}.`,
    `Patients: a list of ${successor} that was counted on or after ${day} holds the patients that came from ${predecessor}, so for the days before they are taken out. A list counted earlier does not hold them, so for the days from ${day} on ${part}the latest list of ${predecessor} is added.`,
    `${predecessor} is paid for its days until ${before}, and for none after.`,
  ];
}

/** What is still nobody's of a practice that was split, in words; null where nothing is left. */
export const whatIsLeft = (predecessor: string, leftPercent: string | null): string | null =>
  leftPercent === null
    ? null
    : `${leftPercent}% of the work of ${predecessor} is recorded for nobody yet. Record who took it over, or its pay from then on is nobody’s.`;

/** What becomes of the payments of a phase, in words. What is written down for a run does not change under it. */
export function whatBecomesOfRun(run: PaymentRunState | null): string {
  if (run === null || run === 'draft') return 'Its payments are not worked out yet, and will rest on this.';
  return run === 'approved' || run === 'released'
    ? 'Its payments are approved, and this does not change them.'
    : 'Its payments are worked out already. They change only when they are calculated again.';
}
