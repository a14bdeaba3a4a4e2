import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { aboutSection } from '../document/about.ts';
import { type Block, type Document, paragraph, section } from '../document/document.ts';
import type { Envelope } from '../document/envelope.ts';
import { own } from '../document/value.ts';
import { leftOutWords } from '../sections/left-out.ts';
import { lifePlot } from './plot.ts';
import { livesTable } from './section.ts';
import type { Timeline } from './timeline.ts';

/** Lives over time as a document: one chart. */
export function timelineDocument(
  timeline: Timeline,
  envelope: Envelope,
  language: Language,
): Document {
  const { timeline: words, posts } = wordsIn(language);
  const { window, asOf, groups } = timeline;
  const lines = groups.flatMap((group) => group.lines);
  const leftOut = leftOutWords(timeline.leftOut, language);
  const title = words.lives(`${writtenDay(window.from)}–${writtenDay(window.to)}`);
  const chart: Block = {
    kind: 'chart',
    chart: {
      id: 'livslop',
      title,
      description:
        words.livesDescription(
          posts.counted(lines.length),
          envelope.register.title,
          writtenDay(asOf),
        ) + (leftOut === null ? '' : ` ${leftOut}`),
      plot: lifePlot(timeline, [], language),
      table: () => livesTable(lines, language, timeline.leftOut),
    },
  };
  return {
    language,
    title,
    subtitle: [],
    banners: [],
    envelope,
    request: null,
    mainTable: 'livslop',
    sections: [
      section({
        id: 'livslop-del',
        title: null,
        room: 'answer',
        blocks: [
          chart,
          ...(lines.length === 0 ? [paragraph(own(words.none))] : []),
          ...(leftOut === null ? [] : [paragraph(own(leftOut))]),
        ],
      }),
      aboutSection(envelope, language),
    ],
    titleOnScreen: false,
    next: null,
  };
}
