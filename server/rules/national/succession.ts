/**
 * What a practice brings along when contracts merge or one splits: reference points and aspiration.
 *
 * Source: general expectation, not confirmed in the primary text (domain notes 1.9): merging contracts' aspiration is added together, and
 * the successor inherits the combined reference points, weighted by list. Days in force are counted by `achievement-working.ts`.
 * Example: 4.00 points with 6,000 patients and 6.00 with 2,000: (4.00 × 6,000 + 6.00 × 2,000) ÷ 8,000 = 4.50. Split 9,539.36 among lists of
 * 6,000 and 3,000: 6,359.57 and 3,179.79.
 */
import { fraction } from '../../domain/fraction.ts';
import { prorate } from '../../domain/money.ts';
import type { Fact } from '../facts/facts.ts';
import { inputOf } from '../facts/find-fact.ts';
import type { Working } from '../working/working.ts';
import { Worksheet } from '../working/worksheet.ts';

const SOURCE = 'General expectation for merging contracts; the primary text has not been read (domain notes 1.9) [NC]';

/** One practice that goes into another: its reference points and its list. */
export interface Predecessor {
  readonly practiceCode: string;
  readonly points: Fact;
  readonly list: Fact;
}

/**
 * The reference points that the successor of merging practices has, weighted by list, rounded half up to two decimals.
 * @throws RangeError when there is no predecessor
 */
export function mergedReferencePoints(indicator: string, predecessors: readonly Predecessor[]): Working {
  if (predecessors.length === 0) throw new RangeError('A merger has at least one predecessor');
  const sorted = [...predecessors].sort((a, b) => (a.practiceCode < b.practiceCode ? -1 : 1));
  const rule = {
    kind: 'merged-reference-points',
    sentence: 'The successor has the points of its predecessors, weighted by their lists.',
    source: SOURCE,
  };
  const sheet = new Worksheet({ key: indicator, title: `${indicator}, points of the predecessors`, rule });
  sorted.forEach(({ practiceCode, points, list }, position) => {
    sheet.input({ ...inputOf(points, `points${position + 1}`), label: `Points of ${practiceCode}` });
    sheet.input({ ...inputOf(list, `list${position + 1}`), label: `Registered patients of ${practiceCode}` });
  });
  const each = (part: (number: number) => string): string =>
    sorted.map((_, position) => part(position + 1)).join(' + ');
  const formula = `(${each((number) => `points${number} * list${number}`)}) / (${each((number) => `list${number}`)})`;
  sheet.step({ name: 'weighted', label: 'Points weighted by list', unit: 'points' }, formula);
  sheet.round({ name: 'points', label: 'Points', unit: 'points' }, 'weighted', 2);
  return sheet.close('points', 'points');
}

/** The monthly aspiration of the successor of merging practices, in pence: what they had together. */
export const mergedAspiration = (instalments: readonly bigint[]): bigint =>
  instalments.reduce((sum, pence) => sum + pence, 0n);

/**
 * The aspiration of a practice that splits, shared among its successors by their lists to the penny, in the order given.
 * @throws RangeError when no successor has a patient
 */
export const splitAspiration = (pence: bigint, lists: readonly number[]): bigint[] =>
  prorate(
    pence,
    lists.map((list) => fraction(BigInt(list))),
  );
