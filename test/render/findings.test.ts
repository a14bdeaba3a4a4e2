import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { report as make } from '../../src/diagnostic/catalogue.ts';
import { renderPlainCsv } from '../../src/render/csv/render.ts';
import { forTerminal } from '../../src/render/escape/terminal.ts';
import { renderTerminal } from '../../src/render/terminal/render.ts';
import { section } from '../../src/reports/document/document.ts';
import type { CheckReport } from '../../src/reports/findings/report.ts';
import { checkReport, comparedReport, FINDINGS, HOSTILE, place, placed } from './check-report.ts';
import { documentOf, terminal } from './reported.ts';

/** The findings on one line each. */
function compact(report: CheckReport): string {
  const { findings, lines } = report;
  const block = { kind: 'findings', form: 'compact', findings, lines } as const;
  const shown = section({ id: 'alle', title: null, blocks: [block] });
  const document = { ...documentOf(report), sections: [shown] };
  return renderTerminal(document, { width: null, color: false, quiet: false });
}

const GOLDEN = '../golden/findings';

describe('findings in a terminal', () => {
  it('look as they should at 80 and 120 columns', async () => {
    await expect(terminal(checkReport(), 80)).toMatchFileSnapshot(`${GOLDEN}/terminal-80.txt`);
    await expect(terminal(checkReport(), 120)).toMatchFileSnapshot(`${GOLDEN}/terminal-120.txt`);
    await expect(terminal(checkReport({ language: 'en' }), 80)).toMatchFileSnapshot(
      `${GOLDEN}/terminal-80-en.txt`,
    );
    await expect(terminal(comparedReport(), 80)).toMatchFileSnapshot(
      `${GOLDEN}/terminal-80-base.txt`,
    );
    await expect(compact(comparedReport())).toMatchFileSnapshot(`${GOLDEN}/terminal-compact.txt`);
  });
  it('say the same in colour', () => {
    const colored = terminal(comparedReport(), 80, { color: true });
    expect(colored).toContain('\u001b[31mFEIL\u001b[39m');
    expect(stripVTControlCharacters(colored)).toBe(terminal(comparedReport(), 80));
  });
  it('say nothing with --quiet where all is in order, else the same', () => {
    const quiet = (changes: Partial<CheckReport>) =>
      terminal(checkReport(changes), 80, { quiet: true });
    expect(quiet({ exitCode: 0 })).toBe('');
    expect(quiet({})).toBe(terminal(checkReport(), 80));
  });
  it('are a table for spreadsheets', () => {
    const csv = renderPlainCsv(documentOf(comparedReport()), { table: null }) ?? '';
    expect(csv.replace(/^\ufeff/, '').split(/\r?\n/)[0]).toBe(
      'severity,code,change,place,message,help',
    );
    expect(csv.match(/^FEIL,/gm)).toHaveLength(2);
    expect(renderPlainCsv(documentOf(comparedReport()), { table: 'funn-2' })).toContain(
      'FEIL,post/interval,løst,',
    );
  });
  it('end with a line that counts in the right number', () => {
    const lastLine = (changes: Partial<CheckReport>) =>
      terminal(checkReport(changes), 80).trimEnd().split('\n').at(-1);
    const one = { files: 1, posts: 1, krav: 1, quarantined: 0 };
    const [error] = FINDINGS;
    expect(lastLine({ findings: [error!], checked: one })).toBe(
      '1 feil, 0 advarsler i 1 post og 1 krav. Ikke i orden (kode 1).',
    );
    expect(lastLine({ findings: [], exitCode: 0, language: 'en' })).toBe(
      '0 errors, 0 warnings in 39 posts and 14 krav. In order (code 0).',
    );
    expect(lastLine({ findings: [error!], checked: one, language: 'en' })).toBe(
      '1 error, 0 warnings in 1 post and 1 krav. Not in order (code 1).',
    );
    expect(lastLine({ findings: [], exitCode: 3 })).toBe(
      '0 feil, 0 advarsler i 39 poster og 14 krav. Kunne ikke sjekkes (kode 3).',
    );
  });
  it('show the first of many related places, and say how many more there are', () => {
    const [error] = FINDINGS;
    const related = (count: number) => ({
      ...error!,
      relatedAt: Array.from({ length: count }, (_, index) =>
        place(`data/andre/P-${index}.yaml`, 1, 1, 1),
      ),
    });
    const linesFor = (count: number) =>
      terminal(checkReport({ findings: [related(count)] }), 80)
        .split('\n')
        .filter((line) => /^ {3}(?:Se også|og \d)/.test(line));
    expect(linesFor(6)).toHaveLength(6);
    expect(linesFor(700).slice(4)).toEqual(['   Se også data/andre/P-4.yaml:1:1', '   og 695 til']);
  });
  it('underline exactly the span, and fit the width, whatever the line holds', () => {
    const sign = fc.oneof(
      fc.constantFrom('a', 'å', '日', '👍', '\t', '\u202e', '❤️', ' ', 'ord '),
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    const part = fc
      .array(sign, { maxLength: 60 })
      .map((signs) => signs.join('').replace(/\n/g, ' '));
    fc.assert(
      fc.property(
        part,
        part,
        fc.constantFrom('pågor', 'x', '日本'),
        fc.boolean(),
        (before, after, span, wide) => {
          const width = wide ? 120 : 60;
          const line = `${before} ${span} ${after}`;
          const found = placed(
            make('post/interval', { daysBefore: 1 }, { kind: 'nowhere' }),
            place('f.yaml', 1, before.length + 2, span.length),
          );
          const shown = terminal(
            checkReport({ findings: [found], lines: () => [line] }),
            width,
          ).split('\n');
          const text = shown[1]!;
          const marks = shown[2]!;
          expect(stringWidth(text)).toBeLessThanOrEqual(width);
          expect(forTerminal(text)).toBe(text);
          const from = stringWidth(marks.slice(0, marks.indexOf('^')));
          const length = /\^+/.exec(marks)![0].length;
          expect(length).toBe(stringWidth(span));
          const columns = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
          let at = 0;
          let underlined = '';
          for (const column of columns) {
            if (at >= from && at < from + length) underlined += column;
            at += stringWidth(column);
          }
          expect(underlined.startsWith(span)).toBe(true);
        },
      ),
    );
  });
  it('bear places that are not there', () => {
    const lost = placed(
      make('post/interval', { daysBefore: 1 }, { kind: 'nowhere' }),
      place('f.yaml', 7, 90, 4),
      [place('f.yaml', 9, 1, 1)],
    );
    const inLine = placed(make('post/interval', { daysBefore: 1 }, { kind: 'nowhere' }), {
      path: 'f.yaml',
      start: { line: 1, column: 90 },
      end: { line: 3, column: 2 },
    });
    const shown = terminal(
      checkReport({ findings: [lost, inLine], lines: () => ['kort', 'to'] }),
      80,
    );
    expect(shown).toContain(
      'FEIL post/interval  f.yaml:7:90\n   slutter 1 dag før det starter\n   Se også f.yaml:9:1',
    );
    expect(shown).toContain('    1 │ kort\n      │     ^ slutter 1 dag før det starter');
  });
});
