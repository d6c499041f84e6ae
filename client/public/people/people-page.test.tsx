import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import {
  ChangeRolesDocument,
  type MemberPartsFragment,
  MembersDocument,
  RevokeMembershipDocument,
} from '../../generated/public/people/people.ts';
import { may, mayNot } from '../../testing/a-consultation.ts';
import { accessibilityFaults, aSession, answer, show } from '../../testing/render.tsx';
import { inOrder } from './in-order.ts';
import { PeoplePage } from './people-page.tsx';
import { RemovePage } from './remove-page.tsx';
import { RightsPage } from './rights-page.tsx';

const permissionsOf = (why: string | null = null): MemberPartsFragment['permissions'] => {
  const permission = why === null ? may() : mayNot('WHY_NOT', why);
  return { __typename: 'MembershipPermissions', changeRoles: permission, revoke: permission };
};

const member = (id: string, name: string, changes: Partial<MemberPartsFragment> = {}): MemberPartsFragment => ({
  __typename: 'Membership',
  id,
  roles: ['VIEW', 'APPROVE'],
  jobTitle: 'Manager',
  version: 1,
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
    revokedAt: '2025-10-01T09:00:00.000Z',
    permissions: permissionsOf('This person no longer acts for the organisation.'),
  }),
  member('sam', 'Sam Reed'),
  SELF,
  member('lee', 'Lee Marsh'),
];
const members = answer({ document: MembersDocument, data: { members: MEMBERS } });
const viewer = aSession({ may: (action) => action === 'member:read' || action === 'token:read' });

describe('people', () => {
  it('lists those who act first, and lets an administrator change others but not themselves', async () => {
    const shown = show(<PeoplePage />, { at: '/people', answers: [members] });
    const rows = (await screen.findAllByRole('row')).slice(1).map((row) => within(row));
    expect(rows[0]!.getByText('This is you')).toBeVisible();
    expect(rows[1]!.getByRole('link', { name: 'Change rights of Lee Marsh' }).getAttribute('href')).toBe(
      '/people/lee/rights',
    );
    expect(rows[3]!.getByText('No access')).toBeVisible();
    expect(rows[3]!.queryByRole('link')).toBeNull();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('shows the list to everybody, and no way to change it', async () => {
    show(<PeoplePage />, { at: '/people', session: viewer, answers: [members] });
    expect(await screen.findByText('Sam Reed')).toBeVisible();
    expect(screen.queryByRole('link', { name: /Change rights/ })).toBeNull();
    expect(screen.getByText(/Administrators can change rights/)).toBeVisible();
  });

  it('offers what the server allows, whoever asks', async () => {
    const revoke = may();
    const sam = member('sam', 'Sam Reed', { permissions: { ...permissionsOf('Not now.')!, revoke } });
    show(<PeoplePage />, { at: '/people', answers: [answer({ document: MembersDocument, data: { members: [sam] } })] });
    expect(await screen.findByRole('link', { name: 'Take access away from Sam Reed' })).toBeVisible();
    expect(screen.queryByRole('link', { name: /Change rights/ })).toBeNull();
  });

  it('warns when fewer than two may sign', async () => {
    show(<PeoplePage />, {
      at: '/people',
      answers: [answer({ document: MembersDocument, data: { members: [SELF, member('sam', 'Sam Reed')] } })],
    });
    expect(await screen.findByText('Only one person may sign')).toBeVisible();
  });

  it('keeps its order whatever the server sends', () =>
    expect(inOrder(MEMBERS).map(({ person }) => person.name)).toEqual([
      'Ada Byfield',
      'Lee Marsh',
      'Sam Reed',
      'Aaron Gone',
    ]));
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
    expect((await screen.findByTestId('elsewhere')).textContent).toBe('/people');
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
