import type { BarState, Timeline } from '../../reports/timeline/timeline.ts';
import { BAR_WORDS } from '../../reports/timeline/words.ts';
import type { Language } from '../../text/language.ts';
import { writtenDay } from '../../text/people.ts';
import type { Interval } from '../../time/interval.ts';
import { type Described, drawing, label, line } from './drawing.ts';
import { element, type Svg, textElement } from './elements.ts';
import { legend } from './legend.ts';
import { type Fill, painted } from './look.ts';
import { timeAxis } from './time-axis.ts';

const FILL_OF: Readonly<Record<Exclude<BarState, 'none'>, Fill>> = {
  running: 'ran',
  'will-run': 'will-run',
  paused: 'paused',
  unknown: 'unknown',
  planned: 'planned',
};

const WIDTH = 960;
const LABELS = 270;
const ROW = 24;
const TOP = 44;

/** Days on which a promise is broken, drawn behind the bars, with its name. */
export interface Shade extends Interval {
  readonly name: string;
}

export interface GanttRequest extends Described {
  readonly timeline: Timeline;
  readonly shades: readonly Shade[];
  readonly language: Language;
  readonly form: 'inline' | 'alone';
}

/** Lives as bars over time, with today and the days on which a promise is broken. */
export function ganttSvg({ timeline, shades, language, form, ...described }: GanttRequest): Svg {
  const { window, asOf, groups } = timeline;
  const rows = groups.flatMap((group) => [
    { kind: 'heading' as const, text: group.title[language] },
    ...group.lines.map((each) => ({ kind: 'life' as const, line: each })),
  ]);
  const bottom = TOP + rows.length * ROW;
  const axis = timeAxis(window, { left: LABELS, right: WIDTH - 8, top: TOP, bottom });
  const parts = rows.flatMap((row, index): Svg[] => {
    const y = TOP + index * ROW;
    if (row.kind === 'heading')
      return [label(row.text, { x: 4, y: y + 16, weight: 'bold', room: WIDTH })];
    const { view, title, bars } = row.line;
    return [
      label(`${view.post.id}  ${title}`, { x: 12, y: y + 16, room: LABELS - 20 }),
      ...bars.map(({ from, to, state }) => bar(from, to, state, y)),
    ];
  });
  const today = axis.x(asOf) + (axis.x(asOf + 1) - axis.x(asOf)) / 2;
  const words = legend(meanings(), described.id, { left: 4, right: WIDTH, top: bottom + 26 });
  return drawing(
    described,
    { width: WIDTH, height: bottom + 34 + words.height },
    [
      ...shades.map(shade),
      ...axis.parts,
      ...parts,
      line([today, TOP - 2], [today, bottom + 4], 'ink'),
      label(`${{ nb: 'i dag', en: 'today' }[language]} ${writtenDay(asOf)}`, {
        x: today,
        y: bottom + 18,
        anchor: anchorAt(today),
      }),
      ...words.parts,
    ],
    form,
  );

  function bar(from: number, to: number, state: BarState, y: number): Svg {
    const fill = state === 'none' ? 'unknown' : FILL_OF[state];
    const x = axis.x(Math.max(from, window.from));
    const width = Math.max(1.5, axis.x(Math.min(to, window.to) + 1) - x);
    return element('rect', {
      x,
      y: y + 5,
      width,
      height: ROW - 10,
      ...painted(fill, described.id),
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
      groups.flatMap(({ lines }) => lines.flatMap(({ bars }) => bars.map(({ state }) => state))),
    );
    const lives = (['running', 'will-run', 'paused', 'unknown', 'planned'] as const)
      .filter((state) => states.has(state))
      .map((state) => ({ fill: FILL_OF[state], words: BAR_WORDS[state][language] }));
    const broken = { nb: 'et løfte er brutt', en: 'a promise is broken' }[language];
    return shades.length === 0 ? lives : [...lives, { fill: 'broken' as const, words: broken }];
  }
}

function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (x > WIDTH - 60) return 'end';
  return x < 60 ? 'start' : 'middle';
}
