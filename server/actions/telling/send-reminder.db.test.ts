import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { opaqueText } from '../../domain/words/opaque-text.ts';
import { writeComment } from '../consultations/write-comment.ts';
import { join } from '../../testing/participation-story.ts';
import { TestPortal, acceptedValue, refusalCodesOf } from '../../testing/portal.ts';
import { consult, publish } from '../../testing/scheme-story.ts';
import { OFFERS_OPEN, mailsOf, noticesOf, tellAll } from '../../testing/telling-story.ts';
import { buildWorld } from '../../testing/world.ts';
import { sendReminder } from './send-reminder.ts';

/** A Saturday, and the Monday after it, while the offers of the story are open. */
const SATURDAY = new Date('2025-12-13T09:00:00Z');
const MONDAY = new Date('2025-12-15T09:00:00Z');
const TUESDAY = new Date('2025-12-16T09:00:00Z');

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open();
});
afterAll(() => portal.close());

describe('a reminder of offers without an answer', () => {
  it('reaches those who owe one, on working days, once on a day, and is safe to repeat', async () => {
    const world = await buildWorld(portal.source, { practices: 3 });
    const [first, second, third] = world.practices;
    if (!first || !second || !third) throw new Error('The world has three practices.');
    const { schemeId } = await publish(portal, world);
    await join(portal, first);
    await tellAll(portal, world, OFFERS_OPEN);
    const { prepares } = world.commissioner;
    const remind = (now: Date, actionId = crypto.randomUUID()) =>
      portal.act(prepares, sendReminder, { thing: 'answers' as const, subjectId: schemeId }, { now, actionId });
    const reminded = async () =>
      (await noticesOf(world.practices))
        .filter(({ kind }) => kind === 'answer_owed')
        .map(({ organisation_id: id }) => id);

    const asked = `query ($id: ID!) { reminder(thing: ANSWERS, subjectId: $id) { owing dueOn workingDays whyNot lastSentAt } }`;
    const look = async (now: Date) =>
      (await portal.send(prepares, asked, { variables: { id: opaqueText(schemeId) }, now })).data;
    expect(await look(SATURDAY)).toEqual({
      reminder: {
        owing: 2,
        dueOn: '2025-12-31',
        workingDays: 11,
        whyNot: 'Reminders leave on working days of England. The next is 15 December 2025.',
        lastSentAt: null,
      },
    });
    expect(refusalCodesOf(await remind(SATURDAY))).toEqual(['NOT_A_WORKING_DAY']);

    const actionId = crypto.randomUUID();
    acceptedValue(await remind(MONDAY, actionId));
    expect(await reminded()).toEqual([]); // told by the worker, from the outbox
    await tellAll(portal, world, MONDAY);
    await tellAll(portal, world, MONDAY);
    expect((await reminded()).sort()).toEqual([second.id, third.id].sort());
    expect((await mailsOf([second])).filter(({ kind }) => kind === 'answer_owed')).toHaveLength(1);
    acceptedValue(await remind(MONDAY, actionId));
    expect(refusalCodesOf(await remind(MONDAY))).toEqual(['REMINDED_TODAY']);
    await tellAll(portal, world, MONDAY);
    expect(await reminded()).toHaveLength(2);

    acceptedValue(await remind(TUESDAY));
    await join(portal, second);
    await tellAll(portal, world, TUESDAY);
    expect((await reminded()).sort()).toEqual([second.id, third.id, third.id].sort());
  });

  it('is refused where nobody owes it, and to whoever it is not', async () => {
    const world = await buildWorld(portal.source, { practices: 1 });
    const { schemeId } = await publish(portal, world);
    const input = { thing: 'evidence' as const, subjectId: schemeId };
    const { commissioner, lmc } = world;
    expect(refusalCodesOf(await portal.act(commissioner.prepares, sendReminder, input, { now: MONDAY }))).toEqual([
      'NOBODY_OWES_THIS',
    ]);
    expect(refusalCodesOf(await portal.act(lmc.prepares, sendReminder, input, { now: MONDAY }))).toEqual(['NOT_FOUND']);
    const replies = { thing: 'replies' as const, subjectId: schemeId };
    expect(refusalCodesOf(await portal.act(commissioner.prepares, sendReminder, replies, { now: MONDAY }))).toEqual([
      'NOT_FOUND',
    ]);
  });
});

describe('a reminder of comments without a reply', () => {
  it('is of comments that were sent, not of those that are private', async () => {
    const world = await buildWorld(portal.source, { practices: 1 });
    const { consultationId } = await consult(portal, world);
    const { prepares } = world.lmc;
    const input = { thing: 'replies' as const, subjectId: consultationId };
    const remind = (actor = prepares) => portal.act(actor, sendReminder, input, { now: WEDNESDAY });
    const comment = (send: boolean) =>
      portal.act(prepares, writeComment, { consultationId, clause: 'purpose', body: 'Too little time.', send });
    acceptedValue(await comment(false));
    expect(refusalCodesOf(await remind())).toEqual(['NOBODY_OWES_THIS']);
    acceptedValue(await comment(true));
    // An LMC that served the area until yesterday reminds nobody of it.
    expect(refusalCodesOf(await remind({ ...prepares, actsFor: [] }))).toEqual(['NOT_WITH_THIS_COMMISSIONER']);
    acceptedValue(await remind());
  });
});

const WEDNESDAY = new Date('2025-11-05T09:00:00Z');
