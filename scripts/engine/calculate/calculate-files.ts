import { sourceOf, sourceText } from '../../../server/rules/national/national-year.ts';
import type { NationalYear } from '../../../server/rules/national/national-year.ts';
import { indicatorsOf } from '../../../server/rules/national/national-case.ts';
import type { NationalRegisters } from '../../../server/rules/national/national-case.ts';
import { pricePractice, readyYear } from '../../../server/rules/national/price-country.ts';
import { NotPriceableError, readyIndicator } from '../../../server/rules/national/ready-indicator.ts';
import { countsAt, readFacts } from './read-facts.ts';
import type { PackedPractice } from './read-facts.ts';
import { readNationalRegisters } from './read-national-registers.ts';
import { FileProblems } from './table.ts';
import type { PracticeResult } from './write-results.ts';

/** What is to be priced: the year, and the two files. */
export interface CalculateFiles {
  readonly year: NationalYear;
  readonly facts: string;
  readonly national: string;
}

/** The results, one practice at a time, or what is wrong with the files. `notes` are for the reader and stop nothing. */
export type CalculatedFiles =
  | { readonly problems: readonly string[] }
  | { readonly results: Iterable<PracticeResult>; readonly notes: readonly string[] };

/** Prices the practices of a file under the national contract of a year. Either all of them are priced, or none. */
export async function calculateFiles({ year, facts, national }: CalculateFiles): Promise<CalculatedFiles> {
  const problems = new FileProblems();
  const registers = await readNationalRegisters(national, year.year, problems);
  const isNationalRead = problems.count === 0;
  const practices = await readFacts(facts, year, problems);
  const used = year.indicators
    .filter((_, position) => practices.some(({ lines }) => (lines[position] ?? 0) > 0))
    .map(({ id }) => id);
  for (const id of used)
    refuseUnpriceable(id, { year, registers: isNationalRead ? registers : null, practices, facts, national }, problems);
  if (problems.count > 0) return { problems: problems.lines() };
  const ready = readyYear(year, registers, used);
  const indicators = ready.indicators.map(({ points }) => points.id);
  const positions = indicators.map((id) => year.indicators.findIndex((indicator) => indicator.id === id));
  function* results(): Generator<PracticeResult> {
    for (const practice of practices) {
      const counts = positions.map((position) => countsAt(practice, position));
      yield { code: practice.code, indicators, priced: pricePractice(ready, { listSize: practice.listSize, counts }) };
    }
  }
  return { results: results(), notes: notesOf(year, practices) };
}

interface Pricing {
  readonly year: NationalYear;
  /** Null when the national file could not be read, and nothing is known to be missing from it. */
  readonly registers: NationalRegisters | null;
  readonly practices: readonly PackedPractice[];
  readonly facts: string;
  readonly national: string;
}

const NO_REGISTERS: NationalRegisters = { date: '', source: '', groups: {} };

/** Names an indicator that cannot be priced, at the first row that has it. */
function refuseUnpriceable(
  id: string,
  { year, registers, practices, facts, national }: Pricing,
  problems: FileProblems,
): void {
  const position = year.indicators.findIndex((indicator) => indicator.id === id);
  const line = Math.min(...practices.map(({ lines }) => lines[position] ?? 0).filter((one) => one > 0));
  try {
    const [indicator] = indicatorsOf({
      year,
      registers: registers ?? NO_REGISTERS,
      practice: { practiceCode: '', facts: [], requirements: [], agreedClaims: [] },
      indicators: [id],
    });
    if (!indicator) return;
    readyIndicator(year, indicator);
    if (indicator.kind === 'improvement')
      throw new NotPriceableError(year.year, id, 'upper end of the improvement scale');
    if (registers && indicator.weighted && !registers.groups[indicator.group])
      problems.add(
        { file: national, column: 'group' },
        `has no row for ${indicator.group}, which ${facts}, row ${line}, needs`,
      );
  } catch (error) {
    if (!(error instanceof NotPriceableError)) throw error;
    problems.add({ file: facts, line, column: 'indicator' }, error.message);
  }
}

function notesOf(year: NationalYear, practices: readonly PackedPractice[]): string[] {
  const notes: string[] = [];
  const average = year.averageList && { value: year.averageList.value, source: sourceOf(year, year.averageList.from) };
  if (average?.source.confidence === 'INF')
    notes.push(`The average list of ${average.value} for ${year.year} is inferred: ${sourceText(average.source)}.`);
  const short = practices.filter(({ lines }) => lines.some((line) => line === 0)).length;
  if (short > 0)
    notes.push(
      `${short} of ${practices.length} practices do not have all ${year.indicators.length} indicators of ${year.year} in the file; what is not in it is not priced.`,
    );
  return notes;
}
