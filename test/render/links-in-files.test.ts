import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { drawingFiles } from '../../src/cli/io/drawing-files.ts';
import { renderDocx } from '../../src/render/docx/render.ts';
import { renderPdf } from '../../src/render/pdf/render.ts';
import { type Document, paragraph, section } from '../../src/reports/document/document.ts';
import { tableOf } from '../../src/reports/document/table.ts';
import { data, id, own, several } from '../../src/reports/document/value.ts';
import { newFolder, removeFolders } from '../tree/git-repository.ts';
import { sampleDocument } from './sample-document.ts';

afterAll(removeFolders);

const posts = ['FP-1', 'FP-2', 'FP-3'];

/** Names posts in texts, in values and in cells; tells of K-1 in a part, of FP-1 and FP-2 in rows, and of FP-3 nowhere that a page shows. */
function linkedDocument(): Document {
  const table = tableOf<string>({
    id: 'prosjekt',
    caption: 'Prosjekter',
    empty: '',
    columns: [
      { key: 'id', title: 'Id', cell: (post) => id(post) },
      { key: 'krav', title: 'Krav', cell: () => data('teller i K-1 (med FP-2)') },
    ],
    rows: posts,
    tellsOf: (post) => post,
    most: { rows: 2, more: (hidden) => own(`og ${hidden} til`) },
  });
  const sections = [
    section({
      id: 'kort',
      title: 'Kort sagt',
      blocks: [
        paragraph(several([own('Om'), id('K-1'), own('står det mer (FP-1), og om FP-3.')], ' ')),
      ],
    }),
    section({ id: 'krav', title: 'Tre går', about: 'K-1', blocks: [paragraph(own('Ja.'))] }),
    section({ id: 'poster', title: 'Prosjekter', blocks: [{ kind: 'table', table }] }),
  ];
  return sampleDocument({ sections, banners: [] });
}

describe('ids in a PDF', () => {
  const pdf = async () => Buffer.from(await renderPdf(linkedDocument(), drawingFiles()));

  it('lead to the places that the document has', async () => {
    const text = (await pdf()).toString('latin1');
    const led = [...text.matchAll(/\/S \/GoTo\n\/D \(([^)]*)\)/g)].map(([, name]) => name);
    expect(led).toEqual(
      ['K-1', 'FP-1', 'K-1', 'FP-2', 'K-1', 'FP-2'].map((post) => `post-${post}`),
    );
    for (const name of led) expect(text).toMatch(new RegExp(`\\(${name}\\) \\[\\d+ 0 R /XYZ`));
    const objects = text.split('endobj');
    const said = objects.filter((each) => /\/Subtype \/Link\b/.test(each));
    expect(said.map((each) => /\/Contents \(([^)]*)\)/.exec(each)?.[1])).toEqual(
      led.map((name) => name?.replace('post-', '')),
    );
    expect(said.every((each) => /\/StructParent \d+/.test(each))).toBe(true);
  });

  it('are the same bytes each time', async () => {
    expect((await pdf()).equals(await pdf())).toBe(true);
  });

  it.skipIf(spawnSync('pdfinfo', ['-v']).status !== 0)(
    'are links in the structure, in the order of the text',
    async () => {
      const path = join(newFolder(), 'lenker.pdf');
      writeFileSync(path, await pdf());
      const { stdout } = spawnSync('pdfinfo', ['-struct-text', path], { encoding: 'utf8' });
      const lines = stdout.split('\n').map((line) => line.trim().replace(/^Object .*/, 'Object'));
      const first = lines.slice(lines.indexOf('"Kort sagt"') + 1, lines.indexOf('"Tre går"'));
      expect(first.filter((line) => line !== '')).toEqual([
        'P (block)',
        '"Om "',
        'Link (inline)',
        '"K-1"',
        'Object',
        '" står det mer ("',
        'Link (inline)',
        '"FP-1"',
        'Object',
        '"), og om FP-3."',
        'Sect',
        'H2 (block)',
      ]);
    },
  );
});

describe('ids in a Word document', () => {
  const body = async () => {
    const bytes = await renderDocx(linkedDocument(), drawingFiles());
    return new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
  };

  it('lead to the bookmarks that the document has', async () => {
    const xml = await body();
    const marks = new Map(
      [...xml.matchAll(/<w:bookmarkStart[^>]*>([\s\S]*?)<w:bookmarkEnd/g)].map(([mark, inside]) => [
        /w:name="([^"]*)"/.exec(mark)?.[1],
        [...(inside ?? '').matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join(''),
      ]),
    );
    const links = [...xml.matchAll(/<w:hyperlink[^>]*w:anchor="([^"]*)"[\s\S]*?<\/w:hyperlink>/g)];
    expect([...marks.values()].sort()).toEqual(['FP-1', 'FP-2', 'Tre går']);
    expect(links.map(([, anchor]) => marks.get(anchor))).toEqual([
      'Tre går',
      'FP-1',
      'Tre går',
      'FP-2',
      'Tre går',
      'FP-2',
    ]);
  });

  it('have numbers of their own, the same each time', async () => {
    const numbers = (xml: string) =>
      [...xml.matchAll(/<w:bookmarkStart[^>]*w:id="(\d+)"/g)].map(([, number]) => number);
    expect(numbers(await body())).toEqual(['1', '2', '3']);
    expect(await body()).toBe(await body());
  });
});
