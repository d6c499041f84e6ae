// Whole schemes drawn at random: a phase, its components, practices that take part in awkward ways, mergers, splits and networks.
import fc from 'fast-check';
import type { Period } from '../../domain/dates.ts';
import { daysOf, later } from './days.ts';
import { drawnPractice, drawnTakeOver } from './draw-practices.ts';
import type { DrawnPractice, DrawnTakeOver } from './draw-practices.ts';
import { membersOf } from './draw-networks.ts';
import { factsOf } from './write-facts.ts';
import type { Story } from './write-facts.ts';
import { keyAt } from './second-way.ts';
import type { Part, SchemeFacts, TakenOver } from './the-case.ts';

const OF_NATIONAL_YEAR: readonly Period[] = [
  { from: '2024-04-01', to: '2025-03-31' },
  { from: '2025-01-01', to: '2025-03-31' },
  { from: '2024-04-01', to: '2024-06-30' },
];
const LEAP: readonly Period[] = [
  { from: '2027-04-01', to: '2028-03-31' },
  { from: '2028-01-01', to: '2028-03-31' },
];
const NATIONAL = ['prior-year-points', 'never-worse-off'];

/** The day at so many thousandths of a period. */
export const dayAt = (period: Period, place: number): string =>
  later(period.from, Math.floor((place * Number(daysOf(period))) / 1000));

/** When it was open and in the scheme, by its shape. */
function daysOfShape({ shape, starts, ends }: DrawnPractice, phase: Period): Pick<Story, 'open' | 'inForce'> {
  const [first, last] = [dayAt(phase, Math.min(starts, ends)), dayAt(phase, Math.max(starts, ends))];
  switch (shape) {
    case 'joins':
      return { inForce: { from: first, to: later(phase.to, 400) } };
    case 'leaves':
      return { inForce: { from: phase.from, to: last } };
    case 'joins and leaves':
      return { inForce: { from: first, to: last } };
    case 'opens late':
      return { open: { from: first, to: '2035-03-31' } };
    case 'closes early':
      return { open: { from: '2000-01-01', to: last } };
    case 'closed and left at once':
      return { open: { from: '2000-01-01', to: last }, inForce: { from: '2000-01-01', to: last } };
    case 'on one day':
      return { inForce: { from: first, to: first } };
    case 'throughout':
      return {};
  }
}

/** Mergers and splits as far as they can have happened: whoever is taken over closes the day before and is taken over once. */
function takeOversOf(stories: Story[], drawn: readonly DrawnTakeOver[], phase: Period): TakenOver[] {
  const done: TakenOver[] = [];
  const inOrder = [...drawn].sort((a, b) => a.at - b.at);
  for (const { from, to, other, percent, at, opens } of inOrder) {
    const on = dayAt(phase, at);
    const gone = stories[from % stories.length]!;
    const successors = [...new Set([to, ...(percent === null ? [] : [other])])].map(
      (one) => stories[one % stories.length]!,
    );
    const may =
      successors.length === new Set(successors).size &&
      successors.length === (percent === null ? 1 : 2) &&
      !successors.includes(gone) &&
      [gone, ...successors].every((one) => (one.open?.to ?? on) >= on && (one.open?.from ?? '2000-01-01') < on) &&
      !done.some((one) => one.from === gone.code || (one.on === on && one.to === gone.code));
    if (!may) continue;
    gone.open = { from: gone.open?.from ?? '2000-01-01', to: later(on, -1) };
    for (const [position, successor] of successors.entries()) {
      const isNew = opens && !done.some((one) => one.to === successor.code || one.from === successor.code);
      if (isNew) successor.open = { from: on, to: successor.open?.to ?? '2035-03-31' };
      const share = percent === null ? {} : { percent: String(position === 0 ? percent : 100 - percent) };
      done.push({ from: gone.code, to: successor.code, on, ...share });
    }
  }
  return done;
}

/** A scheme from what was drawn. */
export function schemeOf(
  components: readonly Part[],
  phase: Period,
  drawn: readonly DrawnPractice[],
  takeOvers: readonly DrawnTakeOver[],
): SchemeFacts {
  const stories = drawn.map((one, at): Story => ({ code: `P${(at * 3) % 5}`, drawn: one, ...daysOfShape(one, phase) }));
  const takenOver = stories.length < 2 ? [] : takeOversOf(stories, takeOvers, phase);
  const national = components.some(({ kind }) => NATIONAL.includes(kind));
  const claimed = components.flatMap(({ parameters }, at) => (parameters.claimPercent ? [keyAt(at)] : []));
  return {
    phase,
    components,
    practices: stories.map((story) => factsOf(story, { stories, takenOver, phase, national, claimed })),
    takenOver,
    networks: membersOf(stories, phase),
  };
}

/** Schemes of these components. */
export const schemesOf = (components: fc.Arbitrary<readonly Part[]>): fc.Arbitrary<SchemeFacts> =>
  components.chain((parts) =>
    fc
      .tuple(
        fc.constantFrom(...OF_NATIONAL_YEAR, ...(parts.some(({ kind }) => NATIONAL.includes(kind)) ? [] : LEAP)),
        fc.array(drawnPractice, { minLength: 1, maxLength: 5 }),
        fc.array(drawnTakeOver, { maxLength: 3 }),
      )
      .map(([phase, practices, takeOvers]) => schemeOf(parts, phase, practices, takeOvers)),
  );
