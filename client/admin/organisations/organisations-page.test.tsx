import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import {
  NewestReferenceChangesDocument,
  PracticeListsHeldDocument,
  PublishedFilesDocument,
  ReferenceChangeDocument,
} from '../../generated/admin/organisations/organisations.ts';
import { mayNot } from '../../testing/a-consultation.ts';
import { aReferenceChange, aReplacedFile, changesPage, filesPage } from '../../testing/an-area.ts';
import { aSession, accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { ChangePage } from './change-page.tsx';
import { ChooseDayPage } from './choose-day-page.tsx';
import { OrganisationsPage } from './organisations-page.tsx';

const shownWith = (files: ReturnType<typeof filesPage>, changes: ReturnType<typeof changesPage>, may = true) =>
  show(<OrganisationsPage />, {
    at: '/organisations',
    session: aSession({ may: () => may }),
    answers: [
      answer({ document: PublishedFilesDocument, data: files }),
      answer({ document: NewestReferenceChangesDocument, data: changes }),
    ],
  });

describe('organisations from published files', () => {
  it('says that nothing is held yet, and how files are loaded', async () => {
    const shown = shownWith(filesPage(), changesPage());
    expect(await screen.findByText(/No published file is held yet/)).toBeVisible();
    expect(screen.getByText('npm run load -- FOLDER')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Bring in our area' })).toHaveAttribute('href', '/organisations/day');
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('leads to what is being made now', async () => {
    shownWith(filesPage(), changesPage(aReferenceChange()));
    const now = await screen.findByText(/Being made now:/);
    expect(within(now).getByRole('link', { name: 'Every ICB, 1 July 2026' })).toHaveAttribute(
      'href',
      '/organisations/changes/change-1',
    );
  });

  it('lets who may bring a replaced file back, and nobody else', async () => {
    const bringBack = mayNot('NOT_FOR_YOUR_ORGANISATION', 'This is not something a commissioner can do.');
    shownWith(
      filesPage(
        aReplacedFile(),
        aReplacedFile({
          id: 'file-2',
          path: 'other.csv',
          permissions: { __typename: 'PublishedFilePermissions', bringBack },
        }),
      ),
      changesPage(),
    );
    expect(await screen.findByRole('link', { name: 'Bring back PREVALENCE_1819.csv' })).toHaveAttribute(
      'href',
      '/organisations/files/file-1/bring-back',
    );
    expect(screen.queryByRole('link', { name: 'Bring back other.csv' })).not.toBeInTheDocument();
  });

  it('has no button for who may not bring an area in', async () => {
    shownWith(filesPage(), changesPage(), false);
    expect(await screen.findByText('An administrator of your organisation can bring an area in.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Bring in our area' })).not.toBeInTheDocument();
  });
});

describe('the day as of which an area is brought in', () => {
  const list = { __typename: 'PracticeListHeld' as const, source: 'x', asOf: '2026-07-01', practices: 6100, icbs: 36 };
  const shownDays = (...lists: (typeof list)[]) =>
    show(<ChooseDayPage />, {
      at: '/organisations/day',
      answers: [answer({ document: PracticeListsHeldDocument, data: { practiceListsHeld: lists } })],
    });

  it('leads a commissioner to its own area', async () => {
    const { user } = shownDays(list);
    await user.click(await screen.findByRole('button', { name: 'Continue' }));
    expect(screen.getByRole('link', { name: 'Choose a day' })).toBeVisible();
    await user.click(screen.getByRole('radio', { name: '1 July 2026' }));
    expect(screen.getByText('A list names 6,100 practices and 36 ICBs')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(screen.getByTestId('elsewhere')).toHaveTextContent('/organisations/preview?code=ZZ1&asOf=2026-07-01');
  });

  it('cannot be chosen while no list is held', async () => {
    shownDays();
    expect(await screen.findByText(/No list of practices and where they belong is held yet/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Continue' })).not.toBeInTheDocument();
  });
});

describe('a change that was asked for', () => {
  const shownChange = (change: ReturnType<typeof aReferenceChange>) =>
    show(<ChangePage />, {
      at: '/organisations/changes/change-1',
      path: '/organisations/changes/:changeId',
      answers: [answer({ document: ReferenceChangeDocument, data: { referenceChange: change }, times: 1000 })],
    });

  it('shows how far it is', async () => {
    const shown = shownChange(aReferenceChange());
    expect(await screen.findByText('3 of 36')).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('says why it stopped, and where to look again', async () => {
    shownChange(
      aReferenceChange({
        state: 'FAILED',
        areaCode: 'QSL',
        cameTo: [],
        failure: 'Files changed before it began, so nothing was written.',
        endedAt: '2026-07-10T09:01:00.000Z',
      }),
    );
    expect(await screen.findByText('Files changed before it began, so nothing was written.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Look at what would change now' })).toHaveAttribute(
      'href',
      '/organisations/preview?code=QSL&asOf=2026-07-01',
    );
  });
});
