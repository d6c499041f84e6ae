import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { LmcSigningDocument, SignConsultationDocument } from '../../generated/lmc/sign/sign.ts';
import { FINGERPRINT, aConsultation, anAnswer, anLmcSession, mayNot } from '../../testing/a-consultation.ts';
import { fill } from '../../testing/fill.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { KeptPage, openPageDraft } from '../../parts/drafts/kept-page.tsx';
import { aKeeper } from '../../testing/a-keeper.ts';
import { SignPage } from './sign-page.tsx';
import { SignedPage } from './signed-page.tsx';

const FORM = '/consultations/consultation-1/sign';
const SHOWN = { at: FORM, path: '/consultations/:consultationId/sign/:step?', session: anLmcSession() };
const page = answer({ document: LmcSigningDocument, data: { consultation: aConsultation() } });
const signs = {
  consultationId: 'consultation-1',
  expectedVersion: 3,
  fingerprint: FINGERPRINT,
  outcome: 'SUPPORTED_WITH_CONDITIONS',
  conditions: 'Notice of 14 days.',
  statement: 'A fair offer.',
  authority: 'Chair',
} as const;
const signed = answer({
  document: SignConsultationDocument,
  variables: signs,
  data: {
    signConsultation: {
      __typename: 'Consultation',
      id: 'consultation-1',
      state: 'RESPONDED',
      version: 4,
      response: anAnswer(),
    },
  },
});
const refused = answer({
  document: SignConsultationDocument,
  data: {
    signConsultation: {
      __typename: 'Refused',
      code: 'CONSULTATION_IS_CLOSED',
      message: 'The consultation closed on 21 November 2025, 11:59pm.',
      field: null,
      remedy: 'Your text is kept. Ask the commissioner to extend the consultation.',
      reasons: [],
    },
  },
});

const Kept = () => (
  <KeptPage inSteps>
    <SignPage />
  </KeptPage>
);

const fillIn = async (user: ReturnType<typeof show>['user']): Promise<void> => {
  await user.click(await screen.findByRole('radio', { name: 'Supported with conditions' }));
  await fill(user, screen.getByLabelText('Conditions'), 'Notice of 14 days.');
  await fill(user, screen.getByLabelText('Statement (optional)'), 'A fair offer.');
  await fill(user, screen.getByLabelText('By what authority do you sign?'), 'Chair');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
};

const declare = async (user: ReturnType<typeof show>['user']): Promise<void> => {
  await user.click(await screen.findByRole('link', { name: 'Continue to the declaration' }));
  await user.click(await screen.findByRole('checkbox', { name: /I am authorised to sign for Fenland LMC/ }));
  await user.click(screen.getByRole('button', { name: 'Sign' }));
};

describe('signing for the LMC', () => {
  it('shows the whole text that is signed, clause by clause, where the answer is written', async () => {
    show(<SignPage />, { ...SHOWN, answers: [page] });
    expect(await screen.findByRole('heading', { level: 1, name: /Answer for the LMC/ })).toBeVisible();
    for (const { heading, lines } of aConsultation().schemeVersion.clauses) {
      expect(screen.getAllByText(heading)).not.toHaveLength(0);
      for (const line of lines) expect(screen.getByText(line)).toBeInTheDocument();
    }
  });

  it('goes from the answer over the check and the declaration to the signature', async () => {
    const shown = show(<SignPage />, { ...SHOWN, answers: [page, signed] });
    await fillIn(shown.user);
    expect(await screen.findByRole('heading', { level: 1, name: /Check the answer/ })).toBeVisible();
    expect(screen.getByText('Notice of 14 days.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Change the conditions' }).getAttribute('href')).toBe(FORM);
    expect(await accessibilityFaults(shown)).toEqual([]);
    await declare(shown.user);
    expect((await screen.findByTestId('elsewhere')).textContent).toBe('/consultations/consultation-1/signed');
  });

  it('asks for what is missing before it goes on', async () => {
    const shown = show(<SignPage />, { ...SHOWN, answers: [page] });
    await shown.user.click(await screen.findByRole('button', { name: 'Continue' }));
    expect(screen.getByRole('link', { name: 'Choose the answer of the LMC' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Say by what authority you sign' })).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('does not sign without the declaration', async () => {
    const { user } = show(<SignPage />, { ...SHOWN, answers: [page] });
    await fillIn(user);
    await user.click(await screen.findByRole('link', { name: 'Continue to the declaration' }));
    await user.click(await screen.findByRole('button', { name: 'Sign' }));
    expect(await screen.findByText('There is a problem')).toBeVisible();
    expect(screen.queryByTestId('elsewhere')).toBeNull();
  });

  it('cannot be entered in the middle', async () => {
    show(<SignPage />, { ...SHOWN, at: `${FORM}/declare`, answers: [page] });
    expect(await screen.findByRole('heading', { level: 1, name: /Answer for the LMC/ })).toBeVisible();
  });

  it('keeps every word over the steps, and forgets it with the signature', async () => {
    const keeper = aKeeper(FORM);
    const { user } = show(<Kept />, { ...SHOWN, answers: [page, signed, ...keeper.answers] });
    await fillIn(user);
    const answered = { outcome: signs.outcome, conditions: signs.conditions, statement: signs.statement };
    await waitFor(() => expect(keeper.given.at(-1)).toEqual({ ...answered, authority: 'Chair' }), { timeout: 3000 });
    await user.click(await screen.findByRole('link', { name: 'Change the conditions' }));
    expect(await screen.findByDisplayValue('A fair offer.')).toBeVisible();
    await fill(user, screen.getByLabelText('By what authority do you sign?'), 'Secretary');
    await waitFor(() => expect(keeper.given.at(-1)).toEqual({ ...answered, authority: 'Secretary' }), {
      timeout: 3000,
    });
    await fill(user, screen.getByLabelText('By what authority do you sign?'), 'Chair');
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(openPageDraft()?.isWritten()).toBe(true);
    await declare(user);
    await screen.findByTestId('elsewhere');
    await waitFor(() => expect(keeper.given.at(-1)).toEqual({}));
  });

  it('puts back what was kept where the answer is written', async () => {
    const fields = { outcome: 'SUPPORTED', statement: 'A fair offer.', authority: 'Chair' };
    const { user } = show(<Kept />, {
      ...SHOWN,
      at: `${FORM}/check`,
      answers: [page, ...aKeeper(FORM, { fields }).answers],
    });
    expect(await screen.findByDisplayValue('A fair offer.')).toBeVisible();
    expect(screen.getByText(/What you wrote here on 1 November 2025/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(await screen.findByRole('heading', { level: 1, name: /Check the answer/ })).toBeVisible();
  });

  it('keeps every word when the close has passed, and shows it when the page is opened again', async () => {
    const first = show(<SignPage />, { ...SHOWN, answers: [page, refused] });
    await fillIn(first.user);
    await declare(first.user);
    expect(await screen.findByText('The consultation closed on 21 November 2025, 11:59pm.')).toBeVisible();
    expect(screen.getByText(/Your text is kept/)).toBeVisible();
    first.unmount();

    const { permissions } = aConsultation();
    const sign = mayNot('CONSULTATION_IS_CLOSED', 'The consultation closed on 21 November 2025, 11:59pm.');
    const keeper = aKeeper(FORM, { fields: { outcome: 'SUPPORTED', statement: 'A fair offer.', authority: 'Chair' } });
    show(<Kept />, {
      ...SHOWN,
      answers: [
        answer({
          document: LmcSigningDocument,
          data: { consultation: aConsultation({ overdue: true, permissions: { ...permissions, sign } }) },
        }),
        ...keeper.answers,
      ],
    });
    expect(await screen.findByText(/This cannot be signed now/)).toBeVisible();
    expect(await screen.findByText('A fair offer.')).toBeVisible();
    expect(screen.getByText(/It is kept until 15 November 2025/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
    expect(keeper.given).toEqual([]);
  });

  it('is final: once signed the form is not there', async () => {
    show(<SignPage />, {
      ...SHOWN,
      answers: [
        answer({ document: LmcSigningDocument, data: { consultation: aConsultation({ response: anAnswer() }) } }),
      ],
    });
    expect((await screen.findByTestId('elsewhere')).textContent).toBe('/consultations/consultation-1/signed');
  });
});

describe('after signing', () => {
  it('shows the name, the instant in London and the fingerprint', async () => {
    const shown = show(<SignedPage />, {
      at: '/consultations/consultation-1/signed',
      path: '/consultations/:consultationId/signed',
      session: anLmcSession(),
      answers: [
        answer({
          document: LmcSigningDocument,
          data: {
            consultation: aConsultation({
              state: 'RESPONDED',
              response: anAnswer({ signedAt: '2025-07-01T14:05:00.000Z' }),
            }),
          },
        }),
      ],
    });
    expect(await screen.findByText(/Dr Lee Marsh, 1 July 2025, 3:05pm London time/)).toBeVisible();
    expect(screen.getByText(FINGERPRINT)).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });
});
