/** What people at the unit do over HTTP, said in few words for tests of what follows from it. */
import type { CaseView, IntakeReceipt } from '@tavlan/contract';
import type { TestBrowser } from './test-browser.js';

export type OpenedCase = IntakeReceipt['cases'][number];

/** Registers a report about one child, given to a handler of a unit. */
export async function report(browser: TestBrowser, name: string, on: string, more: object = {}): Promise<OpenedCase> {
  const { status, json, text } = await browser.post('intake', {
    on,
    source: 'anmalningsskyldig',
    unit: 'nord',
    responsible: 'handlaggare',
    children: [{ name, born: '2015' }],
    ...more,
  });
  const [first] = (json as unknown as IntakeReceipt).cases ?? [];
  if (status !== 201 || !first) throw new Error(`The report was not taken: ${text.slice(0, 500)}`);
  return first;
}

/** Logs a step, taking in whatever it deviates in. */
export async function log(
  browser: TestBrowser,
  id: string,
  type: string,
  on: string,
  more: object = {},
): Promise<CaseView> {
  const { version } = (await browser.get(`cases/${id}`)).json as { version: number };
  const body = { type, on, version, ...more };
  let answer = await browser.post(`cases/${id}/events`, body);
  if (answer.status === 409) {
    const missing = (answer.json['missing'] ?? []) as { id: string }[];
    answer = await browser.post(`cases/${id}/events`, { ...body, acknowledge: missing.map((each) => each.id) });
  }
  if (answer.status !== 201) throw new Error(`${type} was not logged: ${answer.text.slice(0, 500)}`);
  return answer.json as unknown as CaseView;
}
