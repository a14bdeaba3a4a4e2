import { dailyResult, type KravResult } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { Day } from '../../time/day.ts';
import { combine, runsWithin } from '../../time/step.ts';
import type { Block, Chart } from '../document/document.ts';
import type { StepPlot } from '../document/plot.ts';
import { type Table, tableOf } from '../document/table.ts';
import { day } from '../document/value.ts';
import { limitsOverDays } from './limits.ts';
import { stepPlot } from './plot.ts';

/** The count over time as a picture, with the same in numbers; nothing for a krav without one curve. */
export function countChart(result: KravResult, asOf: Day, language: Language): Block[] {
  return stepChart(result, asOf, language, (plot) => ({
    id: 'antall-over-tid',
    description: wordsIn(language).krav.chartSpan(
      writtenDay(plot.window.from),
      writtenDay(plot.window.to),
    ),
    table: () => countTable(plot, language),
  }));
}

/** The count over time as a picture, with what `about` makes of its plot beside it; nothing for a krav without one curve. */
export function stepChart(
  result: KravResult,
  asOf: Day,
  language: Language,
  about: (plot: StepPlot) => Pick<Chart, 'id' | 'description' | 'table'>,
): Block[] {
  const daily = dailyResult(result);
  const plot = stepPlot(result, asOf);
  if (plot === null || daily === null) return [];
  const title = wordsIn(language).krav.chartTitle(result.krav.id, limitsOverDays(daily, language));
  return [{ kind: 'chart', chart: { ...about(plot), title, plot } }];
}

/** A row for each stretch of days with one count. */
function countTable({ sure, planned, window }: StepPlot, language: Language): Table {
  const words = wordsIn(language).krav;
  const titles = words.columns;
  const both = combine(
    sure,
    planned,
    (count, withPlanned) => ({ count, withPlanned }),
    (a, b) =>
      a.count.low === b.count.low &&
      a.count.high === b.count.high &&
      a.withPlanned.low === b.withPlanned.low &&
      a.withPlanned.high === b.withPlanned.high,
  );
  return tableOf({
    id: 'antall-over-tid',
    caption: words.chartTable,
    empty: '',
    columns: [
      { key: 'from', title: titles.from, cell: ({ from }) => day(from) },
      { key: 'to', title: titles.to, cell: ({ to }) => day(to) },
      {
        key: 'count',
        title: titles.count,
        align: 'right',
        cell: ({ value: { count } }) => ({ kind: 'count', low: count.low, high: count.high }),
      },
      {
        key: 'withPlanned',
        title: titles.withPlanned,
        align: 'right',
        cell: ({ value: { withPlanned } }) => ({
          kind: 'count',
          low: withPlanned.low,
          high: withPlanned.high,
        }),
      },
    ],
    rows: runsWithin(both, window),
  });
}
