import type { Chart } from '../../reports/document/document.ts';
import type { Language } from '../../text/language.ts';
import { countsSvg } from './counts.ts';
import type { Svg } from './elements.ts';
import { ganttSvg } from './gantt.ts';
import { matrixSvg } from './matrix.ts';
import { moneySvg } from './money.ts';

/** The picture of a chart, inside a page or alone; null where its content has none. */
export function chartSvg(
  { id, title, description, content }: Chart,
  language: Language,
  form: 'inline' | 'alone',
): Svg | null {
  const described = { id, title, description };
  switch (content.kind) {
    case 'gantt': {
      const { timeline, shades } = content;
      return ganttSvg({ ...described, timeline, shades, language, form });
    }
    case 'counts': {
      const { result, asOf } = content;
      return countsSvg({ ...described, result, asOf, language, form });
    }
    case 'money':
      return moneySvg({ ...described, years: content.years, language, form });
    case 'matrix':
      return matrixSvg({ ...described, columns: content.columns, rows: content.rows, form });
  }
}
