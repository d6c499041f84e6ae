import { describe, expect, it } from '@jest/globals';
import { ApolloClient, ApolloLink, CombinedGraphQLErrors } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Observable } from 'rxjs';
import { makeCache } from '../app/apollo.ts';
import { DraftSchemeDocument } from '../generated/commissioner/new-scheme/new-scheme.ts';
import { ActionOutcome } from './action-outcome.tsx';
import { useAction } from './use-action.ts';

type Answer = { data: Record<string, unknown> } | { error: Error };

const ACCEPTED: Answer = { data: { draftScheme: { __typename: 'Scheme', id: '1' } } };
const REFUSED: Answer = {
  data: {
    draftScheme: {
      __typename: 'Refused',
      code: 'SCHEME_NAME_IS_TAKEN',
      message: 'The name is taken.',
      field: 'name',
      remedy: 'Choose another name.',
      reasons: [],
    },
  },
};
const LOST: Answer = { error: new TypeError('offline') };

const Buttons = () => {
  const draft = useAction(DraftSchemeDocument);
  return (
    <>
      <ActionOutcome action={draft} />
      <button onClick={() => void draft.run({ name: 'Winter' })}>Send winter</button>
      <button onClick={() => void draft.run({ name: 'Summer' })}>Send summer</button>
      <p>{draft.running ? 'Under way' : 'At rest'}</p>
    </>
  );
};

const start = (answers: readonly Answer[]) => {
  const sent: Record<string, unknown>[] = [];
  const link = new ApolloLink(({ variables }) => {
    const answer = answers[sent.length];
    sent.push(variables);
    return new Observable((observer) => {
      if (answer && 'data' in answer) {
        observer.next({ data: answer.data });
        observer.complete();
      } else if (answer) observer.error(answer.error);
    });
  });
  render(
    <ApolloProvider client={new ApolloClient({ link, cache: makeCache() })}>
      <Buttons />
    </ApolloProvider>,
  );
  return { sent, user: userEvent.setup() };
};

describe('useAction', () => {
  it('keeps the action id while the same thing is sent again after no answer', async () => {
    const { sent, user } = start([LOST, LOST, ACCEPTED]);
    await user.click(screen.getByText('Send winter'));
    await user.click(screen.getByText('Send winter'));
    await user.click(screen.getByText('Send winter'));
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(({ actionId }) => actionId)).size).toBe(1);
  });

  it('takes a new action id for another choice, and after an answer', async () => {
    const { sent, user } = start([LOST, REFUSED, ACCEPTED]);
    await user.click(screen.getByText('Send winter'));
    await user.click(screen.getByText('Send summer'));
    await user.click(screen.getByText('Send summer'));
    expect(new Set(sent.map(({ actionId }) => actionId)).size).toBe(3);
  });

  it('sends nothing twice while an answer is awaited', async () => {
    const { sent, user } = start([]);
    await user.click(screen.getByText('Send winter'));
    expect(screen.getByText('Under way')).toBeVisible();
    await user.click(screen.getByText('Send winter'));
    expect(sent).toHaveLength(1);
  });

  it('shows a refusal with its remedy and moves focus to it', async () => {
    const { user } = start([REFUSED]);
    await user.click(screen.getByText('Send winter'));
    expect(await screen.findByText('The name is taken.')).toBeVisible();
    expect(screen.getByText('Choose another name.')).toBeVisible();
    expect(document.activeElement).toHaveClass('nhsuk-error-summary');
  });

  it('shows what the guard refuses as a refusal, not as a fault', async () => {
    const error = new CombinedGraphQLErrors({
      data: null,
      errors: [
        { message: 'You need the right to prepare to do this.', extensions: { code: 'YOUR_ROLE_DOES_NOT_ALLOW_THIS' } },
      ],
    });
    const { user } = start([{ error }]);
    await user.click(screen.getByText('Send winter'));
    expect(await screen.findByText('You need the right to prepare to do this.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'This was not done' })).toBeVisible();
  });

  it('shows what the guard refuses of one field with the name of the field and what to do', async () => {
    const error = new CombinedGraphQLErrors({
      data: null,
      errors: [
        {
          message: 'costsNote holds a character that is not text (U+0000).',
          extensions: { code: 'TEXT_HAS_AN_UNUSABLE_CHARACTER', field: 'costsNote', remedy: 'Take it out.' },
        },
      ],
    });
    const { user } = start([{ error }]);
    await user.click(screen.getByText('Send winter'));
    expect(await screen.findByText('Costs note holds a character that is not text (U+0000).')).toBeVisible();
    expect(screen.getByText('Take it out.')).toBeVisible();
  });

  it('quotes the id of a fault', async () => {
    const error = new CombinedGraphQLErrors({
      data: null,
      errors: [{ message: 'Hidden', extensions: { code: 'UNEXPECTED', errorId: 'e-42' } }],
    });
    const { user } = start([{ error }]);
    await user.click(screen.getByText('Send winter'));
    expect(await screen.findByText('e-42')).toBeVisible();
    expect(screen.queryByText('Hidden')).toBeNull();
  });
});
