import type { RunAgainstNationalQuery } from '../generated/commissioner/payment-run/against-national.ts';
import type { NationalLedgerQuery } from '../generated/practice/payments/ledger.ts';

const pounds = (pence: number) => ({ __typename: 'Money' as const, pence });
const PAGE_INFO = { __typename: 'PageInfo', hasNextPage: false, endCursor: null } as const;

type RunTotals = NonNullable<NonNullable<RunAgainstNationalQuery['paymentRun']>['againstNational']>;

/** Both sides of a run of three practices: one better off, one worse, one not known. */
export const aRunAgainstNational = (changes: Partial<RunTotals> = {}): RunAgainstNationalQuery => ({
  paymentRun: {
    __typename: 'PaymentRun',
    id: 'run-1',
    againstNational: {
      __typename: 'RunAgainstNational',
      practices: 3,
      better: 1,
      same: 0,
      worse: 1,
      notKnown: 1,
      paid: pounds(3_000_000),
      national: pounds(3_150_000),
      difference: pounds(-150_000),
      reasons: [
        {
          __typename: 'NotKnownReason',
          reason: 'AF, Patients on the register for 2026-03-31 is missing',
          practices: 1,
        },
      ],
      ...changes,
    },
  },
  nationalComparisons: {
    __typename: 'NationalComparisonConnection',
    totalCount: 2,
    pageInfo: PAGE_INFO,
    nodes: [
      {
        __typename: 'NationalComparison',
        id: 'comparison-1',
        paid: pounds(2_400_000),
        national: pounds(2_550_000),
        gap: pounds(-150_000),
        practice: { __typename: 'Organisation', id: 'practice-1', code: 'ZZ0001', name: 'Abbey Surgery' },
      },
      {
        __typename: 'NationalComparison',
        id: 'comparison-2',
        paid: pounds(600_000),
        national: null,
        gap: null,
        practice: { __typename: 'Organisation', id: 'practice-2', code: 'ZZ0002', name: 'Bridge Surgery' },
      },
    ],
  },
});

type LedgerRow = NationalLedgerQuery['nationalLedger']['nodes'][number];

/** A phase in the ledger of a practice that was paid more than nationally. */
export const aLedgerRow = (changes: Partial<LedgerRow> = {}): LedgerRow => ({
  __typename: 'NationalComparison',
  id: 'comparison-1',
  schemeName: 'Working together',
  partOfYear: '3 of 12 months',
  paid: pounds(2_400_000),
  national: pounds(2_250_000),
  gap: pounds(150_000),
  runningGap: pounds(150_000),
  notKnownBecause: [],
  run: { __typename: 'PaymentRun', id: 'run-1', phaseName: 'Planning', from: '2026-01-01', to: '2026-03-31' },
  ...changes,
});

/** A ledger with these phases. */
export const aLedger = (nodes: LedgerRow[]): NationalLedgerQuery => ({
  nationalLedger: { __typename: 'NationalComparisonConnection', totalCount: nodes.length, pageInfo: PAGE_INFO, nodes },
});
