/**
 * The improvement route: points on the ordinary scale or on a scale that starts from the practice's own baseline, whichever are more.
 *
 * Source: VI001 to VI003 of 2026-27 (Pulse and answer in Parliament, March 2026; domain notes 9.2). The baseline is the mean of
 * the achievement of two years; the scale begins 5 percentage points above it. Its upper end is not confirmed.
 * Example: baselines of 82 % and 84 %, mean 83 %; now 88.5 %, a gain of 5.5; with an upper end of 10 that is
 * (5.5 − 5) ÷ (10 − 5) × 18 = 1.80 points; the ordinary scale from 89 % gives 0; the practice has 1.80.
 */
import type { Fact } from '../facts/facts.ts';
import { inputOf } from '../facts/find-fact.ts';
import type { Working, WorkingRule } from '../working/working.ts';
import { Worksheet } from '../working/worksheet.ts';

/** The improvement scale in percentage points above the baseline, and the most points, as plain decimals. */
export interface ImprovementScale {
  readonly lowerDelta: string;
  readonly upperDelta: string;
  readonly maxPoints: string;
  readonly source: string;
  readonly date: string;
}

/** The counts of this year and of each baseline year. */
export interface ImprovementCase {
  readonly key: string;
  readonly title: string;
  readonly rule: WorkingRule;
  readonly scale: ImprovementScale;
  readonly standard: Working;
  readonly now: { readonly numerator: Fact; readonly denominator: Fact };
  readonly baseline: readonly { readonly numerator: Fact; readonly denominator: Fact }[];
}

/** The larger of the ordinary points (`standard`) and those of the improvement scale. */
export function improvementPoints({ key, title, rule, standard, ...improvement }: ImprovementCase): Working {
  const sheet = new Worksheet({ key, title, rule });
  sheet.child({ ...standard, key: 'standard', title: `${title}, ordinary scale` });
  sheet.child(
    scalePoints({ key: 'improvement', title: `${title}, improvement scale`, rule, standard, ...improvement }),
  );
  sheet.step({ name: 'points', label: 'Points', unit: 'points' }, 'max(standard, improvement)');
  return sheet.close('points', 'points');
}

function scalePoints({ key, title, rule, scale, now, baseline }: ImprovementCase): Working {
  const sheet = new Worksheet({ key, title, rule });
  const { source, date } = scale;
  sheet.parameter({
    name: 'lowerDelta',
    label: 'Points begin above the baseline by',
    value: scale.lowerDelta,
    unit: 'percentage points',
    source,
    date,
  });
  sheet.parameter({
    name: 'upperDelta',
    label: 'All points above the baseline by',
    value: scale.upperDelta,
    unit: 'percentage points',
    source,
    date,
  });
  sheet.parameter({ name: 'maxPoints', label: 'Most points', value: scale.maxPoints, unit: 'points', source, date });
  const counts = [now, ...baseline].map(({ denominator }) => denominator.value);
  addCounts(sheet, '', now);
  baseline.forEach((year, position) => addCounts(sheet, `${position + 1}`, year));
  if (counts.some((denominator) => /^0+$/.test(denominator))) {
    sheet.note('Nobody is in one of the denominators, so the improvement scale gives no points.');
    sheet.step({ name: 'earned', label: 'Points before rounding', unit: 'points' }, '0');
  } else {
    climbFromBaseline(sheet, baseline.length);
  }
  sheet.round({ name: 'points', label: 'Points', unit: 'points' }, 'earned', 2);
  return sheet.close('points', 'points');
}

function addCounts(
  sheet: Worksheet,
  suffix: string,
  { numerator, denominator }: { numerator: Fact; denominator: Fact },
): void {
  const words = suffix === '' ? '' : `, baseline year ${suffix}`;
  for (const [name, fact] of [
    ['numerator', numerator],
    ['denominator', denominator],
  ] as const) {
    const input = inputOf(fact, `${name}${suffix}`);
    sheet.input({ ...input, label: `${input.label}${words}` });
  }
}

function climbFromBaseline(sheet: Worksheet, years: number): void {
  const numbers = Array.from({ length: years }, (_, position) => position + 1);
  for (const number of numbers) {
    const words = {
      name: `achievement${number}`,
      label: `Achievement in baseline year ${number}`,
      unit: 'percent',
    } as const;
    sheet.step(words, `numerator${number} / denominator${number} * 100`);
  }
  const mean = `(${numbers.map((number) => `achievement${number}`).join(' + ')}) / ${years}`;
  sheet.step({ name: 'baseline', label: 'Baseline', unit: 'percent' }, mean);
  sheet.step({ name: 'achievement', label: 'Achievement now', unit: 'percent' }, 'numerator / denominator * 100');
  sheet.step({ name: 'gain', label: 'Gain on the baseline', unit: 'percentage points' }, 'achievement - baseline');
  const scale = 'max(0, min(1, (gain - lowerDelta) / (upperDelta - lowerDelta))) * maxPoints';
  sheet.step({ name: 'earned', label: 'Points before rounding', unit: 'points' }, scale);
}
