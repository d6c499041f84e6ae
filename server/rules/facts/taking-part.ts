import { daysTogether } from '../../domain/dates.ts';
import type { Period } from '../../domain/dates.ts';
import type { PracticeFacts } from './facts.ts';

/** The days of a period on which a practice was open and took part; null when there is none. Each day is taken once, and here. */
export const daysTakingPart = (
  { open, inForce }: Pick<PracticeFacts, 'open' | 'inForce'>,
  period: Period,
): Period | null => daysTogether(period, open ?? period, inForce ?? period);
