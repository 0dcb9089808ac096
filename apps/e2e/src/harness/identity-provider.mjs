import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort, root } from './server.mjs';

const CLIENT = { OIDC_CLIENT_ID: 'tavlan-under-prov', OIDC_CLIENT_SECRET: 'bara-for-prov' };

/** A real provider in a process of its own, for a server that is about to start; `people` are claims by login. */
export async function startIdentityProvider(people, municipality) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const child = fork(join(root, 'tools/identity-provider/main.mjs'), {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      CLIENT_ID: CLIENT.OIDC_CLIENT_ID,
      CLIENT_SECRET: CLIENT.OIDC_CLIENT_SECRET,
      CLIENT_ADDRESS: address,
      PEOPLE: JSON.stringify(people),
    },
  });
  const [{ issuer }] = await once(child, 'message');
  child.unref();
  child.channel?.unref();
  return {
    issuer,
    /** What the server is told. */
    settings: {
      ...CLIENT,
      PORT: String(port),
      PUBLIC_ADDRESS: address,
      OIDC_ISSUER: issuer,
      OIDC_MUNICIPALITY: String(municipality),
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}
