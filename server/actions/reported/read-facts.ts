import { reason } from '../../domain/outcome.ts';
import type { Reason } from '../../domain/outcome.ts';
import type { ListKnown } from '../../domain/reported/far-above-the-list.ts';
import { readFactRows } from '../../domain/reported/read-fact-rows.ts';
import type { FactColumn, FactRow } from '../../domain/reported/read-fact-rows.ts';
import type { ParticipantRecords } from '../../persistence/payments/participant-repository.ts';
import type { ReportedFact } from '../../persistence/reported/reported-fact-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import { FACT_FIELDS } from '../../rules/facts/facts.ts';
import { breather } from '../breather.ts';
import { askedBy, answersIt, datesInWords, slotOf } from './asked-facts.ts';
import type { AskedFact } from './asked-facts.ts';
import { checkTogether, checkValue } from './check-told-facts.ts';
import type { ToldProblem, ToldValue } from './check-told-facts.ts';
import { knownOf, participantsOf } from './phase-facts.ts';
import type { PhaseFacts } from './phase-facts.ts';

/** One value beside what was told before: added, corrected, or the same. */
export interface FactChange extends ToldValue {
  /** The row of the file; 0 for a value that was typed. */
  row: number;
  practiceId: string;
  practiceCode: string;
  /** What was told before; null for the first time. */
  before: string | null;
  /** The edition of it; 0 for the first time. */
  edition: number;
  /** The newest list of the practice that is known. */
  list: ListKnown | null;
  /** What was told of this fact of the practice, for whatever day: of each day the newest. */
  told: readonly ReportedFact[];
  change: 'ADDED' | 'CORRECTED' | 'UNCHANGED';
}

/** What a file would do: every change, and how many rows were left without a value; or everything that is wrong with it. */
export type FactsReading = { changes: FactChange[]; left: number } | { problems: Reason[] };

/** More problems than these are not listed one by one. */
const MOST_PROBLEMS = 100;

/**
 * Reads a file of facts against what is known of everybody who takes part in the phase. One wrong row and nothing of it is
 * used; each is named with its row, its column and the way out.
 */
export async function readFacts(scope: Scope, facts: PhaseFacts, text: string): Promise<FactsReading> {
  const read = readFactRows(text);
  if ('problem' in read) return { problems: [reason('FACTS_FILE_IS_UNREADABLE', 'file', { problem: read.problem })] };
  const participants = new Map<string, ParticipantRecords>();
  for await (const records of participantsOf(scope, facts)) participants.set(records.practiceCode, records);
  const problems: Reason[] = [];
  const wrong = ({ row }: FactRow, column: FactColumn, problem: string): void => {
    problems.push(reason('FACTS_ROW_IS_WRONG', `rows[${row}].${column}`, { row, column, problem }));
  };
  const changes: FactChange[] = [];
  const seen = new Map<string, number>();
  const breathe = breather();
  for (const row of read.rows) {
    await breathe();
    const records = participants.get(row.practice_code);
    const asked = askedOf(facts, row);
    if (!records)
      wrong(
        row,
        'practice_code',
        `No practice with the code "${row.practice_code}" takes part in "${facts.phase.name}". Check the code, or take the row out.`,
      );
    if ('problem' in asked) wrong(row, asked.column, asked.problem);
    if (!records || 'problem' in asked) continue;
    const change = changeOf(facts, records, {
      asked: asked.one,
      value: row.value,
      date: row.date || asked.one.date,
      row: row.row,
    });
    const same = `${change.practiceCode}/${change.asked.key}/${slotOf(change.asked, change.date)}`;
    const earlier = seen.get(same);
    seen.set(same, row.row);
    if (earlier !== undefined)
      wrong(row, 'value', `Row ${earlier} gives the same fact of this practice. Keep one of the two.`);
    const problem = checkValue(change);
    if (problem) wrong(row, problem.column, problem.problem);
    else changes.push(change);
  }
  if (problems.length === 0) problems.push(...(await togetherProblems(facts, participants, changes)));
  return problems.length > 0 ? { problems: shortened(problems) } : { changes, left: read.left };
}

const shortened = (problems: Reason[]): Reason[] => {
  if (problems.length <= MOST_PROBLEMS) return problems;
  const problem = `There are ${problems.length - MOST_PROBLEMS} more rows that cannot be used. Put these right first.`;
  return [...problems.slice(0, MOST_PROBLEMS), reason('FACTS_FILE_IS_UNREADABLE', 'file', { problem })];
};

/** Which question of the phase a row answers. */
function askedOf(
  { asked, unread }: PhaseFacts,
  row: FactRow,
): { one: AskedFact } | { column: FactColumn; problem: string } {
  const fields = [...new Set(asked.map(({ field }) => field))];
  if (!fields.some((field) => field === row.field)) {
    const known = Object.hasOwn(FACT_FIELDS, row.field)
      ? unread.length > 0
        ? 'is not needed by the parts of the payment that can be read'
        : 'is not needed by the sums of this phase'
      : 'is not the name of a fact';
    return { column: 'field', problem: `"${row.field}" ${known}. Use one of: ${fields.join(', ')}.` };
  }
  const named = askedBy(asked, { field: row.field, indicator: row.indicator || null });
  const [first] = named;
  if (!first) {
    const indicators = [
      ...new Set(asked.filter(({ field }) => field === row.field).map(({ indicator }) => indicator ?? '(empty)')),
    ];
    return {
      column: 'indicator',
      problem: `"${row.indicator}" is not one the sums need for ${row.field}. Use one of: ${indicators.join(', ')}.`,
    };
  }
  if (row.date === '' && named.length > 1)
    return {
      column: 'date',
      problem: `Enter the date: this is asked for ${named.map(({ date }) => date).join(' and ')}.`,
    };
  const one = row.date === '' ? first : named.find((candidate) => answersIt(candidate, row.date));
  return one
    ? { one }
    : {
        column: 'date',
        problem: `"${row.date}" is not a date this is asked for. It must ${named.map(datesInWords).join(', or ')}.`,
      };
}

/** What was told of one fact of a practice, for whatever day: of each day the newest. */
export function toldOf(
  { schemeId }: PhaseFacts,
  { reported }: ParticipantRecords,
  asked: Pick<AskedFact, 'field' | 'indicator' | 'general'>,
): ReportedFact[] {
  return reported.filter(
    (fact) =>
      fact.field === asked.field &&
      fact.indicator === asked.indicator &&
      fact.schemeId === (asked.general ? null : schemeId),
  );
}

const newestList = ({ lists }: ParticipantRecords): ListKnown | null =>
  lists.reduce<ListKnown | null>(
    (newest, list) => (newest && newest.countedOn >= list.countedOn ? newest : list),
    null,
  );

/** A value beside what was told before. */
export function changeOf(
  facts: PhaseFacts,
  records: ParticipantRecords,
  given: ToldValue & { row: number },
): FactChange {
  const told = toldOf(facts, records, given.asked);
  const newest = told.find(({ slot }) => slot === slotOf(given.asked, given.date));
  const before = newest?.value ?? null;
  const edition = newest?.edition ?? 0;
  const change = before === null ? 'ADDED' : before === given.value ? 'UNCHANGED' : 'CORRECTED';
  const { practiceId, practiceCode } = records;
  return { ...given, practiceId, practiceCode, list: newestList(records), before, edition, told, change };
}

/**
 * What does not go together once all of these values are known. Everything known of a practice is put together once, and others
 * have their turn in between: a file may be as large as a region.
 */
export async function togetherProblems(
  facts: PhaseFacts,
  participants: ReadonlyMap<string, ParticipantRecords>,
  changes: readonly FactChange[],
): Promise<Reason[]> {
  const byPractice = new Map<string, FactChange[]>();
  for (const change of changes)
    byPractice.set(change.practiceCode, [...(byPractice.get(change.practiceCode) ?? []), change]);
  const problems: Reason[] = [];
  const breathe = breather();
  for (const [practiceCode, own] of byPractice) {
    const records = participants.get(practiceCode);
    if (!records) continue;
    const known = knownOf(facts, { ...records, reported: withChanges(facts, records, own) });
    for (const change of own) {
      const problem = change.change === 'UNCHANGED' ? null : checkTogether(known, change);
      if (problem) problems.push(togetherReason(facts, change, problem));
    }
    await breathe();
  }
  return problems;
}

const togetherReason = (facts: PhaseFacts, change: FactChange, { column, problem }: ToldProblem): Reason =>
  change.row === 0
    ? reason('FACT_IS_WRONG', `counts[${facts.asked.indexOf(change.asked)}]`, {
        problem: `${change.asked.label}: ${problem}`,
      })
    : reason('FACTS_ROW_IS_WRONG', `rows[${change.row}].${column}`, { row: change.row, column, problem });

const withChanges = (
  facts: PhaseFacts,
  { reported }: ParticipantRecords,
  changes: readonly FactChange[],
): ReportedFact[] => {
  const isSame = (fact: ReportedFact, { asked, date }: FactChange): boolean =>
    fact.field === asked.field &&
    fact.indicator === asked.indicator &&
    fact.slot === slotOf(asked, date) &&
    fact.schemeId === (asked.general ? null : facts.schemeId);
  const added = changes.map(({ asked, value, date, practiceId }): ReportedFact => ({
    commissionerId: facts.commissionerId,
    id: '',
    practiceId,
    schemeId: asked.general ? null : facts.schemeId,
    phaseKey: asked.general ? null : facts.phaseKey,
    field: asked.field,
    indicator: asked.indicator,
    value,
    factDate: date,
    slot: slotOf(asked, date),
    edition: 0,
    source: '',
    toldByName: '',
    toldAt: new Date(0),
  }));
  return [...reported.filter((fact) => !changes.some((change) => isSame(fact, change))), ...added];
};
