import type { MailSettings } from './domain/telling/mail-settings.ts';

/**
 * The one place that reads the environment. Everything else is told.
 */
export interface Config {
  port: number;
  /** Where to listen. Without production's sign-in the portal is open to anybody who reaches it, so it then listens to this machine only. */
  host: string;
  /** The address people type; sign-in redirects and cookies depend on it. */
  origin: string;
  /** Logs in as the role that owns nothing. */
  databaseUrl: string;
  /** demonstration and development carry their own sign-in provider; production refuses it. */
  mode: 'demonstration' | 'development' | 'production';
  clientFolder: string;
  oidc: OidcConfig | null;
  sessionIdleMinutes: number;
  sessionHours: number;
  /** How long after a sign-in one may commit an organisation by it. */
  signInFreshMinutes: number;
  logLevel: string;
  /** Addresses of the reverse proxies in front, whose X-Forwarded-For is believed. */
  trustedProxies: string[];
  /** How mail leaves; none: what people are told stands in the portal only. */
  mail: MailSettings;
  /** Opens /metrics from elsewhere than this machine. */
  metricsToken: string | null;
  /** Whom somebody asks who cannot sign in: a name, an address, a telephone number, in words. */
  helpContact: string;
}

/** The sign-in provider of the organisation's own. */
export interface OidcConfig {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** How the portal proves itself there; null: as the provider says it takes. */
  clientAuthentication: 'client_secret_basic' | 'client_secret_post' | null;
  /** Believes an e-mail address of which the provider does not say whether it was verified. */
  trustEmail: boolean;
  /** Believes that the provider asked who it is when it was told to, although it does not say when the person signed in. */
  trustPrompt: boolean;
  /** The class of sign-in (acr) that counts as fresh; null: any. */
  freshAcr: string | null;
}

const required = (env: NodeJS.ProcessEnv, name: string): string => {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set. docs/guides/operate.md lists every setting.`);
  return value;
};

const readMode = (value: string | undefined): Config['mode'] => {
  if (value === undefined || value === '') return 'production';
  if (value === 'demonstration' || value === 'development' || value === 'production') return value;
  throw new Error(`PORTAL_MODE is "${value}". It must be demonstration, development or production.`);
};

const readNumber = (env: NodeJS.ProcessEnv, name: string, fallback: number): number => {
  const value = Number(env[name] ?? fallback);
  if (!Number.isInteger(value) || value < 0) throw new Error(`${name} must be a whole number, not "${env[name]}".`);
  return value;
};

const readDuration = (env: NodeJS.ProcessEnv, name: string, fallback: number): number => {
  const value = readNumber(env, name, fallback);
  if (value === 0) throw new Error(`${name} must be 1 or more: with 0 nobody could stay signed in or sign anything.`);
  return value;
};

const readYesOrNo = (env: NodeJS.ProcessEnv, name: string): boolean => {
  const value = env[name] || 'no';
  if (value !== 'yes' && value !== 'no') throw new Error(`${name} must be yes or no, not "${value}".`);
  return value === 'yes';
};

const readClientAuthentication = (value: string | undefined): OidcConfig['clientAuthentication'] => {
  if (!value) return null;
  if (value === 'client_secret_basic' || value === 'client_secret_post') return value;
  throw new Error(`OIDC_CLIENT_AUTH is "${value}". It must be client_secret_basic or client_secret_post.`);
};

const readIssuer = (env: NodeJS.ProcessEnv): string => {
  const issuer = required(env, 'OIDC_ISSUER');
  if (!URL.canParse(issuer)) throw new Error(`OIDC_ISSUER is "${issuer}". It must be an address, with https://.`);
  return issuer;
};

/** Only production sends: whoever is told in a demonstration is invented, and its mail is caught and shown. */
const readMail = (env: NodeJS.ProcessEnv, mode: Config['mode']): MailSettings => {
  if (mode !== 'production') return { way: 'caught' };
  if (env.MAIL_SMTP_URL && env.NOTIFY_API_KEY)
    throw new Error('MAIL_SMTP_URL and NOTIFY_API_KEY are both set. Mail leaves one way: unset the other.');
  if (env.MAIL_SMTP_URL) {
    if (!/^smtps?:\/\//.test(env.MAIL_SMTP_URL)) throw new Error('MAIL_SMTP_URL must begin with smtp:// or smtps://.');
    return { way: 'smtp', url: env.MAIL_SMTP_URL, from: required(env, 'MAIL_FROM') };
  }
  if (env.NOTIFY_API_KEY) {
    return {
      way: 'notify',
      url: env.NOTIFY_URL || 'https://api.notifications.service.gov.uk',
      apiKey: env.NOTIFY_API_KEY,
      templateId: required(env, 'NOTIFY_TEMPLATE_ID'),
    };
  }
  return { way: 'none' };
};

/**
 * Reads every setting once, at start.
 * @throws Error naming the setting and what it must be
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const mode = readMode(env.PORTAL_MODE);
  const port = readNumber(env, 'PORT', 4000);
  return {
    port,
    host: env.HOST ?? (mode === 'production' ? '0.0.0.0' : 'localhost'),
    origin: env.PORTAL_ORIGIN ?? `http://localhost:${port}`,
    databaseUrl: required(env, 'APP_DATABASE_URL'),
    mode,
    clientFolder: env.PORTAL_CLIENT ?? '.build/client',
    oidc:
      mode === 'production'
        ? {
            issuer: readIssuer(env),
            clientId: required(env, 'OIDC_CLIENT_ID'),
            clientSecret: required(env, 'OIDC_CLIENT_SECRET'),
            clientAuthentication: readClientAuthentication(env.OIDC_CLIENT_AUTH),
            trustEmail: readYesOrNo(env, 'OIDC_TRUST_EMAIL'),
            trustPrompt: readYesOrNo(env, 'OIDC_TRUST_PROMPT'),
            freshAcr: env.OIDC_FRESH_ACR || null,
          }
        : null,
    sessionIdleMinutes: readDuration(env, 'SESSION_IDLE_MINUTES', 30),
    sessionHours: readDuration(env, 'SESSION_HOURS', 12),
    signInFreshMinutes: readDuration(env, 'SIGN_IN_FRESH_MINUTES', 30),
    logLevel: env.LOG_LEVEL ?? 'info',
    trustedProxies: (env.TRUSTED_PROXIES ?? '')
      .split(',')
      .map((address) => address.trim())
      .filter(Boolean),
    mail: readMail(env, mode),
    metricsToken: env.METRICS_TOKEN ?? null,
    helpContact: env.PORTAL_HELP_CONTACT || 'whoever runs this portal',
  };
}
