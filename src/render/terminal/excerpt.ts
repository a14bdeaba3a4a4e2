import type { Position } from '../../diagnostic/finding.ts';
import { displayWidth } from '../layout/width.ts';
import { wrap } from '../layout/wrap.ts';
import { type LineView, lineView } from './line-view.ts';

/** A span of a file to underline (the end not included), and what to say of it. */
export interface Mark {
  readonly start: Position;
  readonly end: Position;
  readonly sign: '^' | '-';
  readonly text: string;
  readonly paint: (text: string) => string;
}

interface ExcerptRequest {
  /** All lines of the file. */
  readonly lines: readonly string[];
  /** The first is the one that matters; the line above it is shown too. */
  readonly marks: readonly [Mark, ...Mark[]];
  readonly width: number | null;
  readonly dim: (text: string) => string;
}

/** Narrower than this beside its underlining, a message goes on lines of its own. */
const NARROWEST_MESSAGE = 30;
const NARROWEST_GUTTER = 5;

/**
 * The lines of a file where the marks are, numbered, each mark underlined with its text beside or
 * below it; `⋮` where lines are left out. A span of several lines is underlined on its first.
 */
export function excerpt({ lines, marks, width, dim }: ExcerptRequest): string[] {
  const [main] = marks;
  const gutter = Math.max(NARROWEST_GUTTER, String(lines.length).length + 1);
  const room = width === null ? null : Math.max(10, width - gutter - 3);
  const bar = `${' '.repeat(gutter)} ${dim('│')}`;
  const shown: string[] = [];
  let last = 0;
  for (const number of numbersToShow(lines, marks)) {
    if (last !== 0 && number > last + 1) shown.push(`${' '.repeat(gutter)} ${dim('⋮')}`);
    last = number;
    const own = marks.filter(({ start }) => start.line === number);
    const line = lines[number - 1] ?? '';
    const view = lineView(line, columns(own[0] ?? main, line), room);
    shown.push(`${dim(`${String(number).padStart(gutter)} │`)} ${view.text}`.trimEnd());
    for (const mark of own) {
      shown.push(...underlined(mark, view, line, room).map((text) => `${bar} ${text}`));
    }
  }
  return shown;
}

/** The line above what matters (unless it is empty), and every line with a mark. */
function numbersToShow(lines: readonly string[], marks: readonly [Mark, ...Mark[]]): number[] {
  const above = marks[0].start.line - 1;
  const numbers = new Set(marks.map(({ start }) => start.line));
  if (above >= 1 && (lines[above - 1] ?? '').trim() !== '') numbers.add(above);
  return [...numbers].sort((a, b) => a - b);
}

/** The columns of a mark on its first line. */
function columns({ start, end }: Mark, line: string): { start: number; end: number } {
  return { start: start.column, end: end.line > start.line ? line.length + 1 : end.column };
}

function underlined(mark: Mark, view: LineView, line: string, room: number | null): string[] {
  const span = columns(mark, line);
  const from = view.columnOf(span.start);
  const length = Math.max(1, view.columnOf(span.end) - from);
  const signs = ' '.repeat(from) + mark.paint(mark.sign.repeat(length));
  if (mark.text === '') return [signs];
  const beside = from + length + 1;
  if (room === null || beside + displayWidth(mark.text) <= room) return [`${signs} ${mark.text}`];
  if (room - beside < NARROWEST_MESSAGE) return [signs, ...wrap(mark.text, room)];
  const [first = '', ...rest] = wrap(mark.text, room - beside);
  return [`${signs} ${first}`, ...rest.map((text) => ' '.repeat(beside) + text)];
}
