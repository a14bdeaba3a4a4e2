import type { Language } from '../../text/language.ts';
import { writtenDay } from '../../text/people.ts';
import { matrixSection } from '../baerum/actor-section.ts';
import { measureSection } from '../baerum/measure-section.ts';
import { moneySection } from '../baerum/money-section.ts';
import type { Document } from '../document/document.ts';
import { sinceSection } from '../since/section.ts';
import type { SinceReport } from '../since/since.ts';
import { sinceKey } from '../since/words.ts';
import { brokenDays, livesSection } from '../timeline/section.ts';
import { dataGapSection, methodSection } from './closing-section.ts';
import { headOf } from './head.ts';
import { typeSection } from './post-section.ts';
import { otherKravSection, promiseSection } from './promise-section.ts';
import type { StatusReport } from './status.ts';
import { deviationSection, summarySection } from './summary-section.ts';

/** The status report whole, for documents. */
export function statusDocument(
  report: StatusReport,
  since: SinceReport | null,
  language: Language,
): Document {
  const { baerum, sections, promises, timeline } = report;
  const day = writtenDay(report.envelope.asOf);
  const types = timeline.groups.map(({ type }) => type);
  return {
    language,
    title: { nb: `Status per ${day}`, en: `Status as of ${day}` }[language],
    ...headOf(report, language),
    request: { report: 'status', since: since === null ? null : sinceKey(since) },
    mainTable: baerum.measures === null ? 'lofter' : 'tiltak',
    sections: [
      summarySection(report, language),
      deviationSection(report.deviations, language),
      ...promiseSection(report, language),
      ...otherKravSection(report.others, language),
      ...(baerum.measures === null ? [] : [measureSection(baerum.measures, language)]),
      ...sections.map((section) => typeSection(section, language)),
      ...livesSection(timeline, brokenDays(promises, types), language),
      ...(baerum.fund === null ? [] : [moneySection(baerum.fund, baerum.money, language)]),
      ...(baerum.actors === null ? [] : [matrixSection(baerum.actors, language)]),
      ...(since === null ? [] : [sinceSection(since, language)]),
      dataGapSection(report.dataGaps, language),
      methodSection(report, language),
    ],
    titleOnScreen: true,
    next: null,
  };
}
