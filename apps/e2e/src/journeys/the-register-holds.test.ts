/** After everything the journeys have logged: the intervals are what the register says, and no row has been touched. */
import { dataFolderOfTavlan } from '../harness/office.js';
import { runTavlan } from '../harness/server.mjs';

test('every interval is what the register says', async () => {
  const { code, out, errors } = await runTavlan(['spans', 'rebuild', '--verify'], dataFolderOfTavlan());
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(out).toMatch(/^\d+ ärenden: alla intervall är vad registret säger\./);
});

test('the chains of the register and of the access log are whole', async () => {
  const { code, out } = await runTavlan(['audit', 'verify'], dataFolderOfTavlan());
  expect(out).toMatch(/^Registret: .* allt orört\.\nÅtkomstloggen: .* allt orört\./);
  expect(code).toBe(0);
});
