import type { Block, Document, Section } from '../../reports/document/document.ts';
import type { Table } from '../../reports/document/table.ts';
import { findingsTable } from '../../reports/findings/table.ts';
import type { Language } from '../../text/language.ts';

/** The table of each block that has one, in order. Tables with the same id are one. */
export function blockTables({ sections, language }: Document): ReadonlyMap<Block, Table> {
  const byId = new Map<string, Table>();
  const tables = new Map<Block, Table>();
  for (const block of sections.flatMap(blocksIn)) {
    const made = tableOf(block, `funn-${tables.size}`, language);
    if (made === null) continue;
    const table = byId.get(made.id) ?? made;
    byId.set(made.id, table);
    tables.set(block, table);
  }
  return tables;
}

function blocksIn({ blocks, sections }: Section): Block[] {
  return [...blocks, ...sections.flatMap(blocksIn)];
}

function tableOf(block: Block, findingsId: string, language: Language): Table | null {
  switch (block.kind) {
    case 'table':
      return block.table;
    case 'chart':
      return block.chart.table();
    case 'findings':
      return findingsTable(block, findingsId, language);
    case 'paragraph':
    case 'statements':
    case 'facts':
    case 'text':
      return null;
  }
}
