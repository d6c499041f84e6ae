import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import {
  SchemeToConsultDocument,
  type SchemeToConsultQuery,
  StartConsultationDocument,
} from '../../generated/commissioner/consult/consult.ts';
import { may, mayNot } from '../../testing/a-consultation.ts';
import { someClauses } from '../../testing/a-definition.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { ConsultPage } from './consult-page.tsx';

const data = (startConsultation = may()): SchemeToConsultQuery => ({
  scheme: {
    __typename: 'Scheme',
    id: 'scheme-1',
    name: 'Working together',
    state: 'DRAFT',
    version: 3,
    currentVersion: { __typename: 'SchemeVersion', id: 'version-2', number: 2, clauses: someClauses() },
    permissions: { __typename: 'SchemePermissions', startConsultation },
  },
  lmcs: [
    { __typename: 'Organisation', id: 'lmc-1', name: 'Fenland LMC', code: 'ZL1' },
    { __typename: 'Organisation', id: 'lmc-2', name: 'Coastal LMC', code: 'ZL2' },
  ],
});

const at = { at: '/schemes/scheme-1/consult', path: '/schemes/:schemeId/consult' };

const fillDate = async (
  user: ReturnType<typeof show>['user'],
  [day, month, year]: readonly [string, string, string],
): Promise<void> => {
  await user.type(await screen.findByLabelText('Day'), day);
  await user.type(screen.getByLabelText('Month'), month);
  await user.type(screen.getByLabelText('Year'), year);
};

describe('start of a consultation', () => {
  it('says when it closes and for how long, and that the text will be fixed', async () => {
    const shown = show(<ConsultPage />, {
      ...at,
      answers: [answer({ document: SchemeToConsultDocument, data: data() })],
    });
    await fillDate(shown.user, ['26', '1', '2026']);
    expect(screen.getByText(/11:59pm London time on 26 January 2026: 84 days from today/)).toBeVisible();
    expect(screen.getByText(/version 2 cannot change/)).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('asks for the declaration first, then for what is missing, and sends once all is there', async () => {
    const { user } = show(<ConsultPage />, {
      ...at,
      answers: [
        answer({ document: SchemeToConsultDocument, data: data() }),
        answer({
          document: StartConsultationDocument,
          variables: { schemeId: 'scheme-1', expectedVersion: 3, lmcIds: ['lmc-2'], closesOn: '2026-01-26' },
          data: {
            startConsultation: {
              __typename: 'Scheme',
              id: 'scheme-1',
              name: 'Working together',
              state: 'IN_CONSULTATION',
              version: 4,
            },
          },
        }),
      ],
    });
    const send = await screen.findByRole('button', { name: /start the consultation/ });
    await user.click(send);
    expect(screen.getByRole('link', { name: 'Confirm that you have checked this' })).toBeVisible();
    await user.click(screen.getByLabelText(/I have read version 2/));
    await user.click(send);
    expect(screen.getByRole('link', { name: 'Choose at least one LMC to consult' })).toBeVisible();
    await user.click(screen.getByLabelText('Coastal LMC'));
    await fillDate(user, ['26', '1', '2026']);
    await user.click(send);
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/schemes/scheme-1');
  });

  it('gives the reason where it cannot be started', async () => {
    show(<ConsultPage />, {
      ...at,
      answers: [
        answer({
          document: SchemeToConsultDocument,
          data: data(mayNot('SCHEME_HAS_PROBLEMS', 'The draft is not finished.')),
        }),
      ],
    });
    expect(await screen.findByText(/The draft is not finished/)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
