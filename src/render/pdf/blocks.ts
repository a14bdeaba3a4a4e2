import type { Block, Chart, Section } from '../../reports/document/document.ts';
import { findingsTable } from '../../reports/findings/table.ts';
import { needsCaptions } from '../../reports/walk.ts';
import { factLines } from '../layout/fact-lines.ts';
import { postOfSection, type TextView } from '../layout/places.ts';
import type { DrawnChart } from '../office/drawn-charts.ts';
import { addPlace } from './drawn-lines.ts';
import { drawFigure } from './figure.ts';
import { heightDrawn } from './height.ts';
import { ROOM, STEP, STYLES } from './look.ts';
import { type Element, ensureRoom, heightOf, linesOf, type Paper } from './paper.ts';
import { add, whole } from './paragraph.ts';
import { drawStatements } from './statements.ts';
import { drawTable, type TableView } from './table.ts';
import { linkedRuns, runs, valueRuns } from './text.ts';

/** What the parts of a document must know of the whole. */
export interface Around extends TextView {
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
    const post = postOfSection(section, around.places);
    if (post !== null) addPlace(paper, post);
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
        heightDrawn(paper, (unseen, element) =>
          drawFigure(unseen, element, block.chart, around.drawn.get(block.chart), around.language),
        ) ?? BEGINNING
      );
    case 'paragraph':
    case 'statements':
    case 'facts':
    case 'text':
      return BEGINNING;
  }
}

function drawBlock(paper: Paper, parent: Element, block: Block, around: Around & TableView): void {
  switch (block.kind) {
    case 'paragraph': {
      const style = STYLES[block.role];
      add(paper, parent, 'P', valueRuns(block.words, around, style), whole(style));
      return;
    }
    case 'statements':
      drawStatements(paper, parent, block, around);
      return;
    case 'facts':
      for (const { depth, isItem, name, value } of factLines(block.facts)) {
        const left = STEP * depth;
        const bold = { ...STYLES.plain, font: 'bold' } as const;
        const content = [
          ...(isItem ? runs('• ', STYLES.plain) : []),
          ...(name === ''
            ? []
            : linkedRuns(value === null ? `${name}:` : `${name}: `, around, bold)),
          ...(value === null ? [] : valueRuns(value, around, STYLES.plain)),
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
      drawTable(paper, parent, findingsTable(block, 'funn', around.language), around);
  }
}

function drawChart(paper: Paper, parent: Element, chart: Chart, around: Around): void {
  drawFigure(paper, parent, chart, around.drawn.get(chart), around.language);
  // The days of a promise are told in words beside its bar.
  if (chart.plot.kind === 'days') return;
  drawTable(paper, parent, chart.table(), { ...around, withCaption: false });
}
