import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal, acceptedValue, refusalCodesOf } from '../../testing/portal.ts';
import { consult, decide, draft, lapse, planningScheme, publish, sign } from '../../testing/scheme-story.ts';
import { buildWorld } from '../../testing/world.ts';
import type { World } from '../../testing/world.ts';
import { recordCommitteeDecision } from '../governance/record-committee-decision.ts';
import { publishScheme } from './publish-scheme.ts';
import { saveScheme } from './save-scheme.ts';
import { startNewVersion } from './start-new-version.ts';

let portal: TestPortal;
let world: World;

beforeAll(async () => {
  portal = await TestPortal.open();
});

afterAll(() => portal.close());

const atPublication = { now: new Date('2025-12-10T10:00:00Z') };

describe('the publish gate', () => {
  it('refuses a draft with each reason: no consultation, no decision', async () => {
    world = await buildWorld(portal.source);
    const { schemeId } = await draft(portal, world);
    const outcome = await portal.act(
      world.commissioner.approves,
      publishScheme,
      { schemeId, expectedVersion: 2, fingerprint: '' },
      atPublication,
    );
    expect(refusalCodesOf(outcome)).toEqual(
      expect.arrayContaining(['SCHEME_LACKS_LMC_CONSULTATION', 'SCHEME_LACKS_COMMITTEE_DECISION']),
    );
  });

  it('refuses while the LMC has not answered, and after its answer while there is no decision', async () => {
    world = await buildWorld(portal.source);
    const { schemeId, fingerprint } = await consult(portal, world);
    expect(
      refusalCodesOf(
        await portal.act(
          world.commissioner.approves,
          publishScheme,
          { schemeId, expectedVersion: 3, fingerprint },
          atPublication,
        ),
      ),
    ).toEqual(['CONSULTATION_IS_STILL_OPEN', 'SCHEME_LACKS_COMMITTEE_DECISION']);

    const other = await buildWorld(portal.source);
    const signed = await sign(portal, other);
    expect(
      refusalCodesOf(
        await portal.act(
          other.commissioner.approves,
          publishScheme,
          { schemeId: signed.schemeId, expectedVersion: 4, fingerprint: signed.fingerprint },
          atPublication,
        ),
      ),
    ).toEqual(['SCHEME_LACKS_COMMITTEE_DECISION']);
  });

  it('takes a recorded silence for a finished consultation', async () => {
    world = await buildWorld(portal.source);
    const { schemeId } = await lapse(portal, world);
    const scheme = await portal.read(world.commissioner.views, (scope) => scope.schemes.byId(schemeId));
    expect(scheme?.state).toBe('consulted');
  });

  it('lets a second person publish, not the one who prepared, and not twice', async () => {
    world = await buildWorld(portal.source, { practices: 3 });
    const { schemeId, fingerprint } = await decide(portal, world);
    const preparerWhoApproves = {
      ...world.commissioner.prepares,
      roles: [...world.commissioner.prepares.roles, 'approve' as const],
    };
    expect(
      refusalCodesOf(
        await portal.act(
          preparerWhoApproves,
          publishScheme,
          { schemeId, expectedVersion: 5, fingerprint },
          atPublication,
        ),
      ),
    ).toEqual(['PUBLISHER_PREPARED_THE_SCHEME']);
    expect(
      refusalCodesOf(
        await portal.act(
          world.commissioner.approves,
          publishScheme,
          { schemeId, expectedVersion: 5, fingerprint: 'another text' },
          atPublication,
        ),
      ),
    ).toEqual(['TEXT_IS_NOT_THE_ONE_SHOWN']);
    acceptedValue(
      await portal.act(
        world.commissioner.approves,
        publishScheme,
        { schemeId, expectedVersion: 5, fingerprint },
        atPublication,
      ),
    );
    expect(
      refusalCodesOf(
        await portal.act(
          world.commissioner.approves,
          publishScheme,
          { schemeId, expectedVersion: 6, fingerprint },
          atPublication,
        ),
      ),
    ).toEqual(['SCHEME_IS_PUBLISHED']);
  });

  it('answers a repeat of the same request and refuses the same id with other content', async () => {
    world = await buildWorld(portal.source);
    const { schemeId, fingerprint } = await decide(portal, world);
    const once = { ...atPublication, actionId: '5b6a2a0c-9d4e-4a1c-8a39-0d3f3f0c9a11' };
    const input = { schemeId, expectedVersion: 5, fingerprint };
    const first = await portal.act(world.commissioner.approves, publishScheme, input, once);
    expect(await portal.act(world.commissioner.approves, publishScheme, input, once)).toEqual(first);
    expect(
      refusalCodesOf(
        await portal.act(world.commissioner.approves, publishScheme, { ...input, expectedVersion: 6 }, once),
      ),
    ).toEqual(['ACTION_ID_WAS_USED_FOR_SOMETHING_ELSE']);
  });

  it('asks for a new version and a new consultation when the text changes', async () => {
    world = await buildWorld(portal.source);
    const { schemeId, fingerprint } = await decide(portal, world);
    const changed = { ...planningScheme(2), purpose: 'Something else.' };
    expect(
      refusalCodesOf(
        await portal.act(world.commissioner.prepares, saveScheme, {
          schemeId,
          expectedVersion: 5,
          name: 'Practice quality scheme',
          definition: changed,
        }),
      ),
    ).toEqual(['SCHEME_IS_NOT_A_DRAFT']);
    acceptedValue(await portal.act(world.commissioner.prepares, startNewVersion, { schemeId, expectedVersion: 5 }));
    acceptedValue(
      await portal.act(world.commissioner.prepares, saveScheme, {
        schemeId,
        expectedVersion: 6,
        name: 'Practice quality scheme',
        definition: changed,
      }),
    );
    expect(
      refusalCodesOf(
        await portal.act(
          world.commissioner.approves,
          publishScheme,
          { schemeId, expectedVersion: 7, fingerprint },
          atPublication,
        ),
      ),
    ).toEqual(expect.arrayContaining(['SCHEME_LACKS_LMC_CONSULTATION', 'SCHEME_LACKS_COMMITTEE_DECISION']));
    const versions = await portal.read(world.commissioner.views, (scope) => scope.schemes.versionsOf([schemeId]));
    expect(versions.map(({ number, fingerprint: print }) => [number, print])).toEqual([
      [1, fingerprint],
      [2, null],
    ]);
  });

  it('refuses a decision before the LMC has answered', async () => {
    world = await buildWorld(portal.source);
    const { schemeId } = await consult(portal, world);
    const outcome = await portal.act(
      world.commissioner.prepares,
      recordCommitteeDecision,
      {
        schemeId,
        expectedVersion: 3,
        committee: 'PCCC',
        metOn: '2025-11-10',
        minuteReference: '1',
        quorum: 1,
        members: [],
        outcome: 'approved',
      },
      { now: new Date('2025-11-11T10:00:00Z') },
    );
    expect(refusalCodesOf(outcome)).toEqual(['SCHEME_IS_NOT_CONSULTED']);
  });

  it('offers the published text to every practice', async () => {
    world = await buildWorld(portal.source, { practices: 3 });
    const { schemeId } = await publish(portal, world);
    const { data, errors } = await portal.send<{
      scheme: { state: string; gate: { ready: boolean }; permissions: { publish: { allowed: boolean; code: string } } };
    }>(
      world.commissioner.approves,
      'query ($id: ID!) { scheme(id: $id) { state gate { ready checks { key passed } } permissions { publish { allowed code } } } }',
      { variables: { id: opaque(schemeId) }, ...atPublication },
    );
    expect(errors).toEqual([]);
    expect(data?.scheme).toMatchObject({
      state: 'PUBLISHED',
      permissions: { publish: { allowed: false, code: 'SCHEME_IS_PUBLISHED' } },
    });
  });
});

const opaque = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url');
