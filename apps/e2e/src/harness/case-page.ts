/** One case on the screen: what it says of itself, and the act of logging. */
import type { Locator, Page } from 'playwright-core';
import { COLUMNS, type Column } from './board.js';
import { fillStep, type Step } from './step-form.js';

export class CasePage {
  constructor(readonly page: Page) {}

  async ready(): Promise<void> {
    // The form may be open already, and then hides what lies behind it from whoever reads by role.
    const steps = this.page.getByRole('heading', { name: 'Nästa steg' });
    await steps.or(this.dialog.getByRole('heading')).first().waitFor();
  }

  get id(): string {
    const id = new URL(this.page.url()).pathname.split('/').at(-1);
    if (id === undefined) throw new Error(`No case at ${this.page.url()}`);
    return id;
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** The side list of that heading: "Nästa steg", "Frister", "Avvikelser", "Spår". */
  side(heading: string): Locator {
    return this.page.getByRole('region', { name: heading });
  }

  /** Which step the head of the case says it stands in. */
  async seeColumn(column: Column): Promise<void> {
    await this.page.getByText(`Steg: ${COLUMNS[column]}`, { exact: true }).waitFor();
  }

  /** A limit that runs, with its last day as it is written: "mån 24 nov 2025". */
  async seeLimit(title: string, lastDay: string): Promise<void> {
    await this.side('Frister')
      .getByRole('listitem')
      .filter({ hasText: title })
      .filter({ hasText: lastDay })
      .first()
      .waitFor();
  }

  /** A limit that is met or late, in the fold of those that are over. */
  async seeLimitOver(title: string, outcome: string | RegExp): Promise<void> {
    const list = this.side('Frister');
    await unfold(list);
    const fold = list.getByRole('group');
    await fold.getByRole('listitem').filter({ hasText: title }).filter({ hasText: outcome }).first().waitFor();
  }

  /** Opens the form of a step from "Nästa steg". */
  async startNext(act: string): Promise<void> {
    const list = this.side('Nästa steg');
    await unfold(list);
    const button = list.getByRole('button', { name: `Logga ${act}`, exact: true }).first();
    await button.click();
    await this.dialog.getByRole('heading', { name: act, exact: true }).waitFor();
  }

  /** Opens the form of a step by typing its name, as for what the process does not suggest. */
  async startByName(act: string): Promise<void> {
    await this.page.getByRole('button', { name: /^(Logga ett steg|Fortsätt på utkastet)$/ }).click();
    await this.dialog.getByRole('searchbox', { name: 'Sök steg' }).fill(act);
    await this.dialog.getByRole('option', { name: act }).first().click();
    await this.dialog.getByRole('heading', { name: act, exact: true }).waitFor();
  }

  /** Logs a step that "Nästa steg" offers. */
  async logNext(act: string, step: Step = {}): Promise<void> {
    await this.startNext(act);
    await this.fillAndSend(step);
  }

  /** Logs any step, found by its name. */
  async log(act: string, step: Step = {}): Promise<void> {
    await this.startByName(act);
    await this.fillAndSend(step);
  }

  /** Logs a step of which the product first says what is missing or deviates. */
  async logAlthough(act: string, step: Step, missing: string | RegExp): Promise<void> {
    await this.startNext(act);
    await fillStep(this.dialog, step);
    await this.send();
    await this.dialog.getByRole('status').filter({ hasText: missing }).waitFor();
    await this.dialog.getByRole('button', { name: 'Logga ändå' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** Fills in the form that is open and logs it. */
  async fillAndSend(step: Step): Promise<void> {
    await fillStep(this.dialog, step);
    await this.send();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async send(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Logga Ctrl+Enter' }).click();
  }

  /** How many notes hang on the case's own whiteboard, stacks of contacts counted as one. */
  async notes(): Promise<number> {
    const board = this.page.getByRole('group', { name: 'Ärendets tavla' });
    const notes = board.locator('[aria-roledescription="lapp"]');
    await notes.first().waitFor();
    return notes.count();
  }

  async timeline(): Promise<Locator> {
    await this.page.getByRole('tab', { name: 'Tidslinje' }).click();
    const panel = this.page.getByRole('tabpanel', { name: 'Tidslinje' });
    await panel.waitFor();
    return panel;
  }
}

/** Opens the part of a list that lies folded, if there is one. */
async function unfold(list: Locator): Promise<void> {
  const folded = list.locator('details:not([open]) > summary');
  if ((await folded.count()) > 0) await folded.click();
}
