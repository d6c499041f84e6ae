import { describe, expect, it } from '@jest/globals';
import { actionNames } from '../permissions.ts';
import type { Actor, OrganisationKind, Role } from '../permissions.ts';
import { homes } from './homes.ts';
import { MOST_TASKS, mostUrgent, waitingDays, whatWaits } from './what-waits.ts';
import type { FoundWaiting } from './what-waits.ts';

const person = (kind: OrganisationKind, roles: Role[]): Actor => ({
  personId: 'p',
  personName: 'A. Person',
  membershipId: 'm',
  organisationId: 'o',
  organisationName: 'An organisation',
  kind,
  roles,
  commissionerIds: [],
  actsFor: [],
  scopes: null,
  tokenId: null,
});
const practice = person('practice', ['view', 'prepare', 'approve']);
const commissioner = person('commissioner', ['view', 'prepare']);

const found = (changes: Partial<FoundWaiting>): FoundWaiting => ({
  kind: 'answer_offer',
  id: '1',
  name: 'A scheme',
  count: 1,
  due: null,
  lastDay: null,
  progress: null,
  ...changes,
});

const discussions = { key: 'd', name: 'Discussions', kind: 'discussion' as const, atLeast: 3 };
const response = { key: 'r', name: 'Response', kind: 'written_response' as const, atLeast: 1 };

describe('what waits', () => {
  it('counts what is lacking of each thing that is asked, and leaves out what is shown', () => {
    const evidence = (state: 'recorded' | 'confirmed' | 'rejected') => ({ requirementKey: 'd', state });
    const title = (shown: ReturnType<typeof evidence>[], requirements = [discussions, response]) =>
      whatWaits(practice, [
        found({ kind: 'show_evidence', count: 0, progress: { requirements, evidence: shown } }),
      ]).map((task) => task.title);
    expect(title([])).toEqual(['Show 4 more pieces of evidence for A scheme']);
    expect(title([evidence('recorded'), evidence('confirmed'), evidence('rejected')])).toEqual([
      'Show 2 more pieces of evidence for A scheme',
    ]);
    // More discussions than are asked do not stand for the response.
    expect(title(Array.from({ length: 5 }, () => evidence('confirmed')))).toEqual([
      'Show 1 more piece of evidence for A scheme',
    ]);
    expect(
      title(
        Array.from({ length: 3 }, () => evidence('recorded')),
        [discussions],
      ),
    ).toEqual([]);
    expect(title([], [])).toEqual([]);
  });

  it('is due at the end of the last day in London, and what has no date comes last', () => {
    const tasks = whatWaits(practice, [
      found({ id: 'none' }),
      found({ id: 'summer', kind: 'report_counts', lastDay: '2026-06-30' }),
      found({ id: 'first', due: new Date('2026-03-31T22:59:59Z') }),
    ]);
    expect(tasks.map(({ id, due }) => [id, due?.toISOString() ?? null])).toEqual([
      ['first', '2026-03-31T22:59:59.000Z'],
      ['summer', '2026-06-30T22:59:59.000Z'],
      ['none', null],
    ]);
  });

  it('tells what is equally urgent in the order it was found, and ten at most', () => {
    const many = Array.from({ length: 12 }, (_, index) => found({ id: String(index) }));
    expect(mostUrgent(whatWaits(practice, many)).map(({ id }) => id)).toEqual(
      many.slice(0, MOST_TASKS).map(({ id }) => id),
    );
    expect(whatWaits(practice, many)).toHaveLength(many.length);
  });

  it('waits for those who may do it, and for no other kind of organisation', () => {
    expect(whatWaits(commissioner, [found({ kind: 'finish_draft' })])).toHaveLength(1);
    expect(whatWaits(commissioner, [found({ kind: 'publish' })])).toEqual([]);
    expect(whatWaits(practice, [found({ kind: 'finish_draft' })])).toEqual([]);
  });

  it('tells whoever may do less what they may, and that somebody else has to do the rest', () => {
    const titles = (kind: OrganisationKind, waiting: FoundWaiting['kind'], roles: Role[]) =>
      whatWaits(person(kind, roles), [found({ kind: waiting })]).map(({ title }) => title);
    expect(titles('lmc', 'answer_consultation', ['view', 'approve'])).toEqual(['Answer the consultation on A scheme']);
    expect(titles('lmc', 'answer_consultation', ['view', 'prepare'])).toEqual(['Comment on A scheme']);
    expect(titles('lmc', 'answer_consultation', ['view'])).toEqual(['Read the consultation on A scheme']);
    expect(titles('practice', 'answer_offer', ['view', 'approve'])).toEqual(['Answer the offer of A scheme']);
    expect(titles('practice', 'answer_offer', ['view', 'prepare'])).toEqual(['Read the offer of A scheme']);
  });

  it('takes a right, for each thing, that its kind of organisation can hold', () => {
    const everything = (kind: OrganisationKind) => person(kind, ['view', 'prepare', 'approve', 'administer']);
    for (const [kind, { waits }] of Object.entries(homes) as [OrganisationKind, (typeof homes)[OrganisationKind]][]) {
      for (const waiting of Object.keys(waits) as FoundWaiting['kind'][]) {
        expect(actionNames).toContain(waits[waiting]?.action);
        expect(whatWaits(everything(kind), [found({ kind: waiting })]).map((task) => task.kind)).toEqual([waiting]);
      }
    }
  });
});

describe('the days that are asked for', () => {
  it('holds a deadline to the end of its second', () => {
    const deadline = new Date('2025-12-01T23:59:59Z');
    const isOver = (now: string) => deadline <= waitingDays(new Date(now), '2025-12-01').deadlineOver;
    expect(isOver('2025-12-01T23:59:59.999Z')).toBe(false);
    expect(isOver('2025-12-02T00:00:00.000Z')).toBe(true);
  });

  it('takes a phase to be over from the day after its last, and shows for it for 28 days', () => {
    expect(waitingDays(new Date('2026-04-28T09:00:00Z'), '2026-04-28')).toMatchObject({
      phaseOver: '2026-04-27',
      phaseToShow: '2026-03-31',
    });
  });
});
