import type { Bar, BarState, LifePlot, Shade } from '../../reports/document/plot.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import { drawing, label, line, type Picture } from './drawing.ts';
import { element, type Svg, textElement } from './elements.ts';
import { legend } from './legend.ts';
import { type Fill, painted } from './look.ts';
import { timeAxis } from './time-axis.ts';

const FILL_OF: Readonly<Record<BarState, Fill>> = {
  running: 'ran',
  'will-run': 'will-run',
  paused: 'paused',
  unknown: 'unknown',
  planned: 'planned',
};

/** Pixels of the drawing. */
export const LIVES_WIDTH = 960;
const LABELS = 270;
const ROW = 24;
const TOP = 44;
/** Room for the axis and two lines of a legend. */
const BELOW = 86;

/** How many rows, headings among them, a drawing of lives has that is no taller than that. */
export function rowsWithin(height: number): number {
  return Math.floor((height - TOP - BELOW) / ROW);
}

/** Lives as bars over time, with today and the days on which a promise is broken. */
export function livesSvg({ plot, language, form, ...described }: Picture<LifePlot>): Svg {
  const { window, asOf, groups, shades } = plot;
  const rows = groups.flatMap((group) => [
    { kind: 'heading' as const, text: group.title },
    ...group.rows.map((life) => ({ kind: 'life' as const, ...life })),
  ]);
  const bottom = TOP + rows.length * ROW;
  const axis = timeAxis(window, { left: LABELS, right: LIVES_WIDTH - 8, top: TOP, bottom });
  const parts = rows.flatMap((row, index): Svg[] => {
    const y = TOP + index * ROW;
    if (row.kind === 'heading')
      return [label(row.text, { x: 4, y: y + 16, weight: 'bold', room: LIVES_WIDTH })];
    return [
      label(`${row.name}  ${row.title}`, { x: 12, y: y + 16, room: LABELS - 20 }),
      ...row.bars.map((each) => bar(each, y)),
    ];
  });
  const today = axis.x(asOf) + (axis.x(asOf + 1) - axis.x(asOf)) / 2;
  const words = legend(meanings(), described.id, { left: 4, right: LIVES_WIDTH, top: bottom + 26 });
  return drawing(
    described,
    { width: LIVES_WIDTH, height: bottom + 34 + words.height },
    [
      ...shades.map(shade),
      ...axis.parts,
      ...parts,
      line([today, TOP - 2], [today, bottom + 4], 'ink'),
      label(writtenDay(asOf), {
        x: today,
        y: bottom + 18,
        anchor: anchorAt(today),
      }),
      ...words.parts,
    ],
    form,
  );

  function bar({ from, to, state }: Bar, y: number): Svg {
    const x = axis.x(Math.max(from, window.from));
    const width = Math.max(1.5, axis.x(Math.min(to, window.to) + 1) - x);
    return element('rect', {
      x,
      y: y + 5,
      width,
      height: ROW - 10,
      ...painted(FILL_OF[state], described.id),
    });
  }

  function shade({ from, to, name }: Shade): Svg {
    const x = axis.x(Math.max(from, window.from));
    const width = Math.max(1.5, axis.x(Math.min(to, window.to) + 1) - x);
    return element('g', {}, [
      textElement('title', {}, name),
      element('rect', {
        x,
        y: TOP,
        width,
        height: bottom - TOP,
        ...painted('broken', described.id),
        opacity: 0.35,
      }),
    ]);
  }

  function meanings() {
    const states = new Set(
      groups.flatMap(({ rows: lives }) =>
        lives.flatMap(({ bars }) => bars.map(({ state }) => state)),
      ),
    );
    const shown = (['running', 'will-run', 'paused', 'unknown', 'planned'] as const)
      .filter((state) => states.has(state))
      .map((state) => ({ fill: FILL_OF[state], words: wordsIn(language).timeline.states[state] }));
    const broken = wordsIn(language).charts.promiseBroken;
    return shades.length === 0 ? shown : [...shown, { fill: 'broken' as const, words: broken }];
  }
}

function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (x > LIVES_WIDTH - 60) return 'end';
  return x < 60 ? 'start' : 'middle';
}
