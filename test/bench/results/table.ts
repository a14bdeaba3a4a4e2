import { goalsOf } from './goal.ts';
import type { Figures, MeasuredRow, Row } from './row.ts';

const HEADINGS = [
  'what',
  'posts',
  'time',
  'against',
  'its time',
  'ratio (lowest to highest)',
  'goal',
  'processor time',
  'peak memory',
  'rounds',
  'Node',
  'measured',
] as const;
type Cells = { readonly [Heading in (typeof HEADINGS)[number]]?: string };

const SECOND = 1_000;
const SECONDS_FROM = 10 * SECOND;

/** Rows as a table in Markdown, with the columns that say something, one below another also in a terminal. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(cellsOf);
  const columns = HEADINGS.flatMap((heading) => {
    const below = cells.map((line) => line[heading] ?? '');
    if (below.every((cell) => cell === '')) return [];
    const width = Math.max(heading.length, ...below.map((cell) => cell.length));
    return [[heading, '-'.repeat(width), ...below].map((cell) => cell.padEnd(width))];
  });
  const lines = Array.from({ length: rows.length + 2 }, (_, line) =>
    columns.map((column) => column[line] ?? '').join(' | '),
  );
  return lines.map((line) => `| ${line} |`).join('\n');
}

function cellsOf(row: Row): Cells {
  const { what, posts, node, measured } = row;
  const common = {
    what: inCell(what),
    posts: posts === null ? '' : number(posts),
    Node: node,
    measured,
  };
  switch (row.kind) {
    case 'left-out':
      return { ...common, against: inCell(row.who), goal: `not measured: ${inCell(row.why)}` };
    case 'measured':
      return { ...common, ...figuresOf(row) };
  }
}

function figuresOf(row: MeasuredRow): Cells {
  const { tool, peer, ratio, milliseconds95, rounds } = row;
  const slowest = milliseconds95 === null ? '' : `, 95 % ${time(milliseconds95)}`;
  return {
    time: `${time(tool.milliseconds)}${slowest}`,
    against: peer === null ? '' : inCell(peer.name),
    'its time': peer === null ? '' : time(peer.milliseconds),
    'ratio (lowest to highest)':
      ratio === null
        ? ''
        : `${ratio.median.toFixed(2)} (${ratio.lowest.toFixed(2)} to ${ratio.highest.toFixed(2)})`,
    goal: goalWords(row),
    'processor time': each(tool, peer, ({ processor }) =>
      processor === null ? null : time(processor),
    ),
    'peak memory': each(tool, peer, ({ megabytes }) =>
      megabytes === null ? null : `${megabytes.toFixed(0)} MB`,
    ),
    rounds: String(rounds),
  };
}

function goalWords(row: MeasuredRow): string {
  return goalsOf(row)
    .map(({ words, measured }) => {
      if (measured === null) return `${words}: not measured`;
      return `${words}: ${measured.isReached ? 'met' : '**missed**'}`;
    })
    .join('; ');
}

/** A figure of the tool, and of the peer where there is one. */
function each(tool: Figures, peer: Figures | null, words: (of: Figures) => string | null): string {
  const both = peer === null ? [tool] : [tool, peer];
  return both.map((of) => words(of) ?? 'not measured').join(', ');
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
