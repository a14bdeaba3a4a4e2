import type { Block, Statement } from '../../reports/document/document.ts';
import type { TextView } from '../layout/places.ts';
import { ROOM, STEP, STYLES } from './look.ts';
import { type Element, ensureRoom, type Paper } from './paper.ts';
import { add, whole } from './paragraph.ts';
import { runs, valueRuns } from './text.ts';

type Statements = Extract<Block, { kind: 'statements' }>;

/** Lines of their own, as a list where they are one. */
export function drawStatements(
  paper: Paper,
  parent: Element,
  { list, statements }: Statements,
  view: TextView,
): void {
  if (list === 'plain') {
    for (const each of statements) drawStatement(paper, parent, each, 0, view);
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
    drawStatement(paper, body, each, STEP, view);
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
    case 'tasks':
      return '•';
  }
}

/** What is said under a statement is a step further in than its words. */
function drawStatement(
  paper: Paper,
  parent: Element,
  { sign, words, under }: Statement,
  left: number,
  view: TextView,
): void {
  const bold = { ...STYLES.plain, font: 'bold' } as const;
  const content = [
    ...(sign === null ? [] : [...valueRuns(sign, view, bold), ...runs(' ', bold)]),
    ...valueRuns(words, view, STYLES.plain),
  ];
  add(paper, parent, 'P', content, { style: STYLES.plain, left, room: ROOM - left });
  const further = left + STEP / 2;
  for (const value of under)
    add(paper, parent, 'P', valueRuns(value, view, STYLES.plain), {
      style: STYLES.plain,
      left: further,
      room: ROOM - further,
    });
}
