import { addDays, endOfLondonDay, latestDeadlineOver } from '../dates.ts';
import { latestEndToAnnounce } from '../identity/access-that-ends.ts';
import { earliestLastDayToShow } from '../participation/time-to-show.ts';
import { piecesToShow } from '../participation/requirement-progress.ts';
import type { EvidenceForRequirement } from '../participation/requirement-progress.ts';
import { whyNot } from '../permissions.ts';
import type { Actor } from '../permissions.ts';
import type { Phase } from '../schemes/scheme-definition.ts';
import { homes } from './homes.ts';
import type { WaitingKind } from './homes.ts';

/** At most so many things are told at once: whoever has more begins with these. */
export const MOST_TASKS = 10;

/** The days and instants that the questions about what waits are asked for. */
export interface WaitingDays {
  now: Date;
  /** The day it is in London. */
  today: string;
  /** A deadline up to this one is over; a later one still holds. */
  deadlineOver: Date;
  /** A phase whose last day is this one or an earlier one is over. */
  phaseOver: string;
  /** A phase whose last day is this one or a later one is still shown for. */
  phaseToShow: string;
  /** Access whose last day is this one or an earlier one is announced. */
  accessEndsBy: string;
}

/** The days and instants at which something begins or ceases to wait. */
export function waitingDays(now: Date, today: string): WaitingDays {
  return {
    now,
    today,
    deadlineOver: latestDeadlineOver(now),
    phaseOver: addDays(today, -1),
    phaseToShow: earliestLastDayToShow(today),
    accessEndsBy: latestEndToAnnounce(today),
  };
}

/** One thing that may wait, as it was found. */
export interface FoundWaiting {
  kind: WaitingKind;
  id: string;
  name: string;
  /** How many there are of it; not looked at where there is progress to judge. */
  count: number;
  /** Until when; null where there is no such instant, or where it is the end of the last day. */
  due: Date | null;
  /** The last day of what it is about, where that is when it is due. */
  lastDay: string | null;
  /** What is asked and what was shown, where the count is what is still lacking of it. */
  progress: (Pick<Phase, 'requirements'> & { evidence: readonly EvidenceForRequirement[] }) | null;
}

/** Something that waits for the person who asks. */
export interface Task {
  key: string;
  kind: WaitingKind;
  id: string;
  title: string;
  detail: string;
  due: Date | null;
  page: (id: string) => string;
}

/** What a home page tells of what waits. */
export const mostUrgent = <T>(tasks: readonly T[]): T[] => tasks.slice(0, MOST_TASKS);

/**
 * What waits for this person, the most urgent first and what has no date last: only what they may do, and nothing of which
 * nothing is lacking any more.
 * @param found in the order in which things that are equally urgent are told
 */
export function whatWaits(actor: Actor, found: readonly FoundWaiting[]): Task[] {
  return found
    .flatMap((one): Task[] => {
      const words = homes[actor.kind].waits[one.kind];
      const count = one.progress ? piecesToShow(one.progress, one.progress.evidence) : one.count;
      const told = words && [words, ...(words.orElse ?? [])].find(({ action }) => !whyNot(actor, action));
      if (!words || !told || count === 0) return [];
      const { kind, id, name } = one;
      const due = one.due ?? (one.lastDay === null ? null : endOfLondonDay(one.lastDay));
      const title = told.title(name, count);
      return [{ key: `${kind}/${id}/${name}`, kind, id, title, detail: told.detail, due, page: words.page }];
    })
    .sort((a, b) => (a.due?.getTime() ?? Infinity) - (b.due?.getTime() ?? Infinity) || 0);
}
