import { afterAll, describe, expect, it } from 'vitest';
import { dataRepository } from '../cli/data-repository.ts';
import { removeFolders } from '../tree/git-repository.ts';

afterAll(removeFolders);

const DAY = ['--as-of', '2026-11-23', '--format', 'html'];

/** What is said outside links, code, pictures, headings and captions; the first cell of a row is the place itself. */
function plainText(html: string): string {
  const body = html.split('<body>')[1] ?? '';
  return body
    .replace(
      /<(script|style|svg|a|code|pre|h\d|th|caption|figcaption|summary|strong|nav|title)\b.*?<\/\1>/gs,
      ' ',
    )
    .replace(/<[^>]*>/g, ' ');
}

function anchors(html: string): string[] {
  return [...html.matchAll(/ id="post-([^"]+)"/g)].map(([, id]) => decodeURIComponent(id ?? ''));
}

describe('a page that tells of posts', () => {
  const repository = dataRepository('2026-11-01');
  repository.change('data/tiltak/T-4-05.yaml', 'pågor', 'pågår');

  it.each([
    ['report'],
    ['report --lang en'],
    ['report forskning'],
    ['krav'],
    ['krav K-09a'],
    ['show T-4-09'],
    ['due'],
  ])('links to each of them wherever it names it: %s', async (line) => {
    const { stdout } = await repository.tool(...line.split(' '), ...DAY);
    const told = anchors(stdout);
    const words = plainText(stdout).match(/[\p{L}\p{N}][\p{L}\p{N}-]*[\p{L}\p{N}]/gu) ?? [];
    expect(words.filter((word) => told.includes(word))).toEqual([]);
  });

  it('links to what is planned in what is to be done', async () => {
    const { stdout } = await repository.tool('report', ...DAY);
    const todo = /id="ma-gjores".*?<\/section>/s.exec(stdout)?.[0] ?? '';
    expect(todo).toMatch(/start <a href="#post-FP-2027-001">FP-2027-001<\/a> som planlagt/);
  });
});
