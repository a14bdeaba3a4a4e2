import type { Language } from '../../text/language.ts';
import type { LifePlot, Shade } from '../document/plot.ts';
import type { Timeline } from './timeline.ts';

/** The lives of a timeline as a chart, with named days drawn behind them. */
export function lifePlot(
  { window, asOf, groups }: Timeline,
  shades: readonly Shade[],
  language: Language,
): LifePlot {
  return {
    kind: 'lives',
    window,
    asOf,
    shades,
    groups: groups.map(({ title, lines }) => ({
      title: title[language],
      rows: lines.map(({ id, title: name, bars }) => ({ name: id, title: name, bars })),
    })),
  };
}
