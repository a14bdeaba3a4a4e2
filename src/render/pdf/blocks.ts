import type { Block, Chart, Section, Statement } from '../../reports/document/document.ts';
import { findingsTable } from '../../reports/findings/table.ts';
import { needsCaptions } from '../../reports/walk.ts';
import type { Language } from '../../text/language.ts';
import { forPdf } from '../escape/pdf.ts';
import { factLines } from '../layout/fact-lines.ts';
import { heightDrawn } from './height.ts';
import type { Run } from './lines.ts';
import { PAGE, ROOM, STEP, STYLES, type Style } from './look.ts';
import {
  drawParagraph,
  type Element,
  ensureRoom,
  heightOf,
  linesOf,
  type Paper,
  setAttributes,
  tagged,
} from './paper.ts';
import { drawTable, type TableView } from './table.ts';
import { runs, valueRuns } from './text.ts';

/** A chart as a picture, with its size in points. */
export interface DrawnChart {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What the parts of a document must know of the whole. */
export interface Around {
  readonly language: Language;
  readonly drawn: ReadonlyMap<Chart, DrawnChart>;
}

const HEADINGS = [
  { tag: 'H2', style: STYLES.heading1 },
  { tag: 'H3', style: STYLES.heading2 },
  { tag: 'H4', style: STYLES.heading3 },
] as const;

/** A section with all that is in it; `depth` 0 is the outermost. Without a title it is no level of its own. */
export function drawSection(
  paper: Paper,
  parent: Element,
  section: Section,
  depth: number,
  around: Around,
): void {
  const { title, blocks, sections } = section;
  const element = paper.document.struct('Sect');
  parent.add(element);
  if (title !== null) {
    const { tag, style } = HEADINGS[Math.min(depth, 2)] ?? HEADINGS[2];
    ensureRoom(paper, heightToKeep(paper, section, depth, around));
    add(paper, element, tag, runs(title, style), { style, left: 0, room: ROOM });
  }
  const withCaption = needsCaptions(section);
  for (const block of blocks) drawBlock(paper, element, block, { ...around, withCaption });
  const inner = title === null ? depth : depth + 1;
  for (const each of sections) {
    if (section.sideBySide === true) ensureRoom(paper, wholeHeight(paper, each, inner, around));
    drawSection(paper, element, each, inner, around);
  }
  element.end();
}

/** What follows a heading is not parted from it: so much of a text, a table with its header and a row, a picture whole. */
const BEGINNING = 60;
const TABLE_BEGINNING = 100;

/** The points of a heading and of what must stand on the same page. */
function heightToKeep(paper: Paper, section: Section, depth: number, around: Around): number {
  const { title, blocks, sections, sideBySide } = section;
  const { style } = HEADINGS[Math.min(depth, 2)] ?? HEADINGS[2];
  const heading =
    title === null
      ? 0
      : style.before +
        heightOf(linesOf(paper, runs(title, style), ROOM, style.size).length, style.size) +
        style.after;
  const [block] = blocks;
  if (block !== undefined) return heading + beginningOf(paper, block, around);
  const [first] = sections;
  if (first === undefined) return heading;
  const inner = title === null ? depth : depth + 1;
  const least = heightToKeep(paper, first, inner, around);
  return (
    heading +
    (sideBySide === true ? Math.max(least, wholeHeight(paper, first, inner, around)) : least)
  );
}

/** The points of all that is in a section; 0 where it is longer than a page, and so cannot be kept together. */
function wholeHeight(paper: Paper, section: Section, depth: number, around: Around): number {
  const { style } = HEADINGS[Math.min(depth, 2)] ?? HEADINGS[2];
  const height = heightDrawn(paper, (unseen, element) =>
    drawSection(unseen, element, section, depth, around),
  );
  return height === null ? 0 : style.before + height;
}

function beginningOf(paper: Paper, block: Block, around: Around): number {
  switch (block.kind) {
    case 'table':
    case 'findings':
      return TABLE_BEGINNING;
    case 'chart':
      return (
        heightDrawn(paper, (unseen, element) => drawFigure(unseen, element, block.chart, around)) ??
        BEGINNING
      );
    case 'paragraph':
    case 'statements':
    case 'facts':
    case 'text':
      return BEGINNING;
  }
}

/** A paragraph in an element of its own. */
export function add(
  paper: Paper,
  parent: Element,
  tag: string,
  content: readonly Run[],
  placed: Parameters<typeof drawParagraph>[4],
): void {
  if (content.length === 0) return;
  const element = paper.document.struct(tag);
  parent.add(element);
  drawParagraph(paper, element, tag, content, placed);
  element.end();
}

function drawBlock(paper: Paper, parent: Element, block: Block, around: Around & TableView): void {
  const { language } = around;
  switch (block.kind) {
    case 'paragraph': {
      const style = STYLES[block.role];
      add(paper, parent, 'P', valueRuns(block.words, language, style), whole(style));
      return;
    }
    case 'statements':
      drawStatements(paper, parent, block, language);
      return;
    case 'facts':
      for (const { depth, isItem, name, value } of factLines(block.facts)) {
        const left = STEP * depth;
        const bold = { ...STYLES.plain, font: 'bold' } as const;
        const content = [
          ...(isItem ? runs('• ', STYLES.plain) : []),
          ...(name === '' ? [] : runs(value === null ? `${name}:` : `${name}: `, bold)),
          ...(value === null ? [] : valueRuns(value, language, STYLES.plain)),
        ];
        add(paper, parent, 'P', content, { style: STYLES.plain, left, room: ROOM - left });
      }
      return;
    case 'text':
      for (const line of block.lines)
        add(paper, parent, 'P', runs(line, STYLES.literal), whole(STYLES.literal));
      paper.y += STYLES.plain.after;
      return;
    case 'table':
      drawTable(paper, parent, block.table, around);
      return;
    case 'chart':
      drawChart(paper, parent, block.chart, around);
      return;
    case 'findings':
      drawTable(paper, parent, findingsTable(block, 'funn', language), around);
  }
}

function whole(style: Style) {
  return { style, left: 0, room: ROOM };
}

type Statements = Extract<Block, { kind: 'statements' }>;

function drawStatements(
  paper: Paper,
  parent: Element,
  { list, statements }: Statements,
  language: Language,
): void {
  if (list === 'plain') {
    for (const each of statements) drawStatement(paper, parent, each, 0, language);
    return;
  }
  const element = paper.document.struct('L');
  parent.add(element);
  statements.forEach((each, index) => {
    const item = paper.document.struct('LI');
    element.add(item);
    // Its label is drawn on the line where its words begin.
    ensureRoom(paper, 2 * STYLES.plain.size);
    const { y } = paper;
    add(paper, item, 'Lbl', runs(`${labelOf(list, index)} `, STYLES.plain), whole(STYLES.plain));
    paper.y = y;
    const body = paper.document.struct('LBody');
    item.add(body);
    drawStatement(paper, body, each, STEP, language);
    body.end();
    item.end();
  });
  element.end();
}

function labelOf(list: Exclude<Statements['list'], 'plain'>, index: number): string {
  switch (list) {
    case 'numbered':
      return `${index + 1}.`;
    case 'lettered':
      return `${String.fromCharCode('a'.charCodeAt(0) + index)})`;
    case 'bullets':
      return '•';
  }
}

/** What is said under a statement is a step further in than its words. */
function drawStatement(
  paper: Paper,
  parent: Element,
  { sign, words, under }: Statement,
  left: number,
  language: Language,
): void {
  const bold = { ...STYLES.plain, font: 'bold' } as const;
  const content = [
    ...(sign === null ? [] : [...valueRuns(sign, language, bold), ...runs(' ', bold)]),
    ...valueRuns(words, language, STYLES.plain),
  ];
  add(paper, parent, 'P', content, { style: STYLES.plain, left, room: ROOM - left });
  const further = left + STEP / 2;
  for (const value of under)
    add(paper, parent, 'P', valueRuns(value, language, STYLES.plain), {
      style: STYLES.plain,
      left: further,
      room: ROOM - further,
    });
}

function drawChart(paper: Paper, parent: Element, chart: Chart, around: Around): void {
  drawFigure(paper, parent, chart, around);
  // The days of a promise are told in words beside its bar.
  if (chart.plot.kind === 'days') return;
  drawTable(paper, parent, chart.table(), { language: around.language, withCaption: false });
}

/** A picture under its caption, on one page. */
function drawFigure(paper: Paper, parent: Element, chart: Chart, around: Around): void {
  const { title, description } = chart;
  const found = around.drawn.get(chart);
  const words = [
    ...runs(`${title} `, STYLES.caption),
    ...runs(description, { ...STYLES.caption, font: 'plain' }),
  ];
  if (found !== undefined) {
    const lines = linesOf(paper, words, ROOM, STYLES.caption.size);
    const caption = heightOf(lines.length, STYLES.caption.size);
    ensureRoom(
      paper,
      STYLES.caption.before + caption + STYLES.caption.after + scaled(found).height,
    );
  }
  add(paper, parent, 'P', words, whole(STYLES.caption));
  if (found !== undefined) drawPicture(paper, parent, chart, found);
}

function drawPicture(paper: Paper, parent: Element, chart: Chart, found: DrawnChart): void {
  const { width, height } = scaled(found);
  ensureRoom(paper, height);
  const { y } = paper;
  const element = paper.document.struct('Figure', {
    alt: forPdf(`${chart.title}. ${chart.description}`),
  });
  setAttributes(element, {
    O: 'Layout',
    Placement: 'Block',
    BBox: [PAGE.margin, PAGE.height - y - height, PAGE.margin + width, PAGE.height - y],
  });
  parent.add(element);
  tagged(paper, element, 'Figure', () =>
    paper.document.image(Buffer.from(found.png), PAGE.margin, y, { width, height }),
  );
  element.end();
  paper.y += height + 6;
}

function scaled({ width, height }: DrawnChart): { width: number; height: number } {
  const scale = Math.min(1, ROOM / width);
  return { width: width * scale, height: height * scale };
}
