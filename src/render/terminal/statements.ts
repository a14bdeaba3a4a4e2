import type { Block, Statement } from '../../reports/document/document.ts';
import type { Value } from '../../reports/document/value.ts';
import { greatest } from '../../time/extremes.ts';
import { displayWidth } from '../layout/width.ts';
import { wrap } from '../layout/wrap.ts';
import { terminalText, textWithPlace } from './value.ts';
import type { PageView } from './view.ts';

type Statements = Extract<Block, { kind: 'statements' }>;

const UNDER = 2;

/** Statements as lines: the mark of the list, the sign in a column of its own, the words, and what is said under them. */
export function statementLines(
  { statements, list }: Statements,
  view: PageView,
  indent: number,
): string[] {
  const signs = statements.map(({ sign }) => (sign === null ? '' : terminalText(sign, view)));
  const widest = Math.max(0, greatest(signs.map(displayWidth)));
  const column = list === 'plain' && widest > 0 ? widest + (widest === 1 ? 1 : UNDER) : 0;
  return statements.flatMap((statement, index) => {
    const mark = markOf(list, index);
    const sign = signs[index] ?? '';
    const signed =
      column > 0
        ? `${sign}${' '.repeat(column - displayWidth(sign))}`
        : sign === ''
          ? ''
          : `${sign} `;
    const start = `${' '.repeat(indent)}${mark}${signed}`;
    const at = indent + displayWidth(mark) + column;
    return list === 'plain' && sign === '' && statement.under.length > 0
      ? headedLines(statement, at, view)
      : linesOf(statement, start, at, view);
  });
}

/** A plain line with more under it stands out as their heading. */
function headedLines({ words, under }: Statement, column: number, view: PageView): string[] {
  const head = wrap(
    `${' '.repeat(column)}${textWithPlace(words, view)}`,
    view.width,
    column + UNDER,
  );
  return [...head.map(view.style.bold), ...underLines(under, column, view)];
}

function linesOf(
  { words, under }: Statement,
  start: string,
  column: number,
  view: PageView,
): string[] {
  const width = endsInCommand(words) ? null : view.width;
  return [
    ...wrap(`${start}${textWithPlace(words, view)}`, width, column),
    ...underLines(under, column, view),
  ];
}

/** A command to type, alone or after a word of what it does: in several lines it could not be copied. */
function endsInCommand(words: Value): boolean {
  const last = words.kind === 'several' && words.values.length === 2 ? words.values[1] : words;
  return last?.kind === 'text' && last.from === 'command';
}

function underLines(under: Statement['under'], column: number, view: PageView): string[] {
  const margin = ' '.repeat(column + UNDER);
  return under.flatMap((each) =>
    wrap(`${margin}${textWithPlace(each, view)}`, view.width, column + UNDER * 2),
  );
}

function markOf(list: Statements['list'], index: number): string {
  switch (list) {
    case 'numbered':
      return `${index + 1} `;
    case 'lettered':
      return `${String.fromCharCode(97 + (index % 26))}  `;
    case 'bullets':
      return '– ';
    case 'tasks':
      return '☐ ';
    case 'plain':
      return '';
  }
}
