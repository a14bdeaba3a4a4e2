import { HeadingLevel, Paragraph, type ParagraphChild, type Table } from 'docx';
import type { Block, Chart, Section, Statement } from '../../reports/document/document.ts';
import type { Language } from '../../text/language.ts';
import { BULLETS, NUMBERS } from './look.ts';
import { type DrawnChart, picture } from './picture.ts';
import { wordTable } from './table.ts';
import { cellRuns, documentRuns, runs, styled } from './text.ts';

/** What the parts of a document must know of the whole. */
export interface Around {
  readonly language: Language;
  /** Between the margins, in twentieths of a point. */
  readonly room: number;
  /** The charts that have a picture. */
  readonly drawn: ReadonlyMap<Chart, DrawnChart>;
  /** Which of the numbered lists a block is: each begins at 1. */
  readonly listOf: ReadonlyMap<Block, number>;
}

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** A section with all that is in it; `depth` 0 is the outermost. */
export function sectionParts(
  { title, blocks, sections }: Section,
  depth: number,
  around: Around,
): (Paragraph | Table)[] {
  const heading = LEVELS[Math.min(depth, 2)] ?? HeadingLevel.HEADING_3;
  return [
    new Paragraph({ heading, children: runs(title) }),
    ...blocks.flatMap((each) => blockParts(each, around)),
    ...sections.flatMap((each) => sectionParts(each, depth + 1, around)),
  ];
}

function blockParts(block: Block, around: Around): (Paragraph | Table)[] {
  const { language, room, listOf } = around;
  switch (block.kind) {
    case 'paragraph':
      return [styled('Normal', documentRuns(block.words, language))];
    case 'statements':
      return block.statements.map((each) =>
        statement(
          each,
          block.numbered
            ? { reference: NUMBERS, level: 0, instance: listOf.get(block) ?? 0 }
            : { reference: BULLETS, level: 0 },
        ),
      );
    case 'facts':
      return block.facts.map(({ name, value }) =>
        styled('Normal', [...runs(`${name}: `, { bold: true }), ...cellRuns(value, language)]),
      );
    case 'table':
      return wordTable(block.table, language, room);
    case 'chart':
      return chartParts(block.chart, around);
  }
}

function statement(
  { sign, words }: Statement,
  numbering: { readonly reference: string; readonly level: number; readonly instance?: number },
): Paragraph {
  const children: ParagraphChild[] = [
    ...(sign === null ? [] : runs(`${sign} `, { bold: true })),
    ...runs(words),
  ];
  return new Paragraph({ numbering, children });
}

const TWIPS_PER_PIXEL = 15;

function chartParts(chart: Chart, { language, room, drawn }: Around): (Paragraph | Table)[] {
  const found = drawn.get(chart);
  const image =
    found === undefined ? null : picture(chart, found, Math.floor(room / TWIPS_PER_PIXEL));
  return [
    new Paragraph({
      style: 'Caption',
      children: [...runs(chart.title), ...runs(` ${chart.description}`, { bold: false })],
    }),
    ...(image === null ? [] : [new Paragraph({ keepNext: true, children: [image] })]),
    ...wordTable(chart.table, language, room),
  ];
}
