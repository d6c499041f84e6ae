/**
 * CASH_FLOOR: a practice is paid no less than in an earlier year.
 *
 * Source: the third named method of protection; a local rule, unlike the national protection of points (domain notes 4.1, decision 7).
 * Example: 24,000.00 achieved, 25,000.00 the year before: 25,000.00.
 */
import { inputOf } from '../facts/find-fact.ts';
import type { Fact } from '../facts/facts.ts';
import type { Working } from '../working/working.ts';
import { Worksheet } from '../working/worksheet.ts';

/** The achievement payment, or that of the earlier year when it was higher. */
export function protectCash(achievement: Working, earlier: Fact): Working {
  const sheet = new Worksheet({
    key: 'protectedAchievement',
    title: `${achievement.title}, with a cash floor`,
    rule: {
      kind: 'cash-floor-national',
      sentence: `The practice is paid no less than for ${earlier.date}.`,
      source: 'Local cash floor',
    },
  });
  sheet.child({ ...achievement, key: 'achievement' });
  const input = inputOf(earlier, 'earlier');
  sheet.input({ ...input, label: `${input.label} for ${earlier.date}` });
  sheet.step({ name: 'higher', label: 'The higher of the two', unit: 'pounds' }, 'max(achievement, earlier)');
  return sheet.pay('higher');
}
