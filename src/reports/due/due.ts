import type { Assessment } from '../../krav/assessment.ts';
import { KRAV_TYPE } from '../../krav/definition/read-krav.ts';
import { EXEMPTION_WARNING_DAYS } from '../../krav/findings.ts';
import { dailyResult, type KravResult } from '../../krav/result.ts';
import { isList, property } from '../../read/json.ts';
import type { Post } from '../../read/post.ts';
import { compareForPeople } from '../../text/formatting/written.ts';
import { addDays, type Day, isBounded, parseIsoDay } from '../../time/day.ts';
import { valueOn } from '../../time/step.ts';
import { mildBreach } from '../krav/said.ts';
import { endOf } from '../posts/post-view.ts';

/** What kind of work it is. */
export type DueKind =
  | 'overdue-end'
  | 'overdue-start'
  | 'untouched'
  | 'missing-amount'
  | 'end'
  | 'start'
  | 'deadline'
  | 'breach'
  /** The last day on which what would close a coming breach can be begun. */
  | 'last-day'
  /** A promise that is broken now. */
  | 'broken'
  | 'exemption';

/** One line of the worklist. */
export interface DueItem {
  readonly kind: DueKind;
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly path: string;
  /** The day it is about; null for what has no day, such as a missing amount. */
  readonly day: Day | null;
  /** Days from the as-of day, below zero for what is overdue. */
  readonly daysUntil: number | null;
  /** What opens a breach, what is missing. */
  readonly about: readonly string[];
  readonly post: Post | null;
}

/** How long a post that is not surely finished may be untouched before it is on the list: one tertial. */
export const UNTOUCHED_DAYS = 120;

/** The worklist of a register: what is overdue, and what comes within so many days. Most urgent first. */
export function dueItems(assessment: Assessment, withinDays: number): DueItem[] {
  const { register, asOf } = assessment;
  const until = addDays(asOf, withinDays);
  const posts = register.posts.filter(({ type }) => type !== KRAV_TYPE);
  const items = [
    ...posts.flatMap((post) => postItems(post, assessment, until)),
    ...breachItems(assessment.results).filter(({ day }) => day !== null && day <= until),
    ...assessment.results.flatMap(({ krav }) =>
      krav.exemptions.flatMap((exemption): DueItem[] => {
        const daysUntil = exemption.to - asOf;
        const isNear =
          isBounded(exemption.to) &&
          daysUntil >= 0 &&
          daysUntil <= Math.max(withinDays, EXEMPTION_WARNING_DAYS);
        return isNear
          ? [
              {
                kind: 'exemption',
                type: KRAV_TYPE,
                id: krav.id,
                title: krav.title,
                path: krav.path,
                day: exemption.to,
                daysUntil,
                about: [exemption.reason],
                post: null,
              },
            ]
          : [];
      }),
    ),
  ];
  return items.sort(compareItems);
}

/**
 * The breach that runs and the next one of each krav that has one, and the last day to act on the next, in
 * the order of the krav.
 */
export function breachItems(results: readonly KravResult[]): DueItem[] {
  return results.flatMap((result): DueItem[] => {
    const { krav } = result;
    const daily = dailyResult(result);
    if (daily === null) return [];
    const { current, next, asOf, verdict } = daily;
    const item = (kind: DueKind, day: Day, about: readonly string[]): DueItem => ({
      kind,
      type: KRAV_TYPE,
      id: krav.id,
      title: krav.title,
      path: krav.path,
      day,
      daysUntil: day - asOf,
      about,
      post: null,
    });
    const isBroken = verdict === 'broken' && current !== null && mildBreach(result) === null;
    const last = next?.lastDayToAct ?? null;
    return [
      ...(isBroken ? [item('broken', current.from, current.openedBy)] : []),
      ...(next === null || last === null ? [] : [item('last-day', last, next.openedBy)]),
      ...(next === null ? [] : [item('breach', next.from, next.openedBy)]),
    ];
  });
}

function postItems(post: Post, { register, lifeOf, asOf }: Assessment, until: Day): DueItem[] {
  const type = register.types.get(post.type);
  if (type === undefined) return [];
  const life = lifeOf(post);
  const item = (kind: DueKind, day: Day | null, about: readonly string[] = []): DueItem => ({
    kind,
    type: post.type,
    id: post.id,
    title: titleOf(post),
    path: post.path,
    day,
    daysUntil: day === null ? null : day - asOf,
    about,
    post,
  });
  const deadline = parseIsoDay(String(property(post.value, 'frist') ?? ''));
  const isOver = life.entries.findLast(({ day }) => day <= asOf)?.statusClass === 'avsluttet';
  const deadlines =
    deadline !== undefined && deadline <= until && !isOver ? [item('deadline', deadline)] : [];
  if (type.livslop === null) return deadlines;
  const planEnd = life.plan?.to;
  const end = endOf(life, asOf);
  const state = valueOn(life.sure, asOf);
  const lastSaid = life.entries.findLast(({ day }) => day <= asOf)?.day;
  const isLive = state !== 'not-running';
  return [
    ...deadlines,
    ...(life.overrun && planEnd !== undefined && isBounded(planEnd)
      ? [item('overdue-end', planEnd)]
      : []),
    ...(life.lateStart !== null && state === 'unknown'
      ? [item('overdue-start', isBounded(life.lateStart) ? life.lateStart : null)]
      : []),
    ...(isLive && lastSaid !== undefined && asOf - lastSaid > UNTOUCHED_DAYS
      ? [item('untouched', lastSaid)]
      : []),
    ...(isLive && !life.overrun && end !== null && end >= asOf && end <= until
      ? [item('end', end)]
      : []),
    ...(life.planned !== null && life.planned.from <= until
      ? [item('start', life.planned.from)]
      : []),
    ...(isLive ? missingAmounts(post).map((field) => item('missing-amount', null, [field])) : []),
  ];
}

/** Grants without an amount: lines of `finansiering` that lack `tilsagn_kr`. */
function missingAmounts({ value }: Post): string[] {
  const lines = property(value, 'finansiering');
  if (!isList(lines)) return [];
  return lines.flatMap((line, index) =>
    property(line, 'tilsagn_kr') === undefined ? [`finansiering.${index}.tilsagn_kr`] : [],
  );
}

function titleOf(post: Post): string {
  const title = property(post.value, 'tittel');
  return typeof title === 'string' ? title : post.id;
}

const URGENCY: Readonly<Record<DueKind, number>> = {
  'overdue-end': 0,
  'overdue-start': 0,
  untouched: 1,
  'missing-amount': 2,
  deadline: 3,
  end: 3,
  start: 3,
  breach: 3,
  'last-day': 3,
  broken: 0,
  exemption: 3,
};

function compareItems(a: DueItem, b: DueItem): number {
  return (
    URGENCY[a.kind] - URGENCY[b.kind] ||
    (a.day ?? 0) - (b.day ?? 0) ||
    compareForPeople(a.type, b.type) ||
    compareForPeople(a.id, b.id) ||
    compareForPeople(a.kind, b.kind)
  );
}
