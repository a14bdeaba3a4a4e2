import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { folderOf } from './folder-of.ts';
import { krav } from './hostile-case.ts';

const COMMANDS = ['##[error]x', '::error::y', '::add-mask::z', '##[add-mask]w'];
/** What the runner of GitHub Actions obeys: its own scan of a line. */
const OBEYED = /^\s*::[A-Za-z]|##\[/m;
const AS_OF = ['--as-of', '2026-06-01'];

let folder = '';

beforeAll(() => {
  const said = JSON.stringify(COMMANDS.join('\n'));
  folder = folderOf({
    'data/ting/A.yaml': `id: A\ntekst: ${said}\n`,
    'data/ting/C.yaml': `id: C\ntekst: x\nliste: [${said}, "\\u0085\\u009b\\u200b"]\n`,
    'data/krav/K-2.yaml': krav('K-2')
      .replace('Minst én ting', said)
      .replace('Alle ting teller.', said)
      .replace('minst: 1', 'minst: 9'),
    'data/ting/D.yaml': 'id: "::error::d"\n',
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

const ASKED = [
  ['report'],
  ['due'],
  ['krav'],
  ['krav', 'K-2'],
  ['check'],
  ['list', 'ting'],
  ['show', 'A'],
  ['show', 'C'],
  ['timeline'],
].flatMap((words) =>
  ['terminal', 'html', 'markdown', 'json'].map((format) => [...words, '--format', format]),
);

describe('a command to the log of a job in the data', () => {
  it.each(ASKED)('%s %s %s %s', async (...words) => {
    const { code, stdout } = await runHere([...words, ...AS_OF], { folder });
    expect(code).toBeLessThan(2);
    expect(OBEYED.exec(stdout)?.[0]).toBeUndefined();
    if (words.includes('json')) JSON.parse(stdout);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b]/);
  });

  it('stands in JSON as the text it is', async () => {
    const { stdout } = await runHere(['show', 'A', '--format', 'json', ...AS_OF], { folder });
    expect(JSON.stringify(JSON.parse(stdout))).toContain(
      JSON.stringify(COMMANDS.join('\n')).slice(1, -1),
    );
  });
});

const ODD = 'x\u001b[31m\n::error::y\n##[error]z';

describe('a command to the log of a job in the words of the command line', () => {
  it.each([
    [ODD],
    ['check', '-C', ODD],
    ['check', '--as-of', ODD],
    ['check', `--as-of=${ODD}`],
    ['check', '--format', ODD],
    ['check', '--known-at', ODD],
    ['check', `--${ODD}`],
    ['show', ODD],
    ['krav', ODD],
    ['explain', ODD],
    ['list', ODD],
    ['list', 'ting', '--where', ODD],
    ['report', ODD],
    ['check', '-o', `mangler/${ODD}.json`],
    ['krav', '--what-if', ODD],
  ])('%j %j %j', async (...words) => {
    const { code, stdout, stderr } = await runHere(words, { folder });
    expect([2, 3]).toContain(code);
    expect(stdout + stderr).not.toMatch(OBEYED);
    expect(stdout + stderr).not.toContain('\u001b');
  });
});
