/** "Ny anmälan", filled in as a receiver of reports does. */
import type { Page } from 'playwright-core';

export interface Report {
  readonly on: string;
  readonly source: string;
  readonly reporter?: string;
  readonly flags?: readonly string[];
  readonly note?: string;
  readonly responsible?: string;
  readonly children: readonly { readonly name: string; readonly number?: string }[];
}

export interface ReceiptCase {
  readonly id: string;
  readonly dnr: string;
}

export class Intake {
  constructor(readonly page: Page) {}

  /** Registers a report from the top row's button and reads the receipt. */
  async register(report: Report): Promise<ReceiptCase[]> {
    await this.page.getByRole('link', { name: 'Ny anmälan' }).click();
    await this.page.getByRole('heading', { name: 'Ny anmälan', level: 1 }).waitFor();
    await this.fill(report);
    const answer = this.page.waitForResponse((response) => new URL(response.url()).pathname === '/api/intake');
    await this.page.getByRole('button', { name: 'Registrera anmälan' }).click();
    const { cases } = (await (await answer).json()) as { cases: ReceiptCase[] };
    await this.page.getByRole('heading', { name: /^Anmälan .* är registrerad$/ }).waitFor();
    return cases;
  }

  async fill({ on, source, reporter, flags = [], note, responsible, children }: Report): Promise<void> {
    const { page } = this;
    for (const [index, child] of children.entries()) {
      if (index > 0) await page.getByRole('button', { name: 'Lägg till ett syskon' }).click();
      const fields = page.getByRole('region', { name: children.length === 1 ? 'Barnet' : `Barn ${index + 1}` });
      await fields.getByLabel('Namn').fill(child.name);
      if (child.number !== undefined) await fields.getByLabel(/^Personnummer/).fill(child.number);
    }
    await page.getByRole('textbox', { name: 'Dag den kom in' }).fill(on);
    await page.getByText(source, { exact: true }).click();
    if (reporter !== undefined) await page.getByText(reporter, { exact: true }).click();
    for (const flag of flags) await page.getByRole('checkbox', { name: flag }).check();
    if (note !== undefined) await page.getByLabel('En rad om anmälan').fill(note);
    if (responsible !== undefined)
      await page.getByLabel('Handläggare', { exact: false }).selectOption({ label: responsible });
  }
}
