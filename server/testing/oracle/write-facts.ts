// The facts of a drawn practice, dated as its days and what it took over allow: no count from before it opened or after it closed.
import type { Period } from '../../domain/dates.ts';
import type { Fact, PracticeFacts } from '../../rules/facts/facts.ts';
import { daysOf, lastDayOfYear, later, takesPart, together, yearOf } from './days.ts';
import type { DrawnPractice } from './draw-practices.ts';
import { closingDay, listDay } from './national.ts';
import type { TakenOver } from './the-case.ts';

/** A practice, what is drawn of it and on which days it was open and in the scheme. */
export interface Story {
  readonly code: string;
  readonly drawn: DrawnPractice;
  open?: Period;
  inForce?: Period;
}

export interface Told {
  readonly stories: readonly Story[];
  readonly takenOver: readonly TakenOver[];
  readonly phase: Period;
  /** Whether the national contract is looked at, and so its days are counted. */
  readonly national: boolean;
  /** The components that may be claimed for. */
  readonly claimed: readonly string[];
}

const YEARS = ['2021-22', '2022-23', '2023-24'] as const;
const hundred = (number: number): string => `${Math.floor(number / 100)}.${String(number % 100).padStart(2, '0')}`;

const fact = (field: Fact['field'], value: string | number, [date, indicator]: readonly [string, string?]): Fact => ({
  field,
  value: String(value),
  date,
  source: 'drawn',
  ...(indicator === undefined ? {} : { indicator }),
});

const isNew = ({ code, open }: Story, { takenOver }: Told): boolean =>
  takenOver.some(({ to, on }) => to === code && on === open?.from);

/** Patients on a list on a day: its own, those of whom it took over, and a few more from day to day. */
function listOn(story: Story, day: string, told: Told): number {
  const { patients, grows } = story.drawn.list;
  const own = isNew(story, told) ? 1 : patients;
  const taken = told.takenOver
    .filter(({ to, on }) => to === story.code && on <= day)
    .map(({ from, on, percent }) => {
      const other = told.stories.find(({ code }) => code === from);
      return other ? Math.ceil((listOn(other, later(on, -1), told) * Number(percent ?? 100)) / 100) : 0;
    });
  const passed = Math.max(0, Math.round((Date.parse(day) - Date.parse('2023-01-01')) / 86_400_000));
  return own + taken.reduce((a, b) => a + b, 0) + Math.floor((passed * grows) / 300);
}

const within = (period: Period, place: number): string =>
  later(period.from, Math.floor((Math.max(0, Math.min(999, place)) * Number(daysOf(period))) / 1000));

/** Days on which lists are counted, among them one before each day on which it was taken over. */
function listDays(story: Story, told: Told): readonly string[] {
  const counted: Period = { from: later(told.phase.from, -90), to: told.phase.to };
  const days = together(counted, story.open) ?? {
    from: story.open?.to ?? counted.to,
    to: story.open?.to ?? counted.to,
  };
  const national = told.national ? [closingDay(story), listDay(story)] : [];
  const start = story.open === undefined || story.open.from <= days.from ? [days.from] : [];
  const drawn = story.drawn.list.at.map((place) => within(days, (place + 200) * 0.84));
  return [...new Set([...start, ...drawn, ...national])];
}

function lists(story: Story, told: Told): readonly Fact[] {
  const { needPercent } = story.drawn.list;
  return listDays(story, told).flatMap((day) => {
    const patients = listOn(story, day, told);
    const weighted = (percent: number): number => Math.max(1, Math.ceil((patients * percent) / 100));
    return [
      fact('registeredPatients', patients, [day]),
      fact('needWeightedPatients', weighted(needPercent), [day]),
      fact('weightedPatients', weighted(needPercent + 7), [day]),
    ];
  });
}

/** What was done one by one: on several days, also before it took part, and now and then after it stopped. */
function doneOnDays(
  { at, grows, figure, before, after, afterAt }: DrawnPractice['items'],
  days: Period,
  phase: Period,
): readonly (readonly [number, string])[] {
  const dates = [...new Set([...at].sort((a, b) => a - b).map((place) => within(days, place)))];
  const counts = dates.map((day, position): readonly [number, string] => [figure + (grows ? position * 3 : 0), day]);
  return [
    ...(before && days.from > phase.from ? [[7, phase.from] as const] : []),
    ...counts,
    ...(after && days.to < phase.to ? [[5, afterAt === 'the end' ? phase.to : later(days.to, 1)] as const] : []),
  ];
}

/** A register is counted once in the phase, and where the national contract closes. */
function registerDays(story: Story, counted: string, { phase, national }: Told): readonly string[] {
  if (!national) return [counted];
  const closing = closingDay(story);
  return closing >= phase.from && closing <= phase.to ? [closing] : [closing, counted];
}

/** The days or the year of a figure of one day, with what it is more than the first. */
function onceInPhase(
  { dated }: DrawnPractice,
  [day, first, year]: readonly [string, string, string],
): readonly (readonly [string, number])[] {
  if (dated === 'the year') return [[year, 0]];
  if (dated === 'one day' || day === first) return [[day, 0]];
  return [
    [day, 0],
    [first, dated === 'another again' ? 1 : 0],
  ];
}

function counts(story: Story, told: Told): readonly Fact[] {
  const { phase, national } = told;
  const { drawn } = story;
  const days = takesPart(story, phase) ?? phase;
  const day = within(days, drawn.counted);
  const pair = ([done, all]: readonly [number, number], about: readonly [string, string]) => [
    fact('numerator', done, about),
    fact('denominator', all, about),
  ];
  return [
    ...onceInPhase(drawn, [day, days.from, yearOf(phase.to)]).flatMap(([date, more]) =>
      pair([drawn.now[0] + more, drawn.now[1] + more], [date, 'X1']),
    ),
    ...pair([drawn.reached, drawn.reached + drawn.unreached], [day, 'X2']),
    ...(national ? pair(drawn.national, [closingDay(story), 'AF006']) : []),
    ...doneOnDays(drawn.items, days, phase).map(([figure, date]) => fact('items', figure, [date, 'check'])),
    fact('evidence', drawn.discussions, [within(days, drawn.evidenceOn), 'discussion']),
    fact('evidence', drawn.responses, [within(days, drawn.evidenceOn), 'response']),
    ...registerDays(story, day, told).map((date) =>
      fact('register', Math.floor((listOn(story, date, told) * drawn.list.onRegister) / 1000), [date, 'AF']),
    ),
    fact('actualPayment', drawn.actual, [yearOf(phase.to)]),
    fact('deprivationQuintile', drawn.quintile, [phase.from]),
    fact('deprivationScore', hundred(drawn.score), [phase.from]),
    fact('listTurnover', drawn.turnover, [phase.from]),
    fact('languageNeed', drawn.language, [phase.from]),
  ];
}

/** Results and payments of earlier years; none of a year that was over before it opened. */
function earlierYears({ drawn, open }: Story): readonly Fact[] {
  return YEARS.filter((year) => open === undefined || open.from <= lastDayOfYear(year)).flatMap((year) => {
    const at = YEARS.indexOf(year);
    const result = drawn.years[at - 1];
    return [
      fact('qofPayment', drawn.qof[at] ?? '0', [year]),
      fact('funding', drawn.funding[at] ?? '0', [year]),
      ...(result ? [fact('numerator', result[0], [year, 'X1']), fact('denominator', result[1], [year, 'X1'])] : []),
      ...(at === 2 && drawn.points !== null ? [fact('achievedPoints', hundred(drawn.points), [year, 'AF006'])] : []),
    ];
  });
}

/** Everything that is known about a drawn practice. */
export function factsOf(story: Story, told: Told): PracticeFacts {
  const { code, drawn, open, inForce } = story;
  const facts = [...counts(story, told), ...lists(story, told), ...earlierYears(story)];
  return {
    practiceCode: code,
    requirements: [],
    agreedClaims: drawn.claims
      ? told.claimed.map((componentKey) => ({ componentKey, agreedOn: told.phase.to, source: 'drawn' }))
      : [],
    facts: facts.filter(({ field }) => field !== drawn.dropped),
    ...(open && { open }),
    ...(inForce && { inForce }),
  };
}
