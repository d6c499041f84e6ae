import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import {
  SimulationChoicesDocument,
  type SimulationChoicesQuery,
  TrySchemeDocument,
} from '../../generated/commissioner/simulation/try-scheme.ts';
import { may, mayNot } from '../../testing/a-consultation.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { TrySchemePage } from './try-scheme-page.tsx';

type Choices = NonNullable<SimulationChoicesQuery['simulationChoices']>;

const phase = (key: string, name: string) => ({
  __typename: 'PhaseToTry' as const,
  key,
  name,
  from: '2026-01-01',
  to: '2026-03-31',
});
const choices = (changes: Partial<Choices> = {}): Choices => ({
  __typename: 'SimulationChoices',
  schemeName: 'Working together',
  versionNumber: 2,
  phases: [phase('planning', 'Planning'), phase('operating', 'Operating')],
  years: ['2024-25', '2023-24'],
  envelope: { __typename: 'Money', pence: 25_000_000 },
  permission: may(),
  ...changes,
});
const page = (changes: Partial<Choices> = {}, settings: object = {}, refused = false) =>
  show(<TrySchemePage />, {
    at: '/schemes/scheme-1/try',
    path: '/schemes/:schemeId/try',
    answers: [
      answer({ document: SimulationChoicesDocument, data: { simulationChoices: choices(changes) } }),
      answer({
        document: TrySchemeDocument,
        variables: {
          schemeId: 'scheme-1',
          settings: {
            phaseKey: 'planning',
            standInYear: '2024-25',
            requirementsDone: true,
            envelopePence: null,
            ...settings,
          },
        },
        data: {
          tryScheme: refused
            ? {
                __typename: 'Refused',
                code: 'SIMULATION_IS_UNDER_WAY',
                message: 'This scheme is being tried already.',
                field: null,
                remedy: null,
                reasons: [],
              }
            : { __typename: 'Simulation', id: 'simulation-1' },
        },
      }),
    ],
  });

describe('trying a scheme', () => {
  it('takes the newest year and everything done unless told otherwise, and goes to the simulation', async () => {
    const shown = page();
    await shown.user.click(await screen.findByLabelText('Planning'));
    expect(screen.getByRole('combobox')).toHaveValue('2024-25');
    expect(screen.getByText(/Left empty, the £250,000.00 of the scheme/)).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
    await shown.user.click(screen.getByRole('button', { name: 'Try it' }));
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/simulations/simulation-1');
  });

  it('sends another year, only what is confirmed, and an envelope in pence', async () => {
    const { user } = page(
      { phases: [phase('planning', 'Planning')] },
      { standInYear: null, requirementsDone: false, envelopePence: 12_345_678 },
    );
    await user.selectOptions(await screen.findByRole('combobox'), '');
    await user.click(screen.getByLabelText('Only what is confirmed by now'));
    await user.type(screen.getByLabelText(/The most this may cost/), '123,456.78');
    await user.click(screen.getByRole('button', { name: 'Try it' }));
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/simulations/simulation-1');
  });

  it('asks for a phase and an amount that is one, and shows a refusal', async () => {
    const { user } = page({}, {}, true);
    await user.type(await screen.findByLabelText(/The most this may cost/), 'lots');
    await user.click(screen.getByRole('button', { name: 'Try it' }));
    expect(screen.getAllByText('Choose the phase to try')[0]).toBeVisible();
    expect(screen.getAllByText(/Enter an amount in pounds/)[0]).toBeVisible();
    await user.click(screen.getByLabelText('Planning'));
    await user.clear(screen.getByLabelText(/The most this may cost/));
    await user.click(screen.getByRole('button', { name: 'Try it' }));
    expect(await screen.findByText('This scheme is being tried already.')).toBeVisible();
  });

  it('says what is in the way', async () => {
    page({ permission: mayNot('SCHEME_CANNOT_BE_TRIED', 'A scheme that has ended or was withdrawn cannot be tried.') });
    expect(await screen.findByText(/has ended or was withdrawn/)).toBeVisible();
    page({ phases: [] });
    expect(await screen.findByText(/The scheme has no phase yet/)).toBeVisible();
  });
});
