/** From what the provider says of somebody to an actor of this service, or the reason why not. */
import { Injectable } from '@nestjs/common';
import { AccessLog } from '../audit/access-log.js';
import { Config } from '../config.js';
import { addressOf } from '../http/address-of.js';
import { AccountReader } from './account-reader.js';
import type { Actor } from './actor.js';
import type { Claims } from './oidc-provider.js';
import { OidcRefusal } from './oidc-refusal.js';
import { OidcRegister, type RegisteredUser } from './oidc-register.js';
import { demandStrongEnough, personNameOf, rolesOf, usernameOf } from './oidc-rights.js';
import type { OidcSettings } from './oidc-settings.js';

@Injectable()
export class OidcSignIn {
  constructor(
    private readonly config: Config,
    private readonly register: OidcRegister,
    private readonly accounts: AccountReader,
    private readonly accessLog: AccessLog,
  ) {}

  async run(claims: Claims, address: string): Promise<Actor> {
    const { oidc: settings } = this.config;
    if (settings === undefined) throw new OidcRefusal('felinstallt');
    demandStrongEnough(claims, settings);
    const user = await this.userOf(claims, settings);
    const known = await this.accounts.actor(settings.municipality, user.userId);
    if (known === undefined) throw new OidcRefusal('utan-roll');
    const actor = { ...known, ...addressOf({ ip: address }) };
    await this.accessLog.log({ actor, action: 'sign-in', caseIds: [], why: 'oidc' });
    return actor;
  }

  private async userOf(claims: Claims, settings: OidcSettings): Promise<RegisteredUser> {
    const { municipality: m, rights } = settings;
    const username = usernameOf(claims, settings);
    const found = await this.register.find(m, username);
    if (found?.active === false) throw new OidcRefusal('stangt');
    if (rights.from === 'register') {
      if (found === undefined) throw new OidcRefusal('okand');
      return found;
    }
    const roles = rolesOf(claims, rights);
    if (found === undefined && !rights.createUsers) throw new OidcRefusal('okand');
    if (found === undefined && roles.length === 0) throw new OidcRefusal('utan-roll');
    await this.register.demandUnits(m, roles);
    const user = found ?? (await this.register.enter(m, { username, name: personNameOf(claims, settings) }));
    await this.register.bringInLine(m, user.userId, roles);
    return user;
  }
}
