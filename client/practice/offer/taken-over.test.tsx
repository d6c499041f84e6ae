import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { OwnSuccessionsDocument, type OwnSuccessionsQuery } from '../../generated/practice/offer/offer.ts';
import { answer, show } from '../../testing/render.tsx';
import { TakenOver } from './taken-over.tsx';

type Succession = OwnSuccessionsQuery['successions']['nodes'][number];

const ours = { __typename: 'Organisation', id: 'ours', name: 'Our Surgery' } as const;
const other = { __typename: 'Organisation', id: 'other', name: 'Other Surgery' } as const;

const own = (...nodes: Omit<Succession, '__typename'>[]) =>
  answer({
    document: OwnSuccessionsDocument,
    data: {
      successions: {
        __typename: 'SuccessionConnection',
        totalCount: nodes.length,
        nodes: nodes.map((node) => ({ __typename: 'Succession', ...node })),
      },
    },
  });

describe('what a practice took over', () => {
  it('is one line for each: what it took over, will take over, or gave away', async () => {
    const taken = { id: '1', firstDay: '2025-10-01', percent: null, predecessor: other, successor: ours };
    show(<TakenOver practiceId="ours" />, {
      answers: [
        own(
          taken,
          { ...taken, id: '2', firstDay: '2026-04-01', percent: '60' },
          { ...taken, id: '3', predecessor: ours, successor: other, percent: '40' },
        ),
      ],
    });
    expect(await screen.findByText('You took over the work of Other Surgery from 1 October 2025.')).toBeVisible();
    expect(screen.getByText('You will take over 60% of the work of Other Surgery from 1 April 2026.')).toBeVisible();
    expect(screen.getByText('Other Surgery took over 40% of your work from 1 October 2025.')).toBeVisible();
  });
});
