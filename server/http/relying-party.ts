import * as oidc from 'openid-client';
import type { Attempt } from '../actions/identity/sign-in.ts';
import type { Identity } from '../domain/identity/decide-who-signs-in.ts';

export interface RelyingPartyOptions {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The portal's own address. */
  origin: string;
  /** Reaches a provider in this same process without the network. */
  fetch?: oidc.CustomFetch;
}

/** The portal as a client of its sign-in provider: OpenID Connect, authorisation code with PKCE. */
export class RelyingParty {
  private discovered: Promise<oidc.Configuration> | null = null;

  constructor(private readonly options: RelyingPartyOptions) {}

  get callback(): string {
    return `${this.options.origin}/auth/callback`;
  }

  /**
   * Where to send the browser, and what to remember until it is back.
   * @param options.anew the provider asks who it is, also of a browser that it knows
   */
  async begin({ anew }: { anew: boolean }): Promise<Omit<Attempt, 'returnTo'> & { url: string }> {
    const provider = await this.provider();
    const [state, nonce, codeVerifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
    const url = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: this.callback,
      scope: 'openid profile email',
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      ...(anew && { prompt: 'login' }),
    });
    return { url: url.href, state, nonce, codeVerifier };
  }

  /**
   * Trades the code in the callback for an identity; state, nonce, signature, issuer and audience are checked on the way.
   * @param search the query of the callback, from its question mark
   */
  async finish(search: string, attempt: Pick<Attempt, 'state' | 'nonce' | 'codeVerifier'>): Promise<Identity> {
    const provider = await this.provider();
    const tokens = await oidc.authorizationCodeGrant(provider, new URL(this.callback + search), {
      pkceCodeVerifier: attempt.codeVerifier,
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('The provider sent no identity.');
    const profile =
      claims.email === undefined ? await oidc.fetchUserInfo(provider, tokens.access_token, claims.sub) : claims;
    return {
      issuer: claims.iss,
      subject: claims.sub,
      email: typeof profile.email === 'string' ? profile.email : null,
      emailVerified: profile.email_verified === true,
    };
  }

  /** Where the browser ends the provider's own session; null when the provider offers none. */
  async signOutUrl(): Promise<string | null> {
    const provider = await this.provider();
    if (!provider.serverMetadata().end_session_endpoint) return null;
    return oidc.buildEndSessionUrl(provider, { post_logout_redirect_uri: `${this.options.origin}/` }).href;
  }

  /** Asked for at the first sign-in and not at start, because the provider may be in this same process; a failure is not kept. */
  private async provider(): Promise<oidc.Configuration> {
    this.discovered ??= this.discover();
    try {
      return await this.discovered;
    } catch (failure) {
      this.discovered = null;
      throw failure;
    }
  }

  private discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret, fetch } = this.options;
    const insecure = issuer.startsWith('http://localhost') ? { execute: [oidc.allowInsecureRequests] } : {};
    return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      ...insecure,
      ...(fetch ? { [oidc.customFetch]: fetch } : {}),
    });
  }
}
