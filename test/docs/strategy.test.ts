import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { ROOT } from '../run-tool.ts';

const source = readFileSync(join(ROOT, 'test/fixtures/strategi.txt'), 'utf8').replace(/\s+/g, ' ');

/** The numbered list of the source text: each number once, in order, the last up to the page's own footer. */
function measuresOf(text: string): string[] {
  const list = text.slice(
    text.indexOf(' Tiltak ') + ' Tiltak '.length,
    text.lastIndexOf(' 5 innsatsområder'),
  );
  return list
    .split(/(?:^| )\d{1,2}\. /)
    .map((words) => words.trim())
    .filter((words) => words !== '');
}

it('the twelve tiltak stand word for word as in the strategy', async () => {
  const { stdout } = await runHere([
    'list',
    'tiltak',
    '--sort',
    'nr',
    '--format',
    'json',
    '--as-of',
    '2026-11-23',
  ]);
  const words = JSON.parse(stdout).posts.map(
    (post: { value: { ordlyd: string } }) => post.value.ordlyd,
  );
  expect(words).toEqual(measuresOf(source));
  expect(words).toHaveLength(12);
});

it('goals and strategic moves stand word for word as in the strategy', async () => {
  const { stdout } = await runHere([
    'list',
    'innsatsomrade',
    '--format',
    'json',
    '--as-of',
    '2026-11-23',
  ]);
  const [area] = JSON.parse(stdout).posts;
  for (const { ordlyd } of [...area.value.maal, ...area.value.grep])
    expect(source).toContain(ordlyd);
  expect(source).toContain(area.value.bakgrunn.trim());
});

it('the shipped register is sound', async () => {
  const { code, stdout } = await runHere(['check', '--as-of', '2026-11-23', '--format', 'json']);
  const { findings, checked } = JSON.parse(stdout);
  expect(findings.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
  expect(checked.setAside).toBe(0);
  expect(code).toBe(0);
});

it('the report on the shipped register is on one screen: at most 60 lines of 80 columns', async () => {
  const line = ['report', '--as-of', '2026-11-23'];
  const { code, stdout } = await runHere(line, { columns: 80 });
  expect(code).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(60);
  expect(
    Math.max(...lines.map((text) => stringWidth(stripVTControlCharacters(text)))),
  ).toBeLessThanOrEqual(80);
});
