/** The board as somebody at the screen reads it. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';

export const COLUMNS = {
  orosanmalan: 'Orosanmälan',
  forhandsbedomning: 'Förhandsbedömning',
  utredning: 'Utredning',
  namnd: 'Nämnd/utskott',
  forvaltningsratt: 'Förvaltningsrätt',
  'placering-uppfoljning': 'Insats, placering, uppföljning',
  avslutat: 'Avslutat',
} as const;
export type Column = keyof typeof COLUMNS;

const PATIENCE_MS = 20_000;
const LOOK_EVERY_MS = 100;

export class Board {
  constructor(readonly page: Page) {}

  async open(address = '/'): Promise<void> {
    await this.page.goto(address);
    await this.settled();
  }

  /** By the brand in the top row, without loading the page anew. */
  async openFromTop(): Promise<void> {
    await this.page.getByRole('link', { name: 'Tavlan', exact: true }).first().click();
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.page.getByRole('heading', { name: 'Tavlan', level: 1 }).waitFor();
    await this.page.locator('[data-settled="true"]').waitFor();
  }

  column(column: Column): Locator {
    return this.page.getByRole('region', { name: COLUMNS[column] });
  }

  /** Types into the filter and waits for the board that answers to it. */
  async filter(words: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Filtrera på ord' }).fill(words);
    // The words are kept with the page in the history, never in its address.
    await this.page.waitForFunction(
      (said) => ((history.state as { words?: string } | null)?.words ?? '') === said,
      words,
    );
    await this.settled();
  }

  /** The card of a case in a column; an echo says so in its name. */
  card(column: Column, name: string | RegExp): Locator {
    return this.column(column).getByRole('link', { name });
  }

  /** The case stands in exactly these columns; `även` before those it only echoes in. */
  async see(dnr: string, columns: readonly string[]): Promise<void> {
    await this.filter(dnr);
    // What was known before may stand until the board has been asked for anew.
    const until = Date.now() + PATIENCE_MS;
    let found = await this.whereIs(dnr);
    while (String(found) !== String(columns) && Date.now() < until) {
      await pause(LOOK_EVERY_MS);
      found = await this.whereIs(dnr);
    }
    expect(found).toEqual(columns);
  }

  private async whereIs(dnr: string): Promise<string[]> {
    const found: string[] = [];
    for (const column of Object.keys(COLUMNS) as Column[]) {
      const cards = await this.column(column).getByRole('link', { name: dnr }).allTextContents();
      for (const text of cards) found.push(text.includes('pågår också här') ? `även ${column}` : column);
    }
    return found;
  }
}
