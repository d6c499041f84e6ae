import { describe, expect, it } from '@jest/globals';
import { actionNames } from '../permissions.ts';
import type { Actor } from '../permissions.ts';
import { scopesToGive, tokenScope } from './token-scopes.ts';

const actor = (changes: Partial<Actor>): Actor => ({
  personId: 'p',
  personName: 'Ann',
  membershipId: 'm',
  organisationId: 'o',
  organisationName: 'Org',
  kind: 'commissioner',
  roles: ['view'],
  commissionerIds: [],
  actsFor: [],
  tokenId: null,
  scopes: null,
  ...changes,
});
const names = (changes: Partial<Actor>): string[] => scopesToGive(actor(changes)).map(({ name }) => name);

describe('the scopes of a token', () => {
  it('are sentences: a verb, and what it is done to, each another', () => {
    const said = actionNames.map((name) => tokenScope(name, 'commissioner').words);
    expect(said.filter((words) => !/^[a-z]+,? .*[a-z]/.test(words) || /\w:\w/.test(words))).toEqual([]);
    expect(new Set(said).size).toBe(actionNames.length);
  });

  it('are what the person may do, less what only a person at a screen has', () => {
    expect(names({})).toContain('scheme:read');
    expect(names({})).not.toContain('scheme:draft');
    expect(names({ roles: ['view', 'prepare'] })).toContain('scheme:draft');
    expect(names({ kind: 'auditor', roles: ['view', 'prepare'] })).not.toContain('scheme:draft');
    for (const name of ['session:choose', 'session:end', 'form-draft:keep']) expect(names({})).not.toContain(name);
  });

  it('say what they take of the person', () => {
    expect(tokenScope('payment-run:release', 'commissioner')).toEqual({
      name: 'payment-run:release',
      words: 'release payments',
      role: 'approve',
    });
  });
});
