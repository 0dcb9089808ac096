/** Goes from screen to screen, each person signed in once. */
import type { Office, Person } from '../harness/office.js';
import { TODAY } from '../harness/server.mjs';
import type { Screen } from './screen.js';

interface Settings {
  readonly guide: string | null;
  readonly settings: readonly { readonly setting: string }[];
}

/** They see the guided first visit, which is a screen of its own; for the others it is put away as people put it away. */
const NEWCOMERS = ['handlaggare2', 'jour'];
/** Who takes in reports is offered it. */
const OFFERED = ['handlaggare', 'arbetsledare', 'chef', 'mottagning', 'grannkommun'];
const MOMENT = `${TODAY}T09:15:00+01:00`;
export const USUAL = { width: 1440, height: 900 };

export class ScreenGoer {
  private readonly people = new Map<string | null, Person>();

  constructor(private readonly office: Office) {}

  async go({ who, open }: Screen): Promise<Person> {
    const person = this.people.get(who) ?? (await this.arrive(who));
    this.people.set(who, person);
    await person.page.setViewportSize(USUAL);
    await person.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await open(person);
    await settled(person);
    return person;
  }

  private async arrive(who: string | null): Promise<Person> {
    const person = await this.office.visit(who ?? undefined);
    // Whatever tells the time tells the same time in every picture.
    await person.page.clock.setFixedTime(MOMENT);
    if (who === null) return person;
    await person.signIn(who);
    if (NEWCOMERS.includes(who) || !OFFERED.includes(who)) return person;
    const { guide, settings } = await person.ask<Settings>('settings');
    if (guide === null || settings.some(({ setting }) => setting === 'forsta-besoket')) return person;
    const kept = person.page.waitForResponse((response) => response.url().endsWith('/api/settings/forsta-besoket'));
    await person.page.getByRole('button', { name: 'Inte nu' }).click();
    await kept;
    return person;
  }
}

/** Nothing is being fetched any more, and the letters are there. */
export async function settled({ page }: Person): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.skeleton:not(.design-states *)') === null);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}
