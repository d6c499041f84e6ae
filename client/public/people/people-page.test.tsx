import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import {
  ChangeRolesDocument,
  InvitePersonDocument,
  type MemberPartsFragment,
  MembersDocument,
  type MembersQuery,
  ResendInvitationDocument,
  RevokeMembershipDocument,
  SetMemberEndDocument,
} from '../../generated/public/people/people.ts';
import { may, mayNot } from '../../testing/a-consultation.ts';
import { accessibilityFaults, aSession, answer, show } from '../../testing/render.tsx';
import { inOrder } from './in-order.ts';
import { EndPage } from './end-page.tsx';
import { InvitePage } from './invite-page.tsx';
import { PeoplePage } from './people-page.tsx';
import { PersonPage } from './person-page.tsx';
import { RemovePage } from './remove-page.tsx';
import { RightsPage } from './rights-page.tsx';

const permissionsOf = (why: string | null = null): MemberPartsFragment['permissions'] => {
  const permission = why === null ? may() : mayNot('WHY_NOT', why);
  return {
    __typename: 'MembershipPermissions',
    changeRoles: permission,
    revoke: permission,
    suspend: permission,
    bringBack: mayNot('MEMBER_IS_NOT_SUSPENDED', 'This person is not suspended.'),
    setEnd: permission,
    resend: mayNot('INVITATION_IS_USED', 'This person has signed in already.'),
    withdraw: mayNot('INVITATION_IS_USED', 'This person has signed in already.'),
  };
};

const member = (id: string, name: string, changes: Partial<MemberPartsFragment> = {}): MemberPartsFragment => ({
  __typename: 'Membership',
  id,
  roles: ['VIEW', 'APPROVE'],
  jobTitle: 'Manager',
  version: 1,
  state: 'IN',
  endsOn: null,
  invitedAt: null,
  invitedBy: null,
  lastSentAt: null,
  acceptedAt: null,
  suspendedAt: null,
  sharedMailboxReason: null,
  revokedAt: null,
  person: { __typename: 'Person', id: `person-of-${id}`, name, email: `${id}@example.org` },
  permissions: permissionsOf(),
  ...changes,
});

const SELF = member('membership-1', 'Ada Byfield', {
  roles: ['VIEW', 'ADMINISTER'],
  permissions: permissionsOf('You cannot change your own rights.'),
});
const MEMBERS = [
  member('left', 'Aaron Gone', {
    state: 'REMOVED',
    revokedAt: '2025-10-01T09:00:00.000Z',
    permissions: permissionsOf('This person no longer acts for the organisation.'),
  }),
  member('sam', 'Sam Reed'),
  SELF,
  member('lee', 'Lee Marsh'),
];
const listed = (list: readonly MemberPartsFragment[], rightsAtRisk: MembersQuery['rightsAtRisk'] = []) =>
  answer({ document: MembersDocument, data: { members: [...list], rightsAtRisk } });
const members = listed(MEMBERS);
const viewer = aSession({ may: (action) => action === 'member:read' || action === 'token:read' });
const INVITED = member('new', 'Bo New', {
  state: 'INVITED',
  invitedAt: '2025-11-01T09:00:00.000Z',
  lastSentAt: '2025-11-01T09:00:00.000Z',
  invitedBy: 'Ada Byfield',
  permissions: {
    ...permissionsOf('This person has not signed in yet.')!,
    changeRoles: may(),
    resend: may(),
    withdraw: may(),
  },
});

describe('people', () => {
  it('lists those who act, each with where their access stands, and keeps those who no longer do apart', async () => {
    const ending = member('sam', 'Sam Reed', { state: 'SUSPENDED', suspendedAt: '2025-11-02T09:00:00.000Z' });
    const last = member('lee', 'Lee Marsh', { endsOn: '2026-03-31' });
    const shown = show(<PeoplePage />, {
      at: '/people',
      answers: [listed([MEMBERS[0]!, ending, last, SELF, INVITED])],
    });
    const rows = (await screen.findAllByRole('row')).map((row) => row.textContent);
    expect(screen.getAllByRole('rowheader').map((cell) => within(cell).getByRole('link').textContent)).toEqual([
      'Ada Byfield',
      'Bo New',
      'Lee Marsh',
      'Sam Reed',
      'Aaron Gone',
    ]);
    expect(rows[1]).toContain('(you)');
    expect(rows[2]).toContain('Invited sent on 1 November 2025');
    expect(rows[3]).toContain('In, ends on 31 March 2026');
    expect(rows[4]).toContain('Suspended since 2 November 2025');
    expect(screen.getByText('1 person who no longer act')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Invite somebody' }).getAttribute('href')).toBe('/people/invite');
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('shows the list to everybody, and no way to change it', async () => {
    show(<PeoplePage />, { at: '/people', session: viewer, answers: [members] });
    expect(await screen.findByText('Sam Reed')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Invite somebody' })).toBeNull();
    expect(screen.queryByRole('link', { name: /Practices, LMCs/ })).toBeNull();
    expect(screen.getByText(/Administrators invite people/)).toBeVisible();
    expect(screen.getByText(/You can see them; administrators make them/)).toBeVisible();
  });

  it('warns of what the server says that one person holds alone', async () => {
    const risk = { __typename: 'RightAtRisk' as const, role: 'APPROVE' as const, holders: 1 };
    const answers = [listed([SELF], [{ ...risk, warning: 'Only one person may sign' }])];
    show(<PeoplePage />, { at: '/people', answers });
    expect(await screen.findByText('Only one person may sign')).toBeVisible();
  });

  it('keeps its order whatever the server sends', () =>
    expect(inOrder(MEMBERS).map(({ person }) => person.name)).toEqual([
      'Aaron Gone',
      'Ada Byfield',
      'Lee Marsh',
      'Sam Reed',
    ]));
});

describe('one person', () => {
  const at = (id: string) => ({ at: `/people/${id}`, path: '/people/:membershipId' });

  it('offers what the server allows, and nothing else', async () => {
    const shown = show(<PersonPage />, { ...at('sam'), answers: [members] });
    expect(await screen.findByRole('heading', { name: /Sam Reed/ })).toBeVisible();
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      '/people',
      '/people/sam/rights',
      '/people/sam/end',
      '/people/sam/suspend',
      '/people/sam/remove',
    ]);
    expect(screen.queryByText(/is in at the first sign-in/)).toBeNull();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('says why nothing can be done with oneself', async () => {
    show(<PersonPage />, { ...at('membership-1'), answers: [members] });
    expect(await screen.findByText('You cannot change your own rights.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Suspend' })).toBeNull();
  });

  it('has the text of an invitation ready, to copy or to send, and notes that it was sent again', async () => {
    const resends = answer({
      document: ResendInvitationDocument,
      variables: { membershipId: 'new', expectedVersion: 1 },
      data: { resendInvitation: { ...INVITED, version: 2, lastSentAt: '2025-11-03T09:00:00.000Z' } },
    });
    const shown = show(<PersonPage />, { ...at('new'), answers: [listed([SELF, INVITED]), resends] });
    expect(await screen.findByText(/sign in with the address new@example.org/)).toBeVisible();
    const mail = screen.getByRole('link', { name: 'Write the e-mail to new@example.org' }).getAttribute('href') ?? '';
    expect(decodeURIComponent(mail)).toContain('mailto:new@example.org?subject=Invitation to act for Marshland ICB');
    await shown.user.click(screen.getByRole('button', { name: 'I have sent it again' }));
    expect(await screen.findByText(/sent on/)).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });
});

describe('inviting', () => {
  const typed = async (shown: ReturnType<typeof show>, email: string): Promise<void> => {
    await shown.user.type(screen.getByRole('textbox', { name: 'Name' }), 'Bo New');
    await shown.user.type(screen.getByRole('textbox', { name: 'E-mail address' }), email);
    await shown.user.type(screen.getByRole('textbox', { name: 'What they do' }), 'Locum');
  };

  it('asks why only once the server says that several people read the mailbox, and loses nothing', async () => {
    const message = '"info@example.org" looks like a mailbox that several people read.';
    const reasons = [{ __typename: 'Refusal' as const, code: 'MAILBOX_IS_SHARED', message, field: 'email' }];
    const refused = answer({
      document: InvitePersonDocument,
      data: {
        invitePerson: {
          __typename: 'Refused',
          code: 'MAILBOX_IS_SHARED',
          message,
          field: 'email',
          remedy: null,
          reasons,
        },
      },
      times: 1,
    });
    const accepts = answer({
      document: InvitePersonDocument,
      variables: {
        invitation: {
          name: 'Bo New',
          email: 'info@example.org',
          jobTitle: 'Locum',
          sharedMailboxReason: 'No others yet.',
          roles: ['VIEW'],
          endsOn: null,
        },
      },
      data: { invitePerson: INVITED },
    });
    const shown = show(<InvitePage />, { at: '/people/invite', answers: [refused, accepts] });
    expect(screen.queryByRole('textbox', { name: 'Why it must be this mailbox' })).toBeNull();
    await typed(shown, 'info@example.org');
    await shown.user.click(screen.getByRole('button', { name: 'Invite' }));
    await shown.user.type(
      await screen.findByRole('textbox', { name: 'Why it must be this mailbox' }),
      'No others yet.',
    );
    expect(await accessibilityFaults(shown)).toEqual([]);
    await shown.user.click(screen.getByRole('button', { name: 'Invite' }));
    expect((await screen.findByTestId('elsewhere')).textContent).toBe('/people/new');
  });

  it('is not offered to whoever may not', () => {
    show(<InvitePage />, { at: '/people/invite', session: viewer });
    expect(screen.getByText(/Only somebody who may administer/)).toBeVisible();
  });
});

describe('the last day', () => {
  it('is asked for when there is one, and taken away when there is none', async () => {
    const path = '/people/:membershipId/end';
    const ends = answer({
      document: SetMemberEndDocument,
      variables: { membershipId: 'lee', expectedVersion: 1, endsOn: null },
      data: { setMemberEnd: member('lee', 'Lee Marsh', { version: 2 }) },
    });
    const answers = [listed([SELF, member('lee', 'Lee Marsh', { endsOn: '2026-03-31' })]), ends];
    const { user } = show(<EndPage />, { at: '/people/lee/end', path, answers });
    const year = await screen.findByRole('textbox', { name: 'Year' });
    await user.clear(year);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(
      await screen.findByRole('link', { name: 'Enter the last day, a real date. The date must include a year' }),
    ).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'No' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect((await screen.findByTestId('elsewhere')).textContent).toBe('/people/lee');
  });
});

describe('changing rights', () => {
  const SHOWN = { at: '/people/sam/rights', path: '/people/:membershipId/rights' };

  it('sends the rights that are ticked, with the version that was seen', async () => {
    const changes = answer({
      document: ChangeRolesDocument,
      variables: { membershipId: 'sam', expectedVersion: 1, roles: ['VIEW', 'PREPARE', 'APPROVE'] },
      data: { changeRoles: member('sam', 'Sam Reed', { version: 2 }) },
    });
    const shown = show(<RightsPage />, { ...SHOWN, answers: [members, changes] });
    await shown.user.click(await screen.findByRole('checkbox', { name: 'Prepare' }));
    expect(await accessibilityFaults(shown)).toEqual([]);
    await shown.user.click(screen.getByRole('button', { name: 'Save' }));
    expect((await screen.findByTestId('elsewhere')).textContent).toBe('/people/sam');
  });

  it('does not take every right away', async () => {
    const { user } = show(<RightsPage />, { ...SHOWN, answers: [members] });
    await user.click(await screen.findByRole('checkbox', { name: 'View' }));
    await user.click(screen.getByRole('checkbox', { name: 'Sign and approve' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('link', { name: /Choose at least one right/ })).toBeVisible();
  });

  it('says that somebody was quicker, and leaves what was ticked', async () => {
    const message = 'Somebody changed this while you were looking at it.';
    const refused = answer({
      document: ChangeRolesDocument,
      data: {
        changeRoles: {
          __typename: 'Refused',
          code: 'SOMEBODY_CHANGED_THIS_FIRST',
          message,
          field: 'expectedVersion',
          remedy: null,
          reasons: [],
        },
      },
    });
    const { user } = show(<RightsPage />, { ...SHOWN, answers: [members, refused] });
    await user.click(await screen.findByRole('checkbox', { name: 'Prepare' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(message)).toBeVisible();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Prepare' }).checked).toBe(true);
  });

  it.each([
    ['/people/membership-1/rights', /You cannot change your own rights/],
    ['/people/left/rights', /no longer acts for the organisation/],
  ])('at %s says why nothing can be changed', async (at, why) => {
    show(<RightsPage />, { ...SHOWN, at, answers: [members] });
    expect(await screen.findByText(why)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });
});

describe('taking access away', () => {
  it('asks for a declaration first', async () => {
    const revokes = answer({
      document: RevokeMembershipDocument,
      variables: { membershipId: 'sam', expectedVersion: 1 },
      data: { revokeMembership: member('sam', 'Sam Reed', { revokedAt: '2025-11-03T10:00:00.000Z' }) },
    });
    const { user } = show(<RemovePage />, {
      at: '/people/sam/remove',
      path: '/people/:membershipId/remove',
      answers: [members, revokes],
    });
    await user.click(await screen.findByRole('button', { name: 'Take access away' }));
    expect(await screen.findByText('There is a problem')).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: /Sam Reed shall no longer act/ }));
    await user.click(screen.getByRole('button', { name: 'Take access away' }));
    expect((await screen.findByTestId('elsewhere')).textContent).toBe('/people');
  });
});
