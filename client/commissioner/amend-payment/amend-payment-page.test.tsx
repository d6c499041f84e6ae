import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import {
  AmendPaymentLineDocument,
  PaymentLineToAmendDocument,
  type PaymentLineToAmendQuery,
} from '../../generated/commissioner/amend-payment/amend-payment.ts';
import { may, mayNot } from '../../testing/a-consultation.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { AmendPaymentPage } from './amend-payment-page.tsx';

const data = (amend = may()): PaymentLineToAmendQuery => ({
  paymentLine: {
    __typename: 'PaymentLine',
    id: 'line-1',
    version: 3,
    label: 'attempt',
    reference: 'ZZ1-2026-0001-1',
    amount: { __typename: 'Money', pence: 2_400_000 },
    computed: { __typename: 'Money', pence: 2_400_000 },
    amendmentReason: null,
    practice: { __typename: 'Organisation', id: 'practice-1', code: 'Z00001', name: 'Alder Practice' },
    run: {
      __typename: 'PaymentRun',
      id: 'run-1',
      phaseName: 'Planning',
      permissions: { __typename: 'PaymentRunPermissions', amend },
    },
  },
});

const at = { at: '/payments/line-1/amend', path: '/payments/:lineId/amend' };

describe('amendment of a payment', () => {
  it('asks for an amount with pence and a reason, and sends whole pence', async () => {
    const shown = show(<AmendPaymentPage />, {
      ...at,
      answers: [
        answer({ document: PaymentLineToAmendDocument, data: data() }),
        answer({
          document: AmendPaymentLineDocument,
          variables: { lineId: 'line-1', expectedVersion: 3, amountPence: 2_520_050, reason: 'Claim agreed.' },
          data: { amendPaymentLine: { __typename: 'PaymentLine', id: 'line-1', version: 4 } },
        }),
      ],
    });
    const { user } = shown;
    expect(await screen.findByText(/£24,000.00 was worked out/)).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
    await user.type(screen.getByLabelText('Amount to pay'), 'a lot');
    await user.click(screen.getByRole('button', { name: 'Amend the payment' }));
    expect(screen.getByRole('link', { name: /Enter an amount/ })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Give a reason' })).toBeVisible();
    await user.clear(screen.getByLabelText('Amount to pay'));
    await user.type(screen.getByLabelText('Amount to pay'), '25,200.50');
    await user.type(screen.getByLabelText('Reason'), 'Claim agreed.');
    await user.click(screen.getByRole('button', { name: 'Amend the payment' }));
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/payment-runs/run-1');
  });

  it('gives the reason where it cannot be amended', async () => {
    show(<AmendPaymentPage />, {
      ...at,
      answers: [
        answer({
          document: PaymentLineToAmendDocument,
          data: data(mayNot('RUN_CANNOT_DO_THIS', 'A run that is released cannot be changed.')),
        }),
      ],
    });
    expect(await screen.findByText(/A run that is released cannot be changed/)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
