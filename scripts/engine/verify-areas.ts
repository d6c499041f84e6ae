import { findFiles } from '../../server/imports/files/find-files.ts';
import { inspectFile } from '../../server/imports/files/inspect-file.ts';
import type { Values } from '../../server/imports/files/layout.ts';
import { recognise } from '../../server/imports/layouts/layouts.ts';
import { readRows } from '../../server/imports/load/read-rows.ts';
import { areaChanges } from '../../server/actions/organisations/area-changes.ts';
import type { AreaRegistered } from '../../server/actions/organisations/area-changes.ts';
import { chooseSource } from '../../server/actions/organisations/area-sources.ts';
import type { AreaFacts } from '../../server/actions/organisations/plan-area.ts';
import { knownSuccessions } from '../../server/actions/organisations/successions.ts';

/** What came of making every ICB of England for some days, one after the other. */
export interface AreasVerified {
  /** For each day asked for: ICBs, practices that the list names, and how many of them are with their ICB on the day. */
  days: { day: string; areas: number; listed: number; held: number; moves: number }[];
  /** ICBs of which the two counts differ, and practices whose stays depend on which was made first. */
  differences: string[];
}

/** One practice in one list. */
interface Named {
  asOf: string;
  source: string;
  values: Values;
}

const [CODE, NAME, NETWORK, NETWORK_NAME, SUB_ICB, SUB_ICB_NAME, ICB, ICB_NAME] = [0, 1, 2, 3, 4, 5, 6, 7];

/**
 * Makes all of England from the published lists under a folder, in memory: for each day every ICB that the day's list
 * names, the days in both orders. The number with each ICB must be the number that the list names.
 */
export async function verifyAreas(folder: string, days: readonly string[]): Promise<AreasVerified> {
  const lists = await readLists(folder);
  const forth = new England(lists);
  const differences: string[] = [];
  const made = days.map((day) => forth.make(day, differences));
  const back = new England(lists);
  for (const day of [...days].reverse()) back.make(day, differences);
  const [first, second] = [forth.stays(), back.stays()];
  differences.push(
    ...[...first].filter((stay) => !second.has(stay)).map((stay) => `only in the order of days: ${stay}`),
  );
  differences.push(...[...second].filter((stay) => !first.has(stay)).map((stay) => `only in the other order: ${stay}`));
  return { days: made, differences };
}

async function readLists(folder: string): Promise<Named[]> {
  const named: Named[] = [];
  for (const file of (await findFiles(folder)).files) {
    const inspection = await inspectFile(file);
    const known = recognise(inspection.head);
    if (known === null || 'notRead' in known.recognised) continue;
    const { recognised, titleRows } = known;
    if (recognised.layout !== 'qof-geographies' && recognised.layout !== 'registered-practices') continue;
    const rows: Values[] = [];
    await readRows(
      { inspection, recognised, titleRows },
      { put: (_target, values) => rows.push(values), flush: () => Promise.resolve() },
      { badRowLimit: 1 },
    );
    const { as_of: asOf = '', source = '' } = recognised.edition().fixed;
    named.push(...rows.map((values) => ({ asOf, source, values })));
  }
  return named;
}

function grouped(lists: readonly Named[], keyOf: (named: Named) => string): Map<string, Named[]> {
  const groups = new Map<string, Named[]>();
  for (const one of lists) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}

/** A portal in memory, to which areas are added. */
class England {
  readonly #registered = { organisations: [], memberships: [], networkMemberships: [], successions: [] } as {
    -readonly [List in keyof AreaRegistered]: AreaRegistered[List][number][];
  };
  readonly #byPractice: ReadonlyMap<string, Named[]>;
  readonly #days: AreaFacts['days'];

  constructor(private readonly lists: readonly Named[]) {
    this.#byPractice = grouped(lists, ({ values }) => values[CODE] ?? '');
    const byDay = grouped(
      lists.filter(({ values }) => values[ICB]),
      ({ asOf }) => asOf,
    );
    this.#days = [...byDay]
      .map(([asOf, rows]) => ({ asOf, codes: new Set(rows.map(({ values }) => values[ICB] ?? '')) }))
      .sort((a, b) => a.asOf.localeCompare(b.asOf));
  }

  /** Every ICB that the list of a day names. */
  make(day: string, differences: string[]): AreasVerified['days'][number] {
    const codes = [...(this.#days.find(({ asOf }) => asOf === day)?.codes ?? [])].sort();
    const total = { day, areas: codes.length, listed: 0, held: 0, moves: 0 };
    for (const code of codes) {
      const { counts, moves, write } = areaChanges(day, {
        facts: this.#facts(code, day),
        registered: this.#registered,
      });
      const held = counts.held - counts.heldBesideList;
      if (held !== counts.listed)
        differences.push(`${code} on ${day}: the list names ${counts.listed}, and ${held} of them are there`);
      total.listed += counts.listed;
      total.held += held;
      total.moves += moves.length;
      this.#write(write);
    }
    return total;
  }

  stays(): Set<string> {
    return new Set(
      this.#registered.memberships.map(
        ({ practiceCode, holderCode, from, to }) => `${practiceCode} ${holderCode} ${from} ${to}`,
      ),
    );
  }

  #facts(code: string, day: string): AreaFacts {
    const rows = this.lists.filter(({ values }) => values[ICB] === code);
    const sources = [...new Set(rows.map(({ asOf, source }) => `${asOf} ${source}`))].map((key) => {
      const [asOf = '', source = ''] = key.split(' ');
      return { asOf, source, isIcb: true, practices: 0 };
    });
    const source = chooseSource(sources, { asOf: day });
    if (source === null) throw new Error(`No list names ${code} by ${day}.`);
    const everNamed = new Set(rows.map(({ values }) => values[CODE] ?? ''));
    return {
      code,
      source,
      practices: rows
        .filter((row) => row.asOf === source.asOf && row.source === source.source)
        .map(({ values }) => ({
          code: values[CODE] ?? '',
          name: values[NAME] ?? '',
          networkCode: values[NETWORK] ?? null,
          networkName: values[NETWORK_NAME] ?? null,
          commissionerName: values[SUB_ICB_NAME] ?? null,
          icbCode: code,
          icbName: values[ICB_NAME] ?? null,
        })),
      history: [...everNamed].flatMap((practice) =>
        (this.#byPractice.get(practice) ?? []).flatMap(({ asOf, source: from, values }) => {
          const icbCode = values[ICB];
          if (!icbCode) return [];
          const practiceName = values[NAME] ?? '';
          return [
            {
              practiceCode: practice,
              practiceName,
              asOf,
              source: from,
              icbCode,
              commissionerCode: values[SUB_ICB] ?? '',
            },
          ];
        }),
      ),
      days: this.#days,
      editions: [],
      commissioner: null,
      networkStays: [],
      successions: knownSuccessions(),
    };
  }

  #write({ organisations, memberships, successions }: ReturnType<typeof areaChanges>['write']): void {
    const all = this.#registered;
    for (const one of organisations) {
      all.organisations = all.organisations.filter(({ code }) => code !== one.code);
      all.organisations.push({ ...one, id: one.code, fictional: false });
    }
    all.memberships = all.memberships.map((stay) => {
      const end = memberships.shorten.find(
        (one) => one.practiceCode === stay.practiceCode && one.holderCode === stay.holderCode && one.from === stay.from,
      );
      return end === undefined ? stay : { ...stay, to: end.endsOn };
    });
    all.memberships.push(...memberships.add);
    all.successions.push(...successions);
  }
}
