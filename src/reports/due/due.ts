import type { Assessment } from '../../krav/assessment.ts';
import { KRAV_TYPE } from '../../krav/definition/read-krav.ts';
import { EXEMPTION_WARNING_DAYS } from '../../krav/findings.ts';
import { dailyResult, type KravResult } from '../../krav/result.ts';
import { isList, property } from '../../read/json.ts';
import type { Post, Quarantined } from '../../read/post.ts';
import { compareForPeople } from '../../text/formatting/written.ts';
import { addDays, type Day, isBounded, parseIsoDay } from '../../time/day.ts';
import { valueOn } from '../../time/step.ts';
import { mildBreach } from '../krav/said.ts';
import { countRange } from '../krav/standing.ts';
import { endOf } from '../posts/post-view.ts';

/** What kind of work it is. */
export type DueKind =
  | 'overdue-end'
  | 'overdue-start'
  | 'untouched'
  | 'missing-amount'
  /** A file that is set aside. */
  | 'repair'
  /** A krav cannot be judged from the day on. */
  | 'unknown'
  /** A period ends in which something is still missing. */
  | 'period-end'
  /** Outside a limit where the krav says that this is no error, now. */
  | 'not-met'
  | 'over'
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
  /** Of a period that ends: how many there are in it, and how many there must be. */
  readonly period?: { readonly name: string; readonly low: number; readonly needed: number };
  readonly post: Post | null;
}

/** The worklist, and the days after it on which a promise turns. */
export interface Worklist {
  readonly items: readonly DueItem[];
  readonly later: readonly DueItem[];
  /** The last day of the worklist. */
  readonly until: Day;
}

/** How long a post that is not surely finished may be untouched before it is on the list: one tertial. */
export const UNTOUCHED_DAYS = 120;

/** The worklist of a register, with so many days ahead, and what breaks after it. */
export function worklist(assessment: Assessment, withinDays: number): Worklist {
  const until = addDays(assessment.asOf, withinDays);
  const later = turningItems(assessment).filter(({ day }) => day !== null && day > until);
  return { items: dueItems(assessment, withinDays), later: later.sort(compareItems), until };
}

function turningItems({ results, asOf }: Assessment): DueItem[] {
  return [...breachItems(results), ...results.flatMap((result) => aheadItems(result, asOf))];
}

/** The worklist of a register: what is overdue, and what comes within so many days. Most urgent first. */
export function dueItems(assessment: Assessment, withinDays: number): DueItem[] {
  const { register, asOf } = assessment;
  const until = addDays(asOf, withinDays);
  const posts = register.posts.filter(
    ({ type, example }) => type !== KRAV_TYPE && (register.config.examplesCount || !example),
  );
  const items = [
    ...register.quarantined.map(repairItem),
    ...posts.flatMap((post) => postItems(post, assessment, until)),
    ...turningItems(assessment).filter(({ day }) => day !== null && day <= until),
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
      ...kravItem(krav, day, asOf),
      kind,
      about,
    });
    const isBroken = verdict === 'broken' && current !== null;
    const last = next?.lastDayToAct ?? null;
    return [
      ...(isBroken ? [item(brokenKind(result), current.from, current.openedBy)] : []),
      ...(next === null || last === null ? [] : [item('last-day', last, next.openedBy)]),
      ...(next === null ? [] : [item('breach', next.from, next.openedBy)]),
    ];
  });
}

/** What a krav that is not met now asks for, by how grave the krav says it is. */
function brokenKind(result: KravResult): 'broken' | 'over' | 'not-met' {
  const mild = mildBreach(result);
  if (mild === null) return 'broken';
  return mild === 'over' ? 'over' : 'not-met';
}

/** What is known ahead of a krav besides breaches: from when it cannot be judged, and a period that ends with something missing. */
function aheadItems(result: KravResult, asOf: Day): DueItem[] {
  switch (result.form) {
    case 'antall': {
      const { nextUnknown: unknown, krav } = result;
      if (unknown === null) return [];
      const about = [countRange(unknown)];
      return [{ ...kravItem(krav, unknown.from, asOf), kind: 'unknown', about }];
    }
    case 'hendelser':
      return result.periods
        .filter(({ to, missing }) => to >= asOf && (missing ?? 0) > 0)
        .map(({ to, name, low, missing }) => ({
          ...kravItem(result.krav, to, asOf),
          kind: 'period-end' as const,
          about: [name],
          period: { name, low, needed: low + (missing ?? 0) },
        }));
    case 'vilkar':
    case 'quarantined':
      return [];
  }
}

function kravItem({ id, title, path }: KravResult['krav'], day: Day, asOf: Day) {
  return { type: KRAV_TYPE, id, title, path, day, daysUntil: day - asOf, post: null };
}

function repairItem({ type, id, path }: Quarantined): DueItem {
  return {
    ...{ kind: 'repair', type, id, title: path, path, about: [] },
    ...{ day: null, daysUntil: null, post: null },
  };
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
  repair: 0,
  unknown: 3,
  'period-end': 3,
  'not-met': 0,
  over: 0,
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
