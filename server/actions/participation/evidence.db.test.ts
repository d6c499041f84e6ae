import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { join, publishAtOnce } from '../../testing/participation-story.ts';
import { TestPortal, acceptedValue, refusalCodesOf } from '../../testing/portal.ts';
import { planningScheme } from '../../testing/scheme-story.ts';
import { sqlAs } from '../../testing/sql.ts';
import { buildWorld } from '../../testing/world.ts';
import type { Place, World } from '../../testing/world.ts';
import { recordEvidence } from './record-evidence.ts';
import type { RecordEvidence } from './record-evidence.ts';
import { confirmEvidence } from './confirm-evidence.ts';
import { rejectEvidence } from './reject-evidence.ts';

let portal: TestPortal;
let world: World;
let practice: Place;
let participationId: string;

beforeAll(async () => {
  portal = await TestPortal.open();
});
beforeEach(async () => {
  world = await buildWorld(portal.source, { practices: 2 });
  await publishAtOnce(portal, world, { name: 'Planning', definition: planningScheme(2) });
  practice = world.practices[0] as Place;
  ({ participationId } = await join(portal, practice));
});
afterAll(() => portal.close());

const now = new Date('2026-02-20T10:00:00Z');
const given = (changes: Partial<RecordEvidence> = {}): RecordEvidence => ({
  participationId,
  requirementKey: 'discussions',
  happenedOn: '2026-02-03',
  note: 'Locality meeting',
  ...changes,
});
const record = async () =>
  acceptedValue(await portal.act(practice.prepares, recordEvidence, given(), { now })).evidenceId;

describe('who records and who reviews', () => {
  it('the practice records, for itself; the commissioner reviews, and neither does the other’s part', async () => {
    expect(refusalCodesOf(await portal.act(practice.views, recordEvidence, given(), { now }))).toEqual([
      'YOUR_ROLE_DOES_NOT_ALLOW_THIS',
    ]);
    expect(refusalCodesOf(await portal.act(world.commissioner.prepares, recordEvidence, given(), { now }))).toEqual([
      'NOT_FOR_YOUR_ORGANISATION',
    ]);
    expect(
      refusalCodesOf(await portal.act((world.practices[1] as Place).prepares, recordEvidence, given(), { now })),
    ).toEqual(['NOT_FOUND']);
    const evidenceId = await record();
    expect(
      refusalCodesOf(await portal.act(practice.approves, confirmEvidence, { evidenceId, expectedVersion: 1 }, { now })),
    ).toEqual(['NOT_FOR_YOUR_ORGANISATION']);
    await expect(
      sqlAs(practice.approves, `update evidence set state = 'confirmed' where id = '${evidenceId}'`),
    ).rejects.toThrow(/permission denied/);
    expect((await portal.read(practice.views, (scope) => scope.evidence.byId(evidenceId)))?.state).toBe('recorded');
    await expect(
      sqlAs(
        world.commissioner.approves,
        `insert into evidence (commissioner_id, id, participation_id, practice_id, requirement_key, happened_on, note, recorded_by, recorded_at)
      select commissioner_id, gen_random_uuid(), id, practice_id, 'discussions', '2026-02-03', 'x', '${world.commissioner.approves.personId}', now() from participation`,
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('nothing is kept of evidence that is refused', async () => {
    expect(
      refusalCodesOf(await portal.act(practice.prepares, recordEvidence, given({ happenedOn: '2026-04-01' }), { now })),
    ).toEqual(['EVIDENCE_IS_OUTSIDE_THE_PHASE']);
    expect(
      refusalCodesOf(
        await portal.act(practice.prepares, recordEvidence, given({ note: 'Patient 943 476 5919' }), { now }),
      ),
    ).toEqual(['TEXT_LOOKS_LIKE_A_PATIENT']);
    expect(await portal.read(practice.views, (scope) => scope.evidence.ofParticipations([participationId]))).toEqual(
      [],
    );
  });

  it('two reviewers at the same moment: the first counts, the second is told', async () => {
    const evidenceId = await record();
    const outcomes = await Promise.all([
      portal.act(world.commissioner.prepares, confirmEvidence, { evidenceId, expectedVersion: 1 }, { now }),
      portal.act(
        world.commissioner.approves,
        rejectEvidence,
        { evidenceId, expectedVersion: 1, reason: 'Not at the meeting' },
        { now },
      ),
    ]);
    expect(outcomes.filter((outcome) => outcome.accepted)).toHaveLength(1);
    const refused = outcomes.flatMap((outcome) => (outcome.accepted ? [] : refusalCodesOf(outcome)));
    expect(['SOMEBODY_CHANGED_THIS_FIRST', 'EVIDENCE_IS_REVIEWED']).toContain(refused[0]);
    const [kept] = await portal.read(practice.views, (scope) => scope.evidence.ofParticipations([participationId]));
    expect(kept).toMatchObject({ version: 2, reason: kept?.state === 'rejected' ? 'Not at the meeting' : null });
  });

  it('a review of an older version is refused', async () => {
    const evidenceId = await record();
    expect(
      refusalCodesOf(
        await portal.act(world.commissioner.prepares, confirmEvidence, { evidenceId, expectedVersion: 2 }, { now }),
      ),
    ).toEqual(['SOMEBODY_CHANGED_THIS_FIRST']);
  });
});
