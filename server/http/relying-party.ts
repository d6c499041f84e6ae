import * as oidc from 'openid-client';
import type { Attempt } from '../actions/identity/sign-in.ts';
import type { OidcConfig } from '../config.ts';
import type { Identity } from '../domain/identity/decide-who-signs-in.ts';
import { ProviderOutOfReach, reaching } from './provider-out-of-reach.ts';

/** Sends one request to the provider, as `fetch` does. */
export type AskProvider = oidc.CustomFetch;

export interface RelyingPartyOptions extends OidcConfig {
  /** The portal's own address. */
  origin: string;
  /** Reaches a provider in this same process without the network. */
  ask?: AskProvider;
}

/** What a provider says of a person; each claim may be missing, or be something else than it should. */
type Claims = Record<string, unknown>;

/** Whoever is sent to sign in anew does so, unless they did within the last minute. */
const FRESH_MAX_AGE_S = 60;
/** A provider that is asked for a greatest age has to say when somebody signed in; so nobody signs in twice to commit something. */
const ANY_MAX_AGE_S = 86_400;

/** A page waits for the provider: rather a page that says so than one that never comes. */
const TIMEOUT_S = 10;

/** What a provider answers that is there and cannot do it just now (RFC 6749, section 4.1.2.1). */
const FAULTS_OF_THE_PROVIDER = ['server_error', 'temporarily_unavailable'];

/** Tells a provider that cannot from one that says no, however the client wrapped it. */
const throwTold = (failure: unknown): never => {
  if (failure instanceof oidc.AuthorizationResponseError && FAULTS_OF_THE_PROVIDER.includes(failure.error))
    throw new ProviderOutOfReach(`The provider answered ${failure.error}`, { cause: failure });
  throw failure instanceof Error && failure.cause instanceof ProviderOutOfReach ? failure.cause : failure;
};

/** The portal as a client of its sign-in provider: OpenID Connect, authorisation code with PKCE. */
export class RelyingParty {
  private discovered: Promise<oidc.Configuration> | null = null;

  constructor(private readonly options: RelyingPartyOptions) {}

  get callback(): string {
    return `${this.options.origin}/auth/callback`;
  }

  /** The provider as people may know it. */
  get host(): string {
    return new URL(this.options.issuer).host;
  }

  /**
   * Where to send the browser, and what to remember until it is back.
   * @param options.anew the provider asks who it is, also of a browser that it knows
   * @param options.fresh the person shows anew that it is they, as strongly as committing an organisation takes
   * @throws ProviderOutOfReach
   */
  async begin({
    anew,
    fresh,
  }: {
    anew: boolean;
    fresh: boolean;
  }): Promise<Omit<Attempt, 'returnTo' | 'fresh'> & { url: string }> {
    const provider = await this.provider();
    const [state, nonce, codeVerifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
    const url = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: this.callback,
      scope: 'openid profile email',
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      ...((anew || (fresh && this.options.trustPrompt)) && { prompt: 'login' }),
      max_age: String(fresh ? FRESH_MAX_AGE_S : ANY_MAX_AGE_S),
      ...(fresh && this.options.freshAcr !== null && { acr_values: this.options.freshAcr }),
    });
    return { url: url.href, state, nonce, codeVerifier };
  }

  /**
   * Trades the code in the callback for an identity; state, nonce, signature, issuer and audience are checked on the way.
   * @param search the query of the callback, from its question mark
   * @returns with the provider's own word for it, the id token, and when the person signed in there
   * @throws ProviderOutOfReach, or why nobody was signed in
   */
  async finish(
    search: string,
    attempt: Pick<Attempt, 'state' | 'nonce' | 'codeVerifier' | 'fresh'>,
  ): Promise<{ identity: Identity; idToken: string | null; authenticatedAt: Date | null }> {
    const provider = await this.provider();
    const tokens = await oidc
      .authorizationCodeGrant(provider, new URL(this.callback + search), {
        pkceCodeVerifier: attempt.codeVerifier,
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        idTokenExpected: true,
      })
      .catch(throwTold);
    const claims = tokens.claims();
    if (!claims) throw new Error('The provider sent no identity.');
    const { email, verified } = await this.emailOf(claims, tokens.access_token);
    return {
      identity: { issuer: claims.iss, subject: claims.sub, email, emailVerified: this.isVerified(verified) },
      idToken: tokens.id_token ?? null,
      authenticatedAt: this.authenticatedAt(claims, attempt.fresh),
    };
  }

  /** A sign-in of a weaker class than the one that is set counts as none. A provider that says nothing is believed only where that is set. */
  private authenticatedAt({ auth_time: at, acr, iat }: oidc.IDToken, fresh: boolean): Date | null {
    const { freshAcr, trustPrompt } = this.options;
    if (freshAcr !== null && acr !== freshAcr) return null;
    if (typeof at === 'number') return new Date(at * 1000);
    return fresh && trustPrompt ? new Date(iat * 1000) : null;
  }

  /**
   * Where the browser ends the provider's own session; null when the provider offers none.
   * @param idToken the provider's word for the sign-in that ends: with it nobody is asked whether they meant it
   * @throws ProviderOutOfReach
   */
  async signOutUrl(idToken: string | null): Promise<string | null> {
    const provider = await this.provider();
    if (!provider.serverMetadata().end_session_endpoint) return null;
    return oidc.buildEndSessionUrl(provider, {
      post_logout_redirect_uri: `${this.options.origin}/`,
      ...(idToken !== null && { id_token_hint: idToken }),
    }).href;
  }

  /** Some providers say who it is in the id token, some only when asked; a verification counts for its own address only. */
  private async emailOf(
    claims: oidc.IDToken,
    accessToken: string,
  ): Promise<{ email: string | null; verified: unknown }> {
    const provider = await this.provider();
    const said: Claims = claims;
    const isSaid = said.email !== undefined && said.email_verified !== undefined;
    const asked: Claims =
      isSaid || !provider.serverMetadata().userinfo_endpoint
        ? {}
        : await oidc.fetchUserInfo(provider, accessToken, claims.sub).catch(throwTold);
    const email = said.email ?? asked.email;
    if (typeof email !== 'string' || email.trim() === '') return { email: null, verified: undefined };
    const verified = said.email === email ? said.email_verified : undefined;
    return { email, verified: verified ?? (asked.email === email ? asked.email_verified : undefined) };
  }

  /** Some providers write it as text. Where nothing is said, the setting decides; a no is a no. */
  private isVerified(verified: unknown): boolean {
    if (verified === undefined || verified === null) return this.options.trustEmail;
    return verified === true || verified === 'true';
  }

  /** Asked for at the first sign-in and not at start, because the provider may be in this same process; a failure is not kept. */
  private async provider(): Promise<oidc.Configuration> {
    this.discovered ??= this.discover();
    try {
      return await this.discovered;
    } catch (failure) {
      this.discovered = null;
      throw failure instanceof ProviderOutOfReach
        ? failure
        : new ProviderOutOfReach(`${this.options.issuer} describes no sign-in provider`, { cause: failure });
    }
  }

  private discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret, ask } = this.options;
    const isOfThisMachine = new URL(issuer).hostname === 'localhost';
    return oidc.discovery(new URL(issuer), clientId, clientSecret, this.authentication(), {
      timeout: TIMEOUT_S,
      [oidc.customFetch]: reaching(ask ?? ((url, options) => fetch(url, options as RequestInit))),
      // The signature is checked also where the token came over TLS from the provider itself.
      execute: [oidc.enableNonRepudiationChecks, ...(isOfThisMachine ? [oidc.allowInsecureRequests] : [])],
    });
  }

  /** A provider that says nothing takes client_secret_basic (OpenID Connect Discovery 1.0, section 3). */
  private authentication(): oidc.ClientAuth {
    const { clientAuthentication, clientSecret } = this.options;
    const [basic, post] = [oidc.ClientSecretBasic(clientSecret), oidc.ClientSecretPost(clientSecret)];
    return (provider, ...request) => {
      const taken = provider.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
      const byProvider = taken.includes('client_secret_basic') ? 'client_secret_basic' : 'client_secret_post';
      return ((clientAuthentication ?? byProvider) === 'client_secret_post' ? post : basic)(provider, ...request);
    };
  }
}
