import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { drawingFiles } from '../../src/cli/io/drawing-files.ts';
import { renderMarkdown } from '../../src/render/markdown/render.ts';
import { renderPdf } from '../../src/render/pdf/render.ts';
import { type Document, section } from '../../src/reports/document/document.ts';
import { showHidden } from '../../src/text/formatting/hidden.ts';
import { naughtyStrings } from './check-report.ts';
import { richDocument, sampleDocument, tableOfTexts } from './sample-document.ts';

const hasReader = spawnSync('pdfinfo', ['-v']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'baerum-innov-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What poppler says of a PDF. */
async function asked(document: Document, ...words: readonly string[]): Promise<string> {
  const path = join(folder, 'rapport.pdf');
  writeFileSync(path, await renderPdf(document, drawingFiles()));
  const { stdout, stderr } = spawnSync('pdfinfo', [...words, path], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout;
}

/** The texts of the structure tree, in its order. */
function textsIn(structure: string): string[] {
  return [...structure.matchAll(/^ *"(.*)"$/gm)].map(([, text = '']) => text.trim());
}

/** The words of a document as Markdown, without its marks, pictures and the labels of lists. */
function wordsOfMarkdown(document: Document): string[] {
  return wordsIn(
    renderMarkdown(document)
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/^\|[-:| ]+\|$/gm, '')
      .replace(/\\([^\w\s])/g, '$1')
      .replace(/^ *(#+|>|-|\d+\.) /gm, '')
      .replace(/<\/?sub>|<br>|\*\*|`|\|/g, ' '),
  );
}

function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '' && !/^(•|\d+\.|\(\d+\))$/.test(word));
}

/** The sample has a sign that the font lacks; it is shown as an escape. */
function inFont(word: string): string {
  return word.replace('👩', '\\u{1F469}').replace('🔬', '\\u{1F52C}');
}

/** A document without its charts, which Markdown draws with signs. */
function withoutCharts(document: Document): Document {
  return {
    ...document,
    sections: document.sections.map((each) => ({
      ...each,
      blocks: each.blocks.filter(({ kind }) => kind !== 'chart'),
    })),
  };
}

describe('a document as PDF', () => {
  it('is the same bytes each time, and holds no clock', async () => {
    const [one, other] = [
      await renderPdf(sampleDocument(), drawingFiles()),
      await renderPdf(sampleDocument(), drawingFiles()),
    ];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(Buffer.from(one).toString('latin1')).toMatch(/\(D:20261123000000Z\)/);
  });
});

describe.skipIf(!hasReader)('poppler finds in a PDF of ours', () => {
  it('a title, a language and tags, and no claim of a standard that no validator has seen', async () => {
    const about = await asked(sampleDocument());
    expect(about).toMatch(/^Title: +Status per 23\.11\.2026 – Et lite register$/m);
    expect(about).toMatch(/^Tagged: +yes$/m);
    expect(about).not.toMatch(/UA|PDF\/A/);
    expect(about).toMatch(/^Keywords: +baerum-innov-rapport:.*format=pdf/m);
  });

  it('the words of the Markdown in the same order', async () => {
    const document = withoutCharts(sampleDocument());
    const read = textsIn(await asked(document, '-struct-text')).join(' ');
    expect(wordsIn(read)).toEqual(wordsOfMarkdown(document).map(inFont));
  });

  it('every kind of value and block', async () => {
    const structure = await asked(richDocument(), '-struct-text');
    expect(structure).toMatchInlineSnapshot(`
      "Document
        H1 (block)
          "Status per 23.11.2026"
        P (block)
          "Et lite register · register 4be1c07d · 12 poster"
        P (block)
          "EKSEMPEL: 3 oppdiktede poster teller med."
        Sect
          P (block)
            "Det viktigste."
          P (block)
            "Det minste."
          L (block)
            LI (block)
              Lbl (block)
                "a) "
              LBody (block)
                P (block)
                  "Et råd"
                P (block)
                  "Hvorfor"
                P (block)
                  "3 dager"
          P (block)
            "ENDRET En post"
          P (block)
            "Et felt"
          P (block)
            "Uten navn"
          P (block)
            "Part:"
          P (block)
            "Navn: Kommunen"
          P (block)
            "Frist: 31.12.2026"
          P (block)
            "Logg:"
          P (block)
            "• Første"
          P (block)
            "• Dag: 02.01.2026"
          P (block)
            "Hva: startet"
          Table (block)
            THead
              TR
                TH:
                   /Scope /Column
                  "Slag"
                TH:
                   /Scope /Column
                  "Verdi"
            TBody
              TR
                TH:
                   /Scope /Column
                   /ColSpan 2
                  "Første"
              TR
                TD
                  "kommando"
                TD
                  "baerum-innov check"
              TR
                TD
                  "dager"
                TD
                  "01.01.2026–31.12.2026"
              TR
                TD
                  "år"
                TD
                  "2026"
              TR
                TD
                  "antall dager"
                TD
                  "1400 dager"
              TR
                TD
                  "dager til"
                TD
                  "31.10.2026"
              TR
                TD
                  "likt antall"
                TD
                  "4"
              TR
                TD
                  "ulikt antall"
                TD
                  "4–5"
              TR
                TD
                  "åpent antall"
                TD
                  "4–…"
              TR
                TD
                  "id"
                TD
                  "FP-2026-001"
              TR
                TD
                  "sted"
                TD
                  "data/fp.yaml:3"
          P (block)
            "og 4 til"
          P (block)
            "En note."
          Table (block)
            THead
              TR
                TH:
                   /Scope /Column
                  "Alvor"
                TH:
                   /Scope /Column
                  "Kode"
                TH:
                   /Scope /Column
                  "Sted"
                TH:
                   /Scope /Column
                  "Hva"
                TH:
                   /Scope /Column
                  "Hva nå"
            TBody
              TR
                TD
                  "ADVARSEL"
                TD
                  "life/overrun"
                TD
                  "data/forskningsprosjekter/FP-2025-002.yaml:9"
                TD
                  "planlagt slutt 31.10.2026 er passert, og ingen har logget hva som skjedde"
                TD
                  "Skriv en ny linje i statusloggen med dagen det gjelder: pågår hvis det fortsatt er i gang, fullført eller stanset hvis det er slutt. Er planen flyttet, rett også planlagt slutt."
              TR
                TD
                  "MERKNAD"
                TD
                  "krav/forecast"
                TD
                  "krav K-09a"
                TD
                  "brytes 01.08.2027: FP-2024-002"
                TD
                  "Se hva som lukker hullet: baerum-innov krav K-09a"
      "
    `);
  });

  it('headings in order, a scope for each header cell, and a text for each chart', async () => {
    const structure = await asked(sampleDocument(), '-struct-text');
    const levels = [...structure.matchAll(/^ *H(\d) /gm)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 1) + 1);
    });
    const headers = structure.match(/^ *TH:?$/gm) ?? [];
    expect(headers.length).toBeGreaterThan(0);
    expect(structure.match(/Scope \/Column/g)).toHaveLength(headers.length);
    const figures = structure.match(/^ *Figure/gm) ?? [];
    expect(figures).toHaveLength(
      sampleDocument().sections.flatMap(({ blocks }) =>
        blocks.filter(({ kind }) => kind === 'chart'),
      ).length,
    );
  });

  it('long tables on several pages with every row once, and rows longer than a page whole', async () => {
    const long = 'ord '.repeat(4000).trim();
    const texts = [...Array.from({ length: 200 }, (_, index) => `rad ${index}`), long];
    const table = tableOfTexts('rader', 'Rader', texts);
    const part = section({ id: 'x', title: 'X', blocks: [{ kind: 'table', table }] });
    const document = sampleDocument({ sections: [part], banners: [] });
    const read = textsIn(await asked(document, '-struct-text'));
    expect(wordsIn(read.join(' '))).toEqual(wordsOfMarkdown(document));
    expect(await asked(document)).toMatch(/^Pages: +[5-9]|^Pages: +\d\d/m);
  });

  it.skipIf(naughtyStrings === null)('texts from the data as they are', async () => {
    const texts = (naughtyStrings ?? []).filter((text) => /^[\x20-\x7e\u00c0-\u024f]+$/.test(text));
    const table = tableOfTexts('tekster', 'Tekster', texts);
    const part = section({ id: 'x', title: 'X', blocks: [{ kind: 'table', table }] });
    const read = textsIn(
      await asked(sampleDocument({ sections: [part], banners: [] }), '-struct-text'),
    ).join(' ');
    const words = texts.flatMap((text) => wordsIn(showHidden(text)));
    expect(wordsIn(read).slice(-words.length)).toEqual(words);
  });
});
