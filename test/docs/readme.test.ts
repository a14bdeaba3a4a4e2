import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { ROOT } from '../run-tool.ts';
import { copyOfShippedRegister, replaceInFile } from '../shipped-register.ts';
import { runGitIn } from '../tree/git-repository.ts';

const README = join(ROOT, 'README.md');
const text = readFileSync(README, 'utf8');

/** A shown output, and right before it, where there is one, the change of a file that leads to it. */
const SHOWN =
  /(?:<!-- endre: (\S+) -->\n```diff\n([\s\S]*?)```\n\n)?<!-- kjør: (.+?) -->\n```\n[\s\S]*?```/g;

/** With BAERUM_INNOV_UPDATE=1 the README is written anew from what the tool prints; read the difference. */
const isUpdate = process.env['BAERUM_INNOV_UPDATE'] === '1';

it('every output shown in the README is what the tool prints', async () => {
  let anew = '';
  let from = 0;
  for (const { 0: shown, 1: path, 2: change = '', 3: line = '', index } of text.matchAll(SHOWN)) {
    const start = shown.slice(0, shown.indexOf('<!-- kjør: '));
    const printed = await (path === undefined ? run(line) : runChanged(line, path, change));
    anew += `${text.slice(from, index)}${start}<!-- kjør: ${line} -->\n\`\`\`\n$ baerum-innov ${line}\n\n${printed}\`\`\``;
    from = index + shown.length;
  }
  anew += text.slice(from);
  if (isUpdate) writeFileSync(README, anew);
  else expect(text).toBe(anew);
});

async function run(line: string, folder = ROOT): Promise<string> {
  const words = [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
  const { stdout, stderr } = await runHere(words, { folder });
  return stdout + stderr;
}

/** Runs it on a copy of the register in which one file is changed as the lines with - and + say. */
async function runChanged(line: string, path: string, change: string): Promise<string> {
  const folder = copyOfShippedRegister();
  try {
    if (line.startsWith('diff')) checkIn(folder);
    replaceInFile(join(folder, path), side(change, '-'), side(change, '+'));
    return await run(line, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes a repository of the copy, with one commit, for what compares with it. */
function checkIn(folder: string): void {
  for (const words of [
    ['init', '--quiet'],
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

describe('the README is whole', async () => {
  const commands = (await runHere(['--help'])).stdout.split('Kommandoer:')[1] ?? '';
  const names = [...commands.matchAll(/^ {2}([a-z]+) /gm)].flatMap(([, name = '']) =>
    name === 'help' ? [] : [name],
  );

  it('knows all commands', () => {
    expect(names.length).toBeGreaterThanOrEqual(9);
  });

  it.each(names)('has a heading for %s', (name) => {
    expect(text).toContain(`\n### ${name}\n`);
  });

  it.each(names.filter((name) => name !== 'history'))('shows what %s prints', (name) => {
    expect(text).toMatch(new RegExp(`<!-- kjør: ${name}( |\\b)`));
  });
});
