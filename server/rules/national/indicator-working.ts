import { bandPoints, countsOfFacts } from './band-points.ts';
import type { Fact, FactTime } from '../facts/facts.ts';
import { findCounts } from '../facts/find-counts.ts';
import { findFact, inputOf } from '../facts/find-fact.ts';
import type { Working, WorkingRule } from '../working/working.ts';
import { Worksheet } from '../working/worksheet.ts';
import { improvementPoints } from './improvement-points.ts';
import { achievementDay } from './national-case.ts';
import type { IndicatorOutcome, NationalCase } from './national-case.ts';
import { sourceOf, sourceText } from './national-year.ts';
import type { NationalIndicator, NationalYear } from './national-year.ts';
import { NotPriceableError, readyIndicator } from './ready-indicator.ts';

/**
 * The points of one practice for one national indicator, explained.
 * @throws NotPriceableError when thresholds or the improvement scale are not confirmed
 */
export function indicatorWorking(given: NationalCase, indicator: NationalIndicator): IndicatorOutcome {
  readyIndicator(given.year, indicator);
  if (indicator.kind === 'register' || indicator.kind === 'manual') return allOrNothing(given, indicator);
  const time = { at: achievementDay(given) };
  const counts = findCounts(given.practice, { indicator: indicator.id, time });
  if ('exceptions' in counts) return counts;
  const standard = bandPoints({
    addCounts: countsOfFacts(counts),
    key: indicator.id,
    title: titleOf(indicator),
    rule: ruleOf(given.year, indicator),
    band: { ...thresholdsOf(indicator), maxPoints: indicator.points },
    bandSource: {
      source: sourceText(sourceOf(given.year, thresholdSource(given.year, indicator))),
      date: given.year.year,
    },
    pointsSource: ruleOf(given.year, indicator).source,
  });
  return indicator.kind === 'improvement'
    ? withImprovement(given, indicator, { standard, now: counts })
    : { working: standard };
}

const titleOf = ({ id, about }: NationalIndicator): string => `${id}, ${about}`;

const thresholdSource = (year: NationalYear, { thresholds, from }: NationalIndicator): string | null =>
  thresholds?.from ?? from ?? year.indicatorsFrom;

function thresholdsOf({ thresholds }: NationalIndicator): { lower: string; upper: string; atLower: string | null } {
  return thresholds ?? { lower: '0', upper: '0', atLower: null };
}

const SENTENCES: Readonly<Record<NationalIndicator['kind'], string>> = {
  fraction: 'Points rise in a straight line from the lower to the upper threshold.',
  stepped:
    'Some points are given at once on reaching the lower threshold; the rest rise in a straight line to the upper.',
  improvement:
    'Points are those of the ordinary scale or of the scale from the practice’s own baseline, whichever are more.',
  register: 'All points are earned by keeping a register with at least one patient on it.',
  manual: 'All points are earned by answering yes.',
};

function ruleOf(year: NationalYear, { kind, from }: NationalIndicator): WorkingRule {
  return { kind, sentence: SENTENCES[kind], source: sourceText(sourceOf(year, from ?? year.indicatorsFrom)) };
}

function allOrNothing(given: NationalCase, indicator: NationalIndicator): IndicatorOutcome {
  const { id, group, kind, points } = indicator;
  const time = { at: achievementDay(given) };
  const wanted =
    kind === 'register'
      ? ({ field: 'register', indicator: group, time } as const)
      : ({ field: 'answer', indicator: id, time } as const);
  const found = findFact(given.practice, wanted);
  if ('exception' in found) return { exceptions: [found.exception] };
  const rule = ruleOf(given.year, indicator);
  const sheet = new Worksheet({ key: id, title: titleOf(indicator), rule });
  sheet.input(inputOf(found.fact, 'counted'));
  sheet.parameter({
    name: 'maxPoints',
    label: 'Most points',
    value: points,
    unit: 'points',
    date: given.year.year,
    source: rule.source,
  });
  sheet.step(
    { name: 'earned', label: 'Points before rounding', unit: 'points' },
    'choose(atLeast(counted, 1), maxPoints, 0)',
  );
  sheet.round({ name: 'points', label: 'Points', unit: 'points' }, 'earned', 2);
  return { working: sheet.close('points', 'points') };
}

interface Standard {
  readonly standard: Working;
  readonly now: { readonly numerator: Fact; readonly denominator: Fact };
}

function withImprovement(
  given: NationalCase,
  indicator: NationalIndicator,
  { standard, now }: Standard,
): IndicatorOutcome {
  const { improvement, points, id } = indicator;
  if (!improvement?.upperDelta) throw new NotPriceableError(given.year.year, id, 'upper end of the improvement scale');
  const found = improvement.baselineYears.map((year) =>
    findCounts(given.practice, { indicator: id, time: { at: year } as FactTime }),
  );
  const exceptions = found.flatMap((counts) => ('exceptions' in counts ? counts.exceptions : []));
  if (exceptions.length > 0) return { exceptions };
  const baseline = found.flatMap((counts) => ('exceptions' in counts ? [] : [counts]));
  const { lowerDelta, upperDelta, from } = improvement;
  const scale = {
    lowerDelta,
    upperDelta,
    maxPoints: points,
    source: sourceText(sourceOf(given.year, from)),
    date: given.year.year,
  };
  return {
    working: improvementPoints({
      key: id,
      title: titleOf(indicator),
      rule: ruleOf(given.year, indicator),
      scale,
      standard,
      now,
      baseline,
    }),
  };
}
