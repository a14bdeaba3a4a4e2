import type { Envelope } from '../../reports/envelope.ts';
import { POSTS } from '../../reports/status/words.ts';
import { lifePlot } from '../../reports/timeline/plot.ts';
import type { Timeline } from '../../reports/timeline/timeline.ts';
import type { Language } from '../../text/language.ts';
import { counted, writtenDay } from '../../text/people.ts';
import { chartFile } from './render.ts';

/** Lives as a picture that stands alone, with a final newline. */
export function timelineSvg(timeline: Timeline, envelope: Envelope, language: Language): string {
  const { window, groups, asOf } = timeline;
  const posts = counted(
    groups.reduce((sum, { lines }) => sum + lines.length, 0),
    POSTS,
    language,
  );
  const days = `${writtenDay(window.from)}–${writtenDay(window.to)}`;
  const chart = {
    id: 'livslop',
    title: { nb: `Livsløp ${days}`, en: `Lives ${days}` }[language],
    description: {
      nb: `${posts} i ${envelope.register.title}, per ${writtenDay(asOf)}: når de gikk, går etter planen, er på pause, er planlagt eller ikke kjent.`,
      en: `${posts} in ${envelope.register.title}, as of ${writtenDay(asOf)}: when they ran, run by plan, are paused, planned or not known.`,
    }[language],
    plot: lifePlot(timeline, [], language),
  };
  return chartFile(chart, language);
}
