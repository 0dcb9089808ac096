import { removeDataFolder } from './server.mjs';

export default async function globalTeardown() {
  if (!globalThis.journeysServer) return;
  await globalThis.journeysServer.stop();
  removeDataFolder(process.env.TAVLAN_JOURNEYS_DATA);
}
