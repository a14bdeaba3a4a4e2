import type { Block, Chart, ParagraphRole } from '../../reports/document/document.ts';
import { rowsOf } from '../../reports/document/table.ts';
import { forTerminal } from '../escape/terminal.ts';
import { stepGrid } from '../layout/step-grid.ts';
import { pictureLines } from '../layout/step-picture.ts';
import { wrap } from '../layout/wrap.ts';
import { factLines } from './facts.ts';
import { compactFinding, findingLines } from './finding.ts';
import { lifeLines } from './lives.ts';
import { statementLines } from './statements.ts';
import { textWithPlace } from './value.ts';
import { tableLines } from './value-table.ts';
import type { PageView } from './view.ts';

const USUAL_WIDTH = 80;
/** How far literal text is set in from what is around it. */
const TEXT_INDENT = 4;
const WIDEST_PICTURE = 120;
/** What a picture of steps needs besides its columns. */
const PICTURE_MARGIN = 8;

/** A block as lines from an indent on; with `captions` a table says what it is. */
export function blockLines(
  block: Block,
  view: PageView,
  indent: number,
  captions: boolean,
): string[] {
  const margin = ' '.repeat(indent);
  switch (block.kind) {
    case 'paragraph': {
      const words = textWithPlace(block.words, view);
      return words === ''
        ? []
        : wrap(`${margin}${words}`, view.width ?? view.prose ?? null, indent).map((line) =>
            roleOf(block.role, view)(line),
          );
    }
    case 'statements':
      return statementLines(block, view, indent);
    case 'facts':
      return factLines(block.facts, view, indent);
    case 'text':
      return block.lines.map((line) => `${margin}${' '.repeat(TEXT_INDENT)}${forTerminal(line)}`);
    case 'table':
      return [
        ...(captions && rowsOf(block.table).length > 0
          ? wrap(`${margin}${forTerminal(block.table.caption)}:`, view.width, indent)
          : []),
        ...tableLines(block.table, view, indent),
      ];
    case 'chart':
      return chartLines(block.chart, view, indent);
    case 'findings':
      return findingBlockLines(block, view);
  }
}

function roleOf(role: ParagraphRole, { style }: PageView): (text: string) => string {
  switch (role) {
    case 'plain':
      return (text) => text;
    case 'lead':
    case 'caption':
      return style.bold;
    case 'small':
      return style.dim;
  }
}

/** Counts and lives are drawn with signs; what cannot be drawn is shown as numbers. */
function chartLines({ plot, table }: Chart, view: PageView, indent: number): string[] {
  switch (plot.kind) {
    case 'steps': {
      const columns = Math.min(view.width ?? USUAL_WIDTH, WIDEST_PICTURE) - PICTURE_MARGIN;
      return pictureLines(stepGrid(plot, columns), view.language);
    }
    case 'lives':
      return lifeLines(plot, view);
    case 'days':
    case 'years':
    case 'matrix':
      return tableLines(table(), view, indent);
  }
}

function findingBlockLines(
  { findings, form, lines }: Extract<Block, { kind: 'findings' }>,
  { style, width, language }: PageView,
): string[] {
  const view = { style, width, language, lines: remembered(lines) };
  switch (form) {
    case 'full':
      return findings.flatMap((found, index) => [
        ...(index === 0 ? [] : ['']),
        ...findingLines(found, view),
      ]);
    case 'compact':
      return findings.map((found) => compactFinding(found, view));
  }
}

/** The same look-up, asking once for each of the files that follow one another in the order of findings. */
function remembered(
  lines: (path: string) => readonly string[] | null,
): (path: string) => readonly string[] | null {
  let last: { readonly path: string; readonly lines: readonly string[] | null } | undefined;
  return (path) => {
    if (last?.path !== path) last = { path, lines: lines(path) };
    return last.lines;
  };
}
