import { addDays } from '../domain/dates.ts';
import type { Period } from '../domain/dates.ts';

/** PostgreSQL keeps a range of days with its end left out: 1 January to 31 March is [2026-01-01,2026-04-01). */
export function toRange(period: Period): string {
  return `[${period.from},${addDays(period.to, 1)})`;
}

/** The period of a stored range; null when the range holds no day. */
export function fromRange(range: string): Period | null {
  const match = /^\[(\d{4}-\d{2}-\d{2}),(\d{4}-\d{2}-\d{2})\)$/.exec(range);
  return match?.[1] && match[2] ? { from: match[1], to: addDays(match[2], -1) } : null;
}
