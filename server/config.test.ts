import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.ts';

const DATABASE = { APP_DATABASE_URL: 'postgres://portal_app@localhost/portal' };
const OIDC = { OIDC_ISSUER: 'https://sign-in.example', OIDC_CLIENT_ID: 'portal', OIDC_CLIENT_SECRET: 'a secret' };

describe('the settings', () => {
  it('are those of production when nothing says otherwise, with a provider of the organisation’s own', () => {
    expect(readConfig({ ...DATABASE, ...OIDC })).toMatchObject({
      mode: 'production',
      port: 4000,
      host: '0.0.0.0',
      origin: 'http://localhost:4000',
      sessionIdleMinutes: 30,
      sessionHours: 12,
      trustedProxies: [],
      metricsToken: null,
      helpContact: 'whoever runs this portal',
      oidc: {
        issuer: 'https://sign-in.example',
        clientId: 'portal',
        clientSecret: 'a secret',
        clientAuthentication: null,
        trustEmail: false,
      },
    });
  });

  it('listen to this machine only where anybody may be anybody, and then take no other provider', () => {
    for (const PORTAL_MODE of ['demonstration', 'development']) {
      expect(readConfig({ ...DATABASE, ...OIDC, PORTAL_MODE, TRUSTED_PROXIES: '10.0.0.1, 10.0.0.2' })).toMatchObject({
        host: 'localhost',
        oidc: null,
        trustedProxies: ['10.0.0.1', '10.0.0.2'],
      });
    }
  });

  it.each([
    [OIDC, 'APP_DATABASE_URL is not set.'],
    [DATABASE, 'OIDC_ISSUER is not set.'],
    [{ ...DATABASE, ...OIDC, OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET is not set.'],
    [
      { ...DATABASE, PORTAL_MODE: 'demo' },
      'PORTAL_MODE is "demo". It must be demonstration, development or production.',
    ],
    [{ ...DATABASE, ...OIDC, PORT: 'four thousand' }, 'PORT must be a whole number, not "four thousand".'],
    [{ ...DATABASE, ...OIDC, OIDC_ISSUER: 'sign-in' }, 'OIDC_ISSUER is "sign-in". It must be an address'],
    [{ ...DATABASE, ...OIDC, OIDC_TRUST_EMAIL: 'true' }, 'OIDC_TRUST_EMAIL must be yes or no, not "true".'],
    [{ ...DATABASE, ...OIDC, OIDC_CLIENT_AUTH: 'none' }, 'OIDC_CLIENT_AUTH is "none". It must be client_secret_basic'],
    [{ ...DATABASE, ...OIDC, SESSION_HOURS: '-1' }, 'SESSION_HOURS must be a whole number, not "-1".'],
  ])('say which is wrong in %j', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(sentence);
  });
});
