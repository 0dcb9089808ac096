/** One browser a journey, and in it one person a window of their own. */
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { Board } from './board.js';
import { CasePage } from './case-page.js';
import { Intake } from './intake.js';
import { takePicture } from './pictures.js';
import { PASSWORD, root } from './server.mjs';
import { Complaints } from './watched-page.js';

/** Long enough for a busy machine; nothing waits this long when it works. */
const PATIENCE_MS = 20_000;
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** More than anybody would press. */
const MOST_TABS = 40;

interface Focus {
  readonly text: string;
  readonly placeholder: string;
}

export class Office {
  private browser: Browser | undefined;
  private readonly people: Person[] = [];

  async open(): Promise<void> {
    const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
    this.browser = await chromium.launch({ executablePath, args: FLAGS });
  }

  /** Somebody at a screen of their own, signed in through the form. */
  async signIn(username: string): Promise<Person> {
    const person = await this.visit(username);
    await person.signIn(username);
    return person;
  }

  /** Somebody at a screen who is not signed in. */
  async visit(username = 'ingen', address = addressOfTavlan()): Promise<Person> {
    if (!this.browser) throw new Error('The office is not open.');
    const context = await this.browser.newContext({
      baseURL: address,
      viewport: { width: 1440, height: 900 },
      locale: 'sv-SE',
      timezoneId: 'Europe/Stockholm',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const person = new Person(username, context, await context.newPage());
    this.people.push(person);
    return person;
  }

  /** After each journey: everybody goes home, and no page may have complained. */
  async closeWindows(): Promise<void> {
    const people = this.people.splice(0);
    const complaints = people.flatMap((person) => person.complaints.all().map((each) => `${person.username}: ${each}`));
    for (const person of people) {
      await person.lastSight();
      await person.context.close();
    }
    expect(complaints).toEqual([]);
  }

  async close(): Promise<void> {
    try {
      await this.closeWindows();
    } finally {
      await this.browser?.close();
    }
  }
}

export class Person {
  readonly complaints: Complaints;
  readonly board: Board;
  readonly intake: Intake;

  constructor(
    readonly username: string,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    this.complaints = new Complaints(page);
    this.board = new Board(page);
    this.intake = new Intake(page);
  }

  async signIn(username: string): Promise<void> {
    await this.page.goto('/');
    await this.fillSignIn(username);
  }

  /** The form, wherever one was sent to it from. */
  async fillSignIn(username: string): Promise<void> {
    await this.page.getByLabel('Användarnamn').fill(username);
    await this.page.getByLabel('Lösenord').fill(PASSWORD);
    await this.page.getByRole('button', { name: 'Logga in' }).click();
    await this.page.getByRole('button', { name: 'Meny' }).waitFor();
  }

  async openCase(id: string): Promise<CasePage> {
    await this.page.goto(`/arende/${id}`);
    return this.caseOnScreen();
  }

  /** The case that the page shows. */
  async caseOnScreen(): Promise<CasePage> {
    const shown = new CasePage(this.page);
    await shown.ready();
    return shown;
  }

  /** What the search in the top row finds, as it is read there. */
  async search(words: string): Promise<string[]> {
    await this.page.getByPlaceholder('Dnr, namn eller personnummer').click();
    const field = this.page.getByRole('combobox', { name: 'Sök ärende' });
    const answer = this.page.waitForResponse((response) => new URL(response.url()).searchParams.get('q') === words);
    await field.fill(words);
    await answer;
    const list = this.page.getByRole('listbox');
    const found = list.getByRole('option').filter({ hasText: 'Träff på' });
    const none = list.getByText('Inget ärende som du har tillgång till.');
    await found.or(none).first().waitFor();
    return (await none.isVisible()) ? [] : found.allTextContents();
  }

  /** Presses Tab until the focus stands on what is looked for. */
  async tabTo(wanted: (focus: Focus) => boolean): Promise<void> {
    for (let presses = 0; presses < MOST_TABS; presses += 1) {
      await this.page.keyboard.press('Tab');
      const focus = await this.page.evaluate(() => ({
        text: document.activeElement?.textContent ?? '',
        placeholder: document.activeElement?.getAttribute('placeholder') ?? '',
      }));
      if (wanted(focus)) return;
    }
    throw new Error(`Not reached with ${MOST_TABS} presses of Tab.`);
  }

  /** Asks the API with the page's own session. */
  async ask<Answer>(path: string): Promise<Answer> {
    const response = await this.context.request.get(`/api/${path}`);
    if (!response.ok()) throw new Error(`${response.status()} from ${path}`);
    return (await response.json()) as Answer;
  }

  /** What was on the screen at the end, for whoever has to find out why a journey failed. */
  async lastSight(): Promise<void> {
    await this.page.screenshot({ path: join(root, '.cache/journeys', `${this.username}.png`) });
  }

  picture(name: string): Promise<void> {
    return takePicture(this.page, name);
  }
}

export function dataFolderOfTavlan(): string {
  const folder = process.env['TAVLAN_JOURNEYS_DATA'];
  if (folder === undefined) throw new Error('The data folder of the server is not known.');
  return folder;
}

export function addressOfTavlan(): string {
  const address = process.env['TAVLAN_JOURNEYS_ADDRESS'];
  if (address === undefined)
    throw new Error('The journeys are run with apps/e2e/jest.config.cjs, which starts the server.');
  return address;
}
