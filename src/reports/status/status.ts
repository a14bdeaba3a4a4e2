import type { Assessment } from '../../krav/assessment.ts';
import { KRAV_TYPE } from '../../krav/definition/read-krav.ts';
import { dailyResult, type KravResult } from '../../krav/result.ts';
import { interval } from '../../time/interval.ts';
import { type BaerumSections, baerumSections } from '../baerum/sections.ts';
import type { Envelope } from '../document/envelope.ts';
import type { LineToMend } from '../findings/line-to-mend.ts';
import type { ReportBasis } from '../sections/basis.ts';
import { leftOutOf } from '../sections/left-out.ts';
import { promiseLine } from '../sections/promise-line.ts';
import { type Timeline, timelineOf } from '../timeline/timeline.ts';
import { type DataGap, dataGaps } from './data-gaps.ts';
import { type Deviation, deviationsOf } from './deviations.ts';
import { plainTypes } from './plain-types.ts';
import { type Statement, summaryOf } from './summary.ts';
import { type Todo, todosOf } from './todo.ts';
import { type TypePosts, type TypeSection, typeSections } from './type-section.ts';

/** The status report as data: what a reader of any format is told, in the order it is told. */
export interface StatusReport extends ReportBasis {
  /** At most five statements that say it all. */
  readonly summary: readonly Statement[];
  /** The most important first. */
  readonly deviations: readonly Deviation[];
  /** The most urgent first. */
  readonly todos: readonly Todo[];
  /** Krav that are not about every moment: conditions and events. */
  readonly others: readonly KravResult[];
  readonly sections: readonly TypeSection[];
  /** Posts of types without lives. */
  readonly plainTypes: readonly TypePosts[];
  /** What only Bærum's own types have; parts that are not there are null. */
  readonly baerum: BaerumSections;
  /** The lives of the types with a section. */
  readonly timeline: Timeline;
  readonly dataGaps: readonly DataGap[];
}

/** Makes the status report of a register on a day. */
export function statusReport(
  assessment: Assessment,
  envelope: Envelope,
  lineToMend: LineToMend,
): StatusReport {
  const { register, results } = assessment;
  const promises = results
    .flatMap((result) => dailyResult(result) ?? [])
    .map((result) => promiseLine(result, assessment));
  const others = results.filter((result) => dailyResult(result) === null);
  const baerum = baerumSections(assessment);
  const sections = typeSections(assessment, baerum);
  return {
    envelope,
    counts: {
      posts: register.posts.length,
      krav: results.length,
      examples: register.posts.filter(({ example }) => example).length,
      quarantined: register.quarantined.length,
      own: new Set(
        promises.flatMap(({ result }) =>
          register.postsOf(result.krav.tell.type).filter(({ example }) => !example),
        ),
      ).size,
    },
    summary: summaryOf(results, baerum.measures),
    deviations: deviationsOf(assessment.findings),
    todos: todosOf(assessment, promises, others, lineToMend),
    promises,
    kravLeftOut: { ...leftOutOf(register, [KRAV_TYPE]), examples: 0 },
    others,
    sections,
    plainTypes: plainTypes(assessment),
    baerum,
    timeline: timelineOf(
      assessment,
      sections.map(({ type }) => type.name).filter((name) => name !== KRAV_TYPE),
      interval(undefined, undefined),
    ),
    dataGaps: dataGaps(assessment, baerum),
  };
}
