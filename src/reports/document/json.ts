import { envelopeJson, jsonText } from '../envelope-json.ts';
import {
  type Block,
  machineValue,
  type ReportDocument,
  type Section,
  type Table,
} from './document.ts';

/** A report as JSON, `baerum-innov/report/1` (schemas/output/report.schema.json): its parts, with typed tables. */
export function documentJson(document: ReportDocument): string {
  const { name, title, subtitle, banners, since, language, sections, envelope } = document;
  return jsonText({
    ...envelopeJson('report/1', envelope, 0),
    report: name,
    language,
    since,
    title,
    subtitle,
    banners,
    sections: sections.map(sectionEntry),
  });
}

interface SectionEntry {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly unknown[];
  readonly sections: readonly SectionEntry[];
}

function sectionEntry({ id, title, blocks, sections }: Section): SectionEntry {
  return { id, title, blocks: blocks.map(blockEntry), sections: sections.map(sectionEntry) };
}

function blockEntry(block: Block) {
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', text: block.words.text };
    case 'statements':
      return { kind: 'statements', statements: block.statements };
    case 'facts':
      return {
        kind: 'facts',
        facts: block.facts.map(({ name, value }) => ({ name, value: machineValue(value) })),
      };
    case 'table':
      return { kind: 'table', table: tableEntry(block.table) };
    case 'chart': {
      const { id, title, description, content, table } = block.chart;
      return {
        kind: 'chart',
        id,
        title,
        description,
        chart: content.kind,
        table: tableEntry(table),
      };
    }
  }
}

function tableEntry({ id, caption, columns, rows }: Table) {
  return {
    id,
    caption,
    columns: columns.map(({ key, title }) => ({ key, title })),
    rows: rows.map((row) => row.map(machineValue)),
  };
}
