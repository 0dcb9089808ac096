/** A folder, a server and the databases of one measurement; all of it gone when it is over. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInstallation } from '@tavlan/api';
import { addMunicipality, closedForEachOpen, connected, copyCases, loadNation, moveInto } from './caseload.mjs';
import { startService } from './service.mjs';
import { OPEN_CASES, TODAY } from './sizes.mjs';

const MOST_REQUESTS = '1000000';

/** Codes that no municipality has. */
export const PLACES = { few: 9101, many: 9102, unburdened: 9103, burdened: 9104 };

export async function setStage(size, tell) {
  const folder = mkdtempSync(join(tmpdir(), 'tavlan-bench-'));
  chmodSync(folder, 0o755);
  // One client asks more in a minute than any person.
  const rates = { RATE_PER_SESSION: MOST_REQUESTS, RATE_PER_ADDRESS: MOST_REQUESTS };
  const variables = { TAVLAN_DATA: folder, TAVLAN_TODAY: TODAY, PORT: '0', LOG_LEVEL: 'warn', ...rates };
  const installation = await openInstallation({ variables });
  const ending = [];
  const stop = async () => {
    for (const end of ending.reverse()) await end();
    await installation.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const { ownerUrl } = installation;
    const load = await loadNation(ownerUrl, size.events, tell);
    const owner = await connected(ownerUrl);
    ending.push(() => owner.end());
    for (const [name, m] of Object.entries(PLACES)) await addMunicipality(owner, m, name);
    const closedShare = await closedForEachOpen(owner);
    tell(`Copying cases; ${closedShare.toFixed(1)} closed for each open one …`);
    await copyCases(owner, PLACES.few, { count: OPEN_CASES.few });
    await copyCases(owner, PLACES.many, { count: OPEN_CASES.many });
    await copyCases(owner, PLACES.unburdened, { count: size.historyOpen, registers: false });
    await copyCases(owner, PLACES.burdened, { count: size.historyOpen, registers: false });
    const closed = Math.round(size.historyOpen * closedShare);
    await copyCases(owner, PLACES.burdened, { count: closed, closed: true, registers: false });
    await owner.query('vacuum analyze');
    const lonelyUrl = await lonely(owner, ownerUrl, variables);
    await owner.query('checkpoint');

    const serve = async (databaseUrl) => {
      const service = await startService({ ...variables, DATABASE_URL: databaseUrl });
      ending.push(() => service.stop());
      return service;
    };
    const service = await serve(ownerUrl);
    return { folder, installation, owner, load, closedShare, closed, service, lonely: await serve(lonelyUrl), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The same 5 000 cases in a database that holds no other municipality. */
async function lonely(owner, ownerUrl, variables) {
  await owner.query('create database lonely');
  const url = new URL(ownerUrl);
  url.pathname = '/lonely';
  const { stop } = await openInstallation({ variables: { ...variables, DATABASE_URL: url.href } });
  await stop();
  await moveInto(ownerUrl, url.href, PLACES.many);
  return url.href;
}
