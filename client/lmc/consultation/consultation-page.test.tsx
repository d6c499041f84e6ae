import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { LmcConsultationDocument, SendCommentDocument } from '../../generated/lmc/consultation/consultation.ts';
import { SignatoriesDocument } from '../../generated/parts/cannot-sign/cannot-sign.ts';
import { simulationsAre } from '../../testing/a-simulation.ts';
import {
  FINGERPRINT,
  aComment,
  aConsultation,
  anAnswer,
  anLmcSession,
  may,
  mayNot,
} from '../../testing/a-consultation.ts';
import { owing } from '../../testing/reminder.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { ConsultationPage } from './consultation-page.tsx';

const SHOWN = { at: '/consultations/consultation-1', path: '/consultations/:consultationId', session: anLmcSession() };
const consultation = (changes: Parameters<typeof aConsultation>[0] = {}) =>
  answer({ document: LmcConsultationDocument, data: { consultation: aConsultation(changes) } });

describe('reading a consultation', () => {
  it('shows every clause with its comments, the fingerprint, and the way to comment and to sign', async () => {
    const comments = [
      aComment({
        sentAt: '2025-11-01T10:05:00.000Z',
        reply: 'The practices do.',
        repliedBy: 'Ada Byfield',
        repliedAt: '2025-11-02T09:00:00.000Z',
      }),
    ];
    const shown = show(<ConsultationPage />, {
      ...SHOWN,
      answers: [simulationsAre([]), owing('REPLIES', 'consultation-1', 1), consultation({ comments })],
    });
    expect(await screen.findByRole('heading', { level: 1, name: /Working together/ })).toBeVisible();
    expect(screen.getByText(FINGERPRINT)).toBeVisible();
    expect(screen.getByText(/3\/12 of its QOF payment for 2024-25/)).toBeVisible();
    const purpose = within(document.getElementById('purpose')!);
    expect(purpose.getByText('Who leads this?')).toBeVisible();
    expect(purpose.getByText('The practices do.')).toBeVisible();
    expect(purpose.getByText('Answered')).toBeVisible();
    expect(within(screen.getByRole('navigation', { name: 'Contents' })).getByText(/\(1 comment\)/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Comment on How to leave' }).getAttribute('href')).toBe(
      '/consultations/consultation-1/comment?clause=exitTerms',
    );
    expect(screen.getByRole('link', { name: 'Answer and sign' })).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('sends a draft on demand, and keeps it private until then', async () => {
    const { user } = show(<ConsultationPage />, {
      ...SHOWN,
      answers: [
        simulationsAre([]),
        owing('REPLIES', 'consultation-1', 1),
        answer({
          document: LmcConsultationDocument,
          data: { consultation: aConsultation({ comments: [aComment()] }) },
          times: 1,
        }),
        answer({
          document: SendCommentDocument,
          variables: { commentId: 'comment-1', expectedVersion: 1 },
          data: {
            sendComment: {
              __typename: 'Consultation',
              id: 'consultation-1',
              comments: [aComment({ sentAt: '2025-11-03T10:00:00.000Z', version: 2 })],
            },
          },
        }),
        consultation({ comments: [aComment({ sentAt: '2025-11-03T10:00:00.000Z', version: 2 })] }),
      ],
    });
    expect(await screen.findByText('Draft, private')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Send to Marshland ICB' }));
    expect(await screen.findByText('Sent, no reply yet')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Send to Marshland ICB' })).toBeNull();
    expect(document.activeElement?.textContent).toContain('Who leads this?');
  });

  it('shows a comment on a clause that the text does not have', async () => {
    show(<ConsultationPage />, {
      ...SHOWN,
      answers: [
        simulationsAre([]),
        owing('REPLIES', 'consultation-1', 1),
        consultation({ comments: [aComment({ clause: 'phases[4]', body: 'And phase five?' })] }),
      ],
    });
    expect(await screen.findByText('And phase five?')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Other comments' })).toBeVisible();
  });

  it('names whom to ask when one has not the right to sign', async () => {
    const permissions = {
      __typename: 'ConsultationPermissions' as const,
      comment: may(),
      sign: mayNot('YOUR_ROLE_DOES_NOT_ALLOW_THIS', 'You need the right to sign to do this.'),
    };
    const member = (id: string, name: string, roles: ('VIEW' | 'APPROVE')[]) => ({
      __typename: 'Membership' as const,
      id,
      roles,
      revokedAt: null,
      person: { __typename: 'Person' as const, id, name },
    });
    show(<ConsultationPage />, {
      ...SHOWN,
      answers: [
        simulationsAre([]),
        owing('REPLIES', 'consultation-1', 1),
        consultation({ permissions }),
        answer({
          document: SignatoriesDocument,
          data: { members: [member('1', 'Dr Lee Marsh', ['APPROVE']), member('2', 'Sam Reed', ['VIEW'])] },
        }),
      ],
    });
    expect(
      await screen.findByText('You cannot sign this: ask Dr Lee Marsh. They may sign for Fenland LMC.'),
    ).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Answer and sign' })).toBeNull();
  });

  it('says that the time is over, and offers neither comment nor signature', async () => {
    const closed = mayNot('CONSULTATION_IS_CLOSED', 'The consultation closed on 21 November 2025, 11:59pm.');
    show(<ConsultationPage />, {
      ...SHOWN,
      answers: [
        simulationsAre([]),
        owing('REPLIES', 'consultation-1', 1),
        consultation({
          overdue: true,
          permissions: { __typename: 'ConsultationPermissions', comment: closed, sign: closed },
        }),
      ],
    });
    expect(await screen.findByText(/Ask Marshland ICB to extend/)).toBeVisible();
    expect(screen.getByText(/This cannot be signed now: The consultation closed on 21 November 2025/)).toBeVisible();
    expect(screen.queryByRole('link', { name: /^Comment/ })).toBeNull();
  });

  it('shows the signed answer once there is one', async () => {
    show(<ConsultationPage />, {
      ...SHOWN,
      answers: [
        simulationsAre([]),
        owing('REPLIES', 'consultation-1', 1),
        consultation({ state: 'RESPONDED', response: anAnswer() }),
      ],
    });
    expect(await screen.findByText('Notice of 14 days.')).toBeVisible();
    expect(screen.getByText('3 November 2025, 2:05pm')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Answer and sign' })).toBeNull();
  });
});
