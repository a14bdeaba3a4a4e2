import type { Assessment } from '../../krav/assessment.ts';
import { subjectType } from '../../krav/definition/krav.ts';
import { KRAV_TYPE } from '../../krav/definition/read-krav.ts';
import { dailyResult, type KravResult } from '../../krav/result.ts';
import { interval } from '../../time/interval.ts';
import { isFinished, type PostView, viewPost } from '../posts/post-view.ts';
import { type LeftOut, leftOutOf } from '../sections/left-out.ts';
import { type PromiseLine, promiseLine } from '../sections/promise-line.ts';
import { type Timeline, timelineOf } from '../timeline/timeline.ts';
import { FOI_FUND, type FundedType, type FundUse, fundUse } from './fund.ts';
import { type MoneyYear, moneyByYear } from './money.ts';
import { type OurPost, ourPosts, ourType } from './posts.ts';

export type ProjectType = FundedType;

/** A project of ours as it is on the day. */
export interface Project<T extends ProjectType> extends OurPost<T> {
  readonly view: PostView;
  /** Surely over on the day and on every later one. */
  readonly finished: boolean;
  /** What the fund has granted, in whole kroner; null where an amount is missing. */
  readonly granted: number | null;
}

/** All projects of one of our types, with the promises that count them; the ground of an overview. */
export interface ProjectOverview<T extends ProjectType> {
  /** What the register calls the type. */
  readonly type: string;
  readonly projects: readonly Project<T>[];
  readonly counts: Readonly<
    Record<'running' | 'paused' | 'unclear' | 'planned' | 'finished', number>
  >;
  readonly timeline: Timeline;
  readonly promises: readonly PromiseLine[];
  readonly others: readonly KravResult[];
  /** The fund's money to these projects; null without projects. */
  readonly fund: FundUse | null;
  readonly money: readonly MoneyYear[];
  readonly leftOut: LeftOut;
}

/** The overview of a type; null where the register has no type with our schema. */
export function projectOverview<T extends ProjectType>(
  assessment: Assessment,
  name: T,
): ProjectOverview<T> | null {
  const { register, lifeOf, asOf, results } = assessment;
  const type = ourType(register, name);
  if (type === undefined || type.name === KRAV_TYPE) return null;
  const projects = ourPosts(register, name).map((each): Project<T> => {
    const view = viewPost(each.post, lifeOf(each.post), asOf);
    const grants = (each.value.finansiering ?? []).filter(({ kilde }) => kilde === FOI_FUND);
    const isMissing = grants.some(({ tilsagn_kr }) => tilsagn_kr === undefined);
    const sum = grants.reduce((total, { tilsagn_kr }) => total + (tilsagn_kr ?? 0), 0);
    return { ...each, view, finished: isFinished(view), granted: isMissing ? null : sum };
  });
  const about = results.filter(({ krav }) => subjectType(krav) === type.name);
  const count = (holds: (project: Project<T>) => boolean) => projects.filter(holds).length;
  return {
    type: type.name,
    projects,
    counts: {
      running: count(({ view }) => view.active === 'yes'),
      paused: count(({ view }) => view.active === 'paused'),
      unclear: count(({ view }) => view.active === 'unknown'),
      planned: count(({ view }) => view.life.planned !== null),
      finished: count(({ finished }) => finished),
    },
    timeline: timelineOf(assessment, [type.name], interval(undefined, undefined)),
    promises: about
      .flatMap((result) => dailyResult(result) ?? [])
      .map((result) => promiseLine(result, assessment)),
    others: about.filter((result) => dailyResult(result) === null),
    fund: fundUse(assessment, [name]),
    money: moneyByYear(assessment, [name]),
    leftOut: leftOutOf(register, [type.name]),
  };
}
