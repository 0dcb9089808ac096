/** The service as people meet it: a process of its own, asked over HTTP. */
import { fork } from 'node:child_process';
import http from 'node:http';
import { fileURLToPath } from 'node:url';

/** What is measured is the work, not the limits that keep one caller from taking all of it. */
const UNLIMITED = { RATE_PER_SESSION: '10000000', RATE_PER_ADDRESS: '10000000', RATE_SIGN_INS: '10000000' };

const PROCESS = fileURLToPath(new URL('./service-process.mjs', import.meta.url));

export async function startService(settings) {
  const child = fork(PROCESS, {
    env: { ...process.env, ...UNLIMITED, ...settings },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const asked = (name) =>
    new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`The service ended with ${code}.`)));
      if (name) child.send(name);
    });
  const { url } = await asked();
  return {
    url,
    browser: () => new Browser(url),
    /** The most it has ever held, in bytes. */
    memory: async () => (await asked('memory')).bytes,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.send('stop');
      await ended;
    },
  };
}

/** One connection that is kept open, as a browser keeps it. */
class Browser {
  #agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  #url;
  #cookie = {};

  constructor(url) {
    this.#url = url;
  }

  async signIn(username, password) {
    const { status, headers } = await this.post('session', { username, password });
    if (status !== 200) throw new Error(`${username} could not sign in: ${status}`);
    this.#cookie = { cookie: headers['set-cookie'][0].split(';')[0] };
    return this;
  }

  get(path, headers = {}) {
    return this.#send('GET', path, undefined, headers);
  }

  post(path, body, headers = {}) {
    const text = JSON.stringify(body);
    const length = Buffer.byteLength(text);
    return this.#send('POST', path, text, { 'content-type': 'application/json', 'content-length': length, ...headers });
  }

  close() {
    this.#agent.destroy();
  }

  #send(method, path, body, headers) {
    return new Promise((resolve, reject) => {
      const options = { method, agent: this.#agent, headers: { ...this.#cookie, ...headers } };
      const request = http.request(`${this.#url}/api/${path}`, options, (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
        );
      });
      request.on('error', reject);
      request.end(body);
    });
  }
}
