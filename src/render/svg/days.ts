import type { DayPlot, DayStanding } from '../../reports/document/plot.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import { addDays, type Day, earliest, latest } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { drawing, label, line, type Picture, widthOf } from './drawing.ts';
import { element, type Svg } from './elements.ts';
import { legend, type Meaning } from './legend.ts';
import { type Fill, painted } from './look.ts';
import { timeAxis } from './time-axis.ts';

/** Narrow, so that its words can be read where it is drawn small. */
const WIDTH = 340;
const LEFT = 4;
const RIGHT = WIDTH - 4;
const TOP = 22;
const BOTTOM = TOP + 24;
const YEARS = BOTTOM + 16;

/** How each standing is painted: on days that have been, and on days ahead. */
const FILLS: Readonly<Record<DayStanding, readonly [past: Fill, ahead: Fill]>> = {
  kept: ['kept', 'will-keep'],
  tight: ['kept', 'tight'],
  broken: ['was-broken', 'broken'],
  over: ['off-limit', 'will-be-off-limit'],
  short: ['off-limit', 'will-be-off-limit'],
  unknown: ['unknown', 'unknown'],
  exempt: ['exempt', 'exempt'],
};

interface Piece extends Interval {
  readonly fill: Fill;
  readonly words: string;
}

/** How a promise stands day by day as one bar, with the as-of day marked. */
export function daysSvg({ plot, language, form, ...described }: Picture<DayPlot>): Svg {
  const { window, asOf } = plot;
  const words = wordsIn(language).charts;
  const axis = timeAxis(window, { left: LEFT, right: RIGHT, top: YEARS, bottom: BOTTOM });
  const pieces = plot.runs.flatMap(({ from, to, value }): Piece[] => [
    ...piece({ from, to: earliest(to, asOf) }, FILLS[value][0], words.days[value]),
    ...piece({ from: latest(from, addDays(asOf, 1)), to }, FILLS[value][1], words.daysAhead[value]),
  ]);
  const today = axis.x(asOf) + (axis.x(asOf + 1) - axis.x(asOf)) / 2;
  const key = legend(meaningsOf(pieces), described.id, {
    left: LEFT,
    right: WIDTH,
    top: YEARS + 8,
  });
  return drawing(
    described,
    { width: WIDTH, height: YEARS + 12 + key.height },
    [
      ...pieces.map(({ from, to, fill }) =>
        element('rect', {
          x: axis.x(from),
          y: TOP,
          width: Math.max(1, axis.x(to + 1) - axis.x(from)),
          height: BOTTOM - TOP,
          ...painted(fill, described.id),
        }),
      ),
      ...axis.parts,
      ...(asOf < window.from || asOf > window.to ? [] : todayParts(asOf, today)),
      ...key.parts,
    ],
    form,
  );
}

function piece(days: Interval, fill: Fill, words: string): Piece[] {
  return days.from > days.to ? [] : [{ ...days, fill, words }];
}

function todayParts(asOf: Day, x: number): Svg[] {
  const words = writtenDay(asOf);
  const half = widthOf(words) / 2;
  const middle = Math.min(Math.max(x, LEFT + half), RIGHT - half);
  return [
    line([x, TOP - 4], [x, BOTTOM + 4], 'ink'),
    label(words, { x: middle, y: TOP - 8, anchor: 'middle', weight: 'bold' }),
  ];
}

function meaningsOf(pieces: readonly Piece[]): Meaning[] {
  const byWords = new Map(pieces.map(({ fill, words }) => [words, { fill, words }]));
  return [...byWords.values()];
}
