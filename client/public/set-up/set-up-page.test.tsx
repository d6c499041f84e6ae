import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { SetUpDocument, type SetUpQuery } from '../../generated/public/set-up/set-up.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { SetUpPage } from './set-up-page.tsx';

const answers = (setUp: SetUpQuery['setUp']) => [answer({ document: SetUpDocument, data: { setUp } })];
const step = (key: string, done: boolean) => ({
  __typename: 'SetUpStep' as const,
  key,
  title: `Step ${key}`,
  done,
  state: 'As it is.',
  next: 'What is next.',
  path: `/${key}`,
});

describe('setting up', () => {
  it('lists each step with its state, what is next and where', async () => {
    const steps = [step('people', true), step('practices', false)];
    const shown = show(<SetUpPage />, { at: '/set-up', answers: answers({ __typename: 'SetUp', steps }) });
    expect(await screen.findByText('1 of 2 steps are done.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Step practices' }).getAttribute('href')).toBe('/practices');
    expect(screen.getByText('To do')).toBeVisible();
    expect(screen.getByText('Done')).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('says for whom it is to whoever has nothing to set up', async () => {
    show(<SetUpPage />, { at: '/set-up', answers: answers(null) });
    expect(await screen.findByText(/There is nothing for you to set up/)).toBeVisible();
  });
});
