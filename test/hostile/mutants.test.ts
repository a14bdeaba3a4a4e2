import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../random.ts';
import { runHere } from '../run-here.ts';
import { ROOT } from '../run-tool.ts';
import { folderWithSchemas } from '../written-register.ts';

const RUNS = Number(process.env['BAERUM_INNOV_RUNS'] ?? 60);
const SEED = Number(process.env['BAERUM_INNOV_SEED'] ?? 20261123);
const FIRST = join(ROOT, 'test/fixtures/forste-register');

/** What a mutant is shown as, in turn. */
const COMMANDS = [
  ['check', '--format', 'json'],
  ['check'],
  ['report', '--format', 'markdown'],
  ['krav', '--format', 'json'],
  ['check', '--format', 'sarif'],
  ['report', '--format', 'html'],
  ['timeline'],
  ['list', 'forskningsprosjekt', '--format', 'csv'],
  ['due', '--format', 'json'],
  ['check', '--format', 'github'],
].map((words) => [...words, '--as-of', '2026-11-23']);

/** What is put into a file somewhere. */
const TOKENS = [
  ...[
    '\u0000',
    '\u001b[31m',
    '\u009b',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\r',
    '\t',
    '\u2028',
    '\ud800',
  ],
  ...[
    '&a ',
    '*a',
    '!!x ',
    '<<: ',
    '<<<<<<< HEAD\n',
    '---\n',
    '%YAML 1.1\n',
    '- ',
    ': ',
    '? ',
    '| ',
    '> ',
  ],
  ...[
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '#',
    '@',
    '`',
    ',',
    '\n',
    '\n\n',
    '    ',
    '~',
    'null',
    'true',
    '.inf',
  ],
  ...[
    '2026-02-30',
    '9999-12-31',
    '012',
    '1e999',
    '-1',
    '__proto__',
    'constructor',
    '::error::x',
    '##[error]x',
  ],
  ...[
    '=1+1',
    '<script>',
    ']]>',
    '../../x',
    'æ',
    'a\u030a',
    '👩‍👩',
    'x'.repeat(3_000),
    '(a+)+$',
    '{0,500}',
  ],
];

function mutated(text: string, other: string, draw: (below: number) => number): string {
  let result = text;
  for (let changes = 1 + draw(3); changes > 0; changes -= 1) {
    const at = draw(result.length + 1);
    const length = draw(40);
    const part = other.slice(draw(other.length + 1)).slice(0, draw(120));
    const put = [TOKENS[draw(TOKENS.length)] ?? '', '', part, result.slice(at, at + length)][
      draw(4)
    ];
    result = result.slice(0, at) + put + result.slice(at + (draw(2) === 0 ? 0 : length));
  }
  return result;
}

const ANSWERED: readonly (number | null)[] = [0, 1, 2, 3];

let folder = '';
let files: (readonly [path: string, text: string])[] = [];

beforeAll(() => {
  files = readdirSync(FIRST, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(FIRST, path)).isFile() && /\.(?:yaml|json)$/.test(path))
    .map((path) => [path, readFileSync(join(FIRST, path), 'utf8')] as const);
  folder = folderWithSchemas(files);
  files.push(
    ...['forskningsprosjekt', 'felles'].map((name) => {
      const path = `schemas/${name}.schema.json`;
      return [path, readFileSync(join(folder, path), 'utf8')] as const;
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
const RAW = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe('a register with one file changed at random', () => {
  it(`is answered in every format, ${RUNS} times`, { timeout: 24 * 3_600_000 }, async () => {
    const draw = randomFrom(SEED).below;
    for (let run = 0; run < RUNS; run += 1) {
      const [path, text] = files[draw(files.length)] ?? ['', ''];
      const changed = mutated(text, files[draw(files.length)]?.[1] ?? '', draw);
      const words = COMMANDS[run % COMMANDS.length] ?? [];
      writeFileSync(join(folder, path), changed);
      const before = process.cpuUsage();
      const { code, stdout, stderr } = await runHere(words, { folder });
      const { user } = process.cpuUsage(before);
      writeFileSync(join(folder, path), text);
      const about = { run, path, words: words.join(' ') };
      expect({ ...about, ok: ANSWERED.includes(code), stderr }).toEqual({
        ...about,
        ok: true,
        stderr,
      });
      expect({ ...about, raw: words.includes('csv') ? null : RAW.exec(stdout + stderr) }).toEqual({
        ...about,
        raw: null,
      });
      expect({
        ...about,
        obeyed: words.some((each) => ['csv', 'github'].includes(each))
          ? null
          : /^\s*::[A-Za-z]|##\[/m.exec(stdout),
      }).toEqual({ ...about, obeyed: null });
      if (words.some((each) => each === 'json' || each === 'sarif') && stdout !== '')
        JSON.parse(stdout);
      expect({ ...about, seconds: user / 1e6 < 10 }).toEqual({ ...about, seconds: true });
    }
  });
});
