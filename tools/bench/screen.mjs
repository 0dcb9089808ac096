/** One page with the board on it, which tells itself when something could be seen. */
/* global window, document, addEventListener, requestAnimationFrame */
import { gzipSync } from 'node:zlib';
import { PASSWORD } from './caseload.mjs';

const WHEELS = 60;
const WHEEL_PX = 400;
const BETWEEN_WHEELS_MS = 20;
const SETTLED = '[data-settled="true"]';

export class Screen {
  #page;
  #tracer;
  #scripts = [];

  static async signIn(browser, url, m) {
    const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 }, locale: 'sv-SE' });
    const answer = await context.request.post('/api/session', { data: { username: `chef-${m}`, password: PASSWORD } });
    if (!answer.ok()) throw new Error(`The chef of ${m} could not sign in: ${answer.status()}`);
    const screen = new Screen();
    screen.#page = await context.newPage();
    screen.#tracer = await context.newCDPSession(screen.#page);
    await screen.#page.addInitScript(watchThePage);
    screen.#page.on('response', (response) => {
      if (response.request().resourceType() === 'script') screen.#scripts.push(response);
    });
    return screen;
  }

  /** From the beginning of the navigation to the frame that has cards in it; scripts come from the browser's cache but the first time. */
  async board() {
    await this.#page.goto('/');
    return this.#page.evaluate(() => window.boardSeen);
  }

  async longTasksOfScrolling() {
    const column = await this.#page.locator('.board-scroller').first().boundingBox();
    await this.#page.mouse.move(column.x + 80, column.y + 300);
    await this.#page.evaluate(() => (window.longTasks = 0));
    for (let wheel = 0; wheel < WHEELS; wheel += 1) {
      await this.#page.mouse.wheel(0, WHEEL_PX);
      await this.#page.waitForTimeout(BETWEEN_WHEELS_MS);
    }
    return this.#page.evaluate(() => window.longTasks);
  }

  async heapMegabytes() {
    await this.#tracer.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.#tracer.send('Runtime.getHeapUsage');
    return usedSize / 2 ** 20;
  }

  /** From the key going down to the frame where every card fits what stands in the field. */
  async keystroke(round) {
    const field = this.#page.getByRole('textbox', { name: 'Filtrera på ord' });
    const typed = `${10 + round}`;
    await field.fill(typed);
    await this.#fits(typed);
    await this.#page.locator(SETTLED).waitFor();
    await this.#page.waitForTimeout(500);
    await field.press('1');
    const time = await this.#fits(`${typed}1`);
    await field.fill('');
    await this.#fits('');
    await this.#page.locator(SETTLED).waitFor();
    await this.#page.waitForTimeout(500);
    return time;
  }

  /** From the key going down on a card to the frame with the notes of its case. */
  async openCase(round) {
    await this.board();
    await this.#page
      .locator(`.board-cards [data-index="${round % 3}"] a.card`)
      .first()
      .focus();
    await this.#page.keyboard.press('Enter');
    return this.#page.evaluate(() => window.seen('case'));
  }

  /** Of what a first visit to the board fetches before the cards are there. */
  async scriptKilobytes() {
    this.#scripts = [];
    await this.#tracer.send('Network.clearBrowserCache');
    await this.board();
    const bodies = await Promise.all(this.#scripts.map((response) => response.body()));
    return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000;
  }

  close() {
    return this.#page.context().close();
  }

  #fits(typed) {
    return this.#page.evaluate((words) => window.seen('fits', words), typed);
  }
}

/** In the page, before anything of its own. */
function watchThePage() {
  let lastKeyAt = 0;
  window.longTasks = 0;
  addEventListener('keydown', (event) => (lastKeyAt = event.timeStamp), { capture: true });
  new PerformanceObserver((list) => (window.longTasks += list.getEntries().length)).observe({ type: 'longtask' });
  const all = (selector) => [...document.querySelectorAll(selector)];
  const things = {
    board: () => all('[data-settled="true"] .board-cards .note').length > 6,
    case: () => all('.react-flow__node').length > 0,
    fits: (words) => {
      const cards = all('.board-cards .note:not(.note-echo)');
      return cards.length > 0 && cards.every((card) => card.textContent.includes(words));
    },
  };
  /** Milliseconds from the last key, or from the beginning of the navigation, to the frame that shows it. */
  window.seen = (thing, given) =>
    new Promise((resolve) => {
      const frame = () => {
        if (!things[thing](given)) return requestAnimationFrame(frame);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - lastKeyAt);
        requestAnimationFrame(() => port2.postMessage(undefined));
      };
      frame();
    });
  window.boardSeen = window.seen('board');
}
