import { dayInWords, isDay, isFinancialYear } from '../../domain/dates.ts';
import type { AreaPart, SeenPart } from '../../domain/organisations/area-parts.ts';
import { ALL_ENGLAND } from '../../domain/organisations/decide-make-area.ts';
import type { AreaInQuestion } from '../../domain/organisations/decide-make-area.ts';
import { countWords } from '../../domain/words/count-words.ts';
import type { Scope } from '../../persistence/scope.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { AreaRefused } from './area-changes.ts';
import type { AreaChanges, StayChanges } from './area-changes.ts';
import type { AreaWish } from './area-sources.ts';
import { areasOnDay } from './areas-on-day.ts';
import type { AreaOnDay } from './areas-on-day.ts';
import { previewArea } from './create-area.ts';
import { knownSuccessions } from './successions.ts';

/** One thing of a part, for a person to read: who it is about, from whom to whom, on which day, and why. */
export interface AreaChange {
  kind: 'commissioner' | 'network' | 'practice' | null;
  code: string;
  name: string;
  from: string | null;
  to: string | null;
  on: string | null;
  detail: string | null;
}

/** What bringing an area in would change, part by part. */
export interface AreaPreview {
  wish: AreaWish;
  /** Why it cannot be made, in a sentence; null when it can. */
  problem: string | null;
  /** Null for all England, and when it cannot be made. */
  changes: AreaChanges | null;
  parts: SeenPart[];
  rows: ReadonlyMap<AreaPart, readonly AreaChange[]>;
}

const LONGEST_CODE = 40;

/**
 * What making an area, or all England, would change. Reads as whoever asks: everything in it is the same for everybody.
 * For all England it is the list of areas; what each would change depends on those that are made before it, and is looked
 * at one by one.
 */
export async function lookAtArea(scope: Scope, wish: AreaWish): Promise<AreaPreview> {
  const malformed = problemWithWish(wish);
  if (malformed !== null) return without(wish, malformed);
  if (wish.code === ALL_ENGLAND) return lookAtEngland(scope, wish);
  try {
    const changes = await previewArea(scope, wish);
    return { wish, problem: null, changes, ...partsOf(changes) };
  } catch (failure) {
    if (!(failure instanceof AreaRefused)) throw failure;
    return without(wish, failure.message);
  }
}

/** What the decision is told of a preview. */
export async function areaInQuestion(scope: Scope, { wish, problem }: AreaPreview): Promise<AreaInQuestion> {
  const { kind, organisationId } = scope.actor;
  const own = await scope.organisations.byId(organisationId);
  return {
    by: { kind, code: own?.code ?? '' },
    code: wish.code,
    problem,
    underWay: await scope.referenceChanges.isUnderWay(),
  };
}

const without = (wish: AreaWish, problem: string): AreaPreview => ({
  wish,
  problem,
  changes: null,
  parts: [],
  rows: new Map(),
});

function problemWithWish({ code, asOf }: AreaWish): string | null {
  if (!isDay(asOf) && !isFinancialYear(asOf)) return 'The day must be a real date.';
  return code === '' || code.length > LONGEST_CODE ? 'Choose an area.' : null;
}

async function lookAtEngland(scope: Scope, wish: AreaWish): Promise<AreaPreview> {
  const areas = (await areasOnDay(scope, wish.asOf)).filter(({ isIcb }) => isIcb);
  if (areas.length === 0) {
    const began = dayInWords(knownSuccessions().kinds.ICB.began);
    return without(wish, `No list that is loaded names ICBs for that day. ICBs began on ${began}.`);
  }
  const rows = areas.map(areaRow);
  return { wish, problem: null, changes: null, parts: [seen('areas', rows)], rows: new Map([['areas', rows]]) };
}

const areaRow = ({ code, name, listedOn, listed, isHere }: AreaOnDay): AreaChange => ({
  ...blank,
  kind: 'commissioner',
  code,
  name,
  on: listedOn,
  detail: `${countWords(listed, 'practice')} on its list${isHere ? '; in the portal already' : ''}`,
});

const blank = { kind: null, from: null, to: null, on: null, detail: null };

const seen = (part: AreaPart, rows: readonly unknown[]): SeenPart => ({
  part,
  count: rows.length,
  fingerprint: fingerprintOf(rows.map((row) => JSON.stringify(row)).sort()),
});

function partsOf(changes: AreaChanges): Pick<AreaPreview, 'parts' | 'rows'> {
  const { source, day, counts, openings, closings, mergers, moves, leftOut, taken, names, write } = changes;
  const nameOf = (code: string): string => names[code] ?? code;
  const inWords = (code: string): string => (code in names ? `${nameOf(code)} (${code})` : code);
  const added = new Set(openings.map(({ code }) => code));
  const closing = new Set(closings.map(({ code }) => code));
  const shown: [AreaPart, AreaChange[]][] = [
    [
      'mergers',
      mergers.map(({ from, to, on }) => ({
        ...blank,
        code: from,
        name: nameOf(from),
        from: inWords(from),
        to: inWords(to),
        on,
      })),
    ],
    ['openings', openings.map((one) => ({ ...blank, ...one }))],
    ['closings', closings.map((one) => ({ ...blank, ...one }))],
    [
      'corrections',
      write.organisations
        .filter(({ code }) => !added.has(code) && !closing.has(code))
        .map(({ kind, code, name }) => ({ ...blank, kind, code, name, detail: 'its address or its dates' })),
    ],
    [
      'moves',
      moves.map(({ practiceCode: code, from, to, on }) => ({
        ...blank,
        kind: 'practice',
        code,
        name: nameOf(code),
        from: inWords(from),
        to: inWords(to),
        on,
      })),
    ],
    [
      'left_out',
      leftOut.map(({ practiceCode: code, name, reason }) => ({
        ...blank,
        kind: 'practice',
        code,
        name,
        detail: reason,
      })),
    ],
    ['days_taken', taken.map(({ what, on }) => ({ ...blank, code: '', name: what, on }))],
  ];
  return {
    rows: new Map(shown),
    parts: [
      { ...seen('list', [{ source, day }]), count: counts.listed },
      ...shown.map(([part, rows]) => seen(part, rows)),
      seen('memberships', stays(write.memberships)),
      seen('network_memberships', stays(write.networkMemberships)),
    ],
  };
}

const stays = ({ add, shorten }: StayChanges): unknown[] => [...add, ...shorten];
