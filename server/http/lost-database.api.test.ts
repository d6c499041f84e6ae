import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../../scripts/free-port.mjs';
import { TestServer } from '../testing/browser.ts';
import { openCutWay } from '../testing/cut-way.ts';
import type { CutWay } from '../testing/cut-way.ts';
import { startServerProcess } from '../testing/server-process.ts';
import type { ServerProcess } from '../testing/server-process.ts';
import { buildWorld } from '../testing/world.ts';

const CUTS = 4;
const AT_ONCE = 12;
const UNAVAILABLE = {
  errors: [
    {
      message:
        'The portal cannot reach its records at the moment. Try again in a minute: nothing is lost, and nothing is done twice.',
      extensions: { code: 'TEMPORARILY_UNAVAILABLE' },
    },
  ],
};

describe('losing the database', () => {
  let test: TestServer;
  let way: CutWay;
  let server: ServerProcess;
  let address: string;
  let cookie: string;
  let ended = false;

  beforeAll(async () => {
    test = await TestServer.open();
    test.clock.now = new Date();
    const { commissioner } = await buildWorld(test.source, { practices: 1 });
    const browser = await test.signedIn(commissioner.views.personId);
    cookie = `__Host-session=${browser.cookies.get('__Host-session')}`;
    way = await openCutWay(process.env.TEST_APP_URL ?? '');
    const port = await freePort();
    address = `http://localhost:${port}`;
    server = startServerProcess({ PORT: String(port), APP_DATABASE_URL: way.url, LOG_LEVEL: 'info' });
    void server.ended.then(() => (ended = true));
    await server.listens();
  }, 60_000);
  afterAll(async () => {
    server.child.kill('SIGKILL');
    await server.ended;
    await way.close();
    await test.close();
  });

  const ask = (): Promise<Response> =>
    fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query: '{ me { today person { name } } schemes { totalCount } }' }),
    });
  const page = (path: string): Promise<Response> =>
    fetch(address + path, { headers: { accept: 'text/html,*/*;q=0.8' }, redirect: 'manual' });

  /** Asks without pause until told that it is over; gives what was answered. */
  const load = async (over: () => boolean): Promise<{ status: number; body: unknown }[]> => {
    const answers: { status: number; body: unknown }[] = [];
    const ceaselessly = async (): Promise<void> => {
      while (!over()) {
        const answer = await ask();
        answers.push({ status: answer.status, body: await answer.json() });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, ceaselessly));
    return answers;
  };

  /** Asks until it is so; a server that has ended says why. */
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    while (!(await isSo())) if (ended) throw new Error((await server.ended).said.slice(-5).join('\n'));
  };

  it('under load ends no server: it answers again as soon as there is one', async () => {
    let over = false;
    const loading = load(() => over || ended);
    for (let cut = 0; cut < CUTS; cut += 1) {
      await until(async () => (await ask()).status === 200);
      way.cut();
      await until(async () => (await ask()).status === 503);
      way.mend();
      await until(async () => (await ask()).status === 200);
    }
    over = true;
    const answers = await loading;
    expect(ended).toBe(false);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 503]));
    for (const { status, body } of answers) if (status === 503) expect(body).toMatchObject(UNAVAILABLE);
  }, 30_000);

  it('gives people a page and programs one code meanwhile, and says when to come again', async () => {
    way.cut();
    const answer = await ask();
    expect({ status: answer.status, after: answer.headers.get('retry-after'), body: await answer.json() }).toEqual({
      status: 503,
      after: '5',
      body: UNAVAILABLE,
    });
    for (const [path, again] of [
      ['/auth/sign-in?returnTo=%2Fschemes', '/auth/sign-in?returnTo=%2Fschemes'],
      ['/idp/people/whoever', '/idp/people/whoever'],
    ]) {
      const asked = await page(path ?? '');
      expect({
        status: asked.status,
        after: asked.headers.get('retry-after'),
        type: asked.headers.get('content-type'),
      }).toEqual({ status: 503, after: '5', type: 'text/html; charset=utf-8' });
      const html = await asked.text();
      expect(html).toContain('<h1 class="nhsuk-heading-l">The service is not available for a moment</h1>');
      expect(html).toContain(`<a class="nhsuk-button" href="${again}">Try again</a>`);
    }
    const program = await fetch(`${address}/auth/sign-in`, { redirect: 'manual' });
    expect({ status: program.status, body: await program.json() }).toEqual({
      status: 503,
      body: { error: UNAVAILABLE.errors[0]?.message },
    });
    expect((await fetch(`${address}/ready`)).status).toBe(503);
    expect((await fetch(`${address}/health`)).status).toBe(200);
    way.mend();
    await until(async () => (await page('/auth/sign-in')).status === 303);
  }, 30_000);
});
