import { fraction, multiply } from '../../domain/fraction.ts';
import type { Fraction } from '../../domain/fraction.ts';

/** The most for so many practices together where each can be paid so many pounds at most; null stays null. */
export const mostForEach = (pounds: Fraction | null, practices: number): Fraction | null =>
  pounds && multiply(pounds, fraction(BigInt(practices)));
