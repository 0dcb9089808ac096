/** Serves until told to stop. The settings come as they come to the service itself: from the environment. */
import { openInstallation, serve, serviceLog } from '@tavlan/api';

const installation = await openInstallation({ variables: process.env });
const served = await serve({ ...installation, log: serviceLog(installation.config) });

process.on('message', async (name) => {
  if (name === 'memory') return process.send({ bytes: process.resourceUsage().maxRSS * 1024 });
  await served.close();
  await installation.stop();
  process.exit();
});
process.on('disconnect', () => process.exit());
process.send({ url: served.url });
