import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import {
  ComponentKindsDocument,
  SchemeToEditDocument,
  TryComponentDocument,
  type TryComponentQuery,
} from '../../generated/commissioner/edit-scheme/edit-scheme.ts';
import { KINDS } from '../../testing/component-kinds.ts';
import { anEditedScheme } from '../../testing/a-scheme.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { PaymentPage } from './payment-page.tsx';

const trial = (sentence: string, problems: TryComponentQuery['tryComponent']['problems'] = []): TryComponentQuery => ({
  tryComponent: { __typename: 'ComponentTrial', sentence, problems },
});
const problem = (field: string, message: string, missing = false) => ({
  __typename: 'ComponentProblem' as const,
  field,
  message,
  missing,
});

/** The server of this test: what it says depends on the months that are typed in. */
const tried = (months: unknown, data: TryComponentQuery) => ({
  request: {
    query: TryComponentDocument,
    variables: ({ component }: { component: { parameters: { months?: unknown } } }) =>
      component.parameters.months === months,
  },
  result: { data },
  maxUsageCount: 9,
});

const page = (problems: { __typename: 'Refusal'; code: string; message: string; field: string }[] = []) => {
  const scheme = anEditedScheme();
  return show(<PaymentPage />, {
    at: '/schemes/scheme-1/edit/phases/planning/payment',
    path: '/schemes/:schemeId/edit/phases/:phaseKey/payment',
    answers: [
      answer({ document: ComponentKindsDocument, data: KINDS }),
      answer({
        document: SchemeToEditDocument,
        data: { scheme: { ...scheme, currentVersion: { ...scheme.currentVersion, problems } } },
      }),
      tried(3, trial('Each practice is paid 3/12 of its QOF payment for 2024-25.')),
      tried(4, trial('Each practice is paid 4/12 of its QOF payment for 2024-25.')),
      tried(
        13,
        trial('', [
          problem('parameters.months', 'In "Quarter share", "How many months are paid" is 13 and must be at most 12.'),
        ]),
      ),
      tried(
        undefined,
        trial('', [problem('parameters.months', 'In "Quarter share", "How many months are paid" is missing.', true)]),
      ),
    ],
  });
};

describe('the payment of a phase', () => {
  it('shows the sentence of what is typed in before it is saved', async () => {
    const shown = page();
    const months = await screen.findByLabelText('How many months are paid');
    await shown.user.clear(months);
    await shown.user.type(months, '4');
    expect(await screen.findByText('Each practice is paid 4/12 of its QOF payment for 2024-25.')).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('offers an example of the rule that is chosen, and fills it in, while nothing is typed', async () => {
    const { user } = page();
    await screen.findByLabelText('How many months are paid');
    expect(screen.queryByRole('button', { name: /Fill in this example/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Add another part of the payment' }));
    expect(screen.getByText(/For example: Each practice is paid 3\/12/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Fill in this example of A share of last year' }));
    expect(screen.getAllByLabelText('The year').at(-1)).toHaveValue('2012-13');
    expect(screen.getAllByLabelText('Out of how many months').at(-1)).toHaveValue('12');
    expect(screen.queryByRole('button', { name: /Fill in this example/ })).not.toBeInTheDocument();
  });

  it('puts what is wrong at its field as it is typed, and takes it away when it is right', async () => {
    const { user } = page();
    const months = await screen.findByLabelText('How many months are paid');
    await user.clear(months);
    await user.type(months, '13');
    await waitFor(() => expect(months).toHaveAccessibleDescription(/is 13 and must be at most 12/));
    await user.clear(months);
    await user.type(months, '3');
    expect(await screen.findByText('Each practice is paid 3/12 of its QOF payment for 2024-25.')).toBeVisible();
    expect(months).not.toHaveAccessibleDescription(/at most 12/);
  });

  it('lists what is still to be filled in without calling it an error', async () => {
    const { user } = page();
    const months = await screen.findByLabelText('How many months are paid');
    await user.clear(months);
    expect(await screen.findByText(/"How many months are paid" is missing/)).toBeVisible();
    expect(months).not.toHaveAccessibleDescription(/missing/);
  });

  it('puts what was found wrong with the whole text at its field, until that is changed', async () => {
    const { user } = page([
      {
        __typename: 'Refusal',
        code: 'INDICATOR_IS_PAID_TWICE',
        field: 'phases[0].components[0].parameters.basisYear',
        message: 'In "Quarter share", it is paid a second time.',
      },
    ]);
    const year = await screen.findByLabelText('The year');
    expect(year).toHaveAccessibleDescription(/paid a second time/);
    await user.type(year, '{Backspace}5');
    expect(year).not.toHaveAccessibleDescription(/paid a second time/);
  });
});
