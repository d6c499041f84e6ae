import { describe, expect, it } from '@jest/globals';
import type { Colleague } from '../identity/membership-in-question.ts';
import type { OrganisationKind, Role } from '../permissions.ts';
import { setUpSteps } from './set-up-steps.ts';
import type { SetUpFacts } from './set-up-steps.ts';

const who = (id: string, roles: Role[], changes: Partial<Colleague> = {}): Colleague => ({
  id,
  roles,
  startsOn: '2025-04-01',
  endsOn: null,
  revokedAt: null,
  suspendedAt: null,
  invitedAt: null,
  acceptedAt: null,
  ...changes,
});
const today = '2025-11-03';
const doneOf = (kind: OrganisationKind, facts: Partial<SetUpFacts>) =>
  Object.fromEntries(
    setUpSteps(kind, { colleagues: [], entries: [], today, ...facts }).map(({ key, done }) => [key, done]),
  );

describe('setting a commissioner up', () => {
  it('begins with nothing done, and each step says where to go', () => {
    const steps = setUpSteps('commissioner', { colleagues: [who('a', ['administer'])], entries: [], today });
    expect(steps.map(({ key, state }) => `${key}: ${state}`)).toEqual([
      'practices: No practice is on record for you today.',
      'networks: No network is on record for you today.',
      'lmcs: No LMC is on record for you today.',
      'people: 1 person in.',
      'approve-twice: May approve: nobody.',
      'payers: Payments are prepared by nobody and approved by nobody.',
    ]);
    expect(steps.every(({ done, next, path }) => !done && next !== '' && path.startsWith('/'))).toBe(true);
  });

  it('has practices in when somebody has been in for every one', () => {
    const entry = { kind: 'practice' as const, total: 3 };
    expect(
      setUpSteps('commissioner', { colleagues: [], today, entries: [{ ...entry, in: 1, invited: 2 }] })[0],
    ).toEqual({
      key: 'practices',
      title: 'Practices in',
      done: false,
      state: '1 of 3 practices in, 2 invited.',
      next: 'Invite the first person of those for which nobody is in.',
      path: '/let-in?kind=PRACTICE&state=NOBODY',
    });
    expect(doneOf('commissioner', { entries: [{ ...entry, in: 3, invited: 0 }] }).practices).toBe(true);
  });

  it('has who pays when one prepares and another approves', () => {
    const alone = [who('a', ['prepare', 'approve'])];
    expect(doneOf('commissioner', { colleagues: alone }).payers).toBe(false);
    const two = [who('a', ['prepare', 'approve']), who('b', ['approve'])];
    expect(doneOf('commissioner', { colleagues: two })).toMatchObject({ payers: true, 'approve-twice': true });
  });

  it('counts nobody who is invited, suspended or over', () => {
    const colleagues = [
      who('a', ['approve']),
      who('b', ['approve'], { invitedAt: new Date('2025-11-01') }),
      who('c', ['approve'], { suspendedAt: new Date('2025-11-01') }),
      who('d', ['approve'], { endsOn: '2025-11-02' }),
    ];
    expect(doneOf('commissioner', { colleagues })).toMatchObject({ people: false, 'approve-twice': false });
  });
});

describe('setting another organisation up', () => {
  it.each([
    ['practice', ['people', 'approve-twice', 'administer-twice']],
    ['lmc', ['people', 'approve-twice', 'administer-twice']],
    ['network', ['people', 'administer-twice']],
    ['national_body', []],
    ['auditor', []],
  ] as const)('a %s has its own steps', (kind, keys) => {
    expect(Object.keys(doneOf(kind, {}))).toEqual(keys);
  });

  it('is done with two who sign and administer', () => {
    const colleagues = ['a', 'b'].map((id) => who(id, ['approve', 'administer']));
    expect(Object.values(doneOf('practice', { colleagues }))).toEqual([true, true, true]);
  });
});
