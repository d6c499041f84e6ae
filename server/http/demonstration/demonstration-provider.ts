import { generateKeyPairSync, randomBytes } from 'node:crypto';
import Provider from 'oidc-provider';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import type { Config } from '../../config.ts';

/** Where the provider lives under the portal's own address. */
export const PROVIDER_PATH = '/idp';
/** Its page of people, one for each sign-in under way. */
export const PEOPLE_PATH = `${PROVIDER_PATH}/people`;

const CLIENT_ID = 'commissioning-portal';
const HOUR_S = 3600;

export interface DemonstrationAccount {
  id: string;
  name: string;
  email: string;
}

export interface DemonstrationProvider {
  provider: Provider;
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/**
 * An OpenID provider of our own, for development and demonstrations: whoever reaches it may be anybody on its list.
 * Its keys and sessions live as long as the process.
 * @throws Error in production, where it must not exist
 */
export function createDemonstrationProvider(
  config: Pick<Config, 'mode' | 'origin'>,
  findAccount: (id: string) => Promise<DemonstrationAccount | null>,
): DemonstrationProvider {
  if (config.mode === 'production')
    throw new Error(
      'The demonstration sign-in does not exist in production: set OIDC_ISSUER to the sign-in provider of your organisation.',
    );
  const issuer = `${config.origin}${PROVIDER_PATH}`;
  const clientSecret = randomBytes(32).toString('base64url');
  const provider = new Provider(issuer, configuration({ origin: config.origin, clientSecret, findAccount }));
  provider.proxy = config.origin.startsWith('https:');
  return { provider, issuer, clientId: CLIENT_ID, clientSecret };
}

const configuration = ({
  origin,
  clientSecret,
  findAccount,
}: {
  origin: string;
  clientSecret: string;
  findAccount: (id: string) => Promise<DemonstrationAccount | null>;
}): Configuration => ({
  clients: [
    {
      client_id: CLIENT_ID,
      client_secret: clientSecret,
      redirect_uris: [`${origin}/auth/callback`],
      post_logout_redirect_uris: [`${origin}/`],
      grant_types: ['authorization_code'],
      response_types: ['code'],
      require_auth_time: true,
    },
  ],
  pkce: { required: () => true },
  clientBasedCORS: () => false,
  claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
  conformIdTokenClaims: false,
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: { enabled: true, logoutSource: endWithoutAsking },
  },
  interactions: { url: (_context, interaction) => `${PEOPLE_PATH}/${interaction.uid}` },
  findAccount: async (_context, id) => {
    const account = await findAccount(id);
    return account
      ? { accountId: id, claims: () => ({ sub: id, name: account.name, email: account.email, email_verified: true }) }
      : undefined;
  },
  loadExistingGrant: grantWithoutAsking,
  cookies: { keys: [randomBytes(32).toString('base64url')] },
  jwks: { keys: [signingKey()] },
  ttl: {
    Session: HOUR_S,
    Grant: HOUR_S,
    Interaction: HOUR_S,
    AccessToken: HOUR_S,
    IdToken: HOUR_S,
    AuthorizationCode: 60,
  },
  renderError: (context, out) => {
    // The keys are gone with the process that made them, and so is the session that this would end.
    if (context.path.endsWith('/session/end')) return context.redirect(origin);
    context.type = 'text';
    context.body = `The demonstration sign-in stopped: ${out.error_description ?? out.error}. Go back to ${origin} and sign in again.`;
  },
});

/** Choosing a person on the page is the consent. */
const grantWithoutAsking: NonNullable<Configuration['loadExistingGrant']> = async (context) => {
  const { client, session, provider } = context.oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile email');
  await grant.save();
  return grant;
};

/** Whoever signed out of the portal need not be asked again whether they meant it. */
const endWithoutAsking = async (context: KoaContextWithOIDC): Promise<void> => {
  await context.oidc.session?.destroy();
  const back = context.oidc.params?.post_logout_redirect_uri;
  context.redirect(typeof back === 'string' ? back : '/');
};

const signingKey = () => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  kid: 'demonstration',
  use: 'sig',
  alg: 'RS256',
});
