import type { DayMark, StepPlot } from '../../reports/document/plot.ts';
import { type Catalogue, wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import { addDays, earliest, latest } from '../../time/day.ts';
import { greatest } from '../../time/extremes.ts';
import type { Interval } from '../../time/interval.ts';
import { runsWithin } from '../../time/step.ts';
import { drawing, label, line, type Picture, widthOf } from './drawing.ts';
import { element, type Svg } from './elements.ts';
import { legend } from './legend.ts';
import { type Fill, painted } from './look.ts';
import { timeAxis } from './time-axis.ts';

const WIDTH = 960;
const LEFT = 60;
const RIGHT = WIDTH - 8;
const TOP = 30;
const BOTTOM = 250;
const STRIP = 14;

/** How marked days are drawn under the count; what is unknown shows in the count, and what is exempt is not marked. */
const MARK_FILLS: Readonly<Record<DayMark, 'broken' | 'off-limit' | null>> = {
  broken: 'broken',
  'broken-unless-planned': 'broken',
  'off-limit': 'off-limit',
  unknown: null,
  exempt: null,
};

/** A block of the picture: so many from one level to another on some days. */
interface Block extends Interval {
  readonly low: number;
  readonly high: number;
  readonly fill: Fill;
}

/** A count over time with its limits, the forecast, and the days on which a limit is broken. */
export function stepsSvg({ plot, language, form, ...described }: Picture<StepPlot>): Svg {
  const { window, asOf } = plot;
  const words = wordsIn(language).charts;
  const limits = plot.limits.map(({ side, value, from, to }) => ({
    value,
    from,
    to,
    words: `${words.limits[side]} ${value}`,
  }));
  const blocks = blocksOf(plot);
  const top =
    Math.max(
      1,
      greatest([...blocks.map(({ high }) => high), ...limits.map(({ value }) => value)]),
    ) + 1;
  const y = (count: number) => BOTTOM - ((BOTTOM - TOP) * count) / top;
  const axis = timeAxis(window, { left: LEFT, right: RIGHT, top: TOP, bottom: BOTTOM });
  const span = (days: Interval) => ({
    x: axis.x(days.from),
    width: Math.max(1, axis.x(days.to + 1) - axis.x(days.from)),
  });
  const breaches = stretchesOf(plot, 'broken');
  const offLimit = stretchesOf(plot, 'off-limit');
  const today = axis.x(asOf) + (axis.x(asOf + 1) - axis.x(asOf)) / 2;
  const todayWords = writtenDay(asOf);
  const key = legend(
    meanings(blocks, { broken: breaches.length > 0, 'off-limit': offLimit.length > 0 }, words),
    described.id,
    {
      left: LEFT,
      right: WIDTH,
      top: BOTTOM + STRIP + 26,
    },
  );
  return drawing(
    described,
    { width: WIDTH, height: BOTTOM + STRIP + 34 + key.height },
    [
      ...levels(top).map((count) =>
        label(String(count), { x: LEFT - 8, y: y(count) + 4, anchor: 'end' }),
      ),
      ...levels(top).map((count) => line([LEFT, y(count)], [RIGHT, y(count)], 'faint')),
      ...axis.parts,
      ...blocks.map(({ low, high, fill, ...days }) =>
        element('rect', {
          ...span(days),
          y: y(high),
          height: y(low) - y(high),
          ...painted(fill, described.id),
        }),
      ),
      ...marked(breaches, 'broken'),
      ...marked(offLimit, 'off-limit'),
      ...limits.flatMap(({ value, from, to, words: said }, index) => {
        const before = limits.slice(0, index).filter((other) => other.from === from).length;
        const x = Math.min(axis.x(from) + 6 + before * 90, RIGHT - widthOf(said));
        return [
          line([axis.x(from), y(value)], [axis.x(to + 1), y(value)], 'ink', '8 4'),
          label(said, { x, y: y(value) - 5, weight: 'bold', halo: true }),
        ];
      }),
      line([today, TOP - 2], [today, BOTTOM + STRIP + 2], 'ink'),
      label(todayWords, { x: today, y: BOTTOM + STRIP + 18, anchor: anchorFor(today, todayWords) }),
      ...key.parts,
    ],
    form,
  );

  function marked(stretches: readonly Interval[], fill: Fill): Svg[] {
    return stretches.map((days) =>
      element('rect', {
        ...span(days),
        y: BOTTOM + 2,
        height: STRIP,
        ...painted(fill, described.id),
      }),
    );
  }
}

/** What surely ran, what may have, and what only the plan says, split at the as-of day. */
function blocksOf({ sure, planned, window, asOf }: StepPlot): Block[] {
  const past = { from: window.from, to: earliest(asOf, window.to) };
  const ahead = { from: latest(addDays(asOf, 1), window.from), to: window.to };
  const certain = [
    { days: past, fill: 'ran' as const },
    { days: ahead, fill: 'will-run' as const },
  ].flatMap(({ days, fill }) =>
    runsWithin(sure, days).map(
      ({ from, to, value }): Block => ({ from, to, low: 0, high: value.low, fill }),
    ),
  );
  const unclear = runsWithin(sure, window).map(
    ({ from, to, value }): Block => ({
      from,
      to,
      low: value.low,
      high: finite(value.high, value.low),
      fill: 'unknown',
    }),
  );
  const plans = runsWithin(planned, ahead).flatMap(({ from, to, value }) =>
    runsWithin(sure, { from, to }).map(
      (run): Block => ({
        from: run.from,
        to: run.to,
        low: finite(run.value.high, run.value.low),
        high: finite(value.high, value.low),
        fill: 'planned',
      }),
    ),
  );
  return [...certain, ...unclear, ...plans].filter(({ low, high }) => high > low);
}

/** The stretches of days marked alike; those that meet are one. */
function stretchesOf({ marks }: StepPlot, fill: 'broken' | 'off-limit'): Interval[] {
  const stretches: Interval[] = [];
  for (const { from, to, value } of marks) {
    if (MARK_FILLS[value] !== fill) continue;
    const last = stretches.at(-1);
    if (last !== undefined && from <= addDays(last.to, 1))
      stretches[stretches.length - 1] = { from: last.from, to: latest(last.to, to) };
    else stretches.push({ from, to });
  }
  return stretches;
}

/** An unbounded count is drawn one above what is sure. */
function finite(count: number, low: number): number {
  return Number.isFinite(count) ? count : low + 1;
}

function levels(top: number): number[] {
  const step = Math.ceil(top / 8);
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
}

function meanings(
  blocks: readonly Block[],
  marks: Readonly<Record<'broken' | 'off-limit', boolean>>,
  words: Catalogue['charts'],
) {
  const fills = new Set(blocks.map(({ fill }) => fill));
  return [
    ...(['ran', 'will-run', 'unknown', 'planned'] as const)
      .filter((fill) => fills.has(fill))
      .map((fill) => ({ fill, words: words.counts[fill] })),
    ...(['broken', 'off-limit'] as const)
      .filter((mark) => marks[mark])
      .map((mark) => ({ fill: mark, words: words.marks[mark] })),
  ];
}

function anchorFor(x: number, words: string): 'start' | 'middle' | 'end' {
  const half = widthOf(words) / 2;
  if (x + half > WIDTH) return 'end';
  return x - half < 0 ? 'start' : 'middle';
}
