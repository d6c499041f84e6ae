import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import {
  CommissionerConsultationDocument,
  type CommissionerConsultationQuery,
  ReplyToCommentDocument,
} from '../../generated/commissioner/consultation/consultation.ts';
import { FINGERPRINT, aComment, may, mayNot } from '../../testing/a-consultation.ts';
import { someClauses } from '../../testing/a-definition.ts';
import { aListedSimulation, simulationsAre } from '../../testing/a-simulation.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { ConsultationPage } from './consultation-page.tsx';

type Found = NonNullable<CommissionerConsultationQuery['consultation']>;

const toAnswer = (changes: Parameters<typeof aComment>[0] = {}): Found['comments'][number] => ({
  ...aComment({ sentAt: '2025-11-01T10:00:00.000Z', ...changes }),
  permissions: { __typename: 'ConsultationCommentPermissions', reply: may() },
});

const consultation = (changes: Partial<Found> = {}): Found => ({
  __typename: 'Consultation',
  id: 'consultation-1',
  state: 'OPEN',
  openedAt: '2025-10-24T09:00:00.000Z',
  closesAt: '2025-11-21T23:59:59.000Z',
  days: 28,
  overdue: false,
  version: 3,
  fingerprint: FINGERPRINT,
  scheme: { __typename: 'Scheme', id: 'scheme-1', name: 'Working together', state: 'IN_CONSULTATION' },
  schemeVersion: { __typename: 'SchemeVersion', id: 'version-1', number: 2, clauses: someClauses() },
  lmc: { __typename: 'Organisation', id: 'lmc-1', name: 'Fenland LMC' },
  comments: [toAnswer()],
  response: null,
  permissions: {
    __typename: 'ConsultationPermissions',
    extend: may(),
    recordNoResponse: mayNot('CONSULTATION_IS_STILL_OPEN', 'The consultation is open.'),
  },
  ...changes,
});

const page = (found: Found, answers: Parameters<typeof show>[1] = {}) =>
  show(<ConsultationPage />, {
    at: '/consultations/consultation-1',
    path: '/consultations/:consultationId',
    answers: [
      answer({ document: CommissionerConsultationDocument, data: { consultation: found }, times: 1 }),
      simulationsAre([aListedSimulation(), aListedSimulation({ id: 'kept', sharedAt: null })]),
      ...(answers.answers ?? []),
    ],
  });

describe('a consultation, for the commissioner', () => {
  it('shows each comment at its clause with the reply it is owed', async () => {
    const shown = page(consultation());
    expect(await screen.findByRole('heading', { name: '1 comment, 1 reply owed' })).toBeVisible();
    expect(document.getElementById('purpose')).toContainElement(screen.getByText('Who leads this?'));
    expect(screen.getByText('Reply owed')).toBeVisible();
    expect(screen.getByText(/28 days in all/)).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('leads to what is shared with the LMC, and to nothing that is not', async () => {
    page(consultation());
    expect(await screen.findByRole('link', { name: 'Simulation of Planning' })).toHaveAttribute(
      'href',
      '/simulations/simulation-1',
    );
    expect(screen.getAllByRole('link', { name: /Simulation of/ })).toHaveLength(1);
  });

  it('sends a reply, and not an empty one', async () => {
    const comment = toAnswer({
      reply: 'The practice does.',
      repliedBy: 'Ada Byfield',
      repliedAt: '2025-11-03T10:00:00.000Z',
      version: 2,
    });
    const replied = consultation({ comments: [comment] });
    const { user } = page(consultation(), {
      answers: [
        answer({
          document: ReplyToCommentDocument,
          variables: { commentId: 'comment-1', expectedVersion: 1, reply: 'The practice does.' },
          data: { replyToComment: replied },
        }),
        answer({ document: CommissionerConsultationDocument, data: { consultation: replied } }),
      ],
    });
    await user.click(await screen.findByRole('button', { name: 'Send the reply' }));
    expect(screen.getByRole('link', { name: 'Write a reply' })).toBeVisible();
    await user.type(screen.getByLabelText('Your reply'), 'The practice does.');
    await user.click(screen.getByRole('button', { name: 'Send the reply' }));
    expect(await screen.findByRole('heading', { name: '1 comment, 0 replies owed' })).toBeVisible();
    expect(screen.getByText('The practice does.')).toBeVisible();
    expect(screen.queryByLabelText('Your reply')).toBeNull();
  });

  it('lets silence be recorded once the time is over, and only then', async () => {
    const { unmount } = page(consultation());
    await screen.findByText('Give the LMC more time');
    expect(screen.queryByRole('button', { name: /no response/ })).toBeNull();
    unmount();
    const permissions = { ...consultation().permissions, extend: may(), recordNoResponse: may() };
    page(consultation({ overdue: true, comments: [], permissions }));
    expect(await screen.findByRole('button', { name: 'Record that there was no response' })).toBeVisible();
  });

  it('shows the signed answer with its fingerprint', async () => {
    const response: Found['response'] = {
      __typename: 'ConsultationResponse',
      id: 'r',
      outcome: 'SUPPORTED_WITH_CONDITIONS',
      conditions: 'Notice of 14 days.',
      statement: '',
      signedName: 'Dr Lee Marsh',
      authority: 'Chair',
      signedAt: '2025-11-03T14:05:00.000Z',
      fingerprint: FINGERPRINT,
    };
    page(consultation({ state: 'RESPONDED', response }));
    expect(await screen.findByText('Notice of 14 days.')).toBeVisible();
    expect(screen.getByText('Dr Lee Marsh, Chair')).toBeVisible();
    expect(screen.getAllByText(FINGERPRINT)).toHaveLength(2);
  });
});
