import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Actor } from '../../domain/permissions.ts';
import { withinScope } from '../../persistence/scope.ts';
import { TestPortal, acceptedValue, refusalCodesOf } from '../../testing/portal.ts';
import { sqlAs } from '../../testing/sql.ts';
import { buildWorld } from '../../testing/world.ts';
import type { World } from '../../testing/world.ts';
import { bringMemberBack } from './bring-member-back.ts';
import { inviteFirstPeople } from './invite-first-people.ts';
import { inviteFirstPerson } from './invite-first-person.ts';
import { invitePerson } from './invite-person.ts';
import { resendInvitation } from './resend-invitation.ts';
import { revokeMembership } from './revoke-membership.ts';
import { setMemberEnd } from './set-member-end.ts';
import { suspendMember } from './suspend-member.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';

const now = new Date('2025-11-03T09:00:00Z');
const today = '2025-11-03';

let portal: TestPortal;
let world: World;
let app: pg.Client;

beforeAll(async () => {
  portal = await TestPortal.open();
  app = new pg.Client({ connectionString: process.env.TEST_APP_URL });
  await app.connect();
});
beforeEach(async () => {
  world = await buildWorld(portal.source, { practices: 1 });
});
afterAll(async () => {
  await app.end();
  await portal.close();
});

const invitation = (email = `${randomUUID()}@example.test`) => ({
  name: 'Bo New',
  email,
  jobTitle: 'Manager',
  roles: ['view' as const],
  endsOn: null,
  sharedMailboxReason: null,
});
const first = (organisationId: string, email = `${randomUUID()}@example.test`) => ({
  organisationId,
  name: 'Bo New',
  email,
  jobTitle: 'Manager',
  sharedMailboxReason: null,
});

/** A practice of this commissioner for which nobody is in. */
const emptyPractice = async (commissionerId = world.commissioner.id, during = '[2020-04-01,)') => {
  const code = `EMPTY-${randomUUID().slice(0, 8).toUpperCase()}`;
  const id = randomUUID();
  await withinScope(
    portal.source,
    { audience: 'system', name: 'tests', commissionerIds: [] },
    { now },
    async (scope) => {
      await scope.register.addOrganisations([
        { id, kind: 'practice', code, name: `Practice ${code}`, fictional: true },
      ]);
      await scope.register.addPracticeMemberships([{ commissionerId, practiceId: id, during }]);
    },
  );
  return { id, code };
};
const memberOf = (actor: Actor, id: string) => portal.read(actor, (scope) => scope.memberships.byId(id));

describe('inviting a colleague', () => {
  it('adds a membership that nobody has used, and a person without an identity', async () => {
    const { administers } = world.lmc;
    const asked = { ...invitation(), roles: ['approve' as const, 'view' as const], endsOn: '2026-03-31' };
    const { membershipId } = acceptedValue(await portal.act(administers, invitePerson, asked));
    expect(await memberOf(administers, membershipId)).toMatchObject({
      organisationId: world.lmc.id,
      roles: ['view', 'approve'],
      startsOn: today,
      endsOn: '2026-03-31',
      invitedAt: now,
      lastSentAt: now,
      invitedBy: administers.membershipId,
      acceptedAt: null,
      version: 1,
    });
    const [event] = await sqlAs<{ detail: object }>(administers, 'select name, detail from access_event');
    expect(event).toMatchObject({ name: 'membership.invited', detail: { membershipId, roles: ['view', 'approve'] } });
  });

  it('knows a person by their address however it is written, and keeps their name', async () => {
    const { administers } = world.lmc;
    const known = world.commissioner.views;
    const asked = invitation(`${known.personId}@EXAMPLE.test`);
    const { membershipId } = acceptedValue(await portal.act(administers, invitePerson, asked));
    expect(await memberOf(administers, membershipId)).toMatchObject({ personId: known.personId });
    const person = await portal.read(administers, (scope) => scope.people.byId(known.personId));
    expect(person?.name).toBe(known.personName);
  });

  it('is refused twice, and possible again after it was withdrawn', async () => {
    const { administers } = world.lmc;
    const asked = invitation();
    const { membershipId } = acceptedValue(await portal.act(administers, invitePerson, asked));
    expect(refusalCodesOf(await portal.act(administers, invitePerson, asked))).toEqual(['PERSON_IS_A_MEMBER']);
    acceptedValue(await portal.act(administers, withdrawInvitation, { membershipId, expectedVersion: 1 }));
    acceptedValue(await portal.act(administers, invitePerson, asked));
  });

  it('adds one membership when two invite the same person at the same moment', async () => {
    const asked = invitation();
    const outcomes = await Promise.all([1, 2].map(() => portal.act(world.lmc.administers, invitePerson, asked)));
    expect(outcomes.filter(({ accepted }) => accepted)).toHaveLength(1);
  });

  it('is sent again, not once it was used; and is for administrators', async () => {
    const { administers, approves } = world.lmc;
    expect(refusalCodesOf(await portal.act(approves, invitePerson, invitation()))).toEqual([
      'YOUR_ROLE_DOES_NOT_ALLOW_THIS',
    ]);
    const { membershipId } = acceptedValue(await portal.act(administers, invitePerson, invitation()));
    const later = new Date('2025-11-05T09:00:00Z');
    acceptedValue(
      await portal.act(administers, resendInvitation, { membershipId, expectedVersion: 1 }, { now: later }),
    );
    expect(await memberOf(administers, membershipId)).toMatchObject({ lastSentAt: later, version: 2 });
    await withinScope(portal.source, { audience: 'door' }, { now }, (door) =>
      door.memberships.markFirstUse(membershipId, now),
    );
    for (const action of [resendInvitation, withdrawInvitation])
      expect(refusalCodesOf(await portal.act(administers, action, { membershipId, expectedVersion: 2 }))).toEqual([
        'INVITATION_IS_USED',
      ]);
  });
});

describe('a colleague', () => {
  it('is suspended, brought back, and given a last day, each on the record', async () => {
    const { administers, views } = world.lmc;
    const of = (expectedVersion: number) => ({ membershipId: views.membershipId, expectedVersion });
    acceptedValue(await portal.act(administers, suspendMember, of(1)));
    expect(await memberOf(administers, views.membershipId)).toMatchObject({ suspendedAt: now, roles: ['view'] });
    acceptedValue(await portal.act(administers, bringMemberBack, of(2)));
    acceptedValue(await portal.act(administers, setMemberEnd, { ...of(3), endsOn: '2026-03-31' }));
    expect(await memberOf(administers, views.membershipId)).toMatchObject({ suspendedAt: null, endsOn: '2026-03-31' });
    const events = await sqlAs<{ name: string }>(administers, 'select name from access_event order by id');
    expect(events.map(({ name }) => name)).toEqual([
      'membership.suspended',
      'membership.brought_back',
      'membership.end_set',
    ]);
  });

  it('keeps an organisation an administrator when two suspend each other at the same moment', async () => {
    const { administers: one, views } = world.lmc;
    await withinScope(portal.source, { audience: 'system', name: 'tests', commissionerIds: [] }, { now }, (scope) =>
      scope.memberships.change({ id: views.membershipId, version: 1 }, { roles: ['view', 'administer'] }),
    );
    const other: Actor = { ...views, roles: ['view', 'administer'] };
    const outcomes = await Promise.all([
      portal.act(one, suspendMember, { membershipId: other.membershipId, expectedVersion: 2 }),
      portal.act(other, suspendMember, { membershipId: one.membershipId, expectedVersion: 1 }),
    ]);
    expect(outcomes.filter(({ accepted }) => accepted)).toHaveLength(1);
  });
});

describe('the first person of an organisation', () => {
  it('is invited by its commissioner while nobody is in, and can be withdrawn until they have been', async () => {
    const { administers } = world.commissioner;
    const practice = await emptyPractice();
    acceptedValue(await portal.act(administers, inviteFirstPerson, first(practice.id)));
    const entry = () =>
      portal.read(administers, (scope) =>
        scope.firstPeople.byId(world.commissioner.id, { id: practice.id, on: today }),
      );
    const invited = await entry();
    expect(invited).toMatchObject({ state: 'invited', invitationId: expect.any(String) });
    expect(refusalCodesOf(await portal.act(administers, inviteFirstPerson, first(practice.id)))).toEqual([
      'ORGANISATION_HAS_SOMEBODY',
    ]);
    const invitationOf = { membershipId: invited?.invitationId ?? '', expectedVersion: 1 };
    acceptedValue(await portal.act(administers, resendInvitation, invitationOf));
    acceptedValue(await portal.act(administers, withdrawInvitation, { ...invitationOf, expectedVersion: 2 }));
    expect(await entry()).toMatchObject({ state: 'nobody', invitationId: null });
    acceptedValue(await portal.act(administers, inviteFirstPerson, first(practice.id)));
    const again = await entry();
    await withinScope(portal.source, { audience: 'door' }, { now }, (door) =>
      door.memberships.markFirstUse(again?.invitationId ?? '', now),
    );
    expect(await entry()).toMatchObject({ state: 'in', invitationId: null });
    const used = { membershipId: again?.invitationId ?? '', expectedVersion: 1 };
    expect(refusalCodesOf(await portal.act(administers, withdrawInvitation, used))).toEqual(['NOT_FOUND']);
    expect(refusalCodesOf(await portal.act(administers, revokeMembership, used))).toEqual(['NOT_FOUND']);
  });

  it('is not invited to an organisation of another commissioner, or one it dealt with before or will later', async () => {
    const other = await buildWorld(portal.source, { practices: 1 });
    const elsewhere = [
      await emptyPractice(other.commissioner.id),
      await emptyPractice(world.commissioner.id, '[2020-04-01,2025-11-03)'),
      await emptyPractice(world.commissioner.id, '[2025-11-04,)'),
    ];
    for (const { id, code } of elsewhere) {
      expect(refusalCodesOf(await portal.act(world.commissioner.administers, inviteFirstPerson, first(id)))).toEqual([
        'NOT_FOUND',
      ]);
      const text = `organisation code,name,e-mail,job title\n${code},Bo,${randomUUID()}@example.test,Manager`;
      expect(refusalCodesOf(await portal.act(world.commissioner.administers, inviteFirstPeople, { text }))).toEqual([
        'INVITATION_ROW_IS_WRONG',
      ]);
    }
  });

  it('comes from a file, all of them or none, and once when it is sent twice', async () => {
    const { administers } = world.commissioner;
    const practices = [await emptyPractice(), await emptyPractice(), await emptyPractice()];
    const rows = practices.map(({ code }) => `${code},Bo New,${randomUUID()}@example.test,Manager`);
    const fileOf = (lines: string[]) => ['organisation code,name,e-mail,job title', ...lines].join('\r\n');
    const anyInvited = () =>
      portal.read(administers, (scope) =>
        scope.firstPeople.page(
          { commissionerId: world.commissioner.id, on: today },
          { states: ['invited'] },
          { first: 10, after: null },
        ),
      );
    const wrong = fileOf([...rows, 'NOWHERE,Bo,bo@example.test,Manager']);
    expect(refusalCodesOf(await portal.act(administers, inviteFirstPeople, { text: wrong }))).toEqual([
      'INVITATION_ROW_IS_WRONG',
    ]);
    expect((await anyInvited()).totalCount).toBe(0);
    const actionId = randomUUID();
    for (const attempt of [1, 2])
      expect([
        attempt,
        acceptedValue(await portal.act(administers, inviteFirstPeople, { text: fileOf(rows) }, { actionId })),
      ]).toEqual([attempt, { invited: 3 }]);
    expect((await anyInvited()).totalCount).toBe(3);
    expect(refusalCodesOf(await portal.act(administers, inviteFirstPeople, { text: fileOf(rows) }))).toEqual(
      rows.map(() => 'INVITATION_ROW_IS_WRONG'),
    );
  });

  it('is one, when two commissioners of an LMC invite at the same moment', async () => {
    const other = await buildWorld(portal.source, { practices: 0 });
    const lmcId = randomUUID();
    await withinScope(
      portal.source,
      { audience: 'system', name: 'tests', commissionerIds: [] },
      { now },
      async (scope) => {
        await scope.register.addOrganisations([
          {
            id: lmcId,
            kind: 'lmc',
            code: `LMC-${lmcId.slice(0, 8).toUpperCase()}`,
            name: 'Shared LMC',
            fictional: true,
          },
        ]);
        await scope.register.addLmcAreas(
          [world, other].map(({ commissioner }) => ({
            commissionerId: commissioner.id,
            lmcId,
            during: '[2020-04-01,)',
          })),
        );
      },
    );
    const outcomes = await Promise.all(
      [world, other].map(({ commissioner }) => portal.act(commissioner.administers, inviteFirstPerson, first(lmcId))),
    );
    expect(outcomes.filter(({ accepted }) => accepted)).toHaveLength(1);
  });
});

describe('the policies of memberships, past every line of our own code', () => {
  const insert = (by: Actor, changes: Record<string, unknown>) => {
    const row = {
      id: randomUUID(),
      person_id: world.lmc.views.personId,
      organisation_id: by.organisationId,
      roles: '{view}',
      job_title: 'x',
      starts_on: today,
      version: 1,
      invited_at: now.toISOString(),
      invited_by: by.membershipId,
      inviting_organisation_id: by.organisationId,
      ...changes,
    };
    const names = Object.keys(row);
    return as(
      by,
      `insert into membership (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(row),
    );
  };
  /** The SQLSTATE with which the database refused, or the number of rows; nothing is kept. */
  const as = async (by: Actor, text: string, values: unknown[] = [], day = today): Promise<string | number> => {
    await app.query(
      `begin; set local role portal_${by.kind}; set local app.audience = '${by.kind}';
       set local app.organisation = '${by.organisationId}'; set local app.today = '${day}';
       set local app.commissioners = '{${by.commissionerIds.join(',')}}'`,
    );
    try {
      return (await app.query(text, values)).rowCount ?? 0;
    } catch (failure) {
      return (failure as pg.DatabaseError).code ?? '';
    } finally {
      await app.query('rollback');
    }
  };
  const REFUSED = '42501';

  it('let colleagues add to their own organisation, somebody new, from this day on, in their own name', async () => {
    const { administers } = world.commissioner;
    expect(await insert(administers, {})).toBe(1);
    const forged: Record<string, unknown>[] = [
      { organisation_id: world.lmc.id },
      { starts_on: '2025-11-02' },
      { accepted_at: now.toISOString() },
      { inviting_organisation_id: world.lmc.id },
      { invited_at: null },
      { invited_by: null },
    ];
    for (const changes of forged) expect([changes, await insert(administers, changes)]).toEqual([changes, REFUSED]);
  });

  it('let a commissioner add the first of those it deals with on the day, and nobody else add to another', async () => {
    const [empty, before] = [
      await emptyPractice(),
      await emptyPractice(world.commissioner.id, '[2020-04-01,2025-11-03)'),
    ];
    const other = await emptyPractice((await buildWorld(portal.source, { practices: 0 })).commissioner.id);
    const { administers } = world.commissioner;
    expect(await insert(administers, { organisation_id: empty.id })).toBe(1);
    for (const { id } of [before, other, world.practices[0]!])
      expect(await insert(administers, { organisation_id: id })).toBe(REFUSED);
    for (const stranger of [world.lmc.administers, world.practices[0]!.administers])
      expect(await insert(stranger, { organisation_id: empty.id })).toBe(REFUSED);
    const twice = `insert into membership (id, person_id, organisation_id, roles, job_title, starts_on, version,
        invited_at, invited_by, inviting_organisation_id)
      select gen_random_uuid(), p, '${empty.id}', '{view}', 'x', '${today}', 1, now(), '${administers.membershipId}',
        '${administers.organisationId}'
      from unnest('{${world.lmc.views.personId},${world.lmc.approves.personId}}'::uuid[]) p`;
    expect(await as(administers, twice)).toBe(REFUSED);
  });

  it('let a commissioner change nothing of another organisation but an invitation of its own', async () => {
    const { administers } = world.commissioner;
    const practice = await emptyPractice();
    acceptedValue(await portal.act(administers, inviteFirstPerson, first(practice.id)));
    const update = (set: string, organisationId: string) =>
      as(administers, `update membership set ${set} where organisation_id = '${organisationId}'`);
    expect(await update(`revoked_at = now()`, practice.id)).toBe(1);
    expect(await update(`revoked_at = now()`, world.practices[0]!.id)).toBe(0);
    expect(await update(`accepted_at = now()`, practice.id)).toBe(REFUSED);
    const seen = `select from membership where organisation_id = '${world.practices[0]!.id}'`;
    expect(await as(administers, seen)).toBe(4);
    const other = (await buildWorld(portal.source, { practices: 0 })).commissioner.administers;
    expect(await as(other, seen)).toBe(0);
    expect(await as(world.lmc.administers, seen)).toBe(0);
  });

  it('let nobody add a person with an identity', async () => {
    const add = (columns: string, values: string) =>
      as(
        world.lmc.administers,
        `insert into person (id, name, email${columns}) values (gen_random_uuid(), 'x', '${randomUUID()}@example.test'${values})`,
      );
    expect(await add('', '')).toBe(1);
    expect(await add(', issuer, subject', `, 'https://sign-in.example', 'x'`)).toBe(REFUSED);
  });
});
