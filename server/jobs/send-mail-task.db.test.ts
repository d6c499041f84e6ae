import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '../testing/portal.ts';
import { publish } from '../testing/scheme-story.ts';
import { KeepingCarrier, OFFERS_OPEN as now, mailsOf, never, sendOnce, tellAll } from '../testing/telling-story.ts';
import { buildWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { carrierFor } from './mail/carrier-for.ts';
import { smtpCarrier } from './mail/smtp-carrier.ts';
import { notifyCarrier } from './mail/notify-carrier.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await TestPortal.open();
});

afterAll(() => portal.close());

/** A mail in the outbox: a practice is told of an offer. */
const waiting = async (): Promise<{ world: World; mailId: string }> => {
  const world = await buildWorld(portal.source, { practices: 1 });
  await publish(portal, world);
  await tellAll(portal, world, now);
  const [mail] = await mailsOf(world.practices);
  if (!mail) throw new Error('Nobody was told.');
  return { world, mailId: mail.id };
};

const mailIn = async ({ practices }: World) => (await mailsOf(practices))[0];

/** A mail server that says so to the recipient, and keeps what it is sent. */
const mailServer = async (toRecipient: string): Promise<{ server: Server; url: string; lines: string[] }> => {
  const lines: string[] = [];
  const answer = (socket: Socket, line: string, inText: boolean): string | null => {
    if (inText) return line === '.' ? '250 Taken' : null;
    if (/^(EHLO|HELO|MAIL|RSET)/.test(line)) return '250 Well';
    if (line.startsWith('RCPT')) return toRecipient;
    if (line === 'DATA') return '354 Go on';
    if (line === 'QUIT') socket.end('221 Bye\r\n');
    return null;
  };
  const server = createServer((socket) => {
    let inText = false;
    socket.write('220 test\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString('utf8').split('\r\n').filter(Boolean)) {
        lines.push(line);
        const said = answer(socket, line, inText);
        inText = line === 'DATA' || (inText && line !== '.');
        if (said) socket.write(`${said}\r\n`);
      }
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return { server, url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, lines };
};

const from = 'portal@example.nhs.uk';

describe('sending a mail', () => {
  it('sends it once, however often its job runs', async () => {
    const { world, mailId } = await waiting();
    const carrier = new KeepingCarrier();
    await sendOnce(portal, mailId, { carrier, now });
    await sendOnce(portal, mailId, { carrier, now });
    expect(carrier.letters.map(({ id, to }) => [id, to.address])).toEqual([[mailId, expect.stringContaining('@')]]);
    expect(await mailIn(world)).toMatchObject({ state: 'sent', tries: 1, problem: null });
  });

  it('tries again after a fault, and says at the last try that it is given up and why', async () => {
    const { world, mailId } = await waiting();
    const carrier = new KeepingCarrier([new Error('The server is down'), new Error('The server is still down')]);
    await expect(sendOnce(portal, mailId, { carrier, now })).rejects.toThrow('The server is down');
    expect(await mailIn(world)).toMatchObject({ state: 'waiting', tries: 1, problem: 'The server is down' });
    await sendOnce(portal, mailId, { carrier, now, lastTry: true });
    expect(await mailIn(world)).toMatchObject({ state: 'failed', tries: 2, problem: 'The server is still down' });
    await sendOnce(portal, mailId, { carrier, now });
    expect(carrier.letters).toEqual([]);
  });

  it('gives up at once what will never be taken, and what no setting carries any more', async () => {
    const [refused, unset] = [await waiting(), await waiting()];
    await sendOnce(portal, refused.mailId, { carrier: new KeepingCarrier([never('No such mailbox')]), now });
    expect(await mailIn(refused.world)).toMatchObject({ state: 'failed', tries: 1, problem: 'No such mailbox' });
    await sendOnce(portal, unset.mailId, { carrier: null, now });
    expect(await mailIn(unset.world)).toMatchObject({ state: 'failed', tries: 1 });
  });

  it('is caught by a demonstration', async () => {
    const { world, mailId } = await waiting();
    await sendOnce(portal, mailId, { carrier: carrierFor({ way: 'caught' }), now });
    expect(await mailIn(world)).toMatchObject({ state: 'caught', tries: 1 });
    expect(carrierFor({ way: 'none' })).toBeNull();
  });
});

describe('by an SMTP server', () => {
  it('goes as plain text under the id of the mail', async () => {
    const { world, mailId } = await waiting();
    const { server, url, lines } = await mailServer('250 Well');
    await sendOnce(portal, mailId, { carrier: smtpCarrier({ url, from }), now });
    server.close();
    expect(await mailIn(world)).toMatchObject({ state: 'sent' });
    expect(lines).toContain(`Message-ID: <${mailId}@127.0.0.1>`);
    expect(lines).toContain('Auto-Submitted: auto-generated');
    expect(lines.join('')).toContain('A local scheme is open for your practice to join or decline.');
    expect(lines.filter((line) => line.startsWith('MAIL FROM'))).toEqual([`MAIL FROM:<${from}>`]);
  });

  it('is given up when the mailbox is refused for good, and waits when it is busy or nobody answers', async () => {
    const [gone, busy] = [await mailServer('550 No such mailbox'), await mailServer('451 Busy')];
    const [first, second] = [await waiting(), await waiting()];
    await sendOnce(portal, first.mailId, { carrier: smtpCarrier({ url: gone.url, from }), now });
    expect(await mailIn(first.world)).toMatchObject({ state: 'failed', problem: expect.stringContaining('550') });
    await expect(
      sendOnce(portal, second.mailId, { carrier: smtpCarrier({ url: busy.url, from }), now }),
    ).rejects.toThrow('451');
    gone.server.close();
    busy.server.close();
    await expect(
      sendOnce(portal, second.mailId, { carrier: smtpCarrier({ url: busy.url, from }), now }),
    ).rejects.toThrow();
    expect(await mailIn(second.world)).toMatchObject({ state: 'waiting', tries: 2 });
  });
});

describe('by GOV.UK Notify', () => {
  const SERVICE = '26785a09-ab16-4eb0-8407-a37497a57506';
  const SECRET = '3d844edf-8d35-48ac-975b-e847b4f122b0';

  const notify = async (status: number) => {
    const asked: { url?: string; authorization?: string; body: string }[] = [];
    const server = createHttpServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        asked.push({ url: request.url, authorization: request.headers.authorization, body });
        response.writeHead(status).end('{"errors":[]}');
      });
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const carrier = notifyCarrier({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      apiKey: `portal-${SERVICE}-${SECRET}`,
      templateId: 'the-template',
    });
    return { asked, carrier, end: () => void server.close(() => undefined).closeAllConnections() };
  };

  it('is asked with a token of the service, the template and the words', async () => {
    const { world, mailId } = await waiting();
    const { asked, carrier, end } = await notify(201);
    await sendOnce(portal, mailId, { carrier, now });
    end();
    expect(await mailIn(world)).toMatchObject({ state: 'sent' });
    expect(asked[0]?.url).toBe('/v2/notifications/email');
    const claims = asked[0]?.authorization?.split('.')[1] ?? '';
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ iss: SERVICE });
    expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({
      template_id: 'the-template',
      reference: mailId,
      personalisation: { body: expect.stringContaining('A local scheme is open') },
    });
  });

  it('gives up what it refuses, and waits while the key is wrong or it is busy', async () => {
    for (const [status, state] of [
      [400, 'failed'],
      [403, 'waiting'],
      [429, 'waiting'],
      [500, 'waiting'],
    ] as const) {
      const { world, mailId } = await waiting();
      const { carrier, end } = await notify(status);
      await sendOnce(portal, mailId, { carrier, now }).catch(() => undefined);
      end();
      expect(await mailIn(world)).toMatchObject({ state, problem: expect.stringContaining(String(status)) });
    }
  });
});
