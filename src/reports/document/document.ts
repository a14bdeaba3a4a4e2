import type { CountResult, Verdict } from '../../krav/result.ts';
import type { Language } from '../../text/language.ts';
import { type Day, formatIsoDay } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import type { Envelope } from '../envelope.ts';
import type { Timeline } from '../timeline/timeline.ts';

/** A text, and whether it is the report's own or comes from a post: those are Norwegian in every report. */
export interface DocumentText {
  readonly text: string;
  readonly from: 'report' | 'data';
}

/** One value of a table. Days and numbers stay what they are, so that a spreadsheet gets real ones. */
export type Cell =
  | ({ readonly kind: 'text' } & DocumentText)
  | { readonly kind: 'day'; readonly day: Day }
  /** `unit`: whole kroner, or a share of one. */
  | { readonly kind: 'number'; readonly value: number; readonly unit?: 'kroner' | 'share' }
  /** A verdict, with its sign and words. */
  | { readonly kind: 'verdict'; readonly verdict: Verdict; readonly words: string }
  /** Nothing, and why: «ikke fastsatt», «ukjent». */
  | { readonly kind: 'missing'; readonly words: string };

export interface Column {
  /** Language-neutral, unique in its table: the key in JSON and the header of CSV. */
  readonly key: string;
  readonly title: string;
  readonly align: 'left' | 'right';
  /** Columns with the lowest numbers are kept where there is little room; 1 is kept always. */
  readonly priority: 1 | 2 | 3;
}

export interface Table {
  /** Language-neutral, unique in its document: the name in CSV and spreadsheets. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Said where there are no rows. */
  readonly empty: string;
}

/** A line among those that say it all, or among deviations; the sign is a word such as BRUDD, or null. */
export interface Statement {
  readonly sign: string | null;
  readonly words: string;
}

/** What a chart shows. The table that stands with it says the same in numbers. */
export type ChartContent =
  | {
      readonly kind: 'gantt';
      readonly timeline: Timeline;
      /** Days on which a promise is broken. */
      readonly shades: readonly (Interval & { readonly name: string })[];
    }
  | { readonly kind: 'counts'; readonly result: CountResult; readonly asOf: Day }
  | {
      readonly kind: 'money';
      readonly years: readonly {
        readonly year: number;
        /** In whole kroner: to projects that surely run, and to those where nobody knows. */
        readonly committed: number;
        readonly unclear: number;
        /** The frame of the year; null when it is not set. */
        readonly frame: number | null;
      }[];
    }
  | {
      readonly kind: 'matrix';
      readonly columns: readonly string[];
      readonly rows: readonly { readonly title: string; readonly values: readonly number[] }[];
    };

export interface Chart {
  /** Unique in its document. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly content: ChartContent;
  readonly table: Table;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly words: DocumentText }
  | {
      readonly kind: 'statements';
      readonly statements: readonly Statement[];
      readonly numbered: boolean;
    }
  | {
      readonly kind: 'facts';
      readonly facts: readonly { readonly name: string; readonly value: Cell }[];
    }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'chart'; readonly chart: Chart };

/** A part with a heading. Language-neutral id, unique in its document: the anchor in HTML. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

export type ReportName = 'status' | 'forskning' | 'sosiale-entreprenorer';

/** A report as data for documents: words are made, nothing is laid out. */
export interface ReportDocument {
  readonly name: ReportName;
  readonly language: Language;
  readonly title: string;
  /** The register's title, from the data. */
  readonly register: string;
  /** A line under the title: day, register hash, counts. */
  readonly subtitle: string;
  /** Said above all else: that example posts count; files set aside. */
  readonly banners: readonly string[];
  readonly envelope: Envelope;
  /** What the report was asked for beside the day, so that it can be made again: `since` as written, or null. */
  readonly since: string | null;
  /** The table that CSV gives when none is chosen. */
  readonly mainTable: string;
  readonly sections: readonly Section[];
}

/** All tables of a document in order, those of charts among them. */
export function tablesOf(document: ReportDocument): Table[] {
  return document.sections.flatMap(tablesIn);
}

function tablesIn({ blocks, sections }: Section): Table[] {
  const own = blocks.flatMap((block) =>
    block.kind === 'table' ? [block.table] : block.kind === 'chart' ? [block.chart.table] : [],
  );
  return [...own, ...sections.flatMap(tablesIn)];
}

/** Whether a section's heading does not by itself say what a table of it is: then the caption must stand with it. */
export function needsCaptions({ blocks }: Section): boolean {
  return blocks.filter(({ kind }) => kind === 'table').length > 1;
}

/** All charts of a document in order. */
export function chartsOf(document: ReportDocument): Chart[] {
  return document.sections.flatMap(chartsIn);
}

function chartsIn({ blocks, sections }: Section): Chart[] {
  const own = blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
  return [...own, ...sections.flatMap(chartsIn)];
}

/** A cell for machines: days as ISO text, numbers as numbers, verdicts by their names; null where nothing is set. */
export function machineValue(cell: Cell): string | number | null {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'day':
      return formatIsoDay(cell.day);
    case 'number':
      return cell.value;
    case 'verdict':
      return cell.verdict;
    case 'missing':
      return null;
  }
}
