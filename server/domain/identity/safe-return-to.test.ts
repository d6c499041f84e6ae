import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { safeReturnTo } from './safe-return-to.ts';

describe('where to go after signing in', () => {
  it.each([
    '/',
    '/schemes',
    '/schemes?first=20&search=asthma',
    '/schemes/AaI/offers#top',
    '/a%20b',
    '/authors',
    '/idpx',
  ])('follows %s', (page) => {
    expect(safeReturnTo(page)).toBe(page);
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/a\\b',
    '\\\\evil.example',
    'evil.example',
    'javascript:alert(1)',
    '',
    '/auth/sign-out',
    '/auth',
    '/idp/session/end',
    '/graphql',
    '/graphql?query=x',
    '/./auth/sign-in',
    `/${'x'.repeat(2001)}`,
    undefined,
    null,
    7,
    ['/schemes'],
  ])('goes home instead of %j', (elsewhere) => {
    expect(safeReturnTo(elsewhere)).toBe('/');
  });

  it('never leads to another site, whatever is asked', () => {
    const hostile = fc.stringMatching(/^[/\\.:@?#\w \t\n%]{0,30}$/);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          hostile,
          hostile.map((text) => `/${text}`),
          fc.webUrl(),
        ),
        (wanted) => {
          expect(new URL(safeReturnTo(wanted), 'https://portal.example').origin).toBe('https://portal.example');
        },
      ),
      { numRuns: 2000 },
    );
  });
});
