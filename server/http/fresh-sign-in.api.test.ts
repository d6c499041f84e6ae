import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isNonNullType } from 'graphql';
import { needsFreshSignIn, permissions } from '../domain/permissions.ts';
import type { Actor, OrganisationKind } from '../domain/permissions.ts';
import { buildPortalSchema } from '../graphql/schema.ts';
import { TestServer } from '../testing/browser.ts';
import type { Browser } from '../testing/browser.ts';
import { buildWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

const mutations = Object.values(buildPortalSchema().getMutationType()?.getFields() ?? {});

/** Sent without its variables: what may not be asked at all is refused before they are looked at. */
const documentOf = ({ name, args }: (typeof mutations)[number]): string => {
  const needed = args.filter(({ type }) => isNonNullType(type));
  const declared = needed.map((one) => `$${one.name}: ${one.type.toString()}`).join(', ');
  return `mutation (${declared}) { ${name}(${needed.map((one) => `${one.name}: $${one.name}`).join(', ')}) { __typename } }`;
};

describe('a sign-in of half an hour ago', () => {
  let server: TestServer;
  let world: World;

  beforeAll(async () => {
    server = await TestServer.open({ sessionIdleMinutes: 60 });
    world = await buildWorld(server.source, { practices: 1 });
  });
  afterAll(() => server.close());

  /** The mutations that are refused for the age of the sign-in alone. */
  const tooOld = async (browser: Browser): Promise<string[]> => {
    const names: string[] = [];
    for (const mutation of mutations) {
      const { errors } = await browser.send(documentOf(mutation));
      if (errors[0]?.extensions.code === 'SIGN_IN_IS_TOO_OLD') names.push(mutation.name);
    }
    return names;
  };
  const approvers = (): Partial<Record<OrganisationKind, Actor>> => ({
    commissioner: world.commissioner.approves,
    lmc: world.lmc.approves,
    practice: world.practices[0]?.approves,
  });

  it('signs, approves, releases and ends nothing, and a fresh one does', async () => {
    const refused: Record<string, string[]> = {};
    for (const [kind, actor] of Object.entries(approvers())) {
      const browser = await server.signedIn(actor?.personId ?? '');
      expect([kind, await tooOld(browser)]).toEqual([kind, []]);
      server.clock.forward(30);
      refused[kind] = (await tooOld(browser)).sort();
    }
    expect(refused).toEqual({
      commissioner: ['approvePaymentRun', 'endScheme', 'publishScheme', 'releasePaymentRun'],
      lmc: ['signConsultation'],
      practice: ['askForActualPerformance', 'declineOffer', 'optIn', 'revertToNationalContract', 'withdrawClaim'],
    });
  });

  it('makes no token, which could do the same for a year', async () => {
    const browser = await server.signedIn(world.commissioner.administers.personId);
    server.clock.forward(30);
    expect(await tooOld(browser)).toEqual(['createApiToken']);
  });

  it('reads and prepares as before, and tells whoever lacks the right that and nothing else', async () => {
    const browser = await server.signedIn(world.commissioner.prepares.personId);
    server.clock.forward(30);
    expect(await tooOld(browser)).toEqual([]);
    expect((await browser.send('{ schemes { totalCount } }')).errors).toEqual([]);
  });

  it('is asked of every right to sign or approve there is', () => {
    const rights = Object.entries(permissions).filter(([, by]) => Object.values(by).includes('approve'));
    expect(
      rights.filter(
        ([action, by]) => !Object.keys(by).some((kind) => needsFreshSignIn(action, kind as OrganisationKind)),
      ),
    ).toEqual([]);
    expect(rights.length).toBeGreaterThan(8);
  });
});
