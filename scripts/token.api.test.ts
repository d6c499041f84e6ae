import { execFile } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestServer } from '../server/testing/browser.ts';
import { buildWorld } from '../server/testing/world.ts';
import type { World } from '../server/testing/world.ts';

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

const run = (args: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const env = { ...process.env, NODE_OPTIONS: '', APP_DATABASE_URL: process.env.TEST_APP_URL };
    const child = execFile(
      process.execPath,
      ['--import', './scripts/typescript/register.mjs', 'scripts/token.ts', ...args],
      { env },
      (_failure, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });

describe('npm run token', () => {
  let server: TestServer;
  let world: World;

  beforeAll(async () => {
    server = await TestServer.open();
    server.clock.now = new Date();
    world = await buildWorld(server.source, { practices: 1 });
  });
  afterAll(() => server.close());

  const forPreparer = () => [
    '--person',
    `${world.commissioner.prepares.personId}@example.test`,
    '--organisation',
    world.commissioner.code,
    '--name',
    'Nightly report',
  ];

  it('makes a token that works, alone on standard output', async () => {
    const { code, stdout, stderr } = await run([...forPreparer(), '--scopes', 'read,scheme:draft']);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringContaining(
        `A token for ${world.commissioner.prepares.personName} at ${world.commissioner.name}.`,
      ),
    });
    expect(stdout).toMatch(/^cpt_[\w-]{43}\n$/);
    const { data } = await server
      .browser()
      .send('{ me { may } apiTokens { name person } }', {}, { authorization: `Bearer ${stdout.trim()}` });
    expect(data).toMatchObject({
      me: { may: expect.arrayContaining(['scheme:read', 'scheme:draft', 'token:read']) },
      apiTokens: [{ name: 'Nightly report', person: world.commissioner.prepares.personName }],
    });
    expect((data?.me as { may: string[] }).may).not.toContain('scheme:save');
  }, 30_000);

  it('says what is wrong, in words and by its exit code, and makes nothing', async () => {
    const cases: [string[], number, string][] = [
      [
        [...forPreparer(), '--scopes', 'read', '--expires', 'tomorrow'],
        2,
        '--expires must be a day such as 2027-03-31, not "tomorrow".',
      ],
      [
        ['--person', 'nobody@example.test', '--organisation', world.lmc.code, '--name', 'x', '--scopes', 'read'],
        1,
        'Nobody with the address nobody@example.test acts for',
      ],
      [
        [...forPreparer(), '--scopes', 'scheme:publish'],
        1,
        'You cannot give a token "scheme:publish": you do not have it yourself.',
      ],
      [
        [...forPreparer(), '--scopes', 'read', '--expires', '2020-01-01'],
        1,
        'A token must expire between tomorrow and',
      ],
    ];
    for (const [args, code, sentence] of cases) {
      const ran = await run(args);
      expect({ args, code: ran.code, stderr: ran.stderr }).toEqual({
        args,
        code,
        stderr: expect.stringContaining(sentence),
      });
      expect(ran.stdout).toBe('');
    }
    const administrator = await server.signedIn(world.commissioner.administers.personId);
    expect(
      (await administrator.send<{ apiTokens: { name: string }[] }>('{ apiTokens { name } }')).data?.apiTokens.filter(
        ({ name }) => name !== 'Nightly report',
      ),
    ).toEqual([]);
  }, 60_000);
});
