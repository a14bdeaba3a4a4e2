import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../run-tool.ts';
import { copyOfShippedRegister, replaceInFile } from '../../shipped-register.ts';
import { type Watching, watching } from './watching.ts';

const POST = 'data/forskningsprosjekter/FP-2024-002.yaml';
const [task] = JSON.parse(
  readFileSync(join(ROOT, '.github/data-repo/vscode-tasks.json'), 'utf8'),
).tasks;
const { pattern, background } = task.problemMatcher;
let folder = '';
let watched: Watching | undefined;

afterEach(async () => {
  await watched?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What VS Code makes of an answer: each line by itself, and the lines that begin and end. */
function matched(answer: string) {
  const lines = answer.trimEnd().split('\n');
  const is = (regexp: string) => (line: string) => new RegExp(regexp).test(line);
  const problems = lines.flatMap((line) => {
    const found = new RegExp(pattern.regexp).exec(line);
    const part = (name: string) => found?.[pattern[name]];
    return found === null
      ? []
      : [
          {
            file: part('file'),
            at: `${part('line')}:${part('column')}`,
            severity: part('severity'),
            message: part('message'),
            code: part('code'),
          },
        ];
  });
  return {
    begins: lines.findIndex(is(background.beginsPattern)),
    ends: lines.findIndex(is(background.endsPattern)),
    lines: lines.length,
    problems,
  };
}

describe('the task for VS Code that init writes', () => {
  it('reads what its command writes: every finding, and where an answer begins and ends', async () => {
    const [, ...words] = task.command.split(' check --watch ');
    folder = copyOfShippedRegister();
    watched = watching(folder, ['--as-of', '2026-11-23', ...words.join(' ').split(' ')], {
      columns: 60,
    });
    const first = matched(await watched.whole());
    expect(first).toMatchObject({ begins: 0, ends: first.lines - 1 });
    expect(first.problems.length).toBe(first.lines - 2);
    expect(first.problems).toContainEqual(
      expect.objectContaining({ code: 'life/overrun', severity: 'warning' }),
    );

    replaceInFile(join(folder, POST), 'slutt: 2027-07-31', 'slutt: 2027-13-30');
    const wrong = matched(await watched.whole());
    expect(wrong.problems).toContainEqual({
      file: POST,
      at: expect.stringMatching(/^\d+:8$/),
      severity: 'error',
      message: 'måned nummer 13 finnes ikke. Skriv år-måned-dag, slik: 2026-08-31',
      code: 'schema/dato',
    });
    expect(wrong.problems).toContainEqual(expect.objectContaining({ code: 'life/overrun' }));

    replaceInFile(join(folder, POST), 'slutt: 2027-13-30', 'slutt: 2027-07-31');
    expect(matched(await watched.whole()).problems).toEqual(first.problems);
  });
});
