import type { Chart } from '../../reports/document/document.ts';
import type { LifePlot } from '../../reports/document/plot.ts';
import type { Drawn } from '../svg/chart.ts';
import { rowsWithin } from '../svg/lives.ts';

/** A chart in parts, each of which fits on a page. */
export interface PaperChart {
  readonly parts: readonly Drawn[];
  /** Lives that are drawn, of all; the same where nothing is left out. */
  readonly drawn: number;
  readonly all: number;
}

/** More rows are no picture anybody reads; the table beside it has all. */
const MOST_ROWS = 176;

type Group = LifePlot['groups'][number];

/** Takes a chart, and how tall a picture may be in its own pixels; gives what is drawn of it on paper. */
export function onPaper({ id, title, description, plot }: Chart, tallest: number): PaperChart {
  const whole = { id, title, description, plot };
  if (plot.kind !== 'lives') return { parts: [whole], drawn: 0, all: 0 };
  const rows = Math.max(2, rowsWithin(tallest));
  const pages = pagesOf(plot.groups, rows).slice(0, Math.ceil(MOST_ROWS / rows));
  const parts = pages.map((groups, page) => ({
    ...whole,
    id: `${id}-${page + 1}`,
    plot: { ...plot, groups },
  }));
  return {
    parts: parts.length <= 1 ? [whole] : parts,
    drawn: livesIn(pages.flat()),
    all: livesIn(plot.groups),
  };
}

/** The groups of each page of so many rows, headings among them; one that goes on has its heading there too. */
function pagesOf(groups: readonly Group[], most: number): Group[][] {
  const pages: Group[][] = [[]];
  let left = most;
  for (const { title, rows } of groups)
    for (let from = 0; from < rows.length; ) {
      if (left < 2) {
        pages.push([]);
        left = most;
      }
      const taken = rows.slice(from, from + left - 1);
      pages.at(-1)?.push({ title, rows: taken });
      from += taken.length;
      left -= taken.length + 1;
    }
  return pages;
}

function livesIn(groups: readonly Group[]): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}
