import type { Block, Chart, Document, Section } from './document/document.ts';
import type { Table } from './document/table.ts';
import { findingsTable } from './findings/table.ts';

/** All tables of a document in order, those of charts and of findings among them; last those for programs alone. */
export function tablesOf({ sections, language, forPrograms = [] }: Document): Table[] {
  let findings = 0;
  const tablesIn = ({ blocks, sections: inner }: Section): Table[] => [
    ...blocks.flatMap((block) => tableOfBlock(block) ?? []),
    ...inner.flatMap(tablesIn),
  ];
  return [...sections.flatMap(tablesIn), ...forPrograms];

  function tableOfBlock(block: Block): Table | null {
    switch (block.kind) {
      case 'table':
        return block.table;
      case 'chart':
        return block.chart.table();
      case 'findings':
        findings += 1;
        return findingsTable(block, findings === 1 ? 'funn' : `funn-${findings}`, language);
      case 'paragraph':
      case 'statements':
      case 'facts':
      case 'text':
        return null;
    }
  }
}

/** The table of an id, or for null the main one of the document, else its first; undefined where there is none. */
export function tableAsked(document: Document, id: string | null): Table | undefined {
  const tables = tablesOf(document);
  if (id !== null) return tables.find((table) => table.id === id);
  return tables.find((table) => table.id === document.mainTable) ?? tables[0];
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
