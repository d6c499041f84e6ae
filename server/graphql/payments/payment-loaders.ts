import DataLoader from 'dataloader';
import type {
  ComparisonTotals,
  NationalComparison,
} from '../../persistence/payments/national-comparison-repository.ts';
import type { PaymentException } from '../../persistence/payments/payment-exception-repository.ts';
import type {
  PaymentLine,
  PaymentLinePage,
  PaymentLineQuery,
} from '../../persistence/payments/payment-line-repository.ts';
import type { PaymentRun } from '../../persistence/payments/payment-run-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { Working } from '../../rules/working/working.ts';
import { many, one } from '../batches.ts';

/** A page of the lines of one run, as one field of a list asks for it. */
export interface LinesOfRun {
  runId: string;
  query: PaymentLineQuery;
}

/** What child fields of runs and lines load, in batches. One set for each operation. */
export class PaymentLoaders {
  readonly run: DataLoader<string, PaymentRun | null>;
  readonly runsOfScheme: DataLoader<string, PaymentRun[]>;
  readonly exceptionsOfRun: DataLoader<string, PaymentException[]>;
  readonly line: DataLoader<string, PaymentLine | null>;
  readonly workingOfLine: DataLoader<string, { id: string; working: Working } | null>;
  readonly comparison: DataLoader<string, NationalComparison | null>;
  readonly workingOfComparison: DataLoader<string, { id: string; working: Working } | null>;
  readonly againstNational: DataLoader<string, ComparisonTotals | null>;
  readonly linesOfRun: DataLoader<LinesOfRun, PaymentLinePage, string>;

  constructor(scope: Scope) {
    this.run = one(
      (ids) => scope.paymentRuns.byIds(ids),
      ({ id }) => id,
    );
    this.runsOfScheme = many(
      (ids) => scope.paymentRuns.ofSchemes(ids),
      ({ schemeId }) => schemeId,
    );
    this.exceptionsOfRun = many(
      (ids) => scope.paymentExceptions.ofRuns(ids),
      ({ runId }) => runId,
    );
    this.line = one(
      (ids) => scope.paymentLines.byIds(ids),
      ({ id }) => id,
    );
    this.workingOfLine = one(
      (ids) => scope.paymentLines.workings(ids),
      ({ id }) => id,
    );
    this.comparison = one(
      (ids) => scope.nationalComparisons.byIds(ids),
      ({ id }) => id,
    );
    this.workingOfComparison = one(
      (ids) => scope.nationalComparisons.workings(ids),
      ({ id }) => id,
    );
    this.againstNational = one(
      (ids) => scope.nationalComparisons.totals(ids),
      ({ runId }) => runId,
    );
    this.linesOfRun = new DataLoader((asked) => loadLinesOfRuns(scope, asked), {
      cacheKeyFn: (asked) => JSON.stringify(asked),
    });
  }

  clearAll(): void {
    for (const loader of Object.values(this)) (loader as DataLoader<string, unknown>).clearAll();
  }
}

/** The same page of many runs is one statement. */
const loadLinesOfRuns = async (scope: Scope, asked: readonly LinesOfRun[]): Promise<PaymentLinePage[]> => {
  const queries = new Map(asked.map(({ query }) => [JSON.stringify(query), query]));
  const found = new Map<string, PaymentLinePage>();
  for (const [key, query] of queries) {
    const runIds = asked.filter((one) => JSON.stringify(one.query) === key).map(({ runId }) => runId);
    const pages = await scope.paymentLines.pagesOfRuns(runIds, query);
    for (const [index, page] of pages.entries()) found.set(`${key} ${runIds[index]}`, page);
  }
  return asked.map(({ runId, query }) => found.get(`${JSON.stringify(query)} ${runId}`) as PaymentLinePage);
};
