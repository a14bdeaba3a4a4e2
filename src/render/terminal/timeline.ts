import { DAYS } from '../../reports/krav/sentences.ts';
import {
  type BarState,
  type LifeLine,
  stateWithin,
  type Timeline,
} from '../../reports/timeline/timeline.ts';
import { BAR_WORDS } from '../../reports/timeline/words.ts';
import type { Language } from '../../text/language.ts';
import { counted } from '../../text/people.ts';
import { addDays, type Day, dayFromParts, dayParts, earliest } from '../../time/day.ts';
import { contains, type Interval, lengthInDays } from '../../time/interval.ts';
import { forTerminal } from '../escape/terminal.ts';
import { packed } from '../layout/wrap.ts';
import { cut, padded } from './table.ts';

const SIGNS: Readonly<Record<BarState, string>> = {
  running: '█',
  'will-run': '░',
  paused: '▒',
  unknown: '?',
  planned: '+',
  none: ' ',
};

/** How many columns a year takes. */
const LABEL_LENGTH = 4;

export interface TimelineView {
  readonly language: Language;
  readonly width: number | null;
}

/** Lives as bars, one line each, with years above and today marked. */
export function renderTimeline(timeline: Timeline, { language, width }: TimelineView): string {
  const lines = timeline.groups.flatMap((group) => group.lines);
  if (lines.length === 0)
    return `${{ nb: 'Ingen livsløp å vise.', en: 'No lives to show.' }[language]}\n`;
  const total = Math.min(width ?? 80, 160);
  const idWidth = Math.min(16, Math.max(...lines.map(({ view }) => view.post.id.length)));
  const titleWidth = Math.max(8, Math.min(28, Math.floor((total - idWidth) / 4)));
  const columns = Math.max(20, total - idWidth - titleWidth - 4);
  const spans = spansOf(timeline.window, columns);
  const label = (line: LifeLine) =>
    `${padded(cut(forTerminal(line.view.post.id), idWidth), idWidth, 'left')}  ${padded(cut(forTerminal(line.title), titleWidth), titleWidth, 'left')}  `;
  const margin = ' '.repeat(idWidth + titleWidth + 4);
  const groups = timeline.groups.map((group) => {
    const rows = group.lines.map((line) =>
      `${label(line)}${barOf(line, spans, timeline.asOf)}`.trimEnd(),
    );
    return [forTerminal(group.title[language]).toUpperCase(), ...rows].join('\n');
  });
  return `${margin}${yearsOf(spans)}\n${groups.join('\n\n')}\n\n${packed(legend(lines, spans, language), '   ', width).join('\n')}\n`;
}

/** The bar of one life in so many columns, with `|` on the as-of day where nothing else stands. */
export function barOf(line: LifeLine, spans: readonly Interval[], asOf: Day): string {
  return spans
    .map((span) => {
      const sign = SIGNS[stateWithin(line, span)];
      return sign === ' ' && contains(span, asOf) ? '|' : sign;
    })
    .join('');
}

/** Cuts days into at most so many columns of equal length. */
export function spansOf(window: Interval, columns: number): Interval[] {
  const days = Math.max(1, Math.ceil(lengthInDays(window) / columns));
  return Array.from({ length: Math.ceil(lengthInDays(window) / days) }, (_, index) => {
    const from = addDays(window.from, index * days);
    return { from, to: earliest(addDays(from, days - 1), window.to) };
  });
}

/** The names of the years, each over the column in which it begins, where there is room. */
export function yearsOf(spans: readonly Interval[]): string {
  const beginnings = spans.flatMap((span, column) => {
    const start = dayFromParts(dayParts(span.to).year, 1, 1);
    return typeof start === 'number' && contains(span, start) ? [column] : [];
  });
  const [first] = beginnings;
  const hasRoomBefore = first === undefined || first > LABEL_LENGTH;
  const columns = hasRoomBefore && first !== 0 ? [0, ...beginnings] : beginnings;
  let line = '';
  for (const column of columns) {
    const span = spans[column];
    const isFree = line === '' || column > line.length;
    if (span !== undefined && isFree && column + LABEL_LENGTH <= spans.length) {
      line = `${line.padEnd(column)}${dayParts(span.to).year}`;
    }
  }
  return line;
}

function legend(
  lines: readonly LifeLine[],
  spans: readonly Interval[],
  language: Language,
): string[] {
  const states = new Set(lines.flatMap((line) => line.bars.map(({ state }) => state)));
  const [first] = spans;
  const days = first === undefined ? 1 : lengthInDays(first);
  const scale = `${{ nb: 'ett tegn', en: 'one sign' }[language]} = ${counted(days, DAYS, language)}`;
  const signs = (['running', 'will-run', 'paused', 'unknown', 'planned'] as const)
    .filter((state) => states.has(state))
    .map((state) => `${SIGNS[state]} ${BAR_WORDS[state][language]}`);
  return [scale, ...signs, `| ${{ nb: 'i dag', en: 'today' }[language]}`];
}
