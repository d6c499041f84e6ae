import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import {
  LmcConsultationsDocument,
  type LmcConsultationsQuery,
} from '../../generated/lmc/consultations/consultations.ts';
import { aConsultation, anLmcSession } from '../../testing/a-consultation.ts';
import { aDeparture } from '../../testing/a-departure.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { ConsultationsPage } from './consultations-page.tsx';

type Row = LmcConsultationsQuery['consultations']['nodes'][number];

const row = (changes: Partial<Row> = {}): Row => {
  const { __typename, id, state, openedAt, closesAt, overdue, scheme } = aConsultation();
  return {
    __typename,
    id,
    state,
    openedAt,
    closesAt,
    overdue,
    departure: null,
    scheme,
    schemeVersion: { __typename: 'SchemeVersion', id: 'version-1', number: 2 },
    response: null,
    ...changes,
  };
};

const data = (nodes: Row[]): LmcConsultationsQuery => ({
  consultations: {
    __typename: 'ConsultationConnection',
    totalCount: nodes.length,
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    nodes,
  },
});

describe('consultations of an LMC', () => {
  it('shows the clock in days and the date, in London time', async () => {
    const shown = show(<ConsultationsPage />, {
      at: '/consultations',
      session: anLmcSession(),
      answers: [answer({ document: LmcConsultationsDocument, data: data([row()]) })],
    });
    const line = within(await screen.findByRole('row', { name: /Working together/ }));
    expect(line.getByText('18 days left')).toBeVisible();
    expect(line.getByText('21 November 2025, 11:59pm')).toBeVisible();
    expect(line.getByText('None yet')).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('stops the clock of one in an area that the LMC does not serve any more, and says so', async () => {
    show(<ConsultationsPage />, {
      at: '/consultations',
      session: anLmcSession(),
      answers: [
        answer({
          document: LmcConsultationsDocument,
          data: data([row({ departure: { ...aDeparture(), to: null } })]),
        }),
      ],
    });
    const line = within(await screen.findByRole('row', { name: /Working together/ }));
    expect(line.queryByText('18 days left')).toBeNull();
    expect(line.getByText('Not ours to answer')).toBeVisible();
    expect(line.getByText('We left on 1 June 2025')).toBeVisible();
  });

  it('says that one past its close is closed and not answered', async () => {
    show(<ConsultationsPage />, {
      at: '/consultations',
      session: anLmcSession({ today: '2025-11-23' }),
      answers: [answer({ document: LmcConsultationsDocument, data: data([row({ overdue: true })]) })],
    });
    expect(await screen.findByText('closed 2 days ago')).toBeVisible();
    expect(screen.getByText('Closed, not answered')).toBeVisible();
  });

  it('asks for the states that the address names', async () => {
    show(<ConsultationsPage />, {
      at: '/consultations?state=RESPONDED',
      path: '/consultations',
      session: anLmcSession(),
      answers: [
        answer({
          document: LmcConsultationsDocument,
          variables: { filter: { states: ['RESPONDED'] } },
          data: data([]),
        }),
      ],
    });
    expect(await screen.findByText(/No consultations fit/)).toBeVisible();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Answered' }).checked).toBe(true);
  });
});
