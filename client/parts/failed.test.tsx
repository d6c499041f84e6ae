import { CombinedGraphQLErrors } from '@apollo/client';
import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { FailedPart } from './failed.tsx';

const answered = (code: string) =>
  new CombinedGraphQLErrors({ data: null, errors: [{ message: 'A sentence.', extensions: { code } }] });

describe('what could not be fetched', () => {
  it.each([
    ['TEMPORARILY_UNAVAILABLE', 'The service is not available for a moment', /Try again in a minute/],
    ['UNEXPECTED', 'Sorry, there is a problem', /Something went wrong on our side/],
    ['NOT_FOR_YOUR_ORGANISATION', 'You cannot see this', /A sentence/],
  ])('says what %s means', (code, title, sentence) => {
    render(<FailedPart error={answered(code)} />);
    expect(screen.getByRole('heading').textContent).toBe(title);
    expect(screen.getByText(sentence)).toBeTruthy();
  });

  it('asks to look at the connection when there was no answer', () => {
    render(<FailedPart error={new TypeError('Failed to fetch')} />);
    expect(screen.getByText(/Check your connection/)).toBeTruthy();
  });
});
