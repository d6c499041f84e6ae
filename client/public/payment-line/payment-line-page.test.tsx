import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import { PaymentLineDocument, type PaymentLineQuery } from '../../generated/public/payment-line/payment-line.ts';
import { aStoredWorking } from '../../testing/a-working.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { PaymentLinePage } from './payment-line-page.tsx';

type Line = NonNullable<PaymentLineQuery['paymentLine']>;

const pounds = (pence: number) => ({ __typename: 'Money' as const, pence });

const line = (changes: Partial<Line> = {}): Line => ({
  __typename: 'PaymentLine',
  id: 'line-1',
  reference: 'ZZ1-2026-000001',
  label: 'Planning: Quarter share',
  sentence: 'Each practice is paid 3/12 of its QOF payment for 2024-25.',
  amount: pounds(2_400_000),
  computed: pounds(2_400_000),
  amended: null,
  amendmentReason: null,
  amendedBy: null,
  paidAt: '2026-04-20T10:00:00.000Z',
  fingerprint: '5a1d'.repeat(16),
  schemeVersionNumber: 2,
  schemeName: 'Working together',
  working: aStoredWorking(),
  workingText: 'Quarter share\n  Result: £24,000.00\n',
  practice: { __typename: 'Organisation', id: 'practice-1', code: 'ZZ0001', name: 'Abbey Surgery' },
  run: {
    __typename: 'PaymentRun',
    id: 'run-1',
    phaseName: 'Planning',
    from: '2026-01-01',
    to: '2026-03-31',
    state: 'RELEASED',
    nationalContract: { __typename: 'NationalContractUsed', financialYear: '2025-26', release: 2 },
  },
  ...changes,
});

const SHOWN = { at: '/payments/line-1', path: '/payments/:lineId' };
const page = (changes: Partial<Line> = {}) => ({
  ...SHOWN,
  answers: [answer({ document: PaymentLineDocument, data: { paymentLine: line(changes) } })],
});

describe('explaining a payment', () => {
  it('leads from the pence to the rule, the figures with date and source, and each sum', async () => {
    const shown = show(<PaymentLinePage />, page());
    expect(
      await screen.findByRole('heading', { level: 1, name: /Explain this payment: ZZ1-2026-000001/ }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'National contract of 2025-26, release 2' })).toHaveAttribute(
      'href',
      '/national-contract/2025-26/releases/2',
    );
    const basis = within(screen.getByRole('row', { name: /QOF payment for the basis year/ }));
    expect(basis.getByText('£96,000.00')).toBeVisible();
    expect(basis.getByText('NHS Payments to General Practice')).toBeVisible();
    const sums = within(screen.getByRole('list', { name: 'Sums' })).getAllByRole('listitem');
    expect(sums.map(({ textContent }) => textContent)).toEqual([
      'Fraction of the year= [months that are paid] ÷ [months in the whole]= 0.25',
      'Share of the basis year payment= [QOF payment for the basis year 2024-25] × [fraction of the year]= £24,000.00',
      'Pay, rounded to the penny= [share of the basis year payment] rounded half up to 2 decimal places= £24,000.00',
    ]);
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('opens every part before it is printed', async () => {
    const parts = ['a', 'b', 'c', 'd'].map((key) => ({ ...aStoredWorking(), key, title: `Part ${key}` }));
    const { container } = show(<PaymentLinePage />, page({ working: aStoredWorking(parts) }));
    await screen.findByText('Part d: £24,000.00');
    const closed = () =>
      [...container.querySelectorAll('.portal-working details')].filter((part) => !part.hasAttribute('open')).length;
    expect(closed()).toBe(4);
    fireEvent(window, new Event('beforeprint'));
    expect(closed()).toBe(0);
  });

  it('opens and closes every part at once', async () => {
    const { container, user } = show(
      <PaymentLinePage />,
      page({ working: aStoredWorking([aStoredWorking([aStoredWorking()])]) }),
    );
    await user.click(await screen.findByRole('button', { name: 'Close every part' }));
    expect(container.querySelectorAll('.portal-working details[open]')).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Open every part' }));
    expect(container.querySelectorAll('.portal-working details[open]')).toHaveLength(2);
  });

  it('shows what was worked out beside what a person made of it', async () => {
    show(
      <PaymentLinePage />,
      page({
        amount: pounds(2_300_000),
        amended: pounds(2_300_000),
        amendedBy: 'Ada Byfield',
        amendmentReason: 'Paid in part already.',
      }),
    );
    expect((await screen.findAllByText('£23,000.00'))[0]).toBeVisible();
    expect(screen.getByText('Paid in part already.')).toBeVisible();
    expect(screen.getByText('Ada Byfield')).toBeVisible();
    expect(screen.getByText(/This is the working of the sum that was worked out/)).toHaveTextContent(
      '£24,000.00. Ada Byfield amended what is paid to £23,000.00: Paid in part already.',
    );
  });

  it('falls back to the text of a working whose form it does not know', async () => {
    show(<PaymentLinePage />, page({ working: { another: 'form' } }));
    expect(await screen.findByText(/Result: £24,000\.00/)).toBeVisible();
  });

  it('copies the text', async () => {
    const { user } = show(<PaymentLinePage />, page());
    await user.click(await screen.findByText('The same as plain text'));
    await user.click(screen.getByRole('button', { name: 'Copy the working' }));
    expect(await screen.findByText('Copied.')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(line().workingText);
  });
});
