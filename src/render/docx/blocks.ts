import { HeadingLevel, type IParagraphOptions, Paragraph, type Table } from 'docx';
import type { Block, Chart, Section, Statement } from '../../reports/document/document.ts';
import { findingsTable } from '../../reports/findings/table.ts';
import { needsCaptions } from '../../reports/walk.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { type FactLine, factLines } from '../layout/fact-lines.ts';
import { postOfSection, type TextView } from '../layout/places.ts';
import type { DrawnChart } from '../office/drawn-charts.ts';
import { BULLETS, DEEPEST, LETTERS, NUMBERS, STEP } from './look.ts';
import { picture } from './picture.ts';
import { wordTable } from './table.ts';
import { atPlace, linkedRuns, MONOSPACED, runs, styled, valueRuns } from './text.ts';

/** What the parts of a document must know of the whole. */
export interface Around extends TextView {
  /** Between the margins, in twentieths of a point. */
  readonly room: number;
  /** The charts as pictures. */
  readonly drawn: ReadonlyMap<Chart, DrawnChart>;
  /** Which of the lists with numbers or letters a block is: each begins anew. */
  readonly listOf: ReadonlyMap<Block, number>;
}

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** A section with all that is in it; `depth` 0 is the outermost. Without a title it is no level of its own. */
export function sectionParts(part: Section, depth: number, around: Around): (Paragraph | Table)[] {
  const { title, blocks, sections } = part;
  const captions = needsCaptions(part);
  const heading = LEVELS[Math.min(depth, 2)] ?? HeadingLevel.HEADING_3;
  const inner = title === null ? depth : depth + 1;
  return [
    ...(title === null
      ? []
      : [
          new Paragraph({
            heading,
            children: atPlace(postOfSection(part, around.places), around.places, runs(title)),
          }),
        ]),
    ...blocks.flatMap((each) => blockParts(each, captions, around)),
    ...sections.flatMap((each) => sectionParts(each, inner, around)),
  ];
}

const STYLES = { plain: 'Normal', lead: 'Lead', caption: 'Lead', small: 'Small' } as const;

function blockParts(block: Block, captions: boolean, around: Around): (Paragraph | Table)[] {
  const { room } = around;
  switch (block.kind) {
    case 'paragraph':
      return [styled(STYLES[block.role], valueRuns(block.words, around))];
    case 'statements': {
      const { list } = block;
      const layout = listLayout(list, around.listOf.get(block) ?? 0);
      const indent = list === 'plain' ? 0 : STEP;
      return block.statements.flatMap((each) => statementParts(each, layout, indent, around));
    }
    case 'facts':
      return factLines(block.facts).map((line) => factParagraph(line, around));
    case 'text':
      return block.lines.map(literalLine);
    case 'table':
      return wordTable(captions ? block.table : { ...block.table, caption: '' }, around, room);
    case 'chart':
      return chartParts(block.chart, around);
    case 'findings':
      return wordTable(findingsTable(block, 'funn', around.language), around, room);
  }
}

/** A line as it is, in letters of one width. */
function literalLine(line: string): Paragraph {
  return new Paragraph({
    style: 'Normal',
    indent: { left: STEP / 2 },
    spacing: { after: 0 },
    children: runs(line, { font: MONOSPACED }),
  });
}

type List = Extract<Block, { kind: 'statements' }>['list'];

function listLayout(list: List, instance: number): IParagraphOptions {
  switch (list) {
    case 'numbered':
      return { numbering: { reference: NUMBERS, level: 0, instance } };
    case 'lettered':
      return { numbering: { reference: LETTERS, level: 0, instance } };
    case 'bullets':
    case 'tasks':
      return { numbering: { reference: BULLETS, level: 0 } };
    case 'plain':
      return { style: 'Normal' };
  }
}

/** What is said under a statement is a step further in than its words. */
function statementParts(
  { sign, words, under }: Statement,
  layout: IParagraphOptions,
  indent: number,
  view: TextView,
): Paragraph[] {
  const signRuns =
    sign === null ? [] : [...valueRuns(sign, view, { bold: true }), ...runs(' ', { bold: true })];
  return [
    new Paragraph({ ...layout, children: [...signRuns, ...valueRuns(words, view)] }),
    ...under.map(
      (value) =>
        new Paragraph({
          style: 'Normal',
          indent: { left: indent + STEP / 2 },
          spacing: { after: 60 },
          children: valueRuns(value, view),
        }),
    ),
  ];
}

function factParagraph({ depth, isItem, name, value }: FactLine, view: TextView): Paragraph {
  const children = [
    ...(name === ''
      ? []
      : linkedRuns(value === null ? `${name}:` : `${name}: `, view.places, { bold: true })),
    ...(value === null ? [] : valueRuns(value, view)),
  ];
  if (isItem) {
    const level = Math.min(Math.max(depth - 1, 0), DEEPEST);
    return new Paragraph({ numbering: { reference: BULLETS, level }, children });
  }
  return new Paragraph({
    style: 'Normal',
    ...(depth === 0 ? {} : { indent: { left: STEP * Math.min(depth, DEEPEST + 1) } }),
    children,
  });
}

/** Twentieths of a point in a pixel of a picture that is as large as it is drawn. */
export const TWIPS_PER_PIXEL = 15;

/** The days of a promise are told in words beside its bar; of others the table tells the same. */
function chartParts(chart: Chart, around: Around): (Paragraph | Table)[] {
  const { room, drawn } = around;
  const found = drawn.get(chart);
  const images = found?.pictures.map((each) =>
    picture(chart, each, Math.floor(room / TWIPS_PER_PIXEL)),
  );
  return [
    new Paragraph({
      style: 'Caption',
      children: [...runs(chart.title), ...runs(` ${chart.description}`, { bold: false })],
    }),
    ...(images ?? []).map((image) => new Paragraph({ keepNext: true, children: [image] })),
    ...(found === undefined || found.drawn === found.all
      ? []
      : [styled('Small', runs(wordsIn(around.language).charts.drawn(found.drawn, found.all)))]),
    ...(chart.plot.kind === 'days' ? [] : wordTable(chart.table(), around, room)),
  ];
}
