import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { ROOT } from '../run-tool.ts';
import { copyOfShippedRegister, replaceInFile } from '../shipped-register.ts';
import { runGitIn } from '../tree/git-repository.ts';

const PAGES = ['README.md', 'data/README.md', '.github/data-repo/README.md'];

/** A shown output, and right before it, where there is one, the change of a file that leads to it. */
const SHOWN =
  /(?:<!-- endre: (\S+) -->\n```diff\n([\s\S]*?)```\n\n)?<!-- kjør: (.+?)(?: \| head -n (\d+))? -->\n```\n[\s\S]*?```/g;

/** With BAERUM_INNOV_UPDATE=1 the pages are written anew from what the tool prints; read the difference. */
const isUpdate = process.env['BAERUM_INNOV_UPDATE'] === '1';

function page(name: string): string {
  return readFileSync(join(ROOT, name), 'utf8');
}

it.each(PAGES)('every output shown in %s is what the tool prints', async (name) => {
  const text = page(name);
  let anew = '';
  let from = 0;
  for (const match of text.matchAll(SHOWN)) {
    const { 0: shown, 1: path, 2: change = '', 3: line = '', 4: lines, index } = match;
    const start = shown.slice(0, shown.indexOf('<!-- kjør: '));
    const all = await (path === undefined ? run(line) : runChanged(line, path, change));
    const printed = lines === undefined ? all : firstLines(all, Number(lines));
    const typed = lines === undefined ? line : `${line} | head -n ${lines}`;
    anew += `${text.slice(from, index)}${start}<!-- kjør: ${typed} -->\n\`\`\`\n$ npx baerum-innov ${typed}\n${printed}\`\`\``;
    from = index + shown.length;
  }
  anew += text.slice(from);
  if (isUpdate) writeFileSync(join(ROOT, name), anew);
  else expect(text).toBe(anew);
});

/** What `head -n` gives. */
function firstLines(text: string, count: number): string {
  return text
    .split('\n')
    .slice(0, count)
    .map((line) => `${line}\n`)
    .join('');
}

async function run(line: string, folder = ROOT): Promise<string> {
  const words = [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
  const { stdout, stderr } = await runHere(words, { folder });
  return stdout + stderr;
}

/** Runs it on a copy of the register in which one file is changed as the lines with - and + say. */
async function runChanged(line: string, path: string, change: string): Promise<string> {
  const folder = copyOfShippedRegister();
  try {
    if (/^diff|--base/.test(line)) checkIn(folder);
    replaceInFile(join(folder, path), side(change, '-'), side(change, '+'));
    return await run(line, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes a repository of the copy, with one commit, for what compares with it. */
function checkIn(folder: string): void {
  for (const words of [
    ['init', '--quiet', '--initial-branch=main'],
    ['add', '--all'],
    ['commit', '--quiet', '-m', 'Før'],
  ])
    runGitIn(folder, words);
}

function side(change: string, sign: '-' | '+'): string {
  return change
    .split('\n')
    .filter((line) => line.startsWith(' ') || line.startsWith(sign))
    .map((line) => `${line.slice(1)}\n`)
    .join('');
}

describe('the pages are whole', async () => {
  const commands = (await runHere(['--help'])).stdout.split('Kommandoer:')[1] ?? '';
  const names = [...commands.matchAll(/^ {2}([a-z]+)[| ]/gm)].flatMap(([, name = '']) =>
    name === 'help' ? [] : [name],
  );

  it('knows all commands', () => {
    expect(names.length).toBeGreaterThanOrEqual(9);
  });

  it.each(names)('README names %s', (name) => {
    expect(page('README.md')).toContain(`\`${name}\``);
  });

  it.each(names.filter((name) => name !== 'history'))('a page shows what %s prints', (name) => {
    expect(PAGES.map(page).join('\n')).toMatch(new RegExp(`<!-- kjør: ${name}( |\\b)`));
  });

  it('README has at most 150 lines, and data/README 300', () => {
    expect(page('README.md').split('\n').length - 1).toBeLessThanOrEqual(150);
    expect(page('data/README.md').split('\n').length - 1).toBeLessThanOrEqual(300);
  });
});
