import { describe, expect, it } from 'vitest';
import type { Post } from '../../src/read/post.ts';
import { plainCsv } from '../../src/render/csv/render.ts';
import { renderHtml } from '../../src/render/html/render.ts';
import { renderMarkdown } from '../../src/render/markdown/render.ts';
import { renderTerminal } from '../../src/render/terminal/render.ts';
import { overviewDocument } from '../../src/reports/baerum/overview/document.ts';
import { RESEARCH } from '../../src/reports/baerum/overview/research.ts';
import { projectOverview } from '../../src/reports/baerum/projects.ts';
import type { Document } from '../../src/reports/document/document.ts';
import { documentJson } from '../../src/reports/document/json.ts';
import { statusDocument } from '../../src/reports/status/document.ts';
import { statusReport } from '../../src/reports/status/status.ts';
import { tablesOf } from '../../src/reports/walk.ts';
import { showHidden } from '../../src/text/formatting/hidden.ts';
import { HOSTILE, naughtyStrings } from './check-report.ts';
import { firstRegister } from './first-register.ts';

/** Each project of the fixture is made so many. */
const COPIES = 8;
const PROJECTS = 7 * COPIES;

/** The documents of a register whose research projects have these titles, in order of id. */
function documentsWith(titles: readonly string[]): {
  status: Document;
  overview: Document;
  terminal: string;
} {
  let next = 0;
  const { assessment, envelope } = firstRegister(undefined, (post) => {
    if (post.type !== 'forskningsprosjekt') return post;
    return Array.from({ length: COPIES }, (_, copy): Post => {
      const title = titles[next % titles.length] ?? '';
      next += 1;
      const id = `${post.id}${copy}`;
      return { ...post, id, value: { ...post.value, id, tittel: title, sammendrag: title } };
    });
  });
  const report = statusReport(assessment, envelope, () => null);
  const found = projectOverview(assessment, 'forskningsprosjekt');
  if (found === null) throw new Error('no projects');
  const overview = overviewDocument(found, RESEARCH, {
    status: report,
    since: null,
    language: 'nb',
  });
  const status = statusDocument(report, null, 'nb');
  const view = { width: 80, color: false, quiet: false };
  return {
    status,
    overview,
    terminal: renderTerminal(status, view) + renderTerminal(overview, view),
  };
}

/** The second cells of the rows of the table of projects in a page, as text. */
function titlesInHtml(html: string): string[] {
  const table = /<table id="tabell-prosjekter".*?<\/table>/s.exec(html)?.[0] ?? '';
  return [
    ...table.matchAll(
      /<th scope="row"[^>]*>(?:<a [^>]*>)?[^<]*(?:<\/a>)?<\/th><td>(?:<span class="mangler">)?([^<]*)(?:<\/span>)?<\/td>/g,
    ),
  ].map(([, cell = '']) =>
    cell.replace(/&(?:(amp|lt|gt|quot)|#(\d+));/g, (_, name?: string, code?: string) =>
      name === undefined ? String.fromCharCode(Number(code)) : (ENTITIES[name] ?? ''),
    ),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
};

/** Rows of CSV as RFC 4180 has them. */
function parsedCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end = ''] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end.includes('\n')) rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

function chunks(all: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(all.length / PROJECTS) }, (_, index) =>
    all.slice(index * PROJECTS, (index + 1) * PROJECTS),
  );
}

/** What a missing title says. */
function expectedTitles(titles: readonly string[]): string[] {
  return Array.from({ length: PROJECTS }, (_, index) => titles[index % titles.length] ?? '');
}

describe.each([
  ['hostile', HOSTILE],
  ['naughty', naughtyStrings ?? []],
])('%s strings in the data', (_, strings) => {
  const plain = documentsWith(['x']);
  const shape = (html: string) => html.match(/<(?!span)[a-z]+/g)?.length;
  const plainHtml = renderHtml(plain.overview);

  it.skipIf(strings.length === 0)(
    'come back from JSON, HTML and CSV as they were put in, and change no layout',
    () => {
      for (const titles of chunks(strings)) {
        const { status, overview, terminal } = documentsWith(titles);
        const expected = expectedTitles(titles);
        const html = renderHtml(overview);
        expect(titlesInHtml(html)).toEqual(
          expected.map((title) => (title === '' ? '–' : showHidden(title, '\n\t'))),
        );
        expect(shape(html)).toBe(shape(plainHtml));
        expect(renderHtml(status).match(/<script/g)).toHaveLength(1);
        const json = JSON.parse(documentJson(overview));
        const table = json.sections.find(({ id }: { id: string }) => id === 'prosjekter-del')
          .blocks[0].table;
        expect(table.rows.map((row: unknown[]) => row[1] ?? '')).toEqual(expected);
        const csv = tablesOf(overview).find(({ id }) => id === 'prosjekter');
        if (csv === undefined) throw new Error('no table');
        const rows = parsedCsv(plainCsv(csv));
        expect(rows).toHaveLength(PROJECTS + 1);
        for (const [index, row] of rows.slice(1).entries())
          expect([expected[index], `'${expected[index]}`].map(withoutHidden)).toContain(
            withoutHidden(row[1] ?? ''),
          );
        const markdown = renderMarkdown(overview);
        expect(markdown.split('\n').filter((line) => line.startsWith('#'))).toHaveLength(
          renderMarkdown(plain.overview)
            .split('\n')
            .filter((line) => line.startsWith('#')).length,
        );
        expect(hasControls(terminal)).toBe(false);
      }
    },
  );
});

/** Hidden characters are shown as escapes in some formats: compared by what is seen. */
function withoutHidden(text: string | undefined): string {
  return showHidden((text ?? '').replace(/\p{Surrogate}/gu, '\uFFFD'), '').replace(/\s+/g, ' ');
}

function hasControls(text: string): boolean {
  return [...text].some((character) => {
    const code = character.codePointAt(0) ?? 0;
    return (
      (code < 0x20 && code !== 0x0a) ||
      (code >= 0x7f && code <= 0x9f) ||
      (code >= 0x202a && code <= 0x202e)
    );
  });
}
