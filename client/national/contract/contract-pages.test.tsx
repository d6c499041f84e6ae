import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import {
  NationalContractOfYearDocument,
  type NationalContractOfYearQuery,
  NationalContractsDocument,
  type NationalContractsQuery,
  NationalDraftsDocument,
} from '../../generated/national/contract/contract.ts';
import { may, mayNot } from '../../testing/a-consultation.ts';
import { aNationalSession, aNationalText } from '../../testing/a-national-year.ts';
import { aSession, accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { ContractPage } from './contract-page.tsx';
import { ContractsPage } from './contracts-page.tsx';

const { values } = aNationalText();
const YEARS: NationalContractsQuery = {
  nationalContracts: [
    {
      __typename: 'NationalContract',
      financialYear: '2025-26',
      release: 2,
      complete: true,
      poundsPerPatient: '0.022142',
      totalPoints: '564',
      values,
      draftId: 'draft-1',
      permissions: { __typename: 'NationalContractPermissions', startNextYear: may() },
    },
    {
      __typename: 'NationalContract',
      financialYear: '2009-10',
      release: 1,
      complete: false,
      poundsPerPatient: null,
      totalPoints: '1000',
      values: values.map((value) => ({ ...value, value: null, source: null })),
      draftId: null,
      permissions: {
        __typename: 'NationalContractPermissions',
        startNextYear: mayNot('NATIONAL_YEAR_EXISTS', 'It is here.'),
      },
    },
  ],
};
const years = answer({ document: NationalContractsDocument, data: YEARS });
const drafts = answer({
  document: NationalDraftsDocument,
  data: {
    nationalDrafts: [
      {
        __typename: 'NationalDraft',
        id: 'draft-1',
        financialYear: '2025-26',
        release: 3,
        basedOnYear: '2025-26',
        draftedBy: 'Robert Lane',
        editedAt: '2025-10-30T11:20:00.000Z',
      },
    ],
  },
});

type Contract = NonNullable<NationalContractOfYearQuery['nationalContract']>;
const contract = (changes: Partial<Contract> = {}): NationalContractOfYearQuery => ({
  nationalContract: {
    ...aNationalText({ release: 2 }),
    releaseInForce: 2,
    draftId: null,
    permissions: { __typename: 'NationalContractPermissions', correct: mayNot('NOT_FOR_YOUR_ORGANISATION', 'No.') },
    releases: [
      {
        __typename: 'NationalRelease',
        release: 2,
        reason: 'The average list was misread.',
        draftedBy: 'Robert Lane',
        releasedBy: 'Margaret Adeyemi',
        releasedAt: '2025-11-01T10:00:00.000Z',
        fingerprint: 'a'.repeat(64),
        confirmations: [
          { __typename: 'NationalConfirmation', message: 'The ratio is unusual', reason: 'The statement says so.' },
        ],
        changes: [
          {
            __typename: 'NationalChange',
            what: 'National average list',
            before: '10100 patients',
            after: '10184 patients',
          },
        ],
      },
      {
        __typename: 'NationalRelease',
        release: 1,
        reason: 'The first text of the year, which came with the portal.',
        draftedBy: null,
        releasedBy: null,
        releasedAt: null,
        fingerprint: null,
        confirmations: [],
        changes: [],
      },
    ],
    ...changes,
  },
});
const page = (data: NationalContractOfYearQuery, options: Parameters<typeof show>[1] = {}) =>
  show(<ContractPage />, {
    at: '/national-contract/2025-26',
    path: '/national-contract/:year',
    answers: [answer({ document: NationalContractOfYearDocument, data })],
    ...options,
  });

describe('the years of the national contract', () => {
  it('say what each rests on, and for the national body what is being drafted', async () => {
    const shown = show(<ContractsPage />, {
      at: '/national-contract',
      session: aNationalSession(),
      answers: [years, drafts],
    });
    const row = within(await screen.findByRole('row', { name: /2025-26/ }));
    expect(row.getByText('£225.49')).toBeVisible();
    expect(row.getByText('10,184 patients, 1 January 2025')).toBeVisible();
    expect(row.getByText('Two or more sources; Inferred')).toBeVisible();
    expect(row.getByRole('link', { name: 'Draft waiting' })).toHaveAttribute(
      'href',
      '/national-contract/drafts/draft-1',
    );
    expect(within(screen.getByRole('row', { name: /2009-10/ })).getAllByText('Not known').length).toBeGreaterThan(0);
    expect(await screen.findByRole('link', { name: '2025-26, release 3' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Start the year after 2025-26' })).toHaveAttribute(
      'href',
      '/national-contract/2025-26/next',
    );
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('show no drafts to anybody else', async () => {
    const session = aSession({ may: (action) => action !== 'national-draft:read' });
    show(<ContractsPage />, { at: '/national-contract', session, answers: [years] });
    expect(await screen.findByRole('row', { name: /2025-26/ })).toBeVisible();
    expect(screen.queryByText('Draft waiting')).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Drafts' })).toBeNull();
  });
});

describe('one year', () => {
  it('shows values with their sources, indicators, and who released what and why', async () => {
    const shown = page(contract());
    expect(await screen.findByRole('heading', { level: 1, name: /National contract of 2025-26/ })).toBeVisible();
    expect(screen.getByText(/inside the £0.02213 to £0.02216 that is usual since 2014-15/)).toBeVisible();
    expect(screen.getByText('70 to 95%')).toBeVisible();
    expect(screen.getByText(/The national registers of this year are not known here/)).toBeVisible();
    expect(screen.getByText(/Margaret Adeyemi/)).toBeVisible();
    expect(screen.getByText(/Confirmed: The statement says so/)).toBeVisible();
    expect(
      within(screen.getByRole('table', { name: /What changed in release 2: 1 change/ })).getByText('10184 patients'),
    ).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Correct this year' })).toBeNull();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('has one next step for the national body: to correct it, or to open the draft that waits', async () => {
    const permissions: Contract['permissions'] = { __typename: 'NationalContractPermissions', correct: may() };
    page(contract({ permissions }));
    expect(await screen.findByRole('link', { name: 'Correct this year' })).toHaveAttribute(
      'href',
      '/national-contract/2025-26/correct',
    );
    page(
      contract({
        draftId: 'draft-1',
        permissions: { ...permissions, correct: mayNot('NATIONAL_DRAFT_WAITS', 'There is a draft.') },
      }),
    );
    expect(await screen.findByRole('link', { name: 'Open the draft' })).toHaveAttribute(
      'href',
      '/national-contract/drafts/draft-1',
    );
  });

  it('says when one point is worth more or less than is usual, and nothing of years before it was so', async () => {
    const odd = page(contract({ poundsPerPatient: '0.022026' }));
    expect(await screen.findByText(/outside the £0.02213 to £0.02216/)).toBeVisible();
    odd.unmount();
    page(contract({ financialYear: '2005-06', poundsPerPatient: '0.021151' }));
    expect(await screen.findByRole('heading', { level: 1, name: /2005-06/ })).toBeVisible();
    expect(screen.queryByText(/One point is worth/)).toBeNull();
  });

  it('says of an earlier release that another is in force', async () => {
    page(contract({ ...aNationalText(), releaseInForce: 2 }), {
      at: '/national-contract/2025-26/releases/1',
      path: '/national-contract/:year/releases/:release',
    });
    expect(await screen.findByRole('link', { name: 'Release 2 is in force' })).toHaveAttribute(
      'href',
      '/national-contract/2025-26',
    );
  });
});
