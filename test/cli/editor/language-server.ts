import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the server finds in a file; lines and columns count from 0. */
export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

/** A text in an editor that runs yaml-language-server, as VS Code does it in a repository. */
export interface EditorFile {
  /** What is found in the text. */
  readonly diagnostics: () => Promise<readonly Diagnostic[]>;
  /** What may stand after the first place where `after` stands, as the labels that are shown. */
  readonly completion: (after: string) => Promise<readonly string[]>;
  /** What is shown over a word, as Markdown; '' where nothing is. */
  readonly hover: (word: string) => Promise<string>;
}

export interface Editor {
  /** Opens a file with a text, whatever the disk has. */
  readonly open: (path: string, text: string) => EditorFile;
  readonly close: () => void;
}

type Message = Readonly<Record<string, unknown>>;

const PATIENCE = 30_000;

/** Starts the server, which is in a folder of packages, with the settings of a repository. */
export async function openEditor(packages: string, repository: string): Promise<Editor> {
  const server = spawn(
    process.execPath,
    [join(packages, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'],
    { stdio: ['pipe', 'pipe', 'ignore'] },
  );
  const settings = settingsOf(repository);
  const answers = new Map<number, (result: unknown) => void>();
  const diagnostics = new Map<string, readonly Diagnostic[]>();
  const versions = new Map<string, number>();
  let wake = () => {};
  let last = 0;

  const send = (message: Message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const ask = (method: string, params: unknown): Promise<unknown> => {
    last += 1;
    const id = last;
    send({ id, method, params });
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${method}: no answer`)), PATIENCE);
      answers.set(id, (result) => {
        clearTimeout(timer);
        resolve(result);
      });
    });
  };
  readMessages(server, (message) => {
    const { id, method, params, result } = message;
    if (typeof method !== 'string') {
      if (typeof id === 'number') answers.get(id)?.(result);
    } else if (method === 'textDocument/publishDiagnostics') {
      const found = params as { uri: string; diagnostics: Diagnostic[] }; // by the protocol
      diagnostics.set(found.uri, found.diagnostics);
      wake();
    } else if (id !== undefined) {
      const items = (params as { items?: { section?: string }[] } | undefined)?.items; // by the protocol
      send({ id, result: items?.map(({ section }) => settings[section ?? ''] ?? null) ?? null });
    }
  });
  const rootUri = pathToFileURL(repository).href;
  await ask('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'register' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
        publishDiagnostics: {},
      },
    },
  });
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings } });
  return {
    open: (path, text) => {
      const uri = pathToFileURL(join(repository, path)).href;
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      diagnostics.delete(uri);
      if (version === 1)
        send({
          method: 'textDocument/didOpen',
          params: { textDocument: { uri, languageId: 'yaml', version, text } },
        });
      else
        send({
          method: 'textDocument/didChange',
          params: { textDocument: { uri, version }, contentChanges: [{ text }] },
        });
      const at = (offset: number) => {
        const before = text.slice(0, offset).split('\n');
        const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
        return { textDocument: { uri }, position };
      };
      return {
        diagnostics: async () => {
          const end = performance.now() + PATIENCE;
          while (!diagnostics.has(uri) && performance.now() < end)
            await new Promise<void>((resolve) => {
              wake = resolve;
              setTimeout(resolve, 500);
            });
          return diagnostics.get(uri) ?? [];
        },
        completion: async (after) => {
          const place = at(text.indexOf(after) + after.length);
          const found = await ask('textDocument/completion', place);
          const { items } = found as { items: { label: string }[] }; // by the protocol
          return items.map(({ label }) => label);
        },
        hover: async (word) => {
          const found = await ask('textDocument/hover', at(text.indexOf(word) + 1));
          const content = (found as { contents: { value: string } } | null)?.contents.value; // by the protocol
          return content ?? '';
        },
      };
    },
    close: () => server.kill(),
  };
}

/** The settings of a repository by their sections, as the extension of VS Code gives them to the server. */
function settingsOf(repository: string): Record<string, unknown> {
  const written = JSON.parse(readFileSync(join(repository, '.vscode/settings.json'), 'utf8'));
  const yaml: Record<string, unknown> = { validate: true, hover: true, completion: true };
  for (const [name, value] of Object.entries(written))
    if (name.startsWith('yaml.')) yaml[name.slice('yaml.'.length)] = value;
  return { yaml };
}

function readMessages(server: ChildProcess, heard: (message: Message) => void): void {
  let waiting = Buffer.alloc(0);
  server.stdout?.on('data', (chunk: Buffer) => {
    waiting = Buffer.concat([waiting, chunk]);
    for (;;) {
      const head = waiting.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(waiting.toString('latin1'))?.[1]);
      if (head < 0 || waiting.length < head + 4 + length) return;
      const body = waiting.subarray(head + 4, head + 4 + length).toString('utf8');
      waiting = waiting.subarray(head + 4 + length);
      heard(JSON.parse(body));
    }
  });
}
