import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PRODUCTION, TestServer } from '../testing/browser.ts';
import { buildWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

const NOT_SIGNED_IN = { errors: [{ message: 'You are not signed in.', extensions: { code: 'NOT_SIGNED_IN' } }] };
const KILOBYTES_80 = `{ me { ${'today '.repeat(13_000)} } }`;

describe('a stranger', () => {
  let server: TestServer;
  let world: World;
  let port: number;

  beforeAll(async () => {
    server = await TestServer.open(PRODUCTION);
    world = await buildWorld(server.source, { practices: 1 });
    await server.app.listen({ port: 0, host: '127.0.0.1' });
    port = (server.app.server.address() as AddressInfo).port;
  });
  afterAll(() => server.close());

  const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });

  // What nobody could parse or validate is answered like everything else: nobody has tried.
  it.each([
    ['an operation', JSON.stringify({ query: '{ me { today } }' })],
    ['what asks for nothing', JSON.stringify({ query: '{ __typename }' })],
    ['what is no GraphQL', JSON.stringify({ query: '{ me {' })],
    ['what is no JSON', '{ "query": '],
    ['nothing', ''],
    ['80 kB', JSON.stringify({ query: KILOBYTES_80 })],
  ])('is told so whatever is sent: %s', async (_name, body) => {
    const claims: Record<string, string>[] = [
      {},
      { cookie: '__Host-session=nobody-has-this' },
      { authorization: 'Bearer cp_nobody-has-this' },
      { authorization: 'Basic eA==', 'content-type': 'text/plain' },
    ];
    for (const headers of claims) {
      const answer = await post(body, headers);
      expect({ status: answer.status, body: await answer.json() }).toEqual({ status: 401, body: NOT_SIGNED_IN });
    }
  });

  it('keeps the connection after a small request, and loses it after a large one or one of unknown size', async () => {
    const closes = async (headers: string): Promise<boolean> => {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(`POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${headers}\r\n\r\n`);
      const [answer] = (await once(socket, 'data')) as [Buffer];
      expect(answer.toString()).toMatch(/^HTTP\/1\.1 401 /);
      socket.destroy();
      return /^connection: close/im.test(answer.toString());
    };
    expect(await closes('content-length: 20000')).toBe(false);
    expect(await closes('content-length: 20001')).toBe(true);
    expect(await closes('transfer-encoding: chunked')).toBe(true);
  });

  it('may send 20 kB to any other address', async () => {
    const form = (bytes: number) =>
      server.browser().ask({
        method: 'POST',
        url: '/auth/sign-out',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://portal.example' },
        payload: 'x'.repeat(bytes),
      });
    const large = await form(20_001);
    expect(large.statusCode).toBe(413);
    expect(large.json()).toEqual({ error: 'The request is too large: at most 20 kB.' });
    expect((await form(20_000)).statusCode).not.toBe(413);
  });

  it('is nobody who is signed in, with an organisation or without', async () => {
    const browser = await server.signedIn(world.lmc.views.personId);
    expect((await browser.send('{ me { today } }')).status).toBe(200);
    const padded = { query: '{ me { today } }', extensions: { padding: 'x'.repeat(900_000) } };
    expect((await browser.ask({ method: 'POST', url: '/graphql', payload: padded })).statusCode).toBe(200);
  });
});
