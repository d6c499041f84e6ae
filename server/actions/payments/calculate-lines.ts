import { paymentReference } from '../../domain/payments/payment-reference.ts';
import { breather } from '../breather.ts';
import type { NationalComparisonRow } from '../../persistence/payments/national-comparison-row.ts';
import type { NewException, NewLine, PaymentBasis } from '../../persistence/payments/calculation-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { CalculatedLine } from '../../rules/pay/calculated-line.ts';
import { componentSentence } from '../../rules/kinds/component-sentence.ts';
import type { Component } from '../../rules/kinds/component.ts';
import type { RuleException } from '../../rules/facts/facts.ts';
import { PRACTICES_AT_A_TIME } from './write-facts.ts';
import type { Calculation } from './freeze-facts.ts';

/** How far a calculation has come. */
export interface Progress {
  /** The code of the last practice that is done; '' before the first. */
  afterCode: string;
  /** How many lines are written. */
  lines: number;
  /** The next page, worked out while the last was written; null when there is none. Left out at the beginning. */
  ahead?: Page | null;
}

/** Some practices, worked out and not yet written. */
interface Page {
  practices: number;
  lastCode: string;
  lines: NewLine[];
  exceptions: NewException[];
  comparisons: NationalComparisonRow[];
}

/**
 * Works out the next practices from what was written down about them, and writes their lines and exceptions, what the national
 * contract would have paid, and how far the run has come, in one transaction. While the database writes, the page after it is
 * worked out: neither waits for the other.
 * @returns where to go on; 'done' when there is no practice left; 'overtaken' when the run was withdrawn meanwhile or
 * another attempt has begun, and then nothing was written
 */
export async function calculateLines(
  scope: Scope,
  calculation: Calculation,
  { afterCode, lines, ahead }: Progress,
): Promise<Progress | 'done' | 'overtaken'> {
  const { attempt } = calculation;
  const basesAfter = (code: string) =>
    scope.calculations.bases(attempt.id, { afterCode: code, limit: PRACTICES_AT_A_TIME });
  const page =
    ahead === undefined ? await workOut(scope, calculation, { bases: await basesAfter(afterCode), lines }) : ahead;
  if (!page) return 'done';
  if (!(await scope.calculations.progress(attempt, page.practices))) return 'overtaken';
  const bases = await basesAfter(page.lastCode);
  const written = Promise.all([
    scope.calculations.addLines(page.lines),
    scope.calculations.addExceptions(page.exceptions),
    scope.nationalComparisons.add(page.comparisons),
  ]);
  const next = workOut(scope, calculation, { bases, lines: lines + page.lines.length });
  const [worked] = await Promise.all([next, written]);
  return { afterCode: page.lastCode, lines: lines + page.lines.length, ahead: worked };
}

/** Works out a page of practices; null when there is nobody in it. `lines` are those before it, for the references. */
async function workOut(
  scope: Scope,
  calculation: Calculation,
  { bases, lines }: { bases: readonly PaymentBasis[]; lines: number },
): Promise<Page | null> {
  const last = bases.at(-1);
  if (!last) return null;
  const page: Page = {
    practices: bases.length,
    lastCode: last.practiceCode,
    lines: [],
    exceptions: [],
    comparisons: [],
  };
  const { commissionerId, id: runId } = calculation.run;
  const breathe = breather();
  for (const basis of bases) {
    await breathe();
    const result = calculation.calculate(basis.facts);
    page.comparisons.push({
      ...calculation.compare(basis, result),
      commissionerId,
      id: scope.newId(),
      runId,
      practiceId: basis.practiceId,
    });
    for (const line of result.lines)
      page.lines.push(
        newLine(calculation, { basis, line, id: scope.newId(), lineNumber: lines + page.lines.length + 1 }),
      );
    for (const exception of withoutRepeats(result.exceptions))
      page.exceptions.push(newException(calculation, { basis, exception, id: scope.newId() }));
  }
  return page;
}

const newLine = (
  calculation: Calculation,
  { basis, line, id, lineNumber }: { basis: PaymentBasis; line: CalculatedLine; id: string; lineNumber: number },
): NewLine => {
  const { run, components, fingerprint, commissionerCode, year } = calculation;
  return {
    commissionerId: run.commissionerId,
    id,
    runId: run.id,
    schemeId: run.schemeId,
    schemeVersionId: run.schemeVersionId,
    practiceId: basis.practiceId,
    componentKey: line.componentKey,
    kind: line.kind,
    label: line.label,
    sentence: sentenceOf(components, line.componentKey),
    fingerprint,
    computedPence: Number(line.pence),
    working: line.working,
    reference: paymentReference({ commissionerCode, year, runNumber: run.number, lineNumber }),
  };
};

const sentenceOf = (components: readonly Component[], key: string): string => {
  const component = components.find((candidate) => candidate.key === key);
  if (!component) throw new Error(`A line for the component "${key}", which the phase does not have.`);
  return componentSentence(component);
};

const newException = (
  { run }: Calculation,
  { basis, exception, id }: { basis: PaymentBasis; exception: RuleException; id: string },
): NewException => ({
  commissionerId: run.commissionerId,
  id,
  runId: run.id,
  practiceId: basis.practiceId,
  code: exception.code,
  field: exception.indicator ? `${exception.field} ${exception.indicator}` : exception.field,
  message: exception.message,
});

/** Two components that lack the same fact are one thing to settle. */
const withoutRepeats = (exceptions: readonly RuleException[]): RuleException[] => [
  ...new Map(exceptions.map((exception) => [exception.message, exception])).values(),
];
