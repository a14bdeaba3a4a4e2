import type { Language } from '../../text/language.ts';
import type { Style } from './style.ts';

/** What the parts of a page in a terminal must know: the language, the columns to fit in (null is no limit), and colour. */
export interface PageView {
  readonly language: Language;
  readonly width: number | null;
  /** Columns that paragraphs fit in where there is no limit; without it they are one line. */
  readonly prose?: number;
  readonly style: Style;
}
