/**
 * A real identity provider for tests, in a process of its own: anybody in PEOPLE may sign in, with any password. Told by
 * its environment whom it knows and which client it serves; tells its issuer to the process that started it.
 */
import { randomBytes, generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const { CLIENT_ID, CLIENT_SECRET, CLIENT_ADDRESS, PEOPLE } = process.env;
/** Login → claims. */
const people = JSON.parse(PEOPLE);

const server = createServer().listen(0, '127.0.0.1');
await once(server, 'listening');
const issuer = `http://127.0.0.1:${server.address().port}`;

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' };

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      redirect_uris: [`${CLIENT_ADDRESS}/api/session/oidc/callback`],
      post_logout_redirect_uris: [`${CLIENT_ADDRESS}/logga-in`],
      token_endpoint_auth_method: 'client_secret_basic',
    },
  ],
  cookies: { keys: [randomBytes(32).toString('base64url')] },
  jwks: { keys: [key] },
  claims: { openid: ['sub'], profile: ['name', 'groups', 'employee'] },
  pkce: { required: () => true },
  findAccount: (_context, login) =>
    people[login] && { accountId: login, claims: async () => ({ sub: login, ...people[login] }) },
  // The municipality has agreed for its staff; nobody is asked.
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope('openid profile');
    await grant.save();
    return grant;
  },
  ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 60, Interaction: 600, Session: 600 },
});
server.on('request', provider.callback());

process.on('disconnect', () => process.exit(0));
process.send({ issuer });
