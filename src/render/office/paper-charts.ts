import type { Chart } from '../../reports/document/document.ts';
import type { LifePlot } from '../../reports/document/plot.ts';
import type { Drawn } from '../svg/chart.ts';

/** A chart in parts, each of which fits on a page. */
export interface PaperChart {
  readonly parts: readonly Drawn[];
  /** Lives that are drawn, of all; the same where nothing is left out. */
  readonly drawn: number;
  readonly all: number;
}

/** Rows of a page, headings among them, of lives as `livesSvg` draws them. */
const ROWS = 44;
/** More is no picture anybody reads; the table beside it has all. */
const PAGES = 4;

type Group = LifePlot['groups'][number];

/** Takes a chart; gives what is drawn of it on paper. */
export function onPaper({ id, title, description, plot }: Chart): PaperChart {
  const whole = { id, title, description, plot };
  if (plot.kind !== 'lives') return { parts: [whole], drawn: 0, all: 0 };
  const pages = pagesOf(plot.groups).slice(0, PAGES);
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

/** The groups of each page; one that goes on has its heading there too. */
function pagesOf(groups: readonly Group[]): Group[][] {
  const pages: Group[][] = [[]];
  let left = ROWS;
  for (const { title, rows } of groups)
    for (let from = 0; from < rows.length; ) {
      if (left < 2) {
        pages.push([]);
        left = ROWS;
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
