import type { Block, Document, Fact, Section, Statement } from './document.ts';
import { envelopeJson, jsonText } from './envelope-json.ts';
import { forKeeping } from './kept.ts';
import type { Plot } from './plot.ts';
import { rowsOf, type Table } from './table.ts';
import { machineValue } from './value.ts';

/** A report as JSON, `baerum-innov/report/1` (schemas/output/report.schema.json): its parts, with typed tables. */
export function documentJson(document: Document): string {
  const { request, title, subtitle, banners, language, sections, envelope } = forKeeping(document);
  const [, ...facts] = subtitle;
  return jsonText({
    ...(envelope === null ? {} : envelopeJson('report/1', envelope)),
    report: request?.report ?? null,
    language,
    since: request?.since ?? null,
    title,
    subtitle: facts.map(machineValue).join(' · '),
    banners,
    sections: sections.map(sectionEntry),
  });
}

interface SectionEntry {
  readonly id: string;
  readonly title: string | null;
  readonly blocks: readonly unknown[];
  readonly sections: readonly SectionEntry[];
}

function sectionEntry({ id, title, blocks, sections }: Section): SectionEntry {
  return { id, title, blocks: blocks.map(blockEntry), sections: sections.map(sectionEntry) };
}

/** The published names of what charts show. */
const CHART_NAMES: Readonly<Record<Plot['kind'], string>> = {
  steps: 'counts',
  days: 'days',
  lives: 'gantt',
  years: 'money',
  matrix: 'matrix',
};

function blockEntry(block: Block) {
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', text: machineValue(block.words) };
    case 'statements':
      return { kind: 'statements', statements: block.statements.map(statementEntry) };
    case 'facts':
      return { kind: 'facts', facts: block.facts.map(factEntry) };
    case 'text':
      return { kind: 'text', lines: block.lines };
    case 'table':
      return { kind: 'table', table: tableEntry(block.table) };
    case 'chart': {
      const { id, title, description, plot, table } = block.chart;
      return {
        kind: 'chart',
        id,
        title,
        description,
        chart: CHART_NAMES[plot.kind],
        table: tableEntry(table()),
      };
    }
    case 'findings':
      return { kind: 'findings', findings: block.findings };
  }
}

function statementEntry({ sign, words }: Statement) {
  return { sign: sign === null ? null : machineValue(sign), words: machineValue(words) };
}

function factEntry({ name, value }: Fact): { name: string; value: unknown } {
  switch (value.kind) {
    case 'facts':
      return { name, value: value.facts.map(factEntry) };
    case 'items':
      return { name, value: value.items.map((item) => factEntry({ name: '', value: item }).value) };
    default:
      return { name, value: machineValue(value) };
  }
}

function tableEntry(table: Table) {
  const { id, caption, columns } = table;
  return {
    id,
    caption,
    columns: columns.map(({ key, title }) => ({ key, title })),
    rows: rowsOf(table).map((row) => row.map(machineValue)),
  };
}
