import { createHash } from 'node:crypto';
import { financialYearPeriod } from '../../server/domain/dates.ts';
import { nationalCatalogue } from '../../server/persistence/national/national-catalogue.ts';
import type { Scope } from '../../server/persistence/scope.ts';
import type { NationalIndicator, NationalYear } from '../../server/rules/national/national-year.ts';
import { Seeded } from './seeded.ts';

/** A practice of the demonstration with its list. */
export interface Counted {
  code: string;
  registeredPatients: number;
}

/** The years whose counts are invented: the two before the demonstration begins. */
const YEARS = ['2023-24', '2024-25'];

/** Counts are there for the indicators of these contracts, so that schemes of this year and the next can be tried. */
const CONTRACTS = ['2024-25', '2025-26', '2026-27'];

/** Parts of a list, in percent, for groups of which no national register is published. */
const PREVALENCE: Record<string, number> = { CHOL: 7.4, SMOK: 24, BP: 44, CS: 12, VI: 1.2, CD: 8, OB: 11, PAD: 0.6 };
const OTHER_PREVALENCE = 2;

/** What `addRows` takes as the rows of one table. */
interface Columns {
  table: string;
  columns: string[];
  fixed: Record<string, string>;
  rows: (string | null)[][];
}

/**
 * Adds registers, counts and deprivation scores of practices as if they had been published: spread around the national
 * prevalence and the thresholds of each indicator, the same on every machine. The file they come from says they are invented.
 */
export async function addCounts(scope: Scope, practices: readonly Counted[]): Promise<void> {
  const { published } = scope;
  const seeded = new Seeded(20_250_331);
  await published.lockLoading();
  const contracts = CONTRACTS.flatMap((year) => nationalCatalogue().yearOf(year) ?? []);
  for (const financialYear of YEARS) {
    const counts = new YearOfCounts(seeded, contracts, financialYear);
    for (const practice of practices) counts.add(practice);
    await keep(scope, { series: 'counts', period: financialYear, tables: counts.tables() });
  }
  const scores = practices.map(({ code }) => [
    code,
    '2019',
    (Math.round(10 * 21.7 * Math.exp(seeded.bell() * 0.45)) / 10).toFixed(1),
  ]);
  await keep(scope, {
    series: 'deprivation',
    period: '2019',
    tables: [
      { table: 'published_deprivation', columns: ['practice_code', 'imd_year', 'score'], fixed: {}, rows: scores },
    ],
  });
}

/** The counts of all practices for one year. */
class YearOfCounts {
  private readonly registers: string[][] = [];
  private readonly achievements: string[][] = [];
  private readonly indicators: NationalIndicator[];
  private readonly prevalence: Map<string, number>;

  constructor(
    private readonly seeded: Seeded,
    contracts: readonly NationalYear[],
    private readonly financialYear: string,
  ) {
    const groups = [...new Set(contracts.flatMap((year) => Object.keys(year.groups)))].sort();
    this.indicators = [
      ...new Map(contracts.flatMap((year) => year.indicators).map((indicator) => [indicator.id, indicator])).values(),
    ]
      .filter(({ kind }) => kind !== 'register' && kind !== 'manual')
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    this.prevalence = new Map(
      groups.map((group) => [group, nationalPrevalence(contracts, group) ?? PREVALENCE[group] ?? OTHER_PREVALENCE]),
    );
  }

  add({ code, registeredPatients }: Counted): void {
    // One practice is better at reaching people than another, at everything it does.
    const reach = this.seeded.bell() * 5;
    const registers = new Map(
      [...this.prevalence].map(([group, percent]) => [
        group,
        Math.round((registeredPatients * percent * Math.exp(this.seeded.bell() * 0.16)) / 100),
      ]),
    );
    for (const [group, patients] of registers)
      this.registers.push([code, group, String(patients), 'TOTAL', String(registeredPatients)]);
    for (const indicator of this.indicators) {
      const denominator = Math.round((registers.get(indicator.group) ?? 0) * shareOfRegister(indicator.id));
      const { lower, upper } = indicator.thresholds ?? { lower: '50', upper: '90' };
      const percent = Math.min(
        99,
        Math.max(
          5,
          Number(lower) +
            (Number(upper) - Number(lower)) * 0.72 +
            reach +
            this.seeded.bell() * 4 +
            (this.financialYear === '2024-25' ? 1.5 : 0),
        ),
      );
      this.achievements.push(
        [code, indicator.id, 'DENOMINATOR', String(denominator)],
        [code, indicator.id, 'NUMERATOR', String(Math.round((denominator * percent) / 100))],
      );
    }
  }

  tables(): Columns[] {
    const fixed = { financial_year: this.financialYear };
    return [
      {
        table: 'published_register',
        columns: ['practice_code', 'group_code', 'register', 'list_type', 'list_size'],
        fixed,
        rows: this.registers,
      },
      {
        table: 'published_achievement',
        columns: ['practice_code', 'indicator_code', 'measure', 'value'],
        fixed,
        rows: this.achievements,
      },
    ];
  }
}

/** Of the newest contract that has registers of the whole country, in percent. */
const nationalPrevalence = (contracts: readonly NationalYear[], group: string): number | null => {
  const registers = contracts.findLast(({ nationalRegisters }) => nationalRegisters)?.nationalRegisters;
  const patients = registers?.registers[group];
  return registers && patients ? (100 * patients) / registers.listSize : null;
};

/** The part of a register that an indicator looks at: some other part for each indicator, and always the same for one. */
const shareOfRegister = (indicator: string): number =>
  0.35 + (createHash('sha256').update(indicator).digest()[0] ?? 0) / 425;

/** A world that was interrupted while it was being made is made anew, and finds its counts there. */
const keep = async (
  { published, now }: Scope,
  { series, period, tables }: { series: string; period: string; tables: Columns[] },
): Promise<void> => {
  const sha256 = createHash('sha256').update(JSON.stringify(tables)).digest('hex');
  if (await published.fileWithContent(sha256)) return;
  const id = await published.nextFileId();
  for (const { table, columns, fixed, rows } of tables) {
    await published.addRows(
      { table, columns, fixed, lists: columns.map((_, column) => rows.map((row) => row[column] ?? null)) },
      id,
    );
  }
  const rowsRead = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  await published.addFile({
    id,
    sha256,
    path: `Demonstration ${series} of ${period}, invented`,
    layout: 'demonstration',
    series,
    period,
    version: '',
    rowsRead,
    loadedAt: now,
  });
};

/** The last day of each year whose counts are invented: registers are counted on it, and so are lists. */
export const COUNTED_ON: readonly string[] = YEARS.map((year) => financialYearPeriod(year).to);
