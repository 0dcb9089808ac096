import { join } from 'node:path';
import { root } from './workspace.mjs';

const OURS = /^(TAVLAN_|OIDC_|PG|NX_|npm_lifecycle_|npm_package_)/;
const SINGLE = new Set([
  'DATABASE_URL',
  'PORT',
  'NODE_ENV',
  'NODE_OPTIONS',
  'INIT_CWD',
  'FORCE_COLOR',
  'TZ',
  'LANG',
  'LC_ALL',
]);

/** The same for everybody: nothing the caller has set may decide a test, and every cache lies inside the clone. */
export function cleanEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !OURS.test(name) && !SINGLE.has(name));
  return {
    ...Object.fromEntries(kept),
    CI: 'true',
    NX_DAEMON: 'false',
    NX_CACHE_DIRECTORY: join(root, '.nx/cache'),
    NX_WORKSPACE_DATA_DIRECTORY: join(root, '.nx/workspace-data'),
  };
}
