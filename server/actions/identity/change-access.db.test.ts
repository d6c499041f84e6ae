import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../domain/permissions.ts';
import { TestPortal, acceptedValue, refusalCodesOf } from '../../testing/portal.ts';
import { sqlAs } from '../../testing/sql.ts';
import { buildWorld } from '../../testing/world.ts';
import type { World } from '../../testing/world.ts';
import { changeRoles } from './change-roles.ts';
import { revokeMembership } from './revoke-membership.ts';

describe('changing a colleague’s access', () => {
  let portal: TestPortal;
  let world: World;

  beforeAll(async () => {
    portal = await TestPortal.open();
  });
  beforeEach(async () => {
    world = await buildWorld(portal.source, { practices: 2 });
  });
  afterAll(() => portal.close());

  const stateOf = async ({ membershipId }: Actor, by: Actor) =>
    portal.read(by, (scope) => scope.memberships.byId(membershipId));

  it('gives other rights, writes who did it, and leaves one event', async () => {
    const { administers, views } = world.lmc;
    acceptedValue(
      await portal.act(administers, changeRoles, {
        membershipId: views.membershipId,
        expectedVersion: 1,
        roles: ['approve', 'view'],
      }),
    );
    expect(await stateOf(views, administers)).toMatchObject({
      roles: ['view', 'approve'],
      version: 2,
      revokedAt: null,
    });
  });

  it('takes access away', async () => {
    const { administers, views } = world.lmc;
    const now = new Date('2025-11-03T10:00:00Z');
    acceptedValue(
      await portal.act(
        administers,
        revokeMembership,
        { membershipId: views.membershipId, expectedVersion: 1 },
        { now },
      ),
    );
    expect(await stateOf(views, administers)).toMatchObject({ revokedAt: now, version: 2 });
    expect(
      refusalCodesOf(
        await portal.act(administers, revokeMembership, { membershipId: views.membershipId, expectedVersion: 2 }),
      ),
    ).toEqual(['MEMBERSHIP_IS_REVOKED']);
  });

  it('is refused to whoever is no administrator, for oneself, for a stale version, and without a right', async () => {
    const { administers, approves, views } = world.practices[0] ?? world.lmc;
    const subject = { membershipId: views.membershipId, expectedVersion: 1 };
    expect(refusalCodesOf(await portal.act(approves, revokeMembership, subject))).toEqual([
      'YOUR_ROLE_DOES_NOT_ALLOW_THIS',
    ]);
    expect(
      refusalCodesOf(
        await portal.act(administers, revokeMembership, { ...subject, membershipId: administers.membershipId }),
      ),
    ).toEqual(['LAST_ADMINISTRATOR']);
    expect(refusalCodesOf(await portal.act(administers, revokeMembership, { ...subject, expectedVersion: 7 }))).toEqual(
      ['SOMEBODY_CHANGED_THIS_FIRST'],
    );
    expect(refusalCodesOf(await portal.act(administers, changeRoles, { ...subject, roles: [] }))).toEqual([
      'FIELD_IS_EMPTY',
    ]);
  });

  it('does not find somebody of another organisation, of the same tenant or another', async () => {
    const other = await buildWorld(portal.source, { practices: 1 });
    for (const stranger of [world.commissioner.views, world.practices[1]?.views, other.lmc.views]) {
      const change = { membershipId: stranger?.membershipId ?? '', expectedVersion: 1 };
      expect(refusalCodesOf(await portal.act(world.lmc.administers, revokeMembership, change))).toEqual(['NOT_FOUND']);
    }
  });

  it('keeps an administrator when two take each other’s access away at the same moment', async () => {
    const { administers: first, views } = world.lmc;
    acceptedValue(
      await portal.act(first, changeRoles, {
        membershipId: views.membershipId,
        expectedVersion: 1,
        roles: ['administer'],
      }),
    );
    const second: Actor = { ...views, roles: ['administer'] };
    const outcomes = await Promise.all([
      portal.act(first, revokeMembership, { membershipId: second.membershipId, expectedVersion: 2 }),
      portal.act(second, revokeMembership, { membershipId: first.membershipId, expectedVersion: 1 }),
    ]);
    expect(outcomes.filter(({ accepted }) => accepted)).toHaveLength(1);
    const left = await portal.read(first, (scope) => scope.memberships.inOrganisation(world.lmc.id));
    expect(left.filter(({ roles, revokedAt }) => revokedAt === null && roles.includes('administer'))).toHaveLength(1);
  });

  it('writes the event in the same transaction', async () => {
    const { administers, views } = world.lmc;
    acceptedValue(
      await portal.act(administers, changeRoles, {
        membershipId: views.membershipId,
        expectedVersion: 1,
        roles: ['prepare'],
      }),
    );
    const events = await sqlAs(administers, 'select name, person_id, detail from access_event');
    expect(events).toMatchObject([
      {
        name: 'membership.roles_changed',
        person_id: administers.personId,
        detail: { membershipId: views.membershipId, before: ['view'], after: ['prepare'] },
      },
    ]);
  });
});
