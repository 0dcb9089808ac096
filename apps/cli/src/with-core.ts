/** The use cases over the database of DATABASE_URL, of the running service, or of a server started for the command. */
import type { Core, Installation, InstallationOptions } from '@tavlan/api';
import { CommandError } from './command-error.js';
import { tell } from './print.js';

type Api = typeof import('@tavlan/api');

/** What can go wrong here lies in the surroundings: settings, folders, a database that does not answer. */
export async function installed(api: Api, options: InstallationOptions): Promise<Installation> {
  try {
    return await api.openInstallation(options);
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error), 1);
  }
}

export async function withCore<T>(work: (core: Core, api: Api, installation: Installation) => Promise<T>): Promise<T> {
  const api = await import('@tavlan/api');
  const installation = await installed(api, { variables: process.env, tell, join: true });
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
