import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { formatIsoDay, isBounded } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { type Section, section } from '../document/document.ts';
import { type Table, tableOf } from '../document/table.ts';
import { data, own } from '../document/value.ts';
import { breachKind } from '../krav/breach-kind.ts';
import { type LeftOut, leftOutWords, NOTHING_LEFT_OUT } from '../sections/left-out.ts';
import type { PromiseLine } from '../sections/promise-line.ts';
import { lifePlot } from './plot.ts';
import type { LifeLine, Timeline } from './timeline.ts';

/** Lives as bars over time, with today and the days on which a promise is broken; nothing without lives. */
export function livesSection(
  timeline: Timeline,
  shades: readonly (Interval & { readonly name: string })[],
  language: Language,
): Section[] {
  const words = wordsIn(language).timeline;
  const lines = timeline.groups.flatMap((group) => group.lines);
  if (lines.length === 0) return [];
  const leftOut = leftOutWords(timeline.leftOut, language);
  const days = {
    from: writtenDay(timeline.window.from),
    to: writtenDay(timeline.window.to),
    asOf: writtenDay(timeline.asOf),
  };
  return [
    section({
      id: 'livslop-del',
      title: words.section,
      blocks: [
        {
          kind: 'chart',
          chart: {
            id: 'livslop-bilde',
            title: words.section,
            description: [
              words.sectionDescription(days, shades.length > 0),
              ...(leftOut === null ? [] : [leftOut]),
            ].join(' '),
            plot: lifePlot(timeline, shades, language),
            table: () => livesTable(lines, language, timeline.leftOut),
          },
        },
      ],
      room: 'file',
    }),
  ];
}

/** The same lives in words and days, with their own first and last days; of what has no last day the first is told. */
export function livesTable(
  lines: readonly LifeLine[],
  language: Language,
  leftOut: LeftOut = NOTHING_LEFT_OUT,
): Table {
  const { caption, columns, states, unread } = wordsIn(language).timeline;
  return tableOf<LifeLine>({
    id: 'livslop',
    caption,
    empty: '',
    columns: [
      { key: 'id', title: columns.id, cell: ({ id }) => data(id) },
      { key: 'title', title: columns.title, cell: ({ title }) => data(title) },
      {
        key: 'life',
        title: columns.life,
        cell: ({ bars, isUnread }) =>
          isUnread
            ? own(unread)
            : own(bars.map((bar) => `${states[bar.state]} ${daysText(bar, language)}`).join('; ')),
      },
    ],
    rows: lines,
    leftOut: leftOutWords(leftOut, language),
  });
}

/** The days on which a promise counted over this type, or any of these, is broken. */
export function brokenDays(
  promises: readonly PromiseLine[],
  types: readonly string[],
): (Interval & { readonly name: string })[] {
  return promises.flatMap(({ result: { krav, gaps } }) =>
    types.includes(krav.tell.type)
      ? gaps
          .filter(
            ({ verdict, exempt, side, to }) =>
              verdict === 'broken' && !exempt && breachKind(krav, side, to) === 'broken',
          )
          .map(({ from, to }) => ({
            from,
            to,
            name: `${krav.id} ${formatIsoDay(from)}–${formatIsoDay(to)}`,
          }))
      : [],
  );
}

function daysText({ from, to }: Interval, language: Language): string {
  const start = isBounded(from) ? writtenDay(from) : '…';
  return isBounded(to) ? `${start}–${writtenDay(to)}` : wordsIn(language).timeline.from(start);
}
