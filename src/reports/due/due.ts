import type { Assessment } from '../../krav/assessment.ts';
import { KRAV_TYPE } from '../../krav/definition/read-krav.ts';
import { postOfItem } from '../../krav/evaluate/item.ts';
import { dailyResult, type KravResult } from '../../krav/result.ts';
import type { Register } from '../../register/register.ts';
import { responsibleInRole } from '../../register/responsible.ts';
import { compareForPeople } from '../../text/formatting/written.ts';
import { addDays, type Day } from '../../time/day.ts';
import type { LineToMend } from '../findings/line-to-mend.ts';
import { responsibleForKrav } from '../sections/promise-line.ts';
import type { DueItem, DueKind } from './due-item.ts';
import { exemptionItems, periodItems, turningItems } from './krav-items.ts';
import { postItems } from './post-items.ts';
import { repairItems } from './repair-items.ts';

/** The worklist, and the days after it on which a promise turns. */
export interface Worklist {
  readonly items: readonly DueItem[];
  readonly later: readonly DueItem[];
  /** The last day of the worklist. */
  readonly until: Day;
}

/** The worklist of a register, with so many days ahead, and what breaks after it. */
export function worklist(
  assessment: Assessment,
  withinDays: number,
  lineToMend: LineToMend,
): Worklist {
  const until = addDays(assessment.asOf, withinDays);
  const later = kravItems(assessment).filter((item) => !isOnList(item, until));
  return {
    items: dueItems(assessment, withinDays, lineToMend),
    later: later.sort(compareItems),
    until,
  };
}

function kravItems({ results, asOf, register }: Assessment): DueItem[] {
  return results.flatMap((result) => {
    const owner = responsibleForKrav(result.krav, register, responsibleInRole);
    return [...turningItems([result], register), ...periodItems(result, asOf)].map((item) => ({
      ...item,
      responsible: owner ?? responsibleForOpening(result, item, register),
    }));
  });
}

/** Where nobody answers for what a promise rests on: who does for the first post that opens its breach. */
function responsibleForOpening(
  result: KravResult,
  { about }: DueItem,
  register: Register,
): string | null {
  const type = dailyResult(result)?.krav.tell.type;
  const opening = about.flatMap((each) =>
    type === undefined || each.kind !== 'post' ? [] : (postOfItem(register, type, each.id) ?? []),
  );
  return opening.map(responsibleInRole).find((name) => name !== null) ?? null;
}

/** What comes by the last day, and what the krav asks to be warned of by now. */
function isOnList({ day, isWarned }: DueItem, until: Day): boolean {
  return isWarned === true || (day !== null && day <= until);
}

/** The worklist of a register: what is overdue, what comes within so many days, and the breaches that krav warn of by now. Most urgent first. */
export function dueItems(
  assessment: Assessment,
  withinDays: number,
  lineToMend: LineToMend,
): DueItem[] {
  const { register, asOf } = assessment;
  const until = addDays(asOf, withinDays);
  const posts = register.posts.filter(
    ({ type, example }) => type !== KRAV_TYPE && (register.config.examplesCount || !example),
  );
  const items = [
    ...repairItems(assessment, lineToMend),
    ...posts.flatMap((post) => postItems(post, assessment, until)),
    ...kravItems(assessment).filter((item) => isOnList(item, until)),
    ...assessment.results.flatMap((result) => {
      const responsible = responsibleForKrav(result.krav, register, responsibleInRole);
      return exemptionItems(result, asOf, withinDays).map((item) => ({ ...item, responsible }));
    }),
  ];
  return items.sort(compareItems);
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

/** A promise that cannot be judged now stands as high as the breach that it may hide, and a file that decides one before other files. */
function urgencyOf({ kind, about, daysUntil }: DueItem): number {
  if (kind === 'repair' && about.length > 0) return -1;
  const isNow = daysUntil !== null && daysUntil <= 0;
  return kind === 'unknown' && isNow ? 0 : URGENCY[kind];
}

function compareItems(a: DueItem, b: DueItem): number {
  return (
    urgencyOf(a) - urgencyOf(b) ||
    (a.day ?? 0) - (b.day ?? 0) ||
    compareForPeople(a.type, b.type) ||
    compareForPeople(a.id, b.id) ||
    compareForPeople(a.kind, b.kind)
  );
}
