import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startSession } from '../actions/identity/sign-in.ts';
import { withinScope } from '../persistence/scope.ts';
import { TestPortal } from '../testing/portal.ts';
import { buildWorld } from '../testing/world.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open();
});
afterAll(() => portal.close());

it('tells whoever signs in first that nobody was let in yet, and later ones that they are not registered', async () => {
  const now = new Date('2025-11-03T09:00:00Z');
  const somebody = { issuer: 'https://sign-in.example', subject: 'x', email: 'x@example.test', emailVerified: true };
  const signIn = () =>
    withinScope(portal.source, { audience: 'door' }, { now }, (door) =>
      startSession(door, somebody, {
        realNow: now,
        hours: 1,
        previousToken: null,
        idToken: null,
        authenticatedAt: null,
        browser: null,
      }),
    );
  expect(await signIn()).toMatchObject({ accepted: false, refusal: { code: 'PORTAL_IS_EMPTY' } });
  await buildWorld(portal.source, { practices: 0 });
  expect(await signIn()).toMatchObject({ accepted: false, refusal: { code: 'PERSON_IS_NOT_REGISTERED' } });
});
