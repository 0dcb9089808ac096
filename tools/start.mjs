import { ensureInstall } from './ensure-install.mjs';
import { runCli } from './tavlan.mjs';

try {
  await ensureInstall();
  await runCli(['serve', ...process.argv.slice(2)]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
