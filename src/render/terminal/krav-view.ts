import type { LineOf } from '../../reports/posts/place.ts';
import type { Language } from '../../text/language.ts';
import type { Day } from '../../time/day.ts';

/** How krav are shown in a terminal. */
export interface KravView {
  readonly asOf: Day;
  readonly language: Language;
  /** Columns to fit in; null for no limit. */
  readonly width: number | null;
  readonly lineOf: LineOf;
}
