/**
 * The achievement payment of a practice: the pounds of all areas, times the list of the practice over the average list,
 * times the part of the year it was open, rounded once to the penny.
 *
 * Source: domain notes 1.5 (population index last, on the whole raw total: DH FOI DH_4111080, 2005) and 1.9 (by days in force).
 * Example: 6,526.15… pounds, list 12,000, average list 9,964: 6,526.15… × 12,000 ÷ 9,964 = 7,859.68.
 */
import { daysIn } from '../../domain/dates.ts';
import type { Period } from '../../domain/dates.ts';
import type { Fact } from '../facts/facts.ts';
import { inputOf } from '../facts/find-fact.ts';
import type { Working, WorkingParameter } from '../working/working.ts';
import { Worksheet } from '../working/worksheet.ts';

/** The areas of a practice, already worked out, and its list. */
export interface AchievementCase {
  readonly key: string;
  readonly title: string;
  readonly areas: readonly Working[];
  readonly practiceList: Fact;
  readonly averageList: WorkingParameter;
  readonly yearDays: Period;
  readonly openDays: Period;
  readonly notes: readonly string[];
}

const RULE = {
  kind: 'qof-achievement',
  sentence:
    'The pounds of all areas are adjusted for list size and for the days the practice was open, and rounded once to the penny.',
  source: 'Statement of Financial Entitlements, contractor population index and part years',
} as const;

/** The achievement payment, explained down to the counts. */
export function achievementWorking(given: AchievementCase): Working {
  const { key, title, areas, practiceList, averageList, yearDays, openDays, notes } = given;
  const sheet = new Worksheet({ key, title, rule: RULE });
  for (const area of areas) sheet.child(area);
  sheet.input({ ...inputOf(practiceList, 'practiceList'), label: 'Registered patients, for the population index' });
  sheet.parameter(averageList);
  sheet.step(
    { name: 'raw', label: 'Pounds of all areas', unit: 'pounds' },
    areas.map((area) => area.key).join(' + ') || '0',
  );
  sheet.step({ name: 'populationIndex', label: 'Population index', unit: 'ratio' }, 'practiceList / averageList');
  const wholeYear = daysIn(openDays) === daysIn(yearDays);
  if (!wholeYear) addDays(sheet, given);
  sheet.step(
    { name: 'achievement', label: 'Achievement payment before rounding', unit: 'pounds' },
    `raw * populationIndex${wholeYear ? '' : ' * openDays / yearDays'}`,
  );
  for (const note of notes) sheet.note(note);
  return sheet.pay('achievement');
}

function addDays(sheet: Worksheet, { yearDays, openDays }: AchievementCase): void {
  const source = 'Practice record';
  sheet.input({
    name: 'openDays',
    label: 'Days the practice was open in the year',
    value: `${daysIn(openDays)}`,
    unit: 'days',
    date: openDays.to,
    source,
  });
  sheet.parameter({
    name: 'yearDays',
    label: 'Days in the year',
    value: `${daysIn(yearDays)}`,
    unit: 'days',
    date: yearDays.to,
    source: 'Calendar',
  });
}
