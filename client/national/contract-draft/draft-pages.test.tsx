import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import {
  DiscardNationalDraftDocument,
  NationalDraftToEditDocument,
  ReleaseNationalYearDocument,
  RemoveNationalIndicatorDocument,
  SaveNationalIndicatorDocument,
  SaveNationalRegistersDocument,
  SaveNationalValueDocument,
  StartNationalCorrectionDocument,
  StartNationalYearDocument,
} from '../../generated/national/contract-draft/draft.ts';
import { mayNot } from '../../testing/a-consultation.ts';
import { aNationalDraft, aNationalSession } from '../../testing/a-national-year.ts';
import { fill } from '../../testing/fill.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { CheckPage } from './check-page.tsx';
import { DiscardPage } from './discard-page.tsx';
import { DraftPage } from './draft-page.tsx';
import { IndicatorPage, NewIndicatorPage } from './indicator-page.tsx';
import { RegistersPage } from './registers-page.tsx';
import { CorrectPage, NextYearPage } from './start-pages.tsx';
import { ValuePage } from './value-page.tsx';

type Answers = NonNullable<NonNullable<Parameters<typeof show>[1]>['answers']>;

const RATIO = {
  __typename: 'NationalWarning',
  path: 'poundsPerPoint.value',
  code: 'RATIO_IS_UNUSUAL',
  message: 'The ratio is unusual',
} as const;
const checks = (changes: Partial<ReturnType<typeof aNationalDraft>['checks']>) => ({
  __typename: 'NationalChecks' as const,
  problems: [],
  warnings: [],
  ...changes,
});
const draft = aNationalDraft();
const found = (nationalDraft = draft) => answer({ document: NationalDraftToEditDocument, data: { nationalDraft } });

const at = (page: ReactElement, rest: string, path: string, answers: Answers) =>
  show(page, {
    at: `/national-contract/drafts/draft-1${rest}`,
    path: `/national-contract/drafts/:draftId${path}`,
    session: aNationalSession(),
    answers,
  });

describe('a draft', () => {
  it('is a list of tasks with what differs so far', async () => {
    const shown = at(<DraftPage />, '', '', [found({ ...draft, checks: checks({ warnings: [RATIO] }) })]);
    expect(await screen.findByRole('link', { name: 'National average list' })).toHaveAttribute(
      'href',
      '/national-contract/drafts/draft-1/values/average-list',
    );
    expect(screen.getByRole('link', { name: 'Check and release' })).toHaveAccessibleDescription(/1 warning to confirm/);
    expect(screen.getByText('10349 patients')).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('shows whoever may not change it why', async () => {
    at(<DraftPage />, '', '', [
      found({
        ...draft,
        permissions: {
          ...draft.permissions,
          edit: mayNot('YOUR_ROLE_DOES_NOT_ALLOW_THIS', 'You need the right to prepare.'),
          release: mayNot('X', 'No.'),
        },
      }),
    ]);
    expect(await screen.findByText(/You need the right to prepare/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'National average list' })).toBeNull();
  });

  it('is started with a reason', async () => {
    const shown = show(<CorrectPage />, {
      at: '/national-contract/2025-26/correct',
      path: '/national-contract/:year/correct',
      session: aNationalSession(),
      answers: [
        answer({
          document: StartNationalCorrectionDocument,
          variables: { financialYear: '2025-26', reason: 'Misread.' },
          data: { startNationalCorrection: draft },
        }),
      ],
    });
    await fill(shown.user, screen.getByLabelText('Why is it corrected?'), 'Misread.');
    await shown.user.click(screen.getByRole('button', { name: 'Start the correction' }));
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/national-contract/drafts/draft-1');
  });

  it('of a new year is that of the year after', async () => {
    const shown = show(<NextYearPage />, {
      at: '/national-contract/2098-99/next',
      path: '/national-contract/:year/next',
      session: aNationalSession(),
      answers: [
        answer({
          document: StartNationalYearDocument,
          variables: { financialYear: '2099-00' },
          data: { startNationalYear: draft },
        }),
      ],
    });
    await shown.user.click(screen.getByRole('button', { name: 'Start 2099-00' }));
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/national-contract/drafts/draft-1');
  });

  it('is discarded after a declaration', async () => {
    const shown = at(<DiscardPage />, '/discard', '/discard', [
      found(),
      answer({
        document: DiscardNationalDraftDocument,
        variables: { draftId: 'draft-1', expectedVersion: 3 },
        data: { discardNationalDraft: { ...draft, state: 'DISCARDED' } },
      }),
    ]);
    await shown.user.click(await screen.findByRole('checkbox'));
    await shown.user.click(screen.getByRole('button', { name: 'Discard the draft' }));
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/national-contract');
  });
});

describe('editing a draft', () => {
  it('saves a value with its day, its source and how sure it is', async () => {
    const variables = {
      draftId: 'draft-1',
      expectedVersion: 3,
      key: 'AVERAGE_LIST' as const,
      value: '10190',
      date: '2025-01-01',
      source: { title: 'The statement', confidence: 'C2' as const },
    };
    const shown = at(<ValuePage />, '/values/average-list', '/values/:value', [
      found(),
      answer({ document: SaveNationalValueDocument, variables, data: { saveNationalValue: draft } }),
    ]);
    await fill(shown.user, await screen.findByLabelText('National average list'), '10190');
    await fill(shown.user, screen.getByLabelText('Where does it come from?'), 'The statement');
    await shown.user.click(screen.getByLabelText('Two or more sources'));
    expect(await accessibilityFaults(shown)).toEqual([]);
    await shown.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/national-contract/drafts/draft-1');
  });

  it('shows a refusal at its field', async () => {
    const shown = at(<ValuePage />, '/values/pounds-per-point', '/values/:value', [
      found(),
      answer({
        document: SaveNationalValueDocument,
        data: {
          saveNationalValue: {
            __typename: 'Refused',
            code: 'NATIONAL_VALUE_IS_WRONG',
            message: 'Wrong.',
            field: 'value',
            remedy: null,
            reasons: [
              {
                __typename: 'Refusal',
                code: 'NATIONAL_VALUE_IS_WRONG',
                field: 'value',
                message: 'Pounds for one point must be a plain decimal such as 12.5.',
              },
            ],
          },
        },
      }),
    ]);
    await shown.user.click(await screen.findByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('link', { name: /must be a plain decimal/ })).toBeVisible();
    expect(screen.getByLabelText('Pounds for one point')).toHaveAccessibleDescription(/must be a plain decimal/);
  });

  it('keeps what is typed when somebody saved first, and saves it on top of their version', async () => {
    const newer = { ...draft, version: 4 };
    const refused = {
      __typename: 'Refused' as const,
      code: 'SOMEBODY_CHANGED_THIS_FIRST',
      message: 'Somebody changed this while you were looking at it.',
      field: 'expectedVersion',
      remedy: null,
      reasons: [],
    };
    const shown = at(<ValuePage />, '/values/pounds-per-point', '/values/:value', [
      answer({ document: NationalDraftToEditDocument, data: { nationalDraft: draft }, times: 1 }),
      found(newer),
      answer({
        document: SaveNationalValueDocument,
        variables: { expectedVersion: 3 },
        data: { saveNationalValue: refused },
      }),
      answer({
        document: SaveNationalValueDocument,
        variables: { expectedVersion: 4, value: '226.00' },
        data: { saveNationalValue: newer },
      }),
    ]);
    await fill(shown.user, await screen.findByLabelText('Pounds for one point'), '226.00');
    await shown.user.click(screen.getByRole('button', { name: 'Save' }));
    await shown.user.click(await screen.findByRole('button', { name: /Take up the newer draft/ }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /Take up the newer draft/ })).toBeNull());
    expect(screen.getByLabelText('Pounds for one point')).toHaveValue('226.00');
    await shown.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/national-contract/drafts/draft-1');
  });

  it('changes an indicator, sending only what belongs to its kind', async () => {
    const indicator = {
      id: 'AF008',
      group: 'AF',
      newGroup: null,
      kind: 'MANUAL' as const,
      points: '14',
      weighted: null,
      thresholds: null,
      improvement: null,
      about: 'Anticoagulated',
      source: null,
    };
    const shown = at(<IndicatorPage />, '/indicators/AF008', '/indicators/:indicator', [
      found(),
      answer({
        document: SaveNationalIndicatorDocument,
        variables: { replaces: 'AF008', indicator },
        data: { saveNationalIndicator: draft },
      }),
    ]);
    await fill(shown.user, await screen.findByLabelText('Most points'), '14');
    await shown.user.click(screen.getByLabelText('Yes or no'));
    await shown.user.click(screen.getByLabelText('Not confirmed'));
    expect(screen.queryByLabelText('Lower threshold')).toBeNull();
    await shown.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/national-contract/drafts/draft-1');
  });

  it('takes an indicator out, and adds one in a new group', async () => {
    const out = at(<IndicatorPage />, '/indicators/AF008', '/indicators/:indicator', [
      found(),
      answer({
        document: RemoveNationalIndicatorDocument,
        variables: { indicator: 'AF008' },
        data: { removeNationalIndicator: draft },
      }),
    ]);
    await out.user.click(await screen.findByText('Take this indicator out'));
    await out.user.click(screen.getByRole('button', { name: 'Take AF008 out' }));
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/national-contract/drafts/draft-1');
    out.unmount();
    const shown = at(<NewIndicatorPage />, '/indicators/new', '/indicators/new', [
      found(),
      answer({
        document: SaveNationalIndicatorDocument,
        variables: { replaces: null },
        data: { saveNationalIndicator: draft },
      }),
    ]);
    await shown.user.selectOptions(await screen.findByLabelText('Group'), 'A group that is not in the list');
    await fill(shown.user, screen.getByLabelText('Name of the new group'), 'Obesity');
    await shown.user.click(screen.getByLabelText('Improvement'));
    expect(screen.getByLabelText('Years of the baseline')).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
    await shown.user.click(screen.getByRole('button', { name: 'Add the indicator' }));
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/national-contract/drafts/draft-1');
  });

  it('takes registers as rows, and asks for the list before it sends', async () => {
    const shown = at(<RegistersPage />, '/registers', '/registers', [
      found(),
      answer({
        document: SaveNationalRegistersDocument,
        variables: { draftId: 'draft-1' },
        data: { saveNationalRegisters: draft },
      }),
    ]);
    await shown.user.click(await screen.findByLabelText('Yes'));
    await fill(shown.user, screen.getByLabelText('Registers'), 'AF,1400000');
    await shown.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('link', { name: /Enter the patients on all lists/ })).toBeVisible();
    await fill(shown.user, screen.getByLabelText('Patients on all lists of the country'), '63000000');
    await shown.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/national-contract/drafts/draft-1');
  });
});

describe('check and release', () => {
  const warned = { ...draft, checks: checks({ warnings: [RATIO] }) };

  it('has no button while there is a problem, and leads to where it is put right', async () => {
    const problem = {
      __typename: 'Refusal' as const,
      code: 'NATIONAL_YEAR_HAS_PROBLEMS',
      field: 'totalPoints.value',
      message: 'The indicators have 12.00 points and the year has 564',
    };
    at(<CheckPage />, '/check', '/check', [found({ ...draft, checks: checks({ problems: [problem] }) })]);
    expect(await screen.findByRole('link', { name: problem.message })).toHaveAttribute(
      'href',
      '/national-contract/drafts/draft-1/indicators',
    );
    expect(screen.queryByRole('button', { name: /Release/ })).toBeNull();
  });

  it('asks for a tick and a reason for each warning before it releases', async () => {
    const confirmations = [{ path: RATIO.path, code: RATIO.code, reason: 'The statement says so.' }];
    const shown = at(<CheckPage />, '/check', '/check', [
      found(warned),
      answer({
        document: ReleaseNationalYearDocument,
        variables: { draftId: 'draft-1', expectedVersion: 3, confirmations },
        data: { releaseNationalYear: { ...warned, state: 'RELEASED' } },
      }),
    ]);
    await shown.user.click(await screen.findByLabelText(/I changed nothing in this draft/));
    const button = screen.getByRole('button', { name: 'Release 2025-26, release 2' });
    await shown.user.click(button);
    expect(await screen.findByRole('link', { name: 'Confirm: The ratio is unusual' })).toBeVisible();
    await shown.user.click(screen.getByLabelText('This is right as it stands'));
    await shown.user.click(button);
    expect(await screen.findByRole('link', { name: /Give a reason why this stands/ })).toBeVisible();
    await fill(shown.user, screen.getByLabelText('Why?'), 'The statement says so.');
    expect(await accessibilityFaults(shown)).toEqual([]);
    await shown.user.click(button);
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/national-contract/2025-26');
  });

  it('names the reason to whoever changed it, and still shows what is unusual', async () => {
    at(<CheckPage />, '/check', '/check', [
      found({
        ...warned,
        permissions: {
          ...draft.permissions,
          release: mayNot('NATIONAL_EDITOR_CANNOT_RELEASE', 'You drafted or changed this.'),
        },
      }),
    ]);
    expect(await screen.findByText(/You cannot release it: You drafted or changed this/)).toBeVisible();
    expect(screen.getByText('The ratio is unusual')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Release/ })).toBeNull();
  });
});
