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
      mail: { way: 'none' },
    });
  });

  it('listen to this machine only where anybody may be anybody, and then take no other provider', () => {
    for (const PORTAL_MODE of ['demonstration', 'development']) {
      expect(readConfig({ ...DATABASE, ...OIDC, PORTAL_MODE, TRUSTED_PROXIES: '10.0.0.1, 10.0.0.2' })).toMatchObject({
        host: 'localhost',
        oidc: null,
        mail: { way: 'caught' },
        trustedProxies: ['10.0.0.1', '10.0.0.2'],
      });
    }
  });

  it('send mail one way: by an SMTP server or by GOV.UK Notify', () => {
    const SMTP = { MAIL_SMTP_URL: 'smtps://portal:secret@mail.example', MAIL_FROM: 'portal@example.nhs.uk' };
    const NOTIFY = { NOTIFY_API_KEY: 'a key', NOTIFY_TEMPLATE_ID: 'a template' };
    expect(readConfig({ ...DATABASE, ...OIDC, ...SMTP }).mail).toEqual({
      way: 'smtp',
      url: 'smtps://portal:secret@mail.example',
      from: 'portal@example.nhs.uk',
    });
    expect(readConfig({ ...DATABASE, ...OIDC, ...NOTIFY }).mail).toEqual({
      way: 'notify',
      url: 'https://api.notifications.service.gov.uk',
      apiKey: 'a key',
      templateId: 'a template',
    });
    expect(() => readConfig({ ...DATABASE, ...OIDC, ...SMTP, ...NOTIFY })).toThrow('Mail leaves one way');
    expect(readConfig({ ...DATABASE, ...OIDC, ...SMTP, PORTAL_MODE: 'demonstration' }).mail).toEqual({ way: 'caught' });
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
    [{ ...DATABASE, ...OIDC, MAIL_SMTP_URL: 'mail.example' }, 'MAIL_SMTP_URL must begin with smtp:// or smtps://.'],
    [{ ...DATABASE, ...OIDC, MAIL_SMTP_URL: 'smtp://mail.example' }, 'MAIL_FROM is not set.'],
    [{ ...DATABASE, ...OIDC, NOTIFY_API_KEY: 'a key' }, 'NOTIFY_TEMPLATE_ID is not set.'],
    [{ ...DATABASE, ...OIDC, SIGN_IN_FRESH_MINUTES: '0' }, 'SIGN_IN_FRESH_MINUTES must be 1 or more'],
    [{ ...DATABASE, ...OIDC, SESSION_HOURS: '-1' }, 'SESSION_HOURS must be a whole number, not "-1".'],
  ])('say which is wrong in %j', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(sentence);
  });
});
