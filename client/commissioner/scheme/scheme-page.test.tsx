import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import {
  SchemeDocument,
  SchemeHistoryDocument,
  type SchemeHistoryQuery,
} from '../../generated/commissioner/scheme/scheme.ts';
import { simulationsAre } from '../../testing/a-simulation.ts';
import { mayNot } from '../../testing/a-consultation.ts';
import { aConsultationOf, aGateCheck, aPhaseUptake, aScheme } from '../../testing/a-scheme.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import type { SchemeFound } from './scheme-found.ts';
import { SchemePage } from './scheme-page.tsx';

const history = (id: string, sentence: string, hasNextPage: boolean): SchemeHistoryQuery => ({
  scheme: {
    __typename: 'Scheme',
    id: 'scheme-1',
    history: {
      __typename: 'EventConnection',
      totalCount: 2,
      pageInfo: { __typename: 'PageInfo', hasNextPage, endCursor: id },
      nodes: [
        {
          __typename: 'Event',
          id,
          name: 'scheme.saved',
          happenedAt: '2025-10-20T09:00:00.000Z',
          person: 'Ada Byfield',
          sentence,
          organisation: { __typename: 'Organisation', id: 'organisation-1', name: 'Marshland ICB' },
        },
      ],
    },
  },
});

const page = (scheme: SchemeFound | null) =>
  show(<SchemePage />, {
    at: '/schemes/scheme-1',
    path: '/schemes/:schemeId',
    answers: [
      simulationsAre([]),
      answer({ document: SchemeDocument, data: { scheme } }),
      answer({
        document: SchemeHistoryDocument,
        variables: { after: 'event-2' },
        data: history('event-1', 'The draft was begun.', false),
      }),
      answer({ document: SchemeHistoryDocument, data: history('event-2', 'The draft was saved.', true) }),
    ],
  });

describe('scheme page', () => {
  it('of a scheme that has ended says who had joined, and that nobody is needed any more', async () => {
    const phases = [aPhaseUptake({ accepted: 0, left: 41, silent: 32, national: 75 })];
    const shown = page(aScheme({ state: 'ENDED', endedFrom: '2026-02-17', phases }));
    expect(await screen.findByText(/41 of 75 practices had joined. The scheme has ended/)).toBeVisible();
    expect(shown.container).not.toHaveTextContent(/50 needed/);
  });

  it('shows a draft with its next step, its gate and its history', async () => {
    const shown = page(aScheme());
    const next = await screen.findByRole('region', { name: 'Next step' });
    expect(within(next).getByRole('link')).toHaveAttribute('href', '/schemes/scheme-1/consult');
    expect(screen.getByText('The LMC was consulted on this text')).toBeVisible();
    expect(await screen.findByText('The draft was saved.')).toBeVisible();
    expect(document.title).toBe('Working together – Commissioning Portal');
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('shows every reason of a check that is not met, with the way to meet it', async () => {
    const reasons = [
      { __typename: 'Refusal' as const, message: 'Enter the purpose.', field: 'purpose' },
      { __typename: 'Refusal' as const, message: 'Add at least one phase.', field: 'phases' },
    ];
    page(
      aScheme({
        gate: {
          __typename: 'PublishGate',
          ready: false,
          checks: [
            aGateCheck({
              key: 'text',
              title: 'The text is complete',
              passed: false,
              evidence: 'Enter the purpose.',
              reasons,
            }),
          ],
        },
      }),
    );
    expect(await screen.findByText('Not met')).toBeVisible();
    expect(screen.getByText('Add at least one phase.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'The text is complete' })).toHaveAttribute(
      'href',
      '/schemes/scheme-1/edit',
    );
  });

  it('leads to what would meet a check only whoever may do it', async () => {
    const no = mayNot('SCHEME_IS_NOT_A_DRAFT', 'The text is fixed.');
    const notMet = (key: string) => aGateCheck({ key, title: `Check of ${key}`, passed: false });
    page(
      aScheme({
        permissions: { ...aScheme().permissions, save: no, startConsultation: no },
        gate: { __typename: 'PublishGate', ready: false, checks: ['text', 'lmc', 'decision'].map(notMet) },
      }),
    );
    expect(await screen.findByRole('link', { name: 'Check of decision' })).toBeVisible();
    for (const name of ['Check of text', 'Check of lmc']) expect(screen.queryByRole('link', { name })).toBeNull();
  });

  it('gives the reason instead of the link for what this person may not do', async () => {
    const { permissions } = aScheme();
    page(
      aScheme({
        permissions: {
          ...permissions,
          withdraw: mayNot('SCHEME_CANNOT_BE_WITHDRAWN', 'A scheme can be withdrawn only before it is published.'),
        },
      }),
    );
    expect(await screen.findByText(/A scheme can be withdrawn only before/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Withdraw the scheme' })).toBeNull();
  });

  it('shows uptake in words, consultations and runs of a published scheme', async () => {
    const shown = page(
      aScheme({
        state: 'PUBLISHED',
        phases: [aPhaseUptake()],
        consultations: [
          aConsultationOf({
            state: 'RESPONDED',
            response: {
              __typename: 'ConsultationResponse',
              id: 'r',
              outcome: 'NOT_SUPPORTED',
              signedName: 'Dr Lee Marsh',
              signedAt: '2025-11-03T14:05:00.000Z',
            },
          }),
        ],
        paymentRuns: [
          {
            __typename: 'PaymentRun',
            id: 'run-1',
            phaseKey: 'planning',
            phaseName: 'Planning',
            state: 'RELEASED',
            total: { __typename: 'Money', pence: 168_000_000 },
          },
        ],
      }),
    );
    expect(await screen.findByText('70 of 75, 50 needed')).toBeVisible();
    expect(screen.getByText('Not supported')).toBeVisible();
    expect(screen.getByText('£1,680,000.00')).toBeVisible();
    expect(screen.queryByText('What must be met before it is published')).toBeNull();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('adds earlier history below', async () => {
    const { user } = page(aScheme());
    await user.click(await screen.findByRole('button', { name: /Show earlier/ }));
    expect(await screen.findByText('The draft was begun.')).toBeVisible();
    expect(screen.getByText('The draft was saved.')).toBeVisible();
  });

  it('says not found for a scheme that is not there or not ours', async () => {
    page(null);
    expect(await screen.findByRole('heading', { name: 'We cannot find that scheme' })).toBeVisible();
  });
});
