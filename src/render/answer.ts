import type { Document } from '../reports/document/document.ts';
import type { FillInBook } from '../reports/document/fill-in.ts';
import type { FailedRun } from '../reports/findings/failed-run.ts';
import type { CheckReport } from '../reports/findings/report.ts';
import type { Calendar } from './ics/render.ts';

/** What a command can answer with; each format takes one of these. */
export interface Parts {
  readonly document: Document;
  /** The published model as text; never made from the document, whose words may change. */
  readonly json: string;
  readonly findings: CheckReport | FailedRun;
  readonly calendar: Calendar;
  /** Sheets to fill in; what a spreadsheet is where the answer has them. */
  readonly sheet: FillInBook;
  /** The file itself. */
  readonly source: string;
  /** Statements for a database. */
  readonly statements: string;
  /** A program for a shell. */
  readonly script: string;
}

export type Part = keyof Parts;
