/** The use cases over the database of DATABASE_URL, of the running service, or of a server started for the command. */
import type { Core, Installation } from '@tavlan/api';
import { tell } from './print.js';

type Api = typeof import('@tavlan/api');

export async function withCore<T>(work: (core: Core, api: Api, installation: Installation) => Promise<T>): Promise<T> {
  const api = await import('@tavlan/api');
  const installation = await api.openInstallation({ variables: process.env, tell, join: true });
  try {
    const core = await api.openCore(installation);
    try {
      return await work(core, api, installation);
    } finally {
      await core.close();
    }
  } finally {
    await installation.stop();
  }
}
