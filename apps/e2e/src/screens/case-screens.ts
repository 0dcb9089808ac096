/** The board, one case, and what is logged from them. */
import type { Person } from '../harness/office.js';
import type { Screen } from './screen.js';

/** Of the demonstration: taken into care by the chair alone, the limits of LVU running. */
export const CHILD = 'Nelly';
const NO_SUCH_CASE = '01900000-0000-7000-8000-000000000000';
/** Fifty cards alike: those on top of two columns stand for them. */
const TWO_COLUMNS = ['.topbar', '.board-bar', ...[0, 4].flatMap((column) => [`[data-column="${column}"] header, [data-column="${column}"] h2`, `[data-column="${column}"] .board-cards > :nth-child(-n+4)`])]; // prettier-ignore
const DIALOG = ['[role="dialog"]'];

interface Hits {
  readonly hits: readonly { readonly id: string; readonly name: string | null }[];
}

export async function caseOf(person: Person, child: string): Promise<string> {
  const { hits } = await person.ask<Hits>(`search?q=${encodeURIComponent(child)}`);
  const found = hits.find(({ name }) => name === child);
  if (found === undefined) throw new Error(`${child} is not among the cases of ${person.username}.`);
  return found.id;
}

async function openCase(person: Person, search = ''): Promise<void> {
  await person.page.goto(`/arende/${await caseOf(person, CHILD)}${search}`);
  await person.caseOnScreen();
}

async function openBoardOfCase(person: Person): Promise<void> {
  await openCase(person);
  await person.page.locator('.react-flow__node').first().waitFor();
}

export const CASE_SCREENS: readonly Screen[] = [
  { name: 'tavlan', route: '/', who: 'chef', look: TWO_COLUMNS, open: ({ board }) => board.open() },
  {
    name: 'tavlan-lista',
    route: '/',
    who: 'arbetsledare',
    look: ['.topbar', '.board-bar', '.board-cards > :nth-child(-n+3)'],
    widths: [400],
    open: async ({ board, page }) => {
      await page.setViewportSize({ width: 400, height: 900 });
      await page.goto('/');
      await page.getByRole('heading', { name: 'Tavlan', level: 1 }).waitFor();
      await board.page.locator('.board-lists .note').first().waitFor();
    },
  },
  {
    name: 'tavlan-en-annan-dag',
    route: '/',
    who: 'chef',
    look: TWO_COLUMNS,
    open: ({ board }) => board.open('/?dag=2026-10-05'),
  },
  {
    name: 'tavlan-flytta',
    route: '/',
    who: 'chef',
    look: DIALOG,
    open: async ({ board, page }) => {
      await board.open();
      await board.column('forhandsbedomning').getByRole('link').first().focus();
      await page.keyboard.press('m');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    },
  },
  { name: 'tavlan-jour', route: '/', who: 'jour', look: ['.topbar', 'main'], open: ({ board }) => board.open() },
  {
    name: 'tavlan-ingen',
    route: '/',
    who: 'mottagning',
    open: async ({ page }) => {
      await page.goto('/');
      await page.getByRole('heading', { name: 'Din roll har ingen ärendetavla' }).waitFor();
    },
  },
  {
    name: 'sok',
    route: '/',
    who: 'handlaggare',
    look: ['.topbar', '.search-list'],
    except: { 'aria-hidden-focus': 'Tab closes the list first, and with it goes the hiding of what lies behind.' },
    open: async (person) => {
      await person.board.open();
      await person.search('Vide');
    },
  },
  {
    name: 'arendet',
    route: '/arende/$id',
    who: 'handlaggare',
    look: ['.topbar', '.case-head', '.case-side', '.case-tab-list', '.react-flow__node:nth-child(-n+4)'],
    open: openBoardOfCase,
  },
  {
    name: 'arendet-lapp',
    route: '/arende/$id',
    who: 'handlaggare',
    look: ['.whiteboard-details'],
    open: async (person) => {
      await openBoardOfCase(person);
      await person.page.locator('.react-flow__node-note').last().click();
      await person.page.locator('.whiteboard-details').waitFor();
    },
  },
  {
    name: 'arendet-tidslinje',
    route: '/arende/$id',
    who: 'handlaggare',
    look: ['.case-panel li:nth-child(-n+4)'],
    open: async (person) => {
      await openCase(person);
      await (await person.caseOnScreen()).timeline();
    },
  },
  {
    name: 'logga-valj',
    route: '/arende/$id',
    who: 'handlaggare',
    look: DIALOG,
    except: { 'scrollable-region-focusable': 'The arrow keys of the search field above move through the list.' },
    open: async (person) => {
      await openCase(person, '?logga=1');
      await person.page.getByRole('searchbox', { name: 'Sök steg' }).waitFor();
    },
  },
  {
    name: 'logga-steg',
    route: '/arende/$id',
    who: 'handlaggare',
    look: DIALOG,
    open: async (person) => {
      await openCase(person, '?logga=omhandertagande-understallt');
      await person.page.getByRole('dialog').getByRole('textbox', { name: /^Dag/ }).first().waitFor();
    },
  },
  {
    name: 'logga-rattelse',
    route: '/arende/$id',
    who: 'handlaggare',
    look: DIALOG,
    open: async (person) => {
      await openCase(person);
      const timeline = await (await person.caseOnScreen()).timeline();
      await timeline
        .getByRole('button', { name: /^Rätta/ })
        .first()
        .click();
      await person.page.getByRole('dialog').getByRole('heading').first().waitFor();
    },
  },
  {
    name: 'ingen-atkomst',
    route: '/arende/$id',
    who: 'grannkommun',
    open: async ({ page, complaints }) => {
      complaints.allow(404, /^\/api\/cases\//);
      await page.goto(`/arende/${NO_SUCH_CASE}`);
      await page.getByRole('heading', { name: /^Ärendet finns inte/ }).waitFor();
    },
  },
];
