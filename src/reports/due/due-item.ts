import type { Post } from '../../read/post.ts';
import type { Day } from '../../time/day.ts';

/** What kind of work it is. */
export type DueKind =
  | 'overdue-end'
  | 'overdue-start'
  | 'untouched'
  | 'missing-amount'
  /** A file that is set aside. */
  | 'repair'
  /** A krav cannot be judged from the day on; a day that has been: it cannot be judged now. */
  | 'unknown'
  /** A period ends in which something is still missing. */
  | 'period-end'
  /** Outside a limit where the krav says that this is no error, now. */
  | 'not-met'
  | 'over'
  | 'end'
  | 'start'
  | 'deadline'
  | 'breach'
  /** The last day on which what would close a coming breach can be begun. */
  | 'last-day'
  /** A promise that is broken now. */
  | 'broken'
  | 'exemption';

/** What a line of the worklist is about, besides its post. */
export type About =
  | { readonly kind: 'text'; readonly text: string }
  /** A post or a krav; its file where that is known. */
  | { readonly kind: 'post'; readonly id: string; readonly path: string | null }
  /** A field of the line's own post, as a JSON pointer. */
  | { readonly kind: 'field'; readonly pointer: string };

/** One line of the worklist. */
export interface DueItem {
  readonly kind: DueKind;
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly path: string;
  /** The line of its file to look at; null for the file as a whole. */
  readonly line: number | null;
  /** The day it is about; null for what has no day, such as a missing amount. */
  readonly day: Day | null;
  /** Days from the as-of day, below zero for what is overdue. */
  readonly daysUntil: number | null;
  /** What opens a breach, what is missing, which krav a file that is set aside decides. */
  readonly about: readonly About[];
  /** Of a period that ends: how many there are in it, and how many there must be. */
  readonly period?: { readonly name: string; readonly low: number; readonly needed: number };
  readonly post: Post | null;
  /** Who answers for it: unit and role as the register has them; null where nobody is recorded. */
  readonly responsible: string | null;
  /** It comes after the days asked for, and the krav asks to be warned of it by now (`varsel_dager`). */
  readonly isWarned?: true;
}
