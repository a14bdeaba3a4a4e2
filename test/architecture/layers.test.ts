import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../run-tool.ts';

interface Rule {
  readonly name: string;
  readonly from: { readonly path?: string };
}

const config: { readonly default: { readonly forbidden: readonly Rule[] } } = await import(
  join(ROOT, '.dependency-cruiser.mjs')
);
const rules = config.default.forbidden;
const layers = rules
  .flatMap(({ name }) => /^(.+)-knows-only-what-lies-before-it$/.exec(name)?.[1] ?? [])
  .concat('cli');

/** What each rule must catch (`…` stands for the other libraries in its name): a line of code that breaks it, and the folder it stands in. */
const WRONG: Readonly<Record<string, readonly [folder: string, line: string]>> = {
  'date-fns-lives-in-time': [
    'krav',
    "import { addDays } from 'date-fns/addDays'; export const x = addDays;",
  ],
  'yaml-lives-in-read': ['register', "import { parse } from 'yaml'; export const x = parse;"],
  'js-yaml-lives-in-read': ['register', "import { load } from 'js-yaml'; export const x = load;"],
  'ajv-lives-in-read': [
    'query',
    "import { Ajv2020 } from 'ajv/dist/2020.js'; export const x = Ajv2020;",
  ],
  'bufbuild-re2-lives-in-query-and-read': [
    'krav',
    "import { RE2JS } from '@bufbuild/re2'; export const x = RE2JS;",
  ],
  'chalk…lives-in-render': ['cli', "import chalk from 'chalk'; export const x = chalk;"],
  'csv-parse-read-excel-file-lives-in-sheet': [
    'read',
    "import { parse } from 'csv-parse/sync'; export const x = parse;",
  ],
  'commander-lives-in-cli': [
    'render',
    "import { Command } from 'commander'; export const x = Command;",
  ],
  'clack-core-prompts-lives-in-cli': [
    'render',
    "import { confirm } from '@clack/prompts'; export const x = confirm;",
  ],
  'files-and-processes-live-in-tree-and-cli': [
    'krav',
    "import { readFileSync } from 'node:fs'; export const x = readFileSync;",
  ],
  'src-does-not-know-tests': [
    'krav',
    "import { x as y } from '../../test/feil.ts'; export const x = y;",
  ],
};

let folder: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'baerum-layers-')));
  for (const name of ['src', '.dependency-cruiser.mjs', 'tsconfig.json', 'package.json'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'test'));
  writeFileSync(join(folder, 'test/feil.ts'), 'export const x = 1;\n');
  for (const layer of layers)
    writeFileSync(join(folder, 'src', layer, 'maal.ts'), 'export const x = 1;\n');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ruleNamed(name: string): string {
  if (!name.includes('…')) return name;
  const [start = '', end = ''] = name.split('…');
  return rules.find((rule) => rule.name.includes(start) && rule.name.endsWith(end))?.name ?? name;
}

/** The rules that depcruise says are broken in the copy, with the files that break them. */
function broken(): { rule: string; from: string }[] {
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      'src',
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'json',
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const found: { rule: { name: string }; from: string }[] = JSON.parse(stdout).summary.violations;
  return found.map(({ rule, from }) => ({ rule: rule.name, from }));
}

describe('the layers', () => {
  it('are the folders of src, every one', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect([...layers].sort()).toEqual(folders.sort());
  });

  it('stand in src/README in the order the rules have', () => {
    const page = readFileSync(join(ROOT, 'src/README.md'), 'utf8');
    expect([...page.matchAll(/^\| `src\/([a-z]+)` \|/gm)].map(([, name]) => name)).toEqual(layers);
  });
});

describe('wrong imports', () => {
  it('are caught, each by its own rule, and nothing else is broken', () => {
    const expected = new Map<string, string>();
    for (const [index, layer] of layers.entries()) {
      const above = layers.slice(index + 1);
      for (const other of above) {
        const path = `src/${layer}/feil-${other}.ts`;
        writeFileSync(
          join(folder, path),
          `import { x as y } from '../${other}/maal.ts';\nexport const x = y;\n`,
        );
        expected.set(path, `${layer}-knows-only-what-lies-before-it`);
      }
    }
    for (const [rule, [layer, line]] of Object.entries(WRONG)) {
      const path = `src/${layer}/feil-${rule.replace('…', '-')}.ts`;
      writeFileSync(join(folder, path), `${line}\n`);
      expected.set(path, ruleNamed(rule));
    }
    writeFileSync(
      join(folder, 'src/krav/ring-a.ts'),
      "import { x as y } from './ring-b.ts';\nexport const x = () => y;\n",
    );
    writeFileSync(
      join(folder, 'src/krav/ring-b.ts'),
      "import { x as y } from './ring-a.ts';\nexport const x = () => y;\n",
    );
    expected.set('src/krav/ring-a.ts', 'no-circles');
    const found = broken();
    expect(new Map(found.map(({ from, rule }) => [from, rule]))).toEqual(expected);
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(rules.map(({ name }) => name)));
  });
});
