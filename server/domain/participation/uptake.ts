import { decimalText, fraction } from '../fraction.ts';

/** How the practices answered one phase, today. The four answers add up to the offers. */
export interface AnswerCounts {
  offered: number;
  accepted: number;
  declined: number;
  silent: number;
  /** Left, or reverted when the scheme ended while they took part. */
  left: number;
}

/** More or fewer practices in the scheme than the day before, by the answers given on a London day. */
export interface UptakeChange {
  on: string;
  change: number;
}

/** Uptake at the end of one London day. national = offered − accepted, at every moment (D2-1). */
export interface UptakePoint {
  on: string;
  offered: number;
  accepted: number;
  national: number;
  acceptedPercent: string;
}

/**
 * Uptake as a dated series: the day of the offer, each day on which it changed, and today. Nothing is overwritten, because
 * it is worked out from the answers, which are only added to (D2-2).
 */
export function uptakeSeries({
  offered,
  offeredOn,
  today,
  changes,
}: {
  offered: number;
  offeredOn: string;
  today: string;
  changes: readonly UptakeChange[];
}): UptakePoint[] {
  const upTo = (day: string) => changes.filter(({ on }) => on <= day).reduce((sum, { change }) => sum + change, 0);
  const days = new Set([offeredOn, ...changes.filter(({ change }) => change !== 0).map(({ on }) => on), today]);
  return [...days].sort().map((on) => ({ on, offered, ...uptakeOf(offered, upTo(on)) }));
}

/** Those who opted in, everybody else, and the share as exact text with one decimal: 70 of 75 is "93.3". */
export function uptakeOf(
  offered: number,
  accepted: number,
): { accepted: number; national: number; acceptedPercent: string } {
  const percent = offered === 0 ? fraction(0n) : fraction(BigInt(accepted) * 100n, BigInt(offered));
  return { accepted, national: offered - accepted, acceptedPercent: decimalText(percent, 1) };
}

/** Enough practices for the scheme to stand: the threshold of its text (D2-9). */
export function isViable(accepted: number, { practicesNeeded }: { practicesNeeded: number }): boolean {
  return accepted >= practicesNeeded;
}
