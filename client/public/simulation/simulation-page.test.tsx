import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import {
  CancelSimulationDocument,
  ShareSimulationDocument,
  SimulatedPracticeDocument,
  SimulatedPracticesDocument,
  SimulationDocument,
  SimulationExceptionsDocument,
  SimulationProgressDocument,
} from '../../generated/public/simulation/simulation.ts';
import { anLmcSession, may, mayNot } from '../../testing/a-consultation.ts';
import { aSimulatedLine, aSimulation } from '../../testing/a-simulation.ts';
import { aStoredWorking } from '../../testing/a-working.ts';
import { aPracticeSession } from '../../testing/an-offer.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { SimulatedPracticePage } from './simulated-practice-page.tsx';
import { SimulationPage } from './simulation-page.tsx';

const SHOWN = { at: '/simulations/simulation-1', path: '/simulations/:simulationId' };
const pageInfo = { __typename: 'PageInfo' as const, hasNextPage: false, endCursor: null };
const found = (changes: Parameters<typeof aSimulation>[0] = {}) =>
  answer({ document: SimulationDocument, data: { simulation: aSimulation(changes) } });
const lines = (variables = {}) =>
  answer({
    document: SimulatedPracticesDocument,
    variables,
    data: {
      simulation: {
        __typename: 'Simulation',
        id: 'simulation-1',
        practices: { __typename: 'SimulatedPracticeConnection', totalCount: 1, pageInfo, nodes: [aSimulatedLine()] },
      },
    },
  });
const exceptions = answer({
  document: SimulationExceptionsDocument,
  data: {
    simulation: {
      __typename: 'Simulation',
      id: 'simulation-1',
      exceptions: {
        __typename: 'SimulationExceptionConnection',
        totalCount: 1,
        pageInfo,
        nodes: [
          {
            __typename: 'SimulationException',
            id: 'e1',
            side: 'local',
            field: 'qofPayment',
            indicator: null,
            message: 'ZZ0004: QOF payment for 2024-25 is missing',
            remedy: 'Load the published file that has it.',
            practice: { __typename: 'Organisation', id: 'practice-4', code: 'ZZ0004', name: 'Dell Surgery' },
          },
        ],
      },
    },
  },
});

describe('a finished simulation', () => {
  it('shows the cost against the envelope, who gains and loses, and tables that end in the total', async () => {
    const shown = show(<SimulationPage />, { ...SHOWN, answers: [found(), lines(), exceptions] });
    expect(
      await screen.findByText('£500.00 over the £2,500.00 it may cost, without those that are not worked out'),
    ).toBeVisible();
    expect(screen.getByText(/not an offer and not a payment/)).toBeVisible();
    expect(screen.getByText('Figures of 2024-25 are used for 2025-26.')).toBeVisible();
    const rows = within(await screen.findByRole('table', { name: 'By network' }))
      .getAllByRole('row')
      .slice(1);
    expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
      'By network North',
      'By network South',
      'By network All practices',
    ]);
    expect(rows.map((row) => within(row).getAllByRole('cell').at(-1)?.textContent)).toEqual([
      'Difference −£200.00',
      'Difference +£700.00',
      'Difference +£500.00',
    ]);
    expect(screen.getByRole('img', { name: /3 practices, from −£200.00 to \+£700.00/ })).toBeVisible();
    const missing = within(await screen.findByRole('table', { name: 'Exceptions' })).getAllByRole('row')[1];
    expect(missing).toHaveTextContent(/Dell Surgery.*QOF payment for 2024-25 is missing.*Load the published file/);
    expect(await screen.findByRole('link', { name: 'Abbey Surgery (ZZ0001)' })).toHaveAttribute(
      'href',
      '/simulations/simulation-1/practices/practice-1',
    );
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('asks for the practices that gain, the largest first, from the address', async () => {
    show(<SimulationPage />, {
      ...SHOWN,
      at: `${SHOWN.at}?stands=GAINS&sort=DIFFERENCE_DESC`,
      answers: [
        found(),
        lines({ filter: { search: undefined, standings: ['GAINS'] }, sort: 'DIFFERENCE_DESC' }),
        exceptions,
      ],
    });
    const practices = await screen.findByRole('table', { name: 'Practices' });
    expect(within(practices).getByRole('columnheader', { name: 'Difference' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    expect(within(practices).getAllByRole('row')).toHaveLength(2);
  });

  it('is shared only after it is declared, with the warning that it stays', async () => {
    const { user } = show(<SimulationPage />, {
      ...SHOWN,
      answers: [
        found(),
        lines(),
        exceptions,
        answer({
          document: ShareSimulationDocument,
          variables: { simulationId: 'simulation-1', expectedVersion: 5 },
          data: {
            shareSimulation: {
              __typename: 'Refused',
              code: 'SIMULATION_IS_SHARED',
              message: 'This simulation is shared already.',
              field: null,
              remedy: null,
              reasons: [],
            },
          },
        }),
      ],
    });
    await user.click(await screen.findByRole('button', { name: 'Share with the LMC and practices' }));
    expect(screen.getByText('This cannot be undone')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Share for good' }));
    expect(screen.getAllByText('Confirm that you have checked this')[0]).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: /I have checked these sums/ }));
    await user.click(screen.getByRole('button', { name: 'Share for good' }));
    expect(await screen.findByText('This simulation is shared already.')).toBeVisible();
  });

  it('shows the LMC the same, without a button to share', async () => {
    const permissions = {
      __typename: 'SimulationPermissions' as const,
      cancel: mayNot('NOT_FOR_YOUR_ORGANISATION', 'No.'),
      share: mayNot('NOT_FOR_YOUR_ORGANISATION', 'No.'),
    };
    show(<SimulationPage />, {
      ...SHOWN,
      session: anLmcSession(),
      answers: [
        found({ permissions, sharedAt: '2025-11-05T09:00:00.000Z', supersededBy: 'simulation-9' }),
        lines(),
        exceptions,
      ],
    });
    expect(await screen.findByRole('table', { name: 'By network' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /Share/ })).toBeNull();
    expect(screen.getByRole('link', { name: 'Open the newer one' })).toHaveAttribute(
      'href',
      '/simulations/simulation-9',
    );
  });

  it('shows a practice its own line and the totals, and no list of others', async () => {
    const shown = show(<SimulationPage />, {
      ...SHOWN,
      session: aPracticeSession(),
      answers: [found({ groups: [], differences: [70_000] }), lines({ first: 1 })],
    });
    expect(await screen.findByRole('link', { name: 'See how it was worked out' })).toHaveAttribute(
      'href',
      '/simulations/simulation-1/practices/practice-1',
    );
    expect(screen.getByRole('heading', { name: 'Your practice' })).toBeVisible();
    expect(screen.getByText('e'.repeat(64))).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Practice by practice' })).toBeNull();
    expect(screen.queryByRole('img')).toBeNull();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });
});

describe('a simulation that is not finished', () => {
  it('shows how far it is and can be cancelled', async () => {
    const state = {
      state: 'CALCULATING' as const,
      totals: null,
      differences: [],
      groups: [],
      resultFingerprint: null,
      permissions: { __typename: 'SimulationPermissions' as const, cancel: may(), share: mayNot('X', 'No.') },
    };
    const { user } = show(<SimulationPage />, {
      ...SHOWN,
      answers: [
        found(state),
        answer({
          document: SimulationProgressDocument,
          data: {
            simulation: {
              __typename: 'Simulation',
              id: 'simulation-1',
              state: 'CALCULATING',
              practicesDone: 30,
              practicesTotal: 75,
            },
          },
        }),
        answer({
          document: CancelSimulationDocument,
          data: {
            cancelSimulation: {
              __typename: 'Refused',
              code: 'SIMULATION_IS_OVER',
              message: 'This simulation has ended already.',
              field: null,
              remedy: null,
              reasons: [],
            },
          },
        }),
      ],
    });
    expect(await screen.findByText('30 of 75')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Cancel the simulation' }));
    expect(await screen.findByText('This simulation has ended already.')).toBeVisible();
  });

  it('says why it stopped and how to try again', async () => {
    show(<SimulationPage />, {
      ...SHOWN,
      answers: [
        found({
          state: 'FAILED',
          failure: 'It stopped with a fault (number 7).',
          totals: null,
          groups: [],
          differences: [],
        }),
      ],
    });
    expect(await screen.findByText('It stopped with a fault (number 7).')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Try it again' })).toHaveAttribute('href', '/schemes/scheme-1/try');
  });

  it('is not found by who may not see it', async () => {
    show(<SimulationPage />, {
      ...SHOWN,
      answers: [answer({ document: SimulationDocument, data: { simulation: null } })],
    });
    expect(await screen.findByRole('heading', { level: 1, name: /cannot find|not found/i })).toBeVisible();
  });
});

describe('one practice of a simulation', () => {
  it('shows both sides with their workings and what is missing', async () => {
    const { __typename, id, schemeName, phaseName, from, to } = aSimulation();
    const shown = show(<SimulatedPracticePage />, {
      at: '/simulations/simulation-1/practices/practice-1',
      path: '/simulations/:simulationId/practices/:practiceId',
      session: aPracticeSession(),
      answers: [
        answer({
          document: SimulatedPracticeDocument,
          variables: { simulation: 'simulation-1', practice: 'practice-1' },
          data: {
            simulation: { __typename, id, schemeName, phaseName, from, to },
            simulatedPractice: {
              ...aSimulatedLine({ national: null, difference: null, standing: 'NOT_WORKED_OUT' }),
              deprivationScore: '20.1',
              localWorkings: [aStoredWorking()],
              nationalWorkings: [],
              exceptions: [
                {
                  __typename: 'SimulationException',
                  id: 'e',
                  side: 'national',
                  message: 'ZZ0001: the register of AF is missing',
                  remedy: 'Load the file.',
                },
              ],
            },
          },
        }),
      ],
    });
    expect(await screen.findByRole('heading', { level: 1, name: /Simulation: Abbey Surgery/ })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Quarter share' })).toBeVisible();
    expect(screen.getByText('ZZ0001: the register of AF is missing. Load the file.')).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });
});
