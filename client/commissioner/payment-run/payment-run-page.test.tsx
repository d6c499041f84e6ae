import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import {
  ApprovePaymentRunDocument,
  PaymentRunDocument,
  PaymentRunLinesDocument,
  type PaymentRunLinesQuery,
  PaymentRunProgressDocument,
  SettlePaymentExceptionDocument,
  WithdrawPaymentRunDocument,
} from '../../generated/commissioner/payment-run/payment-run.ts';
import { RunAgainstNationalDocument } from '../../generated/commissioner/payment-run/against-national.ts';
import { aRunAgainstNational } from '../../testing/a-comparison.ts';
import { may, mayNot } from '../../testing/a-consultation.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { lineFilter } from './lines.tsx';
import { PaymentRunPage } from './payment-run-page.tsx';
import type { RunFound } from './run-found.ts';

const no = mayNot('RUN_CANNOT_DO_THIS', 'Not now.');
const PERMISSIONS: RunFound['permissions'] = {
  __typename: 'PaymentRunPermissions',
  calculate: no,
  submit: no,
  approve: no,
  release: no,
  withdraw: no,
  amend: no,
};

const run = (changes: Partial<RunFound> = {}): RunFound => ({
  __typename: 'PaymentRun',
  id: 'run-1',
  phaseKey: 'planning',
  phaseName: 'Planning',
  nationalContract: { __typename: 'NationalContractUsed', financialYear: '2025-26', release: 2 },
  from: '2026-01-01',
  to: '2026-03-31',
  state: 'CALCULATED',
  version: 4,
  practicesTotal: 70,
  practicesDone: 70,
  claimsAgreedSince: 0,
  total: { __typename: 'Money', pence: 168_000_000 },
  failure: null,
  makers: ['Ben Cole', 'Cy Dunn'],
  createdBy: 'Ben Cole',
  calculatedBy: 'Ben Cole',
  calculatedAt: '2026-04-02T09:00:00.000Z',
  submittedBy: null,
  submittedAt: null,
  approvedBy: null,
  approvedAt: null,
  releasedBy: null,
  releasedAt: null,
  scheme: { __typename: 'Scheme', id: 'scheme-1', name: 'Working together' },
  schemeVersion: { __typename: 'SchemeVersion', id: 'version-2', number: 2, fingerprint: null },
  exceptions: [],
  permissions: PERMISSIONS,
  ...changes,
});

const LINES: PaymentRunLinesQuery = {
  paymentRun: {
    __typename: 'PaymentRun',
    id: 'run-1',
    lines: {
      __typename: 'PaymentLineConnection',
      totalCount: 1,
      total: { __typename: 'Money', pence: 2_400_000 },
      pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      nodes: [
        {
          __typename: 'PaymentLine',
          id: 'line-1',
          label: 'Quarter share',
          reference: 'ZZ1-2026-0001-1',
          amount: { __typename: 'Money', pence: 2_400_000 },
          amended: null,
          practice: { __typename: 'Organisation', id: 'practice-1', code: 'Z00001', name: 'Alder Practice' },
        },
      ],
    },
  },
};

const lines = answer({ document: PaymentRunLinesDocument, data: LINES });
const national = answer({ document: RunAgainstNationalDocument, data: aRunAgainstNational() });
const page = (answers: NonNullable<Parameters<typeof show>[1]>['answers'] = []) =>
  show(<PaymentRunPage />, {
    at: '/payment-runs/run-1',
    path: '/payment-runs/:runId',
    answers: [...answers, national],
  });
const progress = (state: RunFound['state'], done: number, version = 3) => ({
  paymentRun: {
    __typename: 'PaymentRun' as const,
    id: 'run-1',
    state,
    version,
    practicesDone: done,
    practicesTotal: 70,
  },
});

describe('payment run', () => {
  it('shows how far the calculation is, and the payments once it is done', async () => {
    page([
      answer({
        document: PaymentRunDocument,
        data: { paymentRun: run({ state: 'CALCULATING', practicesDone: 0 }) },
        times: 1,
      }),
      answer({ document: PaymentRunProgressDocument, data: progress('CALCULATING', 35), times: 1 }),
      answer({ document: PaymentRunProgressDocument, data: progress('CALCULATED', 70) }),
      answer({
        document: PaymentRunDocument,
        data: { paymentRun: run({ permissions: { ...PERMISSIONS, submit: may() } }) },
      }),
      lines,
    ]);
    expect(await screen.findByText('35 of 70')).toBeVisible();
    expect(screen.getByRole('progressbar', { name: 'Practices worked out' })).toHaveValue(35);
    expect(await screen.findByRole('button', { name: 'Submit for approval' }, { timeout: 4000 })).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Alder Practice (Z00001)' })).toHaveAttribute(
      'href',
      '/payments/line-1',
    );
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('says that a claim was agreed since it was calculated, and that it must be calculated again', async () => {
    const refused = {
      ...PERMISSIONS,
      submit: mayNot('RUN_MISSES_CLAIMS', 'Claims agreed since this was calculated: 1.'),
      calculate: may(),
    };
    page([
      answer({
        document: PaymentRunDocument,
        data: { paymentRun: run({ state: 'CALCULATED', claimsAgreedSince: 1, permissions: refused }) },
      }),
      lines,
    ]);
    expect(await screen.findByText('1 claim was agreed since this was calculated: calculate again.')).toBeVisible();
    expect(screen.getByText('It cannot be submitted yet: Claims agreed since this was calculated: 1.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Submit for approval' })).toBeNull();
  });

  it('is stopped by who withdraws it while it is calculated, as it stands by then', async () => {
    const { user } = page([
      answer({
        document: PaymentRunDocument,
        data: {
          paymentRun: run({
            state: 'CALCULATING',
            version: 3,
            practicesDone: 0,
            permissions: { ...PERMISSIONS, withdraw: may() },
          }),
        },
      }),
      answer({ document: PaymentRunProgressDocument, data: progress('CALCULATING', 35, 4) }),
      answer({
        document: WithdrawPaymentRunDocument,
        variables: { runId: 'run-1', expectedVersion: 4, reason: 'It pays the wrong phase' },
        data: { withdrawPaymentRun: run({ state: 'WITHDRAWN', version: 5 }) },
      }),
      lines,
    ]);
    expect(await screen.findByText('35 of 70')).toBeVisible();
    await user.click(screen.getByText('Stop the calculation and withdraw this run'));
    await user.type(screen.getByLabelText('Reason'), 'It pays the wrong phase');
    await user.click(screen.getByRole('checkbox', { name: 'Nothing of this run is to be paid' }));
    await user.click(screen.getByRole('button', { name: 'Withdraw the run' }));
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/schemes/');
  });

  it('has no fault for axe, and aligns amounts', async () => {
    const shown = page([answer({ document: PaymentRunDocument, data: { paymentRun: run() } }), lines]);
    const amounts = await screen.findAllByText('£24,000.00');
    expect(amounts[0]?.closest('td')).toHaveClass('nhsuk-table__cell--numeric');
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('gives its author the reason instead of the button to approve', async () => {
    const approve = mayNot(
      'RUN_AUTHOR_CANNOT_APPROVE',
      'You worked on this run or on what it pays for, so you cannot approve it. Who may: Di Ely.',
    );
    page([
      answer({
        document: PaymentRunDocument,
        data: { paymentRun: run({ state: 'SUBMITTED', permissions: { ...PERMISSIONS, approve } }) },
      }),
      lines,
    ]);
    expect(await screen.findByText(/so you cannot approve it. Who may: Di Ely/)).toBeVisible();
    expect(screen.getByText('Worked on by Ben Cole, Cy Dunn. None of them can approve it.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Approve/ })).toBeNull();
  });

  it('asks a second person to declare before approving', async () => {
    const { user } = page([
      answer({
        document: PaymentRunDocument,
        data: { paymentRun: run({ state: 'SUBMITTED', permissions: { ...PERMISSIONS, approve: may() } }) },
        times: 1,
      }),
      answer({
        document: ApprovePaymentRunDocument,
        variables: { runId: 'run-1', expectedVersion: 4 },
        data: { approvePaymentRun: run({ state: 'APPROVED', version: 5 }) },
      }),
      answer({
        document: PaymentRunDocument,
        data: { paymentRun: run({ state: 'APPROVED', version: 5, permissions: { ...PERMISSIONS, release: may() } }) },
      }),
      lines,
    ]);
    await user.click(await screen.findByRole('button', { name: 'Approve £1,680,000.00' }));
    expect(screen.getByRole('link', { name: 'Confirm that you have checked this' })).toBeVisible();
    await user.click(screen.getByLabelText(/I did not work on this run/));
    await user.click(screen.getByRole('button', { name: 'Approve £1,680,000.00' }));
    expect(await screen.findByRole('button', { name: 'Release the payments' })).toBeVisible();
  });

  it('names each exception and settles it with words', async () => {
    const exception: RunFound['exceptions'][number] = {
      __typename: 'PaymentException',
      id: 'exception-1',
      code: 'FACT_IS_MISSING',
      field: 'qofPayment',
      message: 'Birch Practice has no QOF payment for 2024-25.',
      version: 1,
      settlement: null,
      settledBy: null,
      settledAt: null,
      permissions: { __typename: 'PaymentExceptionPermissions', settle: may() },
      practice: { __typename: 'Organisation', id: 'practice-2', code: 'Z00002', name: 'Birch Practice' },
    };
    const permissions = {
      ...PERMISSIONS,
      amend: may(),
      submit: mayNot('RUN_HAS_EXCEPTIONS', 'Exceptions not settled: 1.'),
    };
    const settled = run({
      exceptions: [
        { ...exception, settlement: 'Opened later.', settledBy: 'Ada Byfield', settledAt: '2026-04-03T09:00:00.000Z' },
      ],
      permissions: { ...permissions, submit: may() },
    });
    const { user } = page([
      answer({
        document: PaymentRunDocument,
        data: { paymentRun: run({ exceptions: [exception], permissions }) },
        times: 1,
      }),
      answer({
        document: SettlePaymentExceptionDocument,
        variables: { exceptionId: 'exception-1', expectedVersion: 1, settlement: 'Opened later.' },
        data: { settlePaymentException: settled },
      }),
      answer({ document: PaymentRunDocument, data: { paymentRun: settled } }),
      lines,
    ]);
    expect(await screen.findByRole('region', { name: '1 exception, 1 to settle' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Submit for approval' })).toBeNull();
    await user.type(screen.getByLabelText('How it is settled'), 'Opened later.');
    await user.click(screen.getByRole('button', { name: /^Settle/ }));
    expect(await screen.findByRole('region', { name: '1 exception, 0 to settle' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Submit for approval' })).toBeVisible();
  });

  it.each([
    ['£24,000.00', { amountPence: 2_400_000 }],
    ['24000.00', { amountPence: 2_400_000 }],
    ['24000', { search: '24000' }],
    ['Z00001', { search: 'Z00001' }],
    ['St. Mary', { search: 'St. Mary' }],
    [undefined, { search: undefined }],
  ])('understands the search "%s"', (words, filter) => expect(lineFilter(words)).toEqual(filter));
});
