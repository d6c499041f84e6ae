import { offerToPractices } from '../actions/participation/offer-to-practices.ts';
import { optIn } from '../actions/participation/opt-in.ts';
import { recordEvidence } from '../actions/participation/record-evidence.ts';
import { confirmEvidence } from '../actions/participation/confirm-evidence.ts';
import type { SchemeDefinition } from '../domain/schemes/scheme-definition.ts';
import type { Offer } from '../persistence/participation/offer-repository.ts';
import { withinScope } from '../persistence/scope.ts';
import { acceptedValue } from './portal.ts';
import type { TestPortal } from './portal.ts';
import { planningScheme } from './scheme-story.ts';
import { sqlAsSystem } from './sql.ts';
import type { Place, World } from './world.ts';

/** The offers of one practice as it sees them, in the order of their closing. */
export async function offersTo(portal: TestPortal, practice: Place): Promise<Offer[]> {
  const { nodes } = await portal.read(practice.views, (scope) =>
    scope.offerLists.page({}, 'CLOSING', { first: 100, after: null }),
  );
  return nodes;
}

/** The one offer of a practice for a phase. */
export async function offerOf(portal: TestPortal, practice: Place, phaseKey = 'planning'): Promise<Offer> {
  const offer = (await offersTo(portal, practice)).find((candidate) => candidate.phaseKey === phaseKey);
  if (!offer) throw new Error(`${practice.name} has no offer for ${phaseKey}.`);
  return offer;
}

/** A practice opts in on 11 December. */
export async function join(
  portal: TestPortal,
  practice: Place,
  { phaseKey = 'planning', now = new Date('2025-12-11T10:00:00Z') } = {},
): Promise<{ offerId: string; participationId: string }> {
  const offer = await offerOf(portal, practice, phaseKey);
  return acceptedValue(
    await portal.act(
      practice.approves,
      optIn,
      {
        offerId: offer.id,
        expectedVersion: offer.version,
        fingerprint: offer.fingerprint,
        authority: 'Partner, for the partnership',
      },
      { now },
    ),
  );
}

/** The first so many practices of a world opt in to the planning phase, several at once. */
export async function joinAll(portal: TestPortal, world: World, count: number): Promise<string[]> {
  const offers = await sqlAsSystem<{ id: string; version: number; fingerprint: string; practice: string }>(
    world.commissioner.id,
    `select id, version, fingerprint, practice_id as practice from offer where phase_key = 'planning'`,
  );
  const joined: string[] = [];
  for (let done = 0; done < count; done += AT_ONCE) {
    joined.push(
      ...(await Promise.all(
        world.practices.slice(done, Math.min(done + AT_ONCE, count)).map(async (practice) => {
          const offer = offers.find((candidate) => candidate.practice === practice.id);
          if (!offer) throw new Error(`${practice.name} has no offer.`);
          const given = {
            offerId: offer.id,
            expectedVersion: offer.version,
            fingerprint: offer.fingerprint,
            authority: 'Partner',
          };
          return acceptedValue(
            await portal.act(practice.approves, optIn, given, { now: new Date('2025-12-11T10:00:00Z') }),
          ).participationId;
        }),
      )),
    );
  }
  return joined;
}

const AT_ONCE = 8;

/** A practice records so many discussions and responses in February, and the commissioner confirms each. */
export async function show(
  portal: TestPortal,
  { world, practice, participationId }: { world: World; practice: Place; participationId: string },
  counts: { discussions: number; response: number },
): Promise<void> {
  const now = new Date('2026-02-20T10:00:00Z');
  for (const [requirementKey, count] of Object.entries(counts)) {
    for (let index = 0; index < count; index += 1) {
      const { evidenceId } = acceptedValue(
        await portal.act(
          practice.prepares,
          recordEvidence,
          { participationId, requirementKey, happenedOn: `2026-02-0${index + 1}`, note: 'Locality meeting' },
          { now },
        ),
      );
      acceptedValue(
        await portal.act(world.commissioner.prepares, confirmEvidence, { evidenceId, expectedVersion: 1 }, { now }),
      );
    }
  }
}

/** The planning phase and an operating phase after it, with four weeks of notice. */
export function twoPhases(practices: number) {
  const planning = planningScheme(practices);
  const [first] = planning.phases;
  if (!first) throw new Error('The story has a planning phase.');
  return {
    ...planning,
    exitTerms: { noticeDays: 28, text: 'Four weeks of notice.' },
    phases: [
      first,
      {
        ...first,
        key: 'operating',
        name: 'Operating phase',
        from: '2026-04-01',
        to: '2027-03-31',
        optInOpensOn: '2025-12-10',
        optInClosesOn: '2026-03-20',
      },
    ],
  };
}

/** A published scheme with its offers, without the consultation before it: for worlds that need several. */
export async function publishAtOnce(
  portal: TestPortal,
  world: World,
  {
    name,
    definition,
    now = new Date('2025-12-10T10:00:00Z'),
  }: { name: string; definition: SchemeDefinition; now?: Date },
): Promise<{ schemeId: string; fingerprint: string }> {
  const commissionerId = world.commissioner.id;
  const fingerprint = `fingerprint of ${name}`;
  return withinScope(
    portal.source,
    { audience: 'system', name: 'tests', commissionerIds: [commissionerId] },
    { now },
    async (scope) => {
      const schemeId = scope.newId();
      const author = world.commissioner.prepares.personId;
      await scope.schemes.add({
        commissionerId,
        id: schemeId,
        name,
        state: 'approved',
        createdBy: author,
        createdAt: now,
      });
      await scope.schemes.addVersion({
        commissionerId,
        id: scope.newId(),
        schemeId,
        number: 1,
        definition,
        preparedBy: author,
        savedAt: now,
      });
      const [scheme, draft] = [await scope.schemes.byId(schemeId), await scope.schemes.currentVersion(schemeId)];
      if (!scheme || !draft) throw new Error('The scheme was not saved.');
      await scope.schemes.changeVersion(draft, { fingerprint, frozenAt: now });
      const publisher = world.commissioner.approves.personId;
      await scope.schemes.takePart(draft, { personId: publisher, part: 'publisher', since: now });
      await scope.schemes.change(scheme, { state: 'published', publishedAt: now });
      await offerToPractices(scope, {
        scheme,
        version: { ...draft, fingerprint },
        practices: world.practices.map(({ id }) => ({ id, closedOn: null })),
      });
      return { schemeId, fingerprint };
    },
  );
}
