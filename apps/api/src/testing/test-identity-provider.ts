/** A service whose people sign in at a real identity provider, which runs in a process of its own. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { LINDBY } from './people.js';
import { startTestService, type TestService, type TestServiceOptions } from './test-service.js';

const SCRIPT = fileURLToPath(new URL('../../../../tools/identity-provider/main.mjs', import.meta.url));
const CLIENT = { OIDC_CLIENT_ID: 'tavlan-under-prov', OIDC_CLIENT_SECRET: 'bara-for-prov' };

type People = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface OidcService {
  readonly service: TestService;
  /** The identity provider goes away. */
  readonly close: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function startOidcService(people: People, options: TestServiceOptions = {}): Promise<OidcService> {
  const port = await freePort();
  const clientAddress = `http://127.0.0.1:${port}`;
  const provider = await startIdentityProvider(clientAddress, people);
  const service = await startTestService({
    ...options,
    variables: {
      PORT: String(port),
      PUBLIC_ADDRESS: clientAddress,
      ...CLIENT,
      OIDC_ISSUER: provider.issuer,
      OIDC_MUNICIPALITY: String(LINDBY),
      ...options.variables,
    },
  });
  return {
    service,
    close: provider.stop,
    stop: async () => {
      await service.stop();
      await provider.stop();
    },
  };
}

async function startIdentityProvider(clientAddress: string, people: People) {
  const child = fork(SCRIPT, {
    execArgv: [],
    // It tells of a newer runtime it would rather have; nothing of that is about the test.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      CLIENT_ID: CLIENT.OIDC_CLIENT_ID,
      CLIENT_SECRET: CLIENT.OIDC_CLIENT_SECRET,
      CLIENT_ADDRESS: clientAddress,
      PEOPLE: JSON.stringify(people),
    },
  });
  const [told] = (await once(child, 'message')) as [{ issuer: string }];
  // A test that fails before it can stop it must not wait for it.
  child.unref();
  child.channel?.unref();
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill();
    await gone;
  };
  return { issuer: told.issuer, stop };
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  listener.close();
  await once(listener, 'close');
  return port;
}
