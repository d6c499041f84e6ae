import { addDays, dayInWords } from '../../domain/dates.ts';
import type { PracticeEdition, PracticeInIcb } from '../../persistence/published/area-facts-repository.ts';
import type { Stay } from '../../persistence/published/area-register.ts';
import { lifeOf, turnBetween } from './icb-lives.ts';
import type { Life, NamedOn } from './icb-lives.ts';
import type { Successions } from './successions.ts';

/** A practice with one ICB, as the lists of all years together tell. */
export interface IcbStay extends Stay {
  /** Why it ended, in words that follow the practice's name; null while it holds. */
  ended: string | null;
}

/** What the lists know, for everybody whom some list puts into one ICB. */
export interface IcbLists {
  /** Where each list puts each of them, oldest first. */
  history: readonly PracticeInIcb[];
  /** The ICBs that the lists of each day name in all of England, oldest first. */
  days: readonly NamedOn[];
}

const MOST = 0.5;

/** Reads who belonged to which ICB from when to when out of all lists, the table of successions and what ODS says. */
export class IcbHistory {
  readonly #lives = new Map<string, Life>();
  /** Lists that would name a practice if it were there: those that name most of the area. */
  readonly #lists: readonly NamedOn[];
  readonly #seen = new Map<string, PracticeInIcb[]>();

  /** @param preferred sources of lists; of two that are of one day the earlier in this order counts */
  constructor(
    { history, days }: IcbLists,
    private readonly successions: Successions,
    preferred: readonly string[],
  ) {
    const began = successions.kinds.ICB.began;
    const rank = ({ source }: PracticeInIcb): number => preferred.indexOf(source);
    const named = new Map<string, Set<string>>();
    for (const row of [...history].sort((a, b) => a.asOf.localeCompare(b.asOf) || rank(a) - rank(b))) {
      if (row.asOf < began) continue;
      const rows = entryOf(this.#seen, row.practiceCode, () => []);
      if (rows.at(-1)?.asOf !== row.asOf) rows.push(row);
      entryOf(named, row.asOf, () => new Set<string>()).add(row.practiceCode);
    }
    this.#lists = days.filter(({ asOf }) => (named.get(asOf)?.size ?? 0) >= this.#seen.size * MOST && named.has(asOf));
  }

  /** The practices that some list puts into an ICB, by code. */
  get practiceCodes(): string[] {
    return [...this.#seen.keys()];
  }

  lifeOf(icbCode: string): Life {
    return entryOf(this.#lives, icbCode, () => lifeOf(icbCode, this.#lists, this.successions));
  }

  /** The stays of a practice, one after the other, with whatever ICBs. */
  staysOf(practiceCode: string, editions: readonly PracticeEdition[]): IcbStay[] {
    const seen = this.#seen.get(practiceCode) ?? [];
    const closedOn = editions.at(-1)?.closedOn ?? null;
    const stays: IcbStay[] = [];
    let from: string | null = null;
    for (const [index, row] of seen.entries()) {
      const next = seen[index + 1];
      from ??= this.#firstDay(row, editions);
      if (next?.icbCode === row.icbCode) continue;
      const moved = next === undefined ? null : this.#dayOfMove(row, next, editions);
      const ends = [
        ...(moved === null
          ? this.#unseenAfter(row)
          : [{ on: addDays(moved, -1), why: `with ${next?.icbCode} since ${dayInWords(moved)}` }]),
        ...(closedOn === null ? [] : [{ on: closedOn, why: `closed on ${dayInWords(closedOn)}` }]),
        ...this.#end(row.icbCode),
      ].sort((a, b) => a.on.localeCompare(b.on));
      const [end] = ends;
      if (end === undefined || end.on >= from)
        stays.push({ holderCode: row.icbCode, practiceCode, from, to: end?.on ?? null, ended: end?.why ?? null });
      from = moved;
    }
    return stays;
  }

  #end(icbCode: string): { on: string; why: string }[] {
    const { to } = this.lifeOf(icbCode);
    return to === null ? [] : [{ on: to, why: `${icbCode} ended on ${dayInWords(to)}` }];
  }

  #firstDay(row: PracticeInIcb, editions: readonly PracticeEdition[]): string {
    const before = this.#lists.findLast(({ asOf }) => asOf < row.asOf);
    const appeared = before === undefined ? '' : turnBetween(before.asOf, row.asOf);
    return later(this.lifeOf(row.icbCode).from, editions.at(-1)?.openedOn ?? appeared);
  }

  /** No list that should name it does any more. */
  #unseenAfter({ asOf }: PracticeInIcb): { on: string; why: string }[] {
    const without = this.#lists.find((list) => list.asOf > asOf);
    if (without === undefined) return [];
    const on = addDays(turnBetween(asOf, without.asOf), -1);
    return [{ on, why: `in no list after that of ${dayInWords(asOf)}` }];
  }

  /** The first day with the next ICB: of the succession, of an ICB's beginning or end, as ODS says, else the turn of the year. */
  #dayOfMove(row: PracticeInIcb, next: PracticeInIcb, editions: readonly PracticeEdition[]): string {
    const { to } = this.lifeOf(row.icbCode);
    const told = [
      ...this.successions.changes
        .filter((change) => change.from === row.icbCode && change.to === next.icbCode)
        .map(({ on }) => on),
      this.lifeOf(next.icbCode).from,
      ...(to === null ? [] : [addDays(to, 1)]),
      ...editions.flatMap(({ commissionerCode, joinedOn }) =>
        commissionerCode === next.commissionerCode && joinedOn !== null ? [joinedOn] : [],
      ),
    ];
    return told.find((day) => day > row.asOf && day <= next.asOf) ?? turnBetween(row.asOf, next.asOf);
  }
}

const later = (a: string, b: string): string => (a > b ? a : b);

function entryOf<Key, Entry>(map: Map<Key, Entry>, key: Key, make: () => Entry): Entry {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
