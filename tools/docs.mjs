import { ensureInstall } from './ensure-install.mjs';
import { runCli } from './tavlan.mjs';

/** Writes docs/openapi.json and docs/process.md from the code; with --check it only tells whether they are current. */
try {
  await ensureInstall();
  await runCli(['docs', ...process.argv.slice(2)]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
