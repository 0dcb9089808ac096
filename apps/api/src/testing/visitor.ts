/** A browser that goes from site to site and stops at each turn to be looked at. Keeps the cookies of each site apart. */
export interface Stop {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Where it is sent on to. */
  readonly next: URL | undefined;
}

export class Visitor {
  private readonly cookies = new Map<string, Map<string, string>>();

  cookiesOf(site: URL | string): string {
    return [...(this.cookies.get(new URL(site).origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async go(address: URL | string, form?: Readonly<Record<string, string>>): Promise<Stop> {
    const url = new URL(address);
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: this.cookiesOf(url), 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/143.0' },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) this.keep(url, line);
    const location = response.headers.get('location');
    const { status, headers } = response;
    return {
      status,
      headers,
      text: await response.text(),
      next: location === null ? undefined : new URL(location, url),
    };
  }

  /** From the provider's first page, through its form, to the address it sends the browser back to. */
  async signInAtProvider(address: URL, login: string): Promise<URL> {
    const page = await this.follow(address, ({ next }) => next === undefined);
    const action = /action="([^"]+)"/.exec(page.stop.text)?.[1];
    if (action === undefined) return page.at;
    const sent = await this.go(action, { prompt: 'login', login, password: 'vad-som-helst' });
    const back = await this.follow(sent.next ?? address, ({ next }) => next?.origin !== address.origin);
    if (back.stop.next === undefined) throw new Error(`The provider does not send back: ${back.stop.text}`);
    return back.stop.next;
  }

  private async follow(from: URL, until: (stop: Stop) => boolean): Promise<{ readonly at: URL; readonly stop: Stop }> {
    let at = from;
    for (let turns = 0; turns < 10; turns += 1) {
      const stop = await this.go(at);
      if (until(stop)) return { at, stop };
      at = stop.next ?? at;
    }
    throw new Error(`Sent on and on from ${from.origin}.`);
  }

  private keep({ origin }: URL, line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const own = this.cookies.get(origin) ?? new Map<string, string>();
    if (value === '') own.delete(name);
    else own.set(name, value);
    this.cookies.set(origin, own);
  }
}
