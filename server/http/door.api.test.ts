import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PRODUCTION, TestServer } from '../testing/browser.ts';

describe('the door', () => {
  let server: TestServer;
  let clientFolder: string;

  beforeAll(async () => {
    clientFolder = mkdtempSync(join(tmpdir(), 'portal-client-'));
    mkdirSync(join(clientFolder, 'assets'));
    writeFileSync(
      join(clientFolder, 'index.html'),
      '<link rel="stylesheet" crossorigin href="/assets/index-Bsa8V6QS.css"><div id="portal"></div>',
    );
    writeFileSync(join(clientFolder, 'assets/index-Bsa8V6QS.css'), 'body { color: black }');
    writeFileSync(join(clientFolder, 'assets/index-Bsa8V6QS.css.br'), 'brotli');
    writeFileSync(join(clientFolder, 'assets/index-Bsa8V6QS.css.gz'), 'gzip');
    server = await TestServer.open({ ...PRODUCTION, clientFolder, metricsToken: 'a long metrics token' });
  });
  afterAll(async () => {
    await server.close();
    rmSync(clientFolder, { recursive: true });
  });

  const get = (url: string, headers: Record<string, string> = {}) =>
    server.browser().ask({ method: 'GET', url, headers });

  it('tells browsers to run and show only what is ours', async () => {
    const { headers } = await get('/');
    const policy = String(headers['content-security-policy']);
    for (const directive of [
      `default-src 'none'`,
      `script-src 'self'`,
      `style-src 'self'`,
      `form-action 'self'`,
      `frame-ancestors 'none'`,
      `base-uri 'none'`,
    ])
      expect(policy).toContain(directive);
    expect(policy).not.toMatch(/unsafe|data:|https?:|\*/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('gives every page of the client the one page, never kept', async () => {
    for (const url of ['/', '/schemes', '/schemes/AaIATc7jcaS2qbHiWPFjyg?tab=uptake']) {
      const page = await get(url);
      expect(page.statusCode).toBe(200);
      expect(page.body).toContain('<div id="portal">');
      expect(page.headers['cache-control']).toBe('no-store');
    }
  });

  it('gives files with a hash in their name for ever, compressed as the browser likes', async () => {
    const asset = '/assets/index-Bsa8V6QS.css';
    const brotli = await get(asset, { 'accept-encoding': 'gzip, br' });
    expect(brotli.body).toBe('brotli');
    expect(brotli.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/css; charset=utf-8',
    });
    expect((await get(asset, { 'accept-encoding': 'gzip' })).body).toBe('gzip');
    expect((await get(asset)).body).toBe('body { color: black }');
  });

  it.each([
    '/assets/gone-Bsa8V6QS.js',
    '/health/x',
    '/auth/nothing',
    '/idp/auth',
    '/../package.json',
    '/%2e%2e/package.json',
    '/.env',
  ])('gives nothing for %s but the page or a 404', async (url) => {
    const { statusCode, body } = await get(url);
    expect(body).not.toContain('"dependencies"');
    if (statusCode === 200) expect(body).toContain('<div id="portal">');
    else expect([400, 403, 404]).toContain(statusCode);
  });

  it('is alive, and ready while its database answers', async () => {
    expect((await get('/health')).json()).toEqual({ status: 'alive' });
    expect((await get('/ready')).json()).toEqual({ status: 'ready' });
  });

  it('shows its counts to this machine and to whoever has the token, not to a proxy', async () => {
    await server.browser().send('{ me { today } }');
    const here = await get('/metrics');
    expect(here.body).toMatch(/^portal_strangers_total \d+$/m);
    expect((await get('/metrics', { 'x-forwarded-for': '203.0.113.7' })).statusCode).toBe(404);
    expect(
      (await get('/metrics', { 'x-forwarded-for': '203.0.113.7', authorization: 'Bearer a long metrics token' }))
        .statusCode,
    ).toBe(200);
    expect((await get('/metrics', { authorization: 'Bearer a wrong metrics token' })).statusCode).toBe(404);
  });

  it('stops once, however often it is told, and is not ready meanwhile', async () => {
    const other = await TestServer.open(PRODUCTION);
    const [first, second] = [other.stop(), other.stop()];
    expect(first).toBe(second);
    await first;
    await other.source.destroy();
  });
});
