import { newDataFolder, startServer } from './server.mjs';

/** One server for all journeys. Its address and folder reach them through the environment. */
export default async function globalSetup() {
  // While writing a journey: a server that runs already.
  if (process.env.TAVLAN_JOURNEYS_ADDRESS) return;
  const folder = newDataFolder();
  const server = await startServer(folder);
  process.env.TAVLAN_JOURNEYS_ADDRESS = server.address;
  process.env.TAVLAN_JOURNEYS_DATA = folder;
  globalThis.journeysServer = server;
}
