import { goalsOf } from './goal.ts';
import type { Figures, Row } from './row.ts';

const HEADINGS = [
  'what',
  'posts',
  'time',
  'against',
  'its time',
  'ratio (lowest to highest)',
  'goal',
  'peak memory',
  'rounds',
  'Node',
  'measured',
];
const SECOND = 1_000;
const SECONDS_FROM = 10 * SECOND;

/** Rows as a table in Markdown, with the columns that say something, one below another also in a terminal. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(cellsOf);
  const columns = HEADINGS.flatMap((heading, column) => {
    const below = cells.map((line) => line[column] ?? '');
    if (below.every((cell) => cell === '')) return [];
    const width = Math.max(heading.length, ...below.map((cell) => cell.length));
    return [[heading, '-'.repeat(width), ...below].map((cell) => cell.padEnd(width))];
  });
  const lines = Array.from({ length: rows.length + 2 }, (_, line) =>
    columns.map((column) => column[line] ?? '').join(' | '),
  );
  return lines.map((line) => `| ${line} |`).join('\n');
}

function cellsOf(row: Row): string[] {
  const { what, posts, node, measured } = row;
  const [first, last] = [
    [inCell(what), posts === null ? '' : number(posts)],
    [node, measured],
  ];
  switch (row.kind) {
    case 'left-out':
      return [
        ...first,
        '',
        inCell(row.who),
        '',
        '',
        `not measured: ${inCell(row.why)}`,
        '',
        '',
        ...last,
      ];
    case 'measured': {
      const { tool, peer, ratio, milliseconds95, rounds } = row;
      const slowest = milliseconds95 === null ? '' : `, 95 % ${time(milliseconds95)}`;
      return [
        ...first,
        `${time(tool.milliseconds)}${slowest}`,
        peer === null ? '' : inCell(peer.name),
        peer === null ? '' : time(peer.milliseconds),
        ratio === null
          ? ''
          : `${ratio.median.toFixed(2)} (${ratio.lowest.toFixed(2)} to ${ratio.highest.toFixed(2)})`,
        goalWords(row),
        memory(tool, peer),
        String(rounds),
        ...last,
      ];
    }
  }
}

function goalWords(row: Row): string {
  return goalsOf(row)
    .map(({ words, measured }) => {
      if (measured === null) return `${words}: not measured`;
      return `${words}: ${measured.isReached ? 'met' : '**missed**'}`;
    })
    .join('; ');
}

function memory(tool: Figures, peer: Figures | null): string {
  const words = ({ megabytes }: Figures) =>
    megabytes === null ? 'not measured' : `${megabytes.toFixed(0)} MB`;
  return peer === null ? words(tool) : `${words(tool)}, ${words(peer)}`;
}

function time(milliseconds: number): string {
  return milliseconds < SECONDS_FROM
    ? `${number(Math.round(milliseconds))} ms`
    : `${(milliseconds / SECOND).toFixed(1)} s`;
}

/** With a space before each three digits. */
function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ' ');
}

function inCell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
