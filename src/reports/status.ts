import type { Assessment } from '../krav/assessment.ts';
import type { KravResult } from '../krav/result.ts';
import { addDays, type Day, latest } from '../time/day.ts';
import { lengthInDays } from '../time/interval.ts';
import { type BaerumSections, baerumSections } from './baerum/sections.ts';
import { type Deviation, deviationsOf } from './deviations.ts';
import type { Envelope } from './envelope.ts';
import { type Statement, summaryOf } from './summary.ts';
import { type TypeSection, typeSections } from './type-section.ts';

/** The status report as data: what a reader of any format is told, in the order it is told. */
export interface StatusReport {
  readonly envelope: Envelope;
  readonly counts: {
    readonly posts: number;
    readonly krav: number;
    readonly examples: number;
    readonly setAside: number;
  };
  /** At most five statements that say it all. */
  readonly summary: readonly Statement[];
  /** The most important first. */
  readonly deviations: readonly Deviation[];
  readonly promises: readonly PromiseLine[];
  /** Krav that are not about every moment: conditions and events. */
  readonly others: readonly KravResult[];
  readonly sections: readonly TypeSection[];
  /** What only Bærum's own types have; parts that are not there are null. */
  readonly baerum: BaerumSections;
}

/** A promise at every moment, with how it was kept in the last year. */
export interface PromiseLine {
  readonly result: KravResult;
  readonly lastYear: {
    readonly from: Day;
    readonly days: number;
    readonly met: number;
    readonly broken: number;
    readonly unknown: number;
    readonly exempt: number;
  };
  /** Breaches that ended before the last year began. */
  readonly older: KravResult['gaps'];
}

const LAST_YEAR_DAYS = 365;

/** Makes the status report of a register on a day. */
export function statusReport(assessment: Assessment, envelope: Envelope): StatusReport {
  const { register, results, asOf } = assessment;
  const baerum = baerumSections(assessment);
  return {
    envelope,
    counts: {
      posts: register.posts.length,
      krav: results.length,
      examples: register.posts.filter(({ example }) => example).length,
      setAside: register.setAside.length,
    },
    summary: summaryOf(results, baerum.measures),
    deviations: deviationsOf(assessment.findings),
    promises: results
      .filter(({ krav }) => krav.form === 'antall')
      .map((result) => promiseLine(result, asOf)),
    others: results.filter(({ krav }) => krav.form !== 'antall'),
    sections: typeSections(assessment, baerum),
    baerum,
  };
}

function promiseLine(result: KravResult, asOf: Day): PromiseLine {
  const from = latest(addDays(asOf, 1 - LAST_YEAR_DAYS), result.window?.from ?? asOf);
  const within = result.days.flatMap((run) => {
    const days = lengthInDays({ from: latest(run.from, from), to: run.to < asOf ? run.to : asOf });
    return [{ days, value: run.value }];
  });
  const count = (wanted: string) =>
    within.filter(({ value }) => value === wanted).reduce((sum, { days }) => sum + days, 0);
  return {
    result,
    lastYear: {
      from,
      days: within.reduce((sum, { days }) => sum + days, 0),
      met: count('met'),
      broken: count('broken'),
      unknown: count('unknown'),
      exempt: count('exempt'),
    },
    older: result.gaps.filter((gap) => gap.verdict === 'broken' && !gap.exempt && gap.to < from),
  };
}
