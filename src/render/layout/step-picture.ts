import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { greatest } from '../../time/extremes.ts';
import type { Cell, Mark, StepGrid } from './step-grid.ts';

const CELL_SIGNS: Readonly<Record<Cell, string>> = {
  ran: '█',
  'will-run': '░',
  unknown: '?',
  planned: '+',
  limit: '·',
  empty: ' ',
};

const MARK_SIGNS: Readonly<Record<Mark, string>> = {
  broken: 'B',
  'broken-unless-planned': 'b',
  'off-limit': 'O',
  unknown: '?',
  exempt: 'u',
  none: ' ',
};

/** The picture as lines of signs with a legend of the signs it uses; colour is never needed to read it. */
export function pictureLines(picture: StepGrid, language: Language): string[] {
  const gutter = greatest(picture.rows.map(({ level }) => String(level).length));
  const rows = picture.rows.map(({ level, isLimit, cells }) => {
    const signs = cells.map((cell) => CELL_SIGNS[cell]).join('');
    return `${String(level).padStart(gutter + 2)} ${isLimit ? '┼' : '│'}${signs}`;
  });
  const indent = ' '.repeat(gutter + 3);
  return [
    ...rows.map((row) => row.trimEnd()),
    `${indent}└${axis(picture)}`,
    `${indent} ${yearNames(picture)}`.trimEnd(),
    `${indent} ${markSigns(picture)}`.trimEnd(),
    ...legend(picture, language).map((line) => `  ${line}`),
  ];
}

function axis({ marks, years }: StepGrid): string {
  const columns = new Set(years.map(({ column }) => column));
  return marks.map((_, column) => (columns.has(column) ? '┴' : '─')).join('');
}

function yearNames({ years, marks }: StepGrid): string {
  let line = '';
  for (const { year, column } of years) {
    const free = line === '' || column > line.length;
    if (free && column + 4 <= marks.length) line = `${line.padEnd(column)}${year}`;
  }
  return line;
}

function markSigns({ marks, today }: StepGrid): string {
  return marks.map((mark, column) => (column === today ? 'I' : MARK_SIGNS[mark])).join('');
}

function legend(picture: StepGrid, language: Language): string[] {
  const cells = new Set(picture.rows.flatMap(({ cells: row }) => row));
  const marks = new Set(picture.marks);
  const words = wordsIn(language).charts;
  const entries = [
    ...keysOf(words.counts).flatMap((cell) =>
      cells.has(cell) ? [`${CELL_SIGNS[cell]} ${words.counts[cell]}`] : [],
    ),
    ...keysOf(words.marks).flatMap((mark) =>
      marks.has(mark) && !(mark === 'unknown' && cells.has('unknown'))
        ? [`${MARK_SIGNS[mark]} ${words.marks[mark]}`]
        : [],
    ),
    ...(picture.today === null ? [] : [words.todaySign(writtenDay(picture.asOf))]),
  ];
  return inLines([words.scale(picture.daysPerCell), ...entries], 74);
}

/** Entries side by side, three spaces apart, in as few lines as fit. */
function inLines(entries: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 3 + entry.length <= width)
      lines[lines.length - 1] = `${last}   ${entry}`;
    else lines.push(entry);
  }
  return lines;
}

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(record) as K[]; // the record has exactly the keys of its type
}
