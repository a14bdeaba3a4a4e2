import type { CheckReport } from '../reports/check/report.ts';
import type { Document } from '../reports/document/document.ts';
import type { DueItem } from '../reports/due/due.ts';
import type { Language } from '../text/language.ts';
import type { Day } from '../time/day.ts';

/** Days to put in a calendar. */
export interface Calendar {
  readonly title: string;
  readonly asOf: Day;
  readonly language: Language;
  readonly items: readonly DueItem[];
}

/** What a command can answer with; each format takes one of these. */
export interface Parts {
  readonly document: Document;
  /** The published model as text; never made from the document, whose words may change. */
  readonly json: string;
  readonly findings: CheckReport;
  readonly calendar: Calendar;
  /** The file itself. */
  readonly source: string;
}

export type Part = keyof Parts;
