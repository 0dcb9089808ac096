import { ensureInstall } from './ensure-install.mjs';
import { runCli } from './tavlan.mjs';

const LOOK_EVERY_MS = 1000;

/** Whoever kills npm means the server: it must not live on, unseen, holding the port and the database. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY_MS);
  watch.unref();
}

try {
  endWithNpm();
  await ensureInstall();
  await runCli(['serve', ...process.argv.slice(2)]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
