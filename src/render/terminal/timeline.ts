import { lifePlot } from '../../reports/timeline/plot.ts';
import type { Timeline } from '../../reports/timeline/timeline.ts';
import type { Language } from '../../text/language.ts';
import { lifeLines } from './lives.ts';
import { style } from './style.ts';

export interface TimelineView {
  readonly language: Language;
  readonly width: number | null;
}

/** Lives as bars, one line each, with years above and today marked. */
export function renderTimeline(timeline: Timeline, { language, width }: TimelineView): string {
  const lines = lifeLines(lifePlot(timeline, [], language), {
    language,
    width,
    style: style(false),
  });
  if (lines.length === 0)
    return `${{ nb: 'Ingen livsløp å vise.', en: 'No lives to show.' }[language]}\n`;
  return `${lines.join('\n')}\n`;
}
