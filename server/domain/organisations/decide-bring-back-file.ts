import { accepted, reason, refused, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';

/** A published file, and whether another change is being made. */
export interface FileInQuestion {
  /** The number of the version that stands in its place; null when it stands itself. */
  standingNumber: number | null;
  /** Rows of it that are put by; 0 when they were not kept. */
  rowsPutBy: number;
  underWay: boolean;
}

/**
 * May this file stand again?
 * Refusals: FILE_STANDS_ALREADY, FILE_ROWS_WERE_NOT_KEPT, REFERENCE_CHANGE_IS_UNDER_WAY.
 */
export function whyNotBringBackFile({ standingNumber, rowsPutBy, underWay }: FileInQuestion): Reason | null {
  if (standingNumber === null) return reason('FILE_STANDS_ALREADY');
  if (rowsPutBy === 0) return reason('FILE_ROWS_WERE_NOT_KEPT');
  return underWay ? reason('REFERENCE_CHANGE_IS_UNDER_WAY') : null;
}

/**
 * Does it stand again, in place of the version that was looked at?
 * Refusals: those of whyNotBringBackFile, SOMEBODY_CHANGED_THIS_FIRST.
 */
export function decideBringBackFile(
  file: FileInQuestion,
  insteadOf: number,
): Outcome<{ state: 'waiting'; insteadOf: number }> {
  const impossible = whyNotBringBackFile(file);
  if (impossible) return refusedFor([impossible]);
  return file.standingNumber === insteadOf
    ? accepted({ state: 'waiting', insteadOf })
    : refused('SOMEBODY_CHANGED_THIS_FIRST', 'insteadOf');
}
