import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { LmcClauseDocument, WriteCommentDocument } from '../../generated/lmc/comment/comment.ts';
import { aConsultation, anLmcSession, mayNot } from '../../testing/a-consultation.ts';
import { fill } from '../../testing/fill.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { KeptPage, openPageDraft } from '../../parts/drafts/kept-page.tsx';
import { aKeeper } from '../../testing/a-keeper.ts';
import { CommentPage } from './comment-page.tsx';

const SHOWN = {
  at: '/consultations/consultation-1/comment?clause=exitTerms',
  path: '/consultations/:consultationId/comment',
  session: anLmcSession(),
};
const WORDS = 'Please make it 14 days.';
const page = answer({ document: LmcClauseDocument, data: { consultation: aConsultation() } });
const refused = answer({
  document: WriteCommentDocument,
  data: {
    writeComment: {
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
  <KeptPage>
    <CommentPage />
  </KeptPage>
);
const written = (send: boolean) =>
  answer({
    document: WriteCommentDocument,
    variables: { clause: 'exitTerms', body: WORDS, send },
    data: { writeComment: { __typename: 'Consultation', id: 'consultation-1', comments: [] } },
  });

describe('commenting on a clause', () => {
  it('shows what the clause says and counts the characters', async () => {
    const shown = show(<CommentPage />, { ...SHOWN, answers: [page] });
    expect(await screen.findByText('A practice may leave at any time by giving notice.')).toBeVisible();
    await fill(shown.user, screen.getByLabelText('Your comment'), 'Hello');
    expect(screen.getByText('You have 4,995 characters remaining')).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it.each([
    ['Send to Marshland ICB', true],
    ['Keep as a draft', false],
  ])('with "%s" sends %s and goes back to the text', async (button, send) => {
    const keeper = aKeeper(SHOWN.at);
    const { user } = show(<Kept />, { ...SHOWN, answers: [page, written(send), ...keeper.answers] });
    await fill(user, await screen.findByLabelText('Your comment'), WORDS);
    await user.click(screen.getByRole('button', { name: button }));
    expect((await screen.findByTestId('elsewhere')).textContent).toBe('/consultations/consultation-1');
    expect(keeper.given.at(-1) ?? {}).toEqual({});
    expect(openPageDraft()).toBeUndefined();
  });

  it('does not send an empty comment, and says so at the field', async () => {
    const { user } = show(<CommentPage />, { ...SHOWN, answers: [page] });
    await user.click(await screen.findByRole('button', { name: 'Send to Marshland ICB' }));
    expect(screen.getByRole('link', { name: 'Write your comment' })).toBeVisible();
    expect(screen.getByLabelText('Your comment').getAttribute('aria-invalid')).toBe('true');
  });

  it('keeps the words when the close has passed, on this page and when it is opened again', async () => {
    const first = show(<CommentPage />, { ...SHOWN, answers: [page, refused] });
    await fill(first.user, await screen.findByLabelText('Your comment'), WORDS);
    await first.user.click(screen.getByRole('button', { name: 'Send to Marshland ICB' }));
    expect(await screen.findByText('The consultation closed on 21 November 2025, 11:59pm.')).toBeVisible();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Your comment').value).toBe(WORDS);
    first.unmount();

    const closed = mayNot('CONSULTATION_IS_CLOSED', 'The consultation closed on 21 November 2025, 11:59pm.');
    const { permissions } = aConsultation();
    const keeper = aKeeper(SHOWN.at, { fields: { body: WORDS } });
    show(<Kept />, {
      ...SHOWN,
      answers: [
        ...keeper.answers,
        answer({
          document: LmcClauseDocument,
          data: { consultation: aConsultation({ overdue: true, permissions: { ...permissions, comment: closed } }) },
        }),
      ],
    });
    expect(await screen.findByText(/You cannot comment now: The consultation closed/)).toBeVisible();
    expect(await screen.findByText(WORDS)).toBeVisible();
    expect(screen.getByText(/It is kept until 15 November 2025/)).toBeVisible();
  });

  it('finds nothing for a clause that the text does not have', async () => {
    show(<CommentPage />, { ...SHOWN, at: '/consultations/consultation-1/comment?clause=phases[9]', answers: [page] });
    expect(await screen.findByRole('heading', { name: 'We cannot find that clause' })).toBeVisible();
  });
});
