import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../domain/permissions.ts';
import { withinScope } from '../../persistence/scope.ts';
import type { Scope } from '../../persistence/scope.ts';
import { TestPortal, acceptedValue, refusalsOf } from '../../testing/portal.ts';
import { decide, draft, planningScheme } from '../../testing/scheme-story.ts';
import { buildWorld } from '../../testing/world.ts';
import type { World } from '../../testing/world.ts';
import { suspendMember } from '../identity/suspend-member.ts';
import { draftScheme } from './draft-scheme.ts';
import { publishScheme } from './publish-scheme.ts';
import { saveScheme } from './save-scheme.ts';
import { startNewVersion } from './start-new-version.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open();
});
afterAll(() => portal.close());

const now = new Date('2025-12-10T10:00:00Z');

const somebody = ({ commissioner }: World): Actor => ({
  ...commissioner.administers,
  roles: ['view', 'prepare', 'approve', 'administer'],
});

const save = async (world: World, who: Actor, scheme: { schemeId: string; expectedVersion: number }) =>
  acceptedValue(
    await portal.act(
      who,
      saveScheme,
      { ...scheme, name: 'Practice quality scheme', definition: planningScheme(world.practices.length) },
      { now },
    ),
  );

/** What stands between a person and publishing, as to their part in the text. */
const whyNotBy = async (who: Actor, schemeId: string): Promise<string | undefined> =>
  refusalsOf(await portal.act(who, publishScheme, { schemeId, expectedVersion: 1, fingerprint: '' }, { now })).find(
    ({ code }) => code === 'PUBLISHER_PREPARED_THE_SCHEME',
  )?.message;

const makersOf = (world: World, schemeId: string): Promise<string[]> =>
  portal.read(world.commissioner.views, async (scope) => {
    const version = await scope.schemes.currentVersion(schemeId);
    return (await scope.schemes.makersOf([version?.id ?? ''])).map(({ personId }) => personId).sort();
  });

const pastTheActions = <T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> =>
  withinScope(portal.source, { audience: 'actor', actor }, { now }, work);

describe('the makers of a text', () => {
  it('are everybody who edited it, not the one who saved it last', async () => {
    const world = await buildWorld(portal.source);
    const who = somebody(world);
    const { schemeId } = await draft(portal, world);
    await save(world, who, { schemeId, expectedVersion: 2 });
    await save(world, world.commissioner.prepares, { schemeId, expectedVersion: 3 });
    expect(await whyNotBy(who, schemeId)).toContain(`Who may: ${world.commissioner.approves.personName}.`);
    expect(await whyNotBy(world.commissioner.approves, schemeId)).toBeUndefined();
    const { data } = await portal.send<{ scheme: { currentVersion: { makers: string[] } } }>(
      world.commissioner.views,
      'query ($id: ID!) { scheme(id: $id) { currentVersion { makers } } }',
      { variables: { id: Buffer.from(schemeId.replaceAll('-', ''), 'hex').toString('base64url') }, now },
    );
    expect(data?.scheme.currentVersion.makers.sort()).toEqual(
      [world.commissioner.prepares.personName, who.personName].sort(),
    );
  });

  it('sends nobody to a colleague who is suspended', async () => {
    const world = await buildWorld(portal.source);
    const who = somebody(world);
    const { approves } = world.commissioner;
    const { schemeId } = await draft(portal, world);
    await save(world, who, { schemeId, expectedVersion: 2 });
    expect(await whyNotBy(who, schemeId)).toContain(`Who may: ${approves.personName}.`);
    const suspended = { membershipId: approves.membershipId, expectedVersion: 1 };
    acceptedValue(await portal.act(who, suspendMember, suspended, { now }));
    expect(await whyNotBy(who, schemeId)).toContain('Nobody else in your organisation may');
  });

  it.each(['a new version', 'a copy'])('stay with the text in %s', async (how) => {
    const world = await buildWorld(portal.source);
    const who = somebody(world);
    const { schemeId } = await decide(portal, world);
    const begun =
      how === 'a copy'
        ? acceptedValue(await portal.act(who, draftScheme, { name: 'Another', copyOf: schemeId }, { now }))
        : acceptedValue(await portal.act(who, startNewVersion, { schemeId, expectedVersion: 5 }, { now }));
    expect(await makersOf(world, begun.schemeId)).toEqual([world.commissioner.prepares.personId, who.personId].sort());
  });

  it('are kept apart from its publisher by the database too', async () => {
    const world = await buildWorld(portal.source);
    const { schemeId, versionId: id } = await decide(portal, world);
    const { prepares, approves } = world.commissioner;
    const version = { commissionerId: world.commissioner.id, id };
    const part = 'publisher' as const;
    const publish = (scope: Scope) =>
      scope.schemes
        .byId(schemeId)
        .then((scheme) => scheme && scope.schemes.change(scheme, { state: 'published', publishedAt: now }));
    await expect(pastTheActions(approves, publish)).rejects.toThrow(/row-level security/);
    const taken = (actor: Actor) =>
      pastTheActions(actor, (scope) => scope.schemes.takePart(version, { personId: actor.personId, part, since: now }));
    expect(await taken(prepares)).toBe(false);
    expect(await taken(approves)).toBe(true);
    expect(await pastTheActions(approves, publish)).toBe(true);
    // Whoever published it does not become one who made it.
    await expect(
      pastTheActions(prepares, async (scope) => {
        const current = await scope.schemes.currentVersion(schemeId);
        if (current) await scope.schemes.changeVersion(current, { preparedBy: approves.personId });
      }),
    ).rejects.toMatchObject({ constraint: 'who_saved_a_version_is_its_maker' });
  });
});
