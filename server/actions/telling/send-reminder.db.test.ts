import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { opaqueText } from '../../domain/words/opaque-text.ts';
import { writeComment } from '../consultations/write-comment.ts';
import { offerOf } from '../../testing/participation-story.ts';
import { reportCounts } from '../reported/report-counts.ts';
import { join } from '../../testing/participation-story.ts';
import { TestPortal, acceptedValue, refusalCodesOf, refusalsOf } from '../../testing/portal.ts';
import { practised } from '../../testing/payment-story.ts';
import { consult, perItemScheme, publish } from '../../testing/scheme-story.ts';
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
      'NOTHING_IS_ASKED_YET',
    ]);
    expect(refusalCodesOf(await portal.act(lmc.prepares, sendReminder, input, { now: MONDAY }))).toEqual(['NOT_FOUND']);
    const replies = { thing: 'replies' as const, subjectId: schemeId };
    expect(refusalCodesOf(await portal.act(commissioner.prepares, sendReminder, replies, { now: MONDAY }))).toEqual([
      'NOT_FOUND',
    ]);
  });
});

describe('a reminder of counts', () => {
  it('reaches the practices of a phase that have not told one, and nobody once all have', async () => {
    const notMore = { qofPence: null, did: { discussions: 0, response: 0 } };
    const { world, story } = await practised(portal, [notMore, notMore], perItemScheme(2));
    const now = new Date('2026-04-02T10:00:00Z');
    const input = { thing: 'counts' as const, subjectId: story.schemeId };
    const remind = (at = now) => portal.act(world.commissioner.prepares, sendReminder, input, { now: at });
    expect(refusalsOf(await remind(new Date('2026-03-31T10:00:00Z')))).toMatchObject([
      {
        code: 'COUNTS_ARE_NOT_DUE_YET',
        message:
          'Counts may be told from 1 January 2026, and are due by 28 April 2026, once their days are over on 31 March 2026. Nobody owes one yet.',
      },
    ]);
    const asked = `query ($id: ID!) { reminder(thing: COUNTS, subjectId: $id) { owing dueOn } }`;
    const { data } = await portal.send(world.commissioner.prepares, asked, {
      variables: { id: opaqueText(story.schemeId) },
      now,
    });
    expect(data).toEqual({ reminder: { owing: 2, dueOn: '2026-04-28' } });
    const [first, second] = world.practices;
    if (!first || !second) throw new Error('The world has two practices.');
    const count = async (practice: typeof first) => {
      const { id: offerId } = await offerOf(portal, practice);
      const counts = [{ key: 'items/health-check/2026-01-01 to 2026-03-31', value: '5', expectedVersion: 0 }];
      acceptedValue(await portal.act(practice.prepares, reportCounts, { offerId, counts }, { now }));
    };
    await count(first);
    acceptedValue(await remind());
    await tellAll(portal, world, now);
    const told = (await noticesOf(world.practices)).filter(({ kind }) => kind === 'count_owed');
    expect([...new Set(told.map(({ organisation_id: id }) => id))]).toEqual([second.id]);
    await count(second);
    expect(refusalCodesOf(await remind())).toEqual(['NOBODY_OWES_THIS']);
  });
});

describe('a reminder of the answer of an LMC', () => {
  it('reaches the LMC while it may still answer, and only the commissioner sends it', async () => {
    const world = await buildWorld(portal.source, { practices: 1 });
    const { consultationId } = await consult(portal, world);
    const input = { thing: 'responses' as const, subjectId: consultationId };
    const remind = (now: Date, actor = world.commissioner.prepares) => portal.act(actor, sendReminder, input, { now });
    expect(refusalCodesOf(await remind(WEDNESDAY, world.lmc.prepares))).toEqual(['NOT_FOUND']);
    acceptedValue(await remind(WEDNESDAY));
    await tellAll(portal, world, WEDNESDAY);
    const told = (await noticesOf([world.lmc])).filter(({ kind }) => kind === 'response_owed');
    expect(told.map(({ organisation_id: id }) => id)).toEqual(told.map(() => world.lmc.id));
    expect(told.length).toBeGreaterThan(0);
    expect(refusalCodesOf(await remind(new Date('2025-12-02T09:00:00Z')))).toEqual(['NOBODY_OWES_THIS']);
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
    expect(refusalCodesOf(await remind())).toEqual(['NOTHING_IS_ASKED_YET']);
    acceptedValue(await comment(true));
    // An LMC that served the area until yesterday reminds nobody of it.
    expect(refusalCodesOf(await remind({ ...prepares, actsFor: [] }))).toEqual(['NOT_WITH_THIS_COMMISSIONER']);
    acceptedValue(await remind());
  });
});

const WEDNESDAY = new Date('2025-11-05T09:00:00Z');
