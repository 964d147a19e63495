import {type ChildProcess, spawn} from 'node:child_process';
import {accessSync, constants, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Readable, Writable} from 'node:stream';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Headless, without a network of its own and without its sandbox (tests may run as root); it opens only files that the tests wrote. */
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-pipe',
];

/** The Chromium of this computer; null: there is none. */
export function findChromium(): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    for (const name of NAMES) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {}
    }
  }
  return null;
}

type Answer = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: {message: string};
};

/** One browser with one page, driven over its debugging pipe. Close it. */
export class Browser {
  readonly #program: ChildProcess;
  readonly #profile = mkdtempSync(path.join(tmpdir(), 'guard-chromium-'));
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  readonly #events: Answer[] = [];
  #last = 0;
  #session = '';

  constructor(file: string) {
    this.#program = spawn(file, [...FLAGS, `--user-data-dir=${this.#profile}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    let rest = '';
    (this.#program.stdio[4] as Readable).setEncoding('utf8').on('data', (text: string) => {
      const messages = (rest + text).split('\0');
      rest = messages.pop() ?? '';
      for (const message of messages) this.#heard(JSON.parse(message) as Answer);
    });
  }

  #heard(answer: Answer): void {
    if (answer.id === undefined) this.#events.push(answer);
    else this.#waiting.get(answer.id)?.(answer);
  }

  /** Sends one command of the DevTools protocol; throws what the browser answers as an error. */
  async send(method: string, params: object = {}): Promise<Record<string, unknown>> {
    const id = ++this.#last;
    const session = this.#session === '' ? {} : {sessionId: this.#session};
    const answer = await new Promise<Answer>((resolve) => {
      this.#waiting.set(id, resolve);
      (this.#program.stdio[3] as Writable).write(`${JSON.stringify({id, method, params, ...session})}\0`);
    });
    if (answer.error !== undefined) throw new Error(`${method}: ${answer.error.message}`);
    return answer.result as Record<string, unknown>;
  }

  /** Opens an address in a page of this size, in light or dark, and waits until it is loaded. */
  async open(
    address: string,
    {width = 1440, height = 900, scheme = 'light'}: {width?: number; height?: number; scheme?: 'light' | 'dark'} = {},
  ): Promise<void> {
    if (this.#session === '') {
      const {targetInfos} = await this.send('Target.getTargets');
      const {targetId} =
        (targetInfos as {type: string; targetId: string}[]).find(({type}) => type === 'page') ??
        (await this.send('Target.createTarget', {url: 'about:blank'}));
      const {sessionId} = await this.send('Target.attachToTarget', {targetId, flatten: true});
      this.#session = sessionId as string;
      for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await this.send(`${domain}.enable`);
    }
    await this.send('Emulation.setDeviceMetricsOverride', {width, height, deviceScaleFactor: 1, mobile: width < 500});
    await this.send('Emulation.setEmulatedMedia', {features: [{name: 'prefers-color-scheme', value: scheme}]});
    this.#events.length = 0;
    await this.send('Page.navigate', {url: 'about:blank'});
    await this.send('Page.navigate', {url: address});
    await this.run(
      'new Promise((done) => { if (document.readyState === "complete") done(); else addEventListener("load", () => done()); })',
    );
  }

  /** The value of an expression (or of its promise) in the page. */
  async run<T>(expression: string): Promise<T> {
    const answer = await this.send('Runtime.evaluate', {expression, awaitPromise: true, returnByValue: true});
    if (answer['exceptionDetails'] !== undefined) throw new Error(JSON.stringify(answer['exceptionDetails']).slice(0, 500));
    return (answer['result'] as {value: T}).value;
  }

  /** Addresses that the page asked for since it was opened, and what it complained about. */
  seen(): {readonly requests: readonly string[]; readonly complaints: readonly string[]} {
    const of = (...methods: string[]) => this.#events.filter(({method}) => methods.includes(method ?? '')).map(({params}) => params);
    return {
      requests: of('Network.requestWillBeSent').map((one) => (one as {request: {url: string}}).request.url),
      complaints: of('Log.entryAdded', 'Runtime.exceptionThrown').map((one) => JSON.stringify(one)),
    };
  }

  /** Ends the browser that this object started. */
  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#program.once('exit', resolve));
    this.#session = '';
    await this.send('Browser.close');
    await ended;
    rmSync(this.#profile, {recursive: true, force: true, maxRetries: 20, retryDelay: 100});
  }
}
