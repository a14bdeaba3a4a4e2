import type { ReportDocument } from '../../reports/document.ts';
import type { SinceReport } from '../../reports/since.ts';
import type { StatusReport } from '../../reports/status.ts';
import type { Language } from '../../text/language.ts';
import { writtenDay } from '../../text/people.ts';
import { sinceKey } from '../words/since.ts';
import { dataGapSection, methodSection } from './closing.ts';
import { headOf } from './head.ts';
import { brokenDays, livesSection } from './lives.ts';
import { matrixSection } from './matrix.ts';
import { measureSection } from './measures.ts';
import { moneySection } from './money.ts';
import { typeSection } from './posts.ts';
import { otherKravSection, promiseSection } from './promises.ts';
import { sinceSection } from './since.ts';
import { deviationSection, summarySection } from './summary.ts';

/** The status report whole, for documents. */
export function statusDocument(
  report: StatusReport,
  since: SinceReport | null,
  language: Language,
): ReportDocument {
  const { baerum, sections, promises, timeline } = report;
  const day = writtenDay(report.envelope.asOf);
  const types = timeline.groups.map(({ type }) => type);
  return {
    name: 'status',
    language,
    title: { nb: `Status per ${day}`, en: `Status as of ${day}` }[language],
    ...headOf(report, language),
    since: since === null ? null : sinceKey(since),
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
  };
}
