import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { matrixSection } from '../baerum/actor-section.ts';
import { measureSection } from '../baerum/measure-section.ts';
import { moneySection } from '../baerum/money-section.ts';
import type { Document } from '../document/document.ts';
import { commandLine, own, several, type Value } from '../document/value.ts';
import { headOf } from '../sections/head.ts';
import { methodSection } from '../sections/method.ts';
import { otherKravSection } from '../sections/other-krav-section.ts';
import { promiseCards } from '../sections/promise-cards.ts';
import { promiseDetails } from '../sections/promise-details.ts';
import { sinceSection } from '../since/section.ts';
import type { SinceReport } from '../since/since.ts';
import { sinceKey } from '../since/words.ts';
import { brokenDays, livesSection } from '../timeline/section.ts';
import { dataGapSection } from './data-gap-section.ts';
import { deviationSection, deviationTable } from './deviation-section.ts';
import { leadSection } from './lead-section.ts';
import { plainTypeSection } from './plain-types.ts';
import { typeSection } from './post-section.ts';
import type { StatusReport } from './status.ts';
import { todoSection } from './todo-section.ts';

/** The status report whole; its parts say themselves what a screen shows of them. */
export function statusDocument(
  report: StatusReport,
  since: SinceReport | null,
  language: Language,
): Document {
  const { baerum, sections, promises, timeline } = report;
  const types = timeline.groups.map(({ type }) => type);
  return {
    language,
    title: wordsIn(language).status.title(writtenDay(report.envelope.asOf)),
    ...headOf(report, language),
    request: { report: 'status', since: since === null ? null : sinceKey(since) },
    mainTable: mainTable(report),
    sections: [
      leadSection(report, language),
      ...promiseCards(report, language),
      todoSection(report.todos, language),
      deviationSection(report.deviations, language),
      ...otherKravSection(report.others, language),
      ...(baerum.measures === null ? [] : [measureSection(baerum.measures, language)]),
      ...sections.map((section) => typeSection(section, language)),
      ...report.plainTypes.map((each) => plainTypeSection(each, language)),
      ...(baerum.fund === null ? [] : [moneySection(baerum.fund, baerum.money, language)]),
      ...(since === null ? [] : [sinceSection(since, language)]),
      ...promiseDetails(report, language),
      ...livesSection(timeline, brokenDays(promises, types), language),
      ...(baerum.actors === null ? [] : [matrixSection(baerum.actors, language)]),
      dataGapSection(report.dataGaps, language),
      methodSection(report, language),
    ],
    forPrograms: [deviationTable(report.deviations, language)],
    titleOnScreen: true,
    next: nextCommands(report, language),
  };
}

/** The table that CSV gives: the measures, else the promises, else the posts of the first type. */
function mainTable({ baerum, promises, sections, plainTypes }: StatusReport): string {
  if (baerum.measures !== null) return 'tiltak';
  const [first] = [...sections, ...plainTypes];
  return promises.length > 0 || first === undefined ? 'lofter' : first.type.name;
}

/** Where to look closer: at the first promise, at a post that is unclear, at what must be done. */
function nextCommands({ promises, deviations }: StatusReport, language: Language): Value {
  const first = promises[0]?.result.krav.id;
  const unclear = deviations.find(
    ({ kind, finding }) => kind === 'unclear' && finding.type !== 'krav',
  )?.finding.post;
  const commands = [
    ...(first === undefined ? [] : [`krav ${first}`]),
    ...(unclear === undefined ? [] : [`show ${unclear}`]),
    'due',
    'report -o status.md',
  ];
  const more = own(wordsIn(language).status.more);
  return several([more, several(commands.map(commandLine), ' · ')], '');
}
