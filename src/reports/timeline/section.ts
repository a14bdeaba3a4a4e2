import type { Language } from '../../text/language.ts';
import { writtenDay } from '../../text/people.ts';
import { formatIsoDay, isBounded } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import type { Section } from '../document/document.ts';
import { tableOf } from '../document/table.ts';
import { data, own } from '../document/value.ts';
import type { StatusReport } from '../status/status.ts';
import { lifePlot } from './plot.ts';
import type { LifeLine, Timeline } from './timeline.ts';
import { BAR_WORDS } from './words.ts';

/** Lives as bars over time, with today and the days on which a promise is broken; nothing without lives. */
export function livesSection(
  timeline: Timeline,
  shades: readonly (Interval & { readonly name: string })[],
  language: Language,
): Section[] {
  const nb = language === 'nb';
  const lines = timeline.groups.flatMap((group) => group.lines);
  if (lines.length === 0) return [];
  const { from, to } = timeline.window;
  const table = tableOf<LifeLine>({
    id: 'livslop',
    caption: nb ? 'Livsløp' : 'Lives',
    empty: '',
    columns: [
      { key: 'id', title: 'Id', cell: ({ view }) => data(view.post.id) },
      { key: 'title', title: nb ? 'Tittel' : 'Title', cell: ({ title }) => data(title) },
      {
        key: 'life',
        title: nb ? 'Livsløp' : 'Life',
        cell: ({ bars }) =>
          own(bars.map((bar) => `${BAR_WORDS[bar.state][language]} ${days(bar)}`).join('; ')),
      },
    ],
    rows: lines,
  });
  return [
    {
      id: 'livslop-del',
      title: nb ? 'Livsløp over tid' : 'Lives over time',
      blocks: [
        {
          kind: 'chart',
          chart: {
            id: 'livslop-bilde',
            title: nb ? 'Livsløp over tid' : 'Lives over time',
            description: nb
              ? `Fra ${writtenDay(from)} til ${writtenDay(to)}. Streken viser ${writtenDay(timeline.asOf)}${shades.length === 0 ? '' : '; de skraverte feltene bak viser dager da et løfte er brutt'}.`
              : `From ${writtenDay(from)} to ${writtenDay(to)}. The line is at ${writtenDay(timeline.asOf)}${shades.length === 0 ? '' : '; the hatched fields behind are days on which a promise is broken'}.`,
            plot: lifePlot(timeline, shades, language),
            table: () => table,
          },
        },
      ],
      room: 'file',
      brief: null,
      sections: [],
    },
  ];
}

/** The days on which a promise counted over this type, or any of these, is broken. */
export function brokenDays(
  promises: StatusReport['promises'],
  types: readonly string[],
): (Interval & { readonly name: string })[] {
  return promises.flatMap(({ result: { krav, gaps } }) =>
    types.includes(krav.tell.type)
      ? gaps
          .filter(({ verdict, exempt }) => verdict === 'broken' && !exempt)
          .map(({ from, to }) => ({
            from,
            to,
            name: `${krav.id} ${formatIsoDay(from)}–${formatIsoDay(to)}`,
          }))
      : [],
  );
}

function days({ from, to }: Interval): string {
  const start = isBounded(from) ? writtenDay(from) : '…';
  return `${start}–${isBounded(to) ? writtenDay(to) : '…'}`;
}
