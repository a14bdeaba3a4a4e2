import type { Chart, Document, Section } from './document.ts';
import type { Table } from './table.ts';

/** All tables of a document in order, those of charts among them. */
export function tablesOf(document: Document): Table[] {
  return document.sections.flatMap(tablesIn);
}

function tablesIn({ blocks, sections }: Section): Table[] {
  const own = blocks.flatMap((block) =>
    block.kind === 'table' ? [block.table] : block.kind === 'chart' ? [block.chart.table()] : [],
  );
  return [...own, ...sections.flatMap(tablesIn)];
}

/** All charts of a document in order. */
export function chartsOf(document: Document): Chart[] {
  return document.sections.flatMap(chartsIn);
}

function chartsIn({ blocks, sections }: Section): Chart[] {
  const own = blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
  return [...own, ...sections.flatMap(chartsIn)];
}

/** Whether a section's heading does not by itself say what a table of it is: then the caption must be there too. */
export function needsCaptions({ blocks }: Section): boolean {
  return blocks.filter(({ kind }) => kind === 'table').length > 1;
}
