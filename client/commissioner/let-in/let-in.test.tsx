import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import {
  type EntryPartsFragment,
  FirstPeoplePreviewDocument,
  InviteFirstPeopleDocument,
  InviteFirstPersonDocument,
  OrganisationEntriesDocument,
  OrganisationEntryDocument,
} from '../../generated/commissioner/let-in/let-in.ts';
import { may, mayNot } from '../../testing/a-consultation.ts';
import { accessibilityFaults, aSession, answer, show } from '../../testing/render.tsx';
import { EntriesPage } from './entries-page.tsx';
import { EntryPage } from './entry-page.tsx';
import { FirstPeopleFilePage } from './file-page.tsx';

const entry = (changes: Partial<EntryPartsFragment> = {}): EntryPartsFragment => ({
  __typename: 'OrganisationEntry',
  id: 'elm',
  state: 'NOBODY',
  organisation: { __typename: 'Organisation', id: 'elm', kind: 'PRACTICE', code: 'P1', name: 'Elm Surgery' },
  invitation: null,
  permissions: {
    __typename: 'EntryPermissions',
    invite: may(),
    resend: mayNot('NOT_FOUND', 'We cannot find that.'),
    withdraw: mayNot('NOT_FOUND', 'We cannot find that.'),
  },
  ...changes,
});
const invited = entry({
  state: 'INVITED',
  invitation: {
    __typename: 'Membership',
    id: 'm',
    version: 1,
    jobTitle: 'Manager',
    lastSentAt: '2025-11-01T09:00:00.000Z',
    person: { __typename: 'Person', id: 'bo', name: 'Bo New', email: 'bo@example.org' },
  },
  permissions: {
    __typename: 'EntryPermissions',
    invite: mayNot('X', 'Somebody is in.'),
    resend: may(),
    withdraw: may(),
  },
});
const viewer = aSession({ may: (action) => action !== 'first-person:invite' });
const OF_ELM = { at: '/let-in/elm', path: '/let-in/:organisationId' };
const one = (found: EntryPartsFragment | null, times?: number) =>
  answer({ document: OrganisationEntryDocument, data: { organisationEntry: found }, times });

describe('who is in', () => {
  const page = (nodes: EntryPartsFragment[]) =>
    answer({
      document: OrganisationEntriesDocument,
      // Ten on a page: a row is tall on a narrow screen.
      variables: { first: 10, filter: { search: undefined, states: ['NOBODY'], kinds: undefined } },
      data: {
        organisationEntries: {
          __typename: 'OrganisationEntryConnection',
          nodes,
          totalCount: nodes.length,
          pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        },
      },
    });

  it('is listed as the address asks for it', async () => {
    const shown = show(<EntriesPage />, {
      at: '/let-in?state=NOBODY,ELSE',
      path: '/let-in',
      answers: [page([entry()])],
    });
    expect((await screen.findByRole('link', { name: 'Elm Surgery' })).getAttribute('href')).toBe('/let-in/elm');
    expect(screen.getByRole('link', { name: 'Invite many from a file' })).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('says so when nothing fits, and offers no file to whoever may not invite', async () => {
    show(<EntriesPage />, {
      at: '/let-in?state=NOBODY',
      path: '/let-in',
      session: viewer,
      answers: [page([])],
    });
    expect(await screen.findByText(/No organisations fit/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Invite many from a file' })).toBeNull();
  });
});

describe('the first person', () => {
  it('is invited while nobody is in', async () => {
    const invites = answer({
      document: InviteFirstPersonDocument,
      variables: {
        organisationId: 'elm',
        person: { name: 'Bo', email: 'bo@example.org', jobTitle: 'Manager', sharedMailboxReason: null },
      },
      data: { inviteFirstPerson: invited },
    });
    const shown = show(<EntryPage />, { ...OF_ELM, answers: [one(entry(), 1), one(invited), invites] });
    await shown.user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Bo');
    await shown.user.type(screen.getByRole('textbox', { name: 'E-mail address' }), 'bo@example.org');
    await shown.user.type(screen.getByRole('textbox', { name: 'What they do' }), 'Manager');
    await shown.user.click(screen.getByRole('button', { name: 'Invite' }));
    // The page asks anew, and is told what is so by then.
    await waitFor(() => expect(screen.getByText(/sign in with the address bo@example.org/)).toBeVisible());
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('who is invited can be told again or withdrawn', async () => {
    show(<EntryPage />, { ...OF_ELM, answers: [one(invited)] });
    expect((await screen.findByRole('link', { name: 'Withdraw the invitation' })).getAttribute('href')).toBe(
      '/let-in/elm/withdraw',
    );
    expect(screen.queryByRole('textbox', { name: 'Name' })).toBeNull();
  });

  it('is not invited where somebody is in', async () => {
    const permissions = {
      ...entry().permissions,
      invite: mayNot('X', 'Somebody is in for this organisation already.'),
    };
    show(<EntryPage />, { ...OF_ELM, answers: [one(entry({ state: 'IN', permissions }))] });
    expect(await screen.findByText(/Somebody is in for this organisation already/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Invite' })).toBeNull();
  });
});

describe('a file of first people', () => {
  const file = new File(['organisation code,name,e-mail,job title\nP1,Bo,bo@example.org,Manager'], 'people.csv');
  const preview = (problems: string[]) =>
    answer({
      document: FirstPeoplePreviewDocument,
      data: {
        firstPeoplePreview: {
          __typename: 'FirstPeoplePreview',
          rows:
            problems.length > 0
              ? []
              : [
                  {
                    __typename: 'FirstPersonRow' as const,
                    row: 2,
                    organisation: 'Elm Surgery',
                    code: 'P1',
                    name: 'Bo',
                    email: 'bo@example.org',
                    jobTitle: 'Manager',
                  },
                ],
          problems: problems.map((message) => ({
            __typename: 'Refusal' as const,
            code: 'INVITATION_ROW_IS_WRONG',
            message,
            field: 'rows[2].email',
          })),
        },
      },
    });
  const chosen = async (answers: Parameters<typeof show>[1]) => {
    const shown = show(<FirstPeopleFilePage />, { at: '/let-in/file', ...answers });
    await shown.user.upload(screen.getByLabelText('File of first people'), file);
    await shown.user.click(screen.getByRole('button', { name: 'Show whom it would invite' }));
    return shown;
  };

  it('is shown first, and then invites all of them', async () => {
    const invites = answer({
      document: InviteFirstPeopleDocument,
      data: { inviteFirstPeople: { __typename: 'FirstPeopleInvited', invited: 1 } },
    });
    const shown = await chosen({ answers: [preview([]), invites] });
    expect(await screen.findByText(/people.csv names 1 person/)).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
    await shown.user.click(screen.getByRole('button', { name: 'Invite 1 person' }));
    expect((await screen.findByTestId('elsewhere')).textContent).toBe('/let-in?state=INVITED');
  });

  it('with wrong rows invites nobody and names each', async () => {
    await chosen({ answers: [preview(['Row 2, e-mail: "bo" is not an e-mail address.'])] });
    expect(await screen.findByText(/people.csv cannot be used: 1 thing to put right/)).toBeVisible();
    expect(screen.getByText(/Row 2, e-mail/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Invite/ })).toBeNull();
  });
});
