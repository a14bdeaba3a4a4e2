import { dailyResult, type KravResult } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { Day } from '../../time/day.ts';
import { combine, runsWithin } from '../../time/step.ts';
import type { Block } from '../document/document.ts';
import type { StepPlot } from '../document/plot.ts';
import { type Table, tableOf } from '../document/table.ts';
import { day } from '../document/value.ts';
import { limitsOverDays } from './limits.ts';
import { stepPlot } from './plot.ts';

/** The count over time as a picture, with the same in numbers; nothing for a krav without one curve. */
export function countChart(result: KravResult, asOf: Day, language: Language): Block[] {
  const daily = dailyResult(result);
  const plot = stepPlot(result, asOf);
  if (plot === null || daily === null) return [];
  const words = wordsIn(language).krav;
  return [
    {
      kind: 'chart',
      chart: {
        id: 'antall-over-tid',
        title: words.chartTitle(result.krav.id, limitsOverDays(daily, language)),
        description: words.chartSpan(writtenDay(plot.window.from), writtenDay(plot.window.to)),
        plot,
        table: () => countTable(plot, language),
      },
    },
  ];
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
