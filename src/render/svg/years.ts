import type { YearPlot } from '../../reports/document/plot.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenNumber } from '../../text/formatting/written.ts';
import { greatest } from '../../time/extremes.ts';
import { drawing, label, line, type Picture } from './drawing.ts';
import { element, type Svg } from './elements.ts';
import { legend } from './legend.ts';
import { painted } from './look.ts';

const WIDTH = 960;
const LEFT = 90;
const RIGHT = WIDTH - 8;
const TOP = 30;
const BOTTOM = 250;
const WIDEST_BAR = 90;

/** What is committed each year as bars, what is unclear on top of it, and the frame as a line across; in 1000 kroner. */
export function yearsSvg({ plot, language, form, ...described }: Picture<YearPlot>): Svg {
  const { years } = plot;
  const words = wordsIn(language).charts;
  const amounts = years.flatMap(({ committed, unclear, frame }) => [
    committed + unclear,
    frame ?? 0,
  ]);
  const step = niceStep(Math.max(1, greatest(amounts)) / 4);
  const top = Math.max(1, Math.ceil(Math.max(1, greatest(amounts)) / step)) * step;
  const y = (kroner: number) => BOTTOM - ((BOTTOM - TOP) * kroner) / top;
  const levels = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
  const room = (RIGHT - LEFT) / Math.max(1, years.length);
  const wide = Math.min(WIDEST_BAR, room * 0.6);
  const bars = years.flatMap(({ year, committed, unclear, frame }, index): Svg[] => {
    const middle = LEFT + room * (index + 0.5);
    const x = middle - wide / 2;
    const total = committed + unclear;
    return [
      ...bar(x, 0, committed, 'ran'),
      ...bar(x, committed, total, 'unknown'),
      ...(frame === null ? [] : [line([x - 8, y(frame)], [x + wide + 8, y(frame)], 'ink', '8 3')]),
      label(thousands(total), { x: middle, y: y(Math.max(total, 0)) - 5, anchor: 'middle' }),
      label(String(year), { x: middle, y: BOTTOM + 18, anchor: 'middle', weight: 'bold' }),
    ];
  });
  const hasUnclear = years.some(({ unclear }) => unclear > 0);
  const hasFrame = years.some(({ frame }) => frame !== null);
  const key = legend(
    [
      { fill: 'ran', words: words.committed },
      ...(hasUnclear
        ? [
            {
              fill: 'unknown' as const,
              words: words.unclear,
            },
          ]
        : []),
      ...(hasFrame ? [{ fill: 'frame' as const, words: words.frame }] : []),
    ],
    described.id,
    { left: LEFT, right: WIDTH, top: BOTTOM + 28 },
  );
  return drawing(
    described,
    { width: WIDTH, height: BOTTOM + 36 + key.height },
    [
      label(words.unit, { x: 4, y: TOP - 12 }),
      ...levels.map((level) =>
        label(thousands(level), { x: LEFT - 8, y: y(level) + 4, anchor: 'end' }),
      ),
      ...levels.map((level) => line([LEFT, y(level)], [RIGHT, y(level)], 'faint')),
      ...bars,
      ...key.parts,
    ],
    form,
  );

  function bar(x: number, low: number, high: number, fill: 'ran' | 'unknown'): Svg[] {
    if (high <= low) return [];
    return [
      element('rect', {
        x,
        y: y(high),
        width: wide,
        height: y(low) - y(high),
        ...painted(fill, described.id),
      }),
    ];
  }
}

function thousands(kroner: number): string {
  return writtenNumber(Math.round(kroner / 1000));
}

/** 1, 2 or 5 times a power of ten, at least as much as asked for. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return (least <= power ? 1 : least <= 2 * power ? 2 : least <= 5 * power ? 5 : 10) * power;
}
