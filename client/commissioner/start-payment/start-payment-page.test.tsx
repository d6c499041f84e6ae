import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import {
  SchemeToPayDocument,
  type SchemeToPayQuery,
  StartPaymentRunDocument,
} from '../../generated/commissioner/start-payment/start-payment.ts';
import { may } from '../../testing/a-consultation.ts';
import { answer, show } from '../../testing/render.tsx';
import { StartPaymentPage } from './start-payment-page.tsx';

type Scheme = NonNullable<SchemeToPayQuery['scheme']>;

const phase = (key: string, name: string): Scheme['phases'][number] => ({
  __typename: 'PhaseUptake',
  key,
  name,
  from: '2026-01-01',
  to: '2026-03-31',
  requirementsMet: 68,
});
const run = (phaseKey: string, state: Scheme['paymentRuns'][number]['state']): Scheme['paymentRuns'][number] => ({
  __typename: 'PaymentRun',
  id: `run-${phaseKey}`,
  phaseKey,
  state,
});

const page = (paymentRuns: Scheme['paymentRuns'], refused = false) =>
  show(<StartPaymentPage />, {
    at: '/schemes/scheme-1/pay',
    path: '/schemes/:schemeId/pay',
    answers: [
      answer({
        document: SchemeToPayDocument,
        data: {
          scheme: {
            __typename: 'Scheme',
            id: 'scheme-1',
            name: 'Working together',
            state: 'PUBLISHED',
            version: 8,
            phases: [phase('planning', 'Planning'), phase('operating', 'Operating')],
            paymentRuns,
            permissions: { __typename: 'SchemePermissions', startPaymentRun: may() },
          },
        },
      }),
      answer({
        document: StartPaymentRunDocument,
        variables: { schemeId: 'scheme-1', phaseKey: 'operating' },
        data: {
          startPaymentRun: refused
            ? {
                __typename: 'Refused',
                code: 'PHASE_HAS_NOT_ENDED',
                message: 'The phase runs until 31 March 2026.',
                field: null,
                remedy: null,
                reasons: [],
              }
            : { __typename: 'PaymentRun', id: 'run-2' },
        },
      }),
    ],
  });

describe('start of a payment run', () => {
  it('offers the phases without a run, and those whose run was withdrawn', async () => {
    page([run('planning', 'WITHDRAWN'), run('operating', 'RELEASED')]);
    expect(await screen.findByLabelText('Planning')).toBeChecked();
    expect(screen.queryByLabelText('Operating')).toBeNull();
    expect(screen.getByText(/68 practices met what was asked/)).toBeVisible();
  });

  it('goes to the run', async () => {
    const { user } = page([run('planning', 'RELEASED')]);
    await user.click(await screen.findByRole('button', { name: 'Start the run' }));
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/payment-runs/run-2');
  });

  it('shows why a phase cannot be paid yet', async () => {
    const { user } = page([run('planning', 'RELEASED')], true);
    await user.click(await screen.findByRole('button', { name: 'Start the run' }));
    expect(await screen.findByText('The phase runs until 31 March 2026.')).toBeVisible();
    expect(document.activeElement).toHaveClass('nhsuk-error-summary');
  });

  it('says so when every phase has its run', async () => {
    page([run('planning', 'RELEASED'), run('operating', 'DRAFT')]);
    expect(await screen.findByText(/Every phase has its payment run/)).toBeVisible();
  });
});
