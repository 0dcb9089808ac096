/** Everything a page complains of while a journey runs: a complaint nobody expected fails the journey. */
import type { ConsoleMessage, Page, Request, Response } from 'playwright-core';

interface Expected {
  readonly status: number;
  readonly path: RegExp;
}

/** Who is not signed in is told so by the first question of every page. */
const ALWAYS: readonly Expected[] = [{ status: 401, path: /^\/api\/session$/ }];

interface Refusal {
  readonly status: number;
  readonly method: string;
  readonly path: string;
}

export class Complaints {
  private readonly found: string[] = [];
  private readonly refusals: Refusal[] = [];
  private readonly expected: Expected[] = [];
  private readonly allowed: Expected[] = [...ALWAYS];

  private lineIsCut = false;

  constructor(page: Page) {
    page.on('pageerror', (error) => this.found.push(`error on the page: ${error.stack ?? error.message}`));
    page.on('console', (message) => this.hear(message));
    page.on('requestfailed', (request) => this.failed(request));
    page.on('response', (response) => this.answered(response));
  }

  /** A refusal that the journey is about. */
  expect(status: number, path: RegExp): void {
    this.expected.push({ status, path });
  }

  /** A refusal that may come or not, and says nothing about the journey. */
  allow(status: number, path: RegExp): void {
    this.allowed.push({ status, path });
  }

  /** The journey cuts the line: that requests fail then says nothing. */
  cutLine(): void {
    this.lineIsCut = true;
  }

  /** What was not expected, and what was expected and never came. */
  all(): string[] {
    const fits = (one: Expected) => (refusal: Refusal) => one.status === refusal.status && one.path.test(refusal.path);
    const unexpected = this.refusals.filter(
      (refusal) => ![...this.allowed, ...this.expected].some((one) => fits(one)(refusal)),
    );
    const missed = this.expected.filter((one) => !this.refusals.some(fits(one)));
    return [
      ...this.found,
      ...unexpected.map(({ status, method, path }) => `${status} from ${method} ${path}`),
      ...missed.map(({ status, path }) => `never answered ${status} at ${path.source}`),
    ];
  }

  private hear(message: ConsoleMessage): void {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // The browser's own line about an answer that `answered` has judged already.
    if (message.text().startsWith('Failed to load resource')) return;
    this.found.push(`console ${message.type()}: ${message.text()}`);
  }

  private failed(request: Request): void {
    const why = request.failure()?.errorText ?? '';
    // The page turned away before the answer came.
    if (why === 'net::ERR_ABORTED' || (this.lineIsCut && why === 'net::ERR_INTERNET_DISCONNECTED')) return;
    this.found.push(`request failed: ${request.method()} ${request.url()} ${why}`);
  }

  private answered(response: Response): void {
    if (response.status() < 400) return;
    const { pathname } = new URL(response.url());
    this.refusals.push({ status: response.status(), method: response.request().method(), path: pathname });
  }
}
