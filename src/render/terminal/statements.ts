import type { Block, Statement } from '../../reports/document/document.ts';
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
  const widest = Math.max(0, ...signs.map(displayWidth));
  const column = list === 'plain' && widest > 0 ? widest + UNDER : 0;
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
    return linesOf(statement, start, indent + displayWidth(mark) + column, view);
  });
}

function linesOf(
  { words, under }: Statement,
  start: string,
  column: number,
  view: PageView,
): string[] {
  return [
    ...wrap(`${start}${textWithPlace(words, view)}`, view.width, column),
    ...under.flatMap((each) =>
      wrap(
        `${' '.repeat(column + UNDER)}${textWithPlace(each, view)}`,
        view.width,
        column + UNDER * 2,
      ),
    ),
  ];
}

function markOf(list: Statements['list'], index: number): string {
  switch (list) {
    case 'numbered':
      return `${index + 1} `;
    case 'lettered':
      return `${String.fromCharCode(97 + (index % 26))}  `;
    case 'bullets':
      return '– ';
    case 'plain':
      return '';
  }
}
