import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { newFolder } from '../tree/git-repository.ts';

/** Chromium, where the machine has it on PATH. */
export const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome']
  .flatMap((name) =>
    (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)),
  )
  .find((path) => existsSync(path));

/** Flags without which a browser in a closed network waits, or asks for what is not there. */
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
];

/** A page that is open in a browser. */
export interface Page {
  /** What the page has said on its console. */
  readonly console: readonly string[];
  /** Evaluates an expression in the page; gives what it is, or what its promise becomes. */
  readonly ask: (expression: string) => Promise<unknown>;
  /** The page as it is printed, as the bytes of a PDF. */
  readonly printed: () => Promise<Buffer>;
}

interface PageOptions {
  readonly dark?: boolean;
  /** Pixels. */
  readonly width?: number;
}

/** A browser without a window: it is started once, and has a page for each that is opened. */
export interface Browser {
  readonly open: (html: string, options?: PageOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** What the browser says: the answer to a command, or an event of a page. */
interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/** Starts the browser, and speaks with it by the Chrome DevTools Protocol over pipes. */
export function startBrowser(): Browser {
  if (CHROMIUM === undefined) throw new Error('no browser');
  const folder = newFolder();
  const profile = `--user-data-dir=${join(folder, 'profil')}`;
  const program = spawn(CHROMIUM, [...QUIET, profile, '--remote-debugging-pipe', 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const { send, listen } = connectedTo(program);
  let pages = 0;

  async function open(html: string, { dark = false, width = 1100 }: PageOptions = {}) {
    const file = join(folder, `side-${++pages}.html`);
    writeFileSync(file, html);
    const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
    const attached = await send('Target.attachToTarget', { targetId, flatten: true });
    const sessionId = String(attached['sessionId']);
    const said: string[] = [];
    const loaded = new Promise<void>((resolve) => {
      listen(sessionId, ({ method, params }) => {
        if (method === 'Page.loadEventFired') resolve();
        if (method !== undefined && SPEAKS.includes(method)) said.push(JSON.stringify(params));
      });
    });
    const inPage = (method: string, params: object = {}) => send(method, params, sessionId);
    for (const domain of ['Page', 'Runtime', 'Log']) await inPage(`${domain}.enable`);
    const size = { width, height: 900, deviceScaleFactor: 1, mobile: false };
    await inPage('Emulation.setDeviceMetricsOverride', size);
    const scheme = { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' };
    await inPage('Emulation.setEmulatedMedia', { features: [scheme] });
    await inPage('Page.navigate', { url: pathToFileURL(file).href });
    await loaded;
    return {
      console: said,
      async ask(expression: string): Promise<unknown> {
        const how = { expression, awaitPromise: true, returnByValue: true };
        const { result, exceptionDetails } = await inPage('Runtime.evaluate', how);
        if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
        return Object(result).value;
      },
      async printed() {
        const how = { generateTaggedPDF: true, preferCSSPageSize: true };
        const { data } = await inPage('Page.printToPDF', how);
        return Buffer.from(String(data), 'base64');
      },
    };
  }

  async function close() {
    const gone = new Promise((resolve) => program.once('exit', resolve));
    await send('Browser.close');
    await gone;
  }
  return { open, close };
}

/** Events of what is said on the console: by the page, by the browser of the page, and errors that nobody catches. */
const SPEAKS: readonly string[] = [
  'Runtime.consoleAPICalled',
  'Runtime.exceptionThrown',
  'Log.entryAdded',
];

/** Messages are JSON with a zero byte after each. */
function connectedTo(program: ChildProcess) {
  const [, , , commands, answers] = program.stdio;
  if (!(commands instanceof Writable) || !(answers instanceof Readable))
    throw new Error('the browser has no pipes');
  const stream: Writable = commands;
  const waiting = new Map<number, (answer: Message) => void>();
  const listeners = new Map<string, (event: Message) => void>();
  let rest = '';
  answers.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const each of messages) {
      const message: Message = JSON.parse(each);
      if (message.id !== undefined) waiting.get(message.id)?.(message);
      else listeners.get(message.sessionId ?? '')?.(message);
    }
  });
  program.once('exit', (code) => {
    const error = { message: `the browser ended with ${code}` };
    for (const answer of waiting.values()) answer({ error });
  });
  let commandsSent = 0;
  async function send(method: string, params: object = {}, sessionId?: string) {
    const id = ++commandsSent;
    const answer = await new Promise<Message>((resolve) => {
      waiting.set(id, resolve);
      stream.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
    waiting.delete(id);
    if (answer.error !== undefined) throw new Error(`${method}: ${answer.error.message}`);
    return answer.result ?? {};
  }
  return {
    send,
    listen: (sessionId: string, listener: (event: Message) => void) =>
      void listeners.set(sessionId, listener),
  };
}
