/** As much of a browser as the service can tell: it keeps cookies and says where it comes from. */

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; fails when there is none. */
  readonly json: Record<string, unknown>;
}

/** Server-sent events as they come. */
export interface OpenStream {
  readonly status: number;
  readonly headers: Headers;
  /** The next event that carries data; undefined when the service has ended the stream. */
  readonly next: () => Promise<{ readonly event: string; readonly data: unknown } | undefined>;
  readonly close: () => void;
}

export class TestBrowser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly url: string) {}

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** As when somebody else has put a cookie into the browser. */
  plant(cookie: string): void {
    this.keep(cookie);
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, undefined, headers);
  }

  delete(path: string): Promise<Answer> {
    return this.send('DELETE', path, undefined, {});
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', path, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
  }

  put(path: string, body: unknown): Promise<Answer> {
    return this.send('PUT', path, JSON.stringify(body), { 'content-type': 'application/json' });
  }

  /** Exactly what is given, as it is given. */
  async send(method: string, path: string, body: string | undefined, headers: Record<string, string>): Promise<Answer> {
    const address = path.startsWith('/') ? `${this.url}${path}` : `${this.url}/api/${path}`;
    const own: Record<string, string> = this.cookies.size > 0 ? { cookie: this.cookie } : {};
    const response = await fetch(address, {
      method,
      ...(body === undefined ? {} : { body }),
      headers: { ...own, ...headers },
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    const text = await response.text();
    const { status } = response;
    return {
      status,
      headers: response.headers,
      text,
      get json() {
        return JSON.parse(text) as Record<string, unknown>;
      },
    };
  }

  async open(path: string): Promise<OpenStream> {
    const ending = new AbortController();
    const headers = { accept: 'text/event-stream', cookie: this.cookie };
    const { status, headers: told, body } = await fetch(`${this.url}/api/${path}`, { headers, signal: ending.signal });
    const events = eventsOf(body);
    const next = async () => (await events.next()).value;
    return { status, headers: told, next, close: () => ending.abort() };
  }

  private keep(line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

async function* eventsOf(
  body: ReadableStream<Uint8Array> | null,
): AsyncGenerator<{ event: string; data: unknown }, undefined> {
  let text = '';
  for await (const part of (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    const blocks = (text + part).split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const lines = block.split('\n').map((line) => line.split(/: ?(.*)/s));
      const of = (name: string) => lines.find(([field]) => field === name)?.[1];
      const data = of('data');
      if (data !== undefined) yield { event: of('event') ?? 'message', data: JSON.parse(data) as unknown };
    }
  }
  return undefined;
}
