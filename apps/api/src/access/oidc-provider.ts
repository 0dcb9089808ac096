/** The identity provider of the municipality: there, back with a code, and out (code flow, PKCE, state and nonce). */
import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { Config } from '../config.js';
import type { OidcUnderWay } from '../http/session-cookie.js';
import { OidcRefusal } from './oidc-refusal.js';
import { refusalOf } from './oidc-errors.js';
import type { OidcSettings } from './oidc-settings.js';

/** People wait for it. */
const TIMEOUT_S = 8;
export const CALLBACK = '/api/session/oidc/callback';
/** Where the provider sends the browser after signing out; it must be registered there to the letter. */
export const SIGNED_OUT = '/logga-in';

export type Claims = Readonly<Record<string, unknown>>;
type Secrets = Pick<OidcUnderWay, 'state' | 'nonce' | 'verifier'>;

@Injectable()
export class OidcProvider {
  private readonly settings: OidcSettings | undefined;
  private readonly own: URL;
  private known: oidc.Configuration | undefined;

  constructor({ oidc: settings, publicAddress }: Config) {
    this.settings = settings;
    this.own = publicAddress;
  }

  /** The address to send the browser to, and what must be remembered until it comes back. */
  async start(): Promise<{ readonly address: URL; readonly secrets: Secrets }> {
    const settings = this.demanded();
    // Asked anew each time: a browser that is sent to a provider that is away would be left there.
    const configuration = await this.discovered(settings);
    const verifier = oidc.randomPKCECodeVerifier();
    const secrets = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier };
    const address = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: new URL(CALLBACK, this.own).href,
      scope: settings.scope,
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(settings.strongEnough.length > 0 && { acr_values: settings.strongEnough.join(' ') }),
    });
    return { address, secrets };
  }

  /** What the provider says of whoever came back with `query`, once the code has been exchanged. */
  async finish(query: string, { state, nonce, verifier }: Secrets): Promise<Claims> {
    const settings = this.demanded();
    const configuration = await this.configuration(settings);
    const back = new URL(CALLBACK, this.own);
    back.search = query;
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, back, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const own = tokens.claims();
      if (own === undefined) throw new OidcRefusal('stammer-inte');
      const asked = configuration.serverMetadata().userinfo_endpoint !== undefined;
      const more = asked ? await oidc.fetchUserInfo(configuration, tokens.access_token, own.sub) : {};
      // The signed token is what counts; the rest is filled in from where the provider keeps it.
      return { ...more, ...own };
    } catch (error) {
      throw refusalOf(error);
    }
  }

  /**
   * Where the browser signs out there too; undefined when the provider has no such page or is away. Without a hint of
   * whom: the token would stand in an address, with a name in it. The provider asks the person instead.
   */
  async signOutAddress(): Promise<URL | undefined> {
    if (this.settings === undefined) return undefined;
    try {
      const configuration = await this.configuration(this.settings);
      if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
      return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: new URL(SIGNED_OUT, this.own).href });
    } catch (error) {
      if (error instanceof OidcRefusal) return undefined;
      throw error;
    }
  }

  private demanded(): OidcSettings {
    if (this.settings === undefined) throw new OidcRefusal('felinstallt');
    return this.settings;
  }

  private async configuration(settings: OidcSettings): Promise<oidc.Configuration> {
    return this.known ?? this.discovered(settings);
  }

  /** Found out when first needed: the service starts and local accounts work while the provider is away. */
  private async discovered({ issuer, clientId, clientSecret }: OidcSettings): Promise<oidc.Configuration> {
    // The settings let plain HTTP through on this machine only.
    const execute = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
    try {
      const configuration = await oidc.discovery(issuer, clientId, undefined, oidc.ClientSecretBasic(clientSecret), {
        timeout: TIMEOUT_S,
        execute: [oidc.enableNonRepudiationChecks, ...execute],
      });
      this.known = configuration;
      return configuration;
    } catch (error) {
      throw new OidcRefusal('nere', error);
    }
  }
}
