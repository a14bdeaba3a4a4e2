import type { Chart } from '../../reports/document/document.ts';
import type { Language } from '../../text/language.ts';
import { daysSvg } from './days.ts';
import type { Svg } from './elements.ts';
import { livesSvg } from './lives.ts';
import { matrixSvg } from './matrix.ts';
import { stepsSvg } from './steps.ts';
import { yearsSvg } from './years.ts';

/** What a picture needs of a chart. */
export type Drawn = Omit<Chart, 'table'>;

/** The picture of a chart, inside a page or alone. */
export function chartSvg(
  { id, title, description, plot }: Drawn,
  language: Language,
  form: 'inline' | 'alone',
): Svg {
  const picture = { id, title, description, language, form };
  switch (plot.kind) {
    case 'steps':
      return stepsSvg({ ...picture, plot });
    case 'days':
      return daysSvg({ ...picture, plot });
    case 'lives':
      return livesSvg({ ...picture, plot });
    case 'years':
      return yearsSvg({ ...picture, plot });
    case 'matrix':
      return matrixSvg({ ...picture, plot });
  }
}
