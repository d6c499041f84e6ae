import { describe, expect, it } from '@jest/globals';
import { isMaker, whoMayInstead } from './who-may-instead.ts';

const people = (...names: string[]) => names.map((name) => ({ personId: name, name }));

describe('who may instead', () => {
  it.each([
    [['Ann'], ['Ann', 'Bob'], 'Who may: Bob.'],
    [['Ann', 'Bob'], ['Ann', 'Bob', 'Cy', 'Di'], 'Who may: Cy or Di.'],
    [[], ['A', 'B', 'C', 'D', 'E', 'F'], 'Who may: A, B, C, D, E or 1 more.'],
    [[], ['A', 'B', 'C', 'D', 'E', 'F', 'G'], 'Who may: A, B, C, D, E or 2 more.'],
  ])('of the makers %j and the holders %j: %s', (makers, holders, words) => {
    expect(whoMayInstead(people(...makers), people(...holders))).toBe(words);
  });

  it('says so when there is nobody', () => {
    expect(whoMayInstead(people('Ann'), people('Ann'))).toMatch(
      /^Nobody else in your organisation may: an administrator/,
    );
  });

  it('knows a maker by the person, not by the name', () => {
    const makers = [{ personId: 'one', name: 'Ann Lee' }];
    expect(isMaker(makers, 'one')).toBe(true);
    expect(isMaker([{ personId: 'another', name: 'Ann Lee' }], 'one')).toBe(false);
  });
});
