/** Starts the service on this machine; without a database of its own, one is started and filled with the demonstration. */
import { once } from 'node:events';
import { CommandError } from '../command-error.js';
import { print, tell } from '../print.js';
import { readArguments } from '../read-arguments.js';
import { welcome } from '../report/welcome.js';
import { installed } from '../with-core.js';

export async function serve(args: string[]): Promise<void> {
  readArguments(args, {}, 'npm start');
  // Lines of a log are for operations; whoever tries the service out looks for the address.
  const variables = { ...process.env, LOG_LEVEL: process.env['LOG_LEVEL'] ?? quietUnlessProduction() };
  const api = await import('@tavlan/api');
  const stopped = Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
  const installation = await installed(api, { variables, tell });
  try {
    const { config } = installation;
    const demo = config.production ? undefined : await api.loadDemo(installation);
    const served = await api.serve({ ...installation, log: api.serviceLog(config) }).catch((error: unknown) => {
      throw portTaken(error, config.port);
    });
    await print(welcome(served.url, demo));
    await stopped;
    await served.close();
  } finally {
    await installation.stop();
  }
}

const quietUnlessProduction = (): string => (process.env['NODE_ENV'] === 'production' ? 'info' : 'warn');

function portTaken(error: unknown, port: number): unknown {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return error;
  return new CommandError(`Port ${port} används redan. Välj en annan, till exempel PORT=${port + 1} npm start.`, 1);
}
