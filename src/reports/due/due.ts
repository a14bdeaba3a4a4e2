import type { Assessment } from '../../krav/assessment.ts';
import { KRAV_TYPE } from '../../krav/definition/read-krav.ts';
import type { Quarantined } from '../../read/post.ts';
import { compareForPeople } from '../../text/formatting/written.ts';
import { addDays, type Day } from '../../time/day.ts';
import type { DueItem, DueKind } from './due-item.ts';
import { aheadItems, breachItems, exemptionItems } from './krav-items.ts';
import { postItems } from './post-items.ts';

/** The worklist, and the days after it on which a promise turns. */
export interface Worklist {
  readonly items: readonly DueItem[];
  readonly later: readonly DueItem[];
  /** The last day of the worklist. */
  readonly until: Day;
}

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
    ...assessment.results.flatMap((result) => exemptionItems(result, asOf, withinDays)),
  ];
  return items.sort(compareItems);
}

function repairItem({ type, id, path }: Quarantined): DueItem {
  return {
    ...{ kind: 'repair', type, id, title: path, path, about: [] },
    ...{ day: null, daysUntil: null, post: null },
  };
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
