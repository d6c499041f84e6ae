import { writeComment } from '../actions/consultations/write-comment.ts';
import { invitePerson } from '../actions/identity/invite-person.ts';
import { setMemberEnd } from '../actions/identity/set-member-end.ts';
import { sendReminder } from '../actions/telling/send-reminder.ts';
import type { SendReminder } from '../actions/telling/send-reminder.ts';
import type { Actor } from '../domain/permissions.ts';
import { endScheme } from '../actions/participation/end-scheme.ts';
import { recordEvidence } from '../actions/participation/record-evidence.ts';
import { rejectEvidence } from '../actions/participation/reject-evidence.ts';
import { CannotBeCarried } from '../jobs/mail/mail-carrier.ts';
import type { Letter, MailCarrier } from '../jobs/mail/mail-carrier.ts';
import { sendMailTask } from '../jobs/send-mail-task.ts';
import type { TaskTools } from '../jobs/task-tools.ts';
import { tellOfEventTask } from '../jobs/tell-of-event-task.ts';
import { tellOfInvitationTask } from '../jobs/tell-of-invitation-task.ts';
import { tellOfTheDayTask } from '../jobs/tell-of-the-day-task.ts';
import type { Mail } from '../persistence/telling/mail-repository.ts';
import { join } from './participation-story.ts';
import { afterTheQuarter, practised, released } from './payment-story.ts';
import { acceptedValue } from './portal.ts';
import type { TestPortal } from './portal.ts';
import { consult, perItemScheme, publish } from './scheme-story.ts';
import { sqlAsSystem } from './sql.ts';
import { buildWorld } from './world.ts';
import type { Place, World } from './world.ts';

/** Something told, as a row. */
export interface ToldRow {
  kind: string;
  membership_id: string;
  organisation_id: string;
  way: string;
  mail_id: string | null;
}

/** What a task of the worker is given, in this process. */
export const toolsAt = (portal: TestPortal, now: Date, changes: Partial<TaskTools> = {}): TaskTools => ({
  source: portal.source,
  now: () => Promise.resolve(now),
  stopping: () => false,
  lastTry: false,
  jobId: '1',
  logFault: () => undefined,
  ...changes,
});

/** The events of a tenant that have a job to tell of them: what the worker would do now. */
export async function eventsToTell(commissionerId: string): Promise<string[]> {
  const jobs = await sqlAsSystem<{ event: string }>(
    commissionerId,
    `select j.payload ->> 'eventId' as event
     from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id and t.identifier = 'tell_of_event'
     where j.payload ->> 'commissionerId' = '${commissionerId}'
     order by j.id`,
  );
  return jobs.map(({ event }) => event);
}

/** Does what the worker does with every event of a tenant that has a job. The jobs stay, so that it can be asked again. */
export async function tellAll(portal: TestPortal, { commissioner }: World, now: Date, mailed = true): Promise<void> {
  for (const eventId of await eventsToTell(commissioner.id))
    await tellOfEventTask({ commissionerId: commissioner.id, eventId }, toolsAt(portal, now), { mailed });
}

/** Every notice of these places, in the order of kind and person. */
export async function noticesOf(places: readonly Place[]): Promise<ToldRow[]> {
  return sqlAsSystem(
    '',
    `select kind, membership_id, organisation_id, way, mail_id from notice
     where organisation_id in (${places.map(({ id }) => `'${id}'`).join()}) order by kind, membership_id`,
  );
}

/** Every mail to the people of these places. */
export async function mailsOf(
  places: readonly Place[],
): Promise<
  (Pick<Mail, 'id' | 'kind' | 'sentence' | 'path' | 'state' | 'tries' | 'problem'> & { to_address: string })[]
> {
  return sqlAsSystem(
    '',
    `select id, kind, sentence, path, state, tries, problem, to_address from mail
     where organisation_id in (${places.map(({ id }) => `'${id}'`).join()}) order by kind, id`,
  );
}

/** A carrier that keeps what it is given, and refuses as often as it is told to. */
export class KeepingCarrier implements MailCarrier {
  readonly leaves = 'sent' as const;
  readonly letters: Letter[] = [];

  constructor(private readonly refusals: (Error | null)[] = []) {}

  carry(letter: Letter): Promise<void> {
    const refusal = this.refusals.shift();
    if (refusal) return Promise.reject(refusal);
    this.letters.push(letter);
    return Promise.resolve();
  }
}

/** The other side says never. */
export const never = (message: string): Error => new CannotBeCarried(message);

/** One try of one mail. */
export async function sendOnce(
  portal: TestPortal,
  mailId: string,
  { carrier, now, lastTry = false }: { carrier: MailCarrier | null; now: Date; lastTry?: boolean },
): Promise<void> {
  await sendMailTask({ mailId }, toolsAt(portal, now, { lastTry }), { carrier, origin: 'https://portal.example' });
}

/** Words of this story that no mail may carry. */
export const HIDDEN_WORDS = [
  'Practice quality scheme',
  'Too little time for this',
  'Not at the meeting',
  'Too few practices',
];

/** When the offers of the story are open, and when they close the day after. */
export const OFFERS_OPEN = new Date('2025-12-11T09:00:00Z');
const OFFERS_CLOSING = new Date('2025-12-30T09:00:00Z');

/** A world in which everything that people are told has happened, and was told as it happened. */
export async function tellEveryKind(portal: TestPortal): Promise<World[]> {
  const asked = await buildWorld(portal.source, { practices: 1 });
  const { consultationId } = await consult(portal, asked);
  acceptedValue(
    await portal.act(asked.lmc.prepares, writeComment, {
      consultationId,
      clause: 'purpose',
      body: 'Too little time for this: £1,234.56 is not enough.',
      send: true,
    }),
  );
  const meanwhile = new Date('2025-11-05T09:00:00Z');
  await remind(portal, asked.commissioner.prepares, { thing: 'responses', subjectId: consultationId }, meanwhile);
  await tellAll(portal, asked, meanwhile);
  await remind(portal, asked.lmc.prepares, { thing: 'replies', subjectId: consultationId });
  await tellAll(portal, asked, OFFERS_OPEN);

  const offered = await buildWorld(portal.source, { practices: 2 });
  const { schemeId } = await publish(portal, offered);
  await remind(portal, offered.commissioner.prepares, { thing: 'answers', subjectId: schemeId });
  await tellAll(portal, offered, OFFERS_OPEN);
  await tellOfTheDayTask(toolsAt(portal, OFFERS_CLOSING), { mailed: true });
  await returnEvidence(portal, offered);
  const later = new Date('2026-02-23T09:00:00Z');
  await remind(portal, offered.commissioner.prepares, { thing: 'evidence', subjectId: schemeId }, later);
  await tellAll(portal, offered, later);
  acceptedValue(
    await portal.act(
      offered.commissioner.approves,
      endScheme,
      { schemeId, expectedVersion: 6, effectiveFrom: '2026-03-01', reason: 'Too few practices.' },
      { now: new Date('2026-02-25T09:00:00Z') },
    ),
  );
  await tellAll(portal, offered, afterTheQuarter);

  const paid = await practised(portal, [{ qofPence: 9_600_000 }]);
  await released(paid);
  await tellAll(portal, paid.world, afterTheQuarter);
  const counting = await practised(
    portal,
    [{ qofPence: null, did: { discussions: 0, response: 0 } }],
    perItemScheme(1),
  );
  const { commissioner } = counting.world;
  const over = new Date('2026-04-02T09:00:00Z');
  await remind(portal, commissioner.prepares, { thing: 'counts', subjectId: counting.story.schemeId }, over);
  await tellAll(portal, counting.world, over);
  await inviteAndEnd(portal, asked);
  return [asked, offered, paid.world, counting.world];
}

/** The last day of whoever may only view for the practice. */
const LAST_DAY = '2026-01-05';

/** Somebody is invited, and the access of somebody ends. */
const inviteAndEnd = async (portal: TestPortal, { practices: [practice] }: World): Promise<void> => {
  if (!practice) throw new Error('The world has a practice.');
  acceptedValue(
    await portal.act(practice.administers, invitePerson, {
      name: 'Bo New',
      email: `${practice.id}@example.test`,
      jobTitle: 'Manager',
      roles: ['view'],
      endsOn: null,
      sharedMailboxReason: null,
    }),
  );
  const version = (
    await portal.read(practice.administers, (scope) => scope.memberships.byId(practice.views.membershipId))
  )?.version;
  acceptedValue(
    await portal.act(
      practice.administers,
      setMemberEnd,
      { membershipId: practice.views.membershipId, expectedVersion: version ?? 0, endsOn: LAST_DAY },
      { now: OFFERS_OPEN },
    ),
  );
  await tellInvited(portal, practice, OFFERS_OPEN);
  await tellOfTheDayTask(toolsAt(portal, OFFERS_OPEN), { mailed: true });
};

/** Does what the worker does with every invitation of an organisation that has a job. The jobs stay. */
export async function tellInvited(portal: TestPortal, { id }: Pick<Place, 'id'>, now: Date): Promise<void> {
  const jobs = await sqlAsSystem<{ payload: { membershipId: string; eventId: string } }>(
    '',
    `select j.payload
     from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id and t.identifier = 'tell_of_invitation'
     join membership m on m.id::text = j.payload ->> 'membershipId' and m.organisation_id = '${id}'
     order by j.id`,
  );
  for (const { payload } of jobs) await tellOfInvitationTask(payload, toolsAt(portal, now), { mailed: true });
}

const remind = async (portal: TestPortal, actor: Actor, input: SendReminder, now = OFFERS_OPEN): Promise<void> => {
  acceptedValue(await portal.act(actor, sendReminder, input, { now }));
};

const returnEvidence = async (portal: TestPortal, { commissioner, practices: [practice] }: World): Promise<void> => {
  if (!practice) throw new Error('The world has practices.');
  const { participationId } = await join(portal, practice);
  const now = new Date('2026-02-20T10:00:00Z');
  const { evidenceId } = acceptedValue(
    await portal.act(
      practice.prepares,
      recordEvidence,
      { participationId, requirementKey: 'discussions', happenedOn: '2026-02-01', note: 'Locality meeting' },
      { now },
    ),
  );
  acceptedValue(
    await portal.act(
      commissioner.prepares,
      rejectEvidence,
      { evidenceId, expectedVersion: 1, reason: 'Not at the meeting' },
      { now },
    ),
  );
};
