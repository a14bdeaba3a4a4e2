import type { Life } from '../../life/life.ts';
import { statusOn, updatedOn } from '../../life/log.ts';
import type { Post } from '../../read/post.ts';
import { type Day, isBounded } from '../../time/day.ts';
import { valueOn } from '../../time/step.ts';

/** Whether a post runs on the as-of day, for people and filters. */
export type Activity = 'yes' | 'paused' | 'no' | 'unknown';

/** What a post is on the as-of day: the virtual fields that filters, columns and sorting know. */
export interface PostView {
  readonly post: Post;
  /** The status by the log; null without one. */
  readonly status: string | null;
  readonly active: Activity;
  /** The newest day on which anything was said of it; null without a log. */
  readonly updated: Day | null;
  /** Days until its planned or announced end, below zero when it has passed; null when it has ended or has no end. */
  readonly daysLeft: number | null;
  readonly life: Life;
  /** The day it was looked at. */
  readonly asOf: Day;
}

/** Looks at a post on the as-of day. */
export function viewPost(post: Post, life: Life, asOf: Day): PostView {
  return {
    post,
    status: statusOn(life.entries, asOf),
    active: activityOn(life, asOf),
    updated: updatedOn(life.entries, asOf),
    daysLeft: daysLeft(life, asOf),
    life,
    asOf,
  };
}

function activityOn(life: Life, day: Day): Activity {
  switch (valueOn(life.sure, day)) {
    case 'running':
      return 'yes';
    case 'paused':
      return 'paused';
    case 'not-running':
      return 'no';
    case 'unknown':
      return 'unknown';
  }
}

function daysLeft(life: Life, asOf: Day): number | null {
  const end = endOf(life, asOf);
  return end === null ? null : end - asOf;
}

/** The day it ends as far as anyone knows: announced, else planned; null when it has ended or has no end. */
export function endOf({ entries, plan, planned, sure }: Life, asOf: Day): Day | null {
  const last = entries.findLast(({ day }) => day <= asOf);
  if (last?.statusClass === 'avsluttet' || (planned === null && isOver(sure, asOf))) return null;
  const announced = entries.find(
    ({ day, statusClass }) => day > asOf && statusClass === 'avsluttet',
  );
  if (announced !== undefined) return announced.day;
  return plan !== null && isBounded(plan.to) ? plan.to : null;
}

/** Not running on the day nor on any later one. */
function isOver(sure: Life['sure'], day: Day): boolean {
  return (
    valueOn(sure, day) === 'not-running' &&
    !sure.some(({ from, value }) => from > day && value !== 'not-running')
  );
}

/** Surely over on the day it was looked at and on every later one. */
export function isFinished({ active, life, asOf }: PostView): boolean {
  return active === 'no' && life.planned === null && isOver(life.sure, asOf);
}
