import type { Gap } from '../forecast/gaps.ts';
import { dailyResult, type KravResult } from '../result.ts';
import type { KravChange } from './compare.ts';

/** What became of a gap: it came, went, or covers other days than before, or nobody knows any longer whether it is one. */
export type GapChange =
  | { readonly kind: 'appeared'; readonly after: Gap }
  | { readonly kind: 'gone'; readonly before: Gap }
  | { readonly kind: 'moved'; readonly before: Gap; readonly after: Gap };

/** The gaps that are not the same before and after, in order of day. Of one side and group those that share a day are the same gap, where the verdict is the same or a breach has become unknown; several breaches may have become the same unknown one. */
export function gapChanges({ base, head }: KravChange): GapChange[] {
  const before = counted(base);
  const after = counted(head);
  const taken = new Set<Gap>();
  const changes = after.flatMap((gap): GapChange[] => {
    const was =
      before.find((each) => !taken.has(each) && isSameGap(each, gap)) ??
      before.find((each) => !taken.has(each) && isNowUnknown(each, gap, after));
    if (was === undefined) return [{ kind: 'appeared', after: gap }];
    taken.add(was);
    return was.from === gap.from && was.to === gap.to && was.verdict === gap.verdict
      ? []
      : [{ kind: 'moved', before: was, after: gap }];
  });
  const gone = before
    .filter((gap) => !taken.has(gap))
    .map((gap): GapChange => {
      const hiding = after.find((each) => isNowUnknown(gap, each, after));
      return hiding === undefined
        ? { kind: 'gone', before: gap }
        : { kind: 'moved', before: gap, after: hiding };
    });
  return [...changes, ...gone].sort((a, b) => firstDay(a) - firstDay(b));
}

function counted(result: KravResult | null): readonly Gap[] {
  return ((result && dailyResult(result))?.gaps ?? []).filter(({ exempt }) => !exempt);
}

function isSameGap(a: Gap, b: Gap): boolean {
  return a.verdict === b.verdict && isOnSameDays(a, b);
}

/** Whether a breach has become unknown on all its days that still are a gap. */
function isNowUnknown(was: Gap, gap: Gap, after: readonly Gap[]): boolean {
  return (
    was.verdict === 'broken' &&
    gap.verdict === 'unknown' &&
    isOnSameDays(was, gap) &&
    !after.some((each) => isSameGap(was, each))
  );
}

function isOnSameDays(a: Gap, b: Gap): boolean {
  return a.side === b.side && a.group === b.group && a.from <= b.to && b.from <= a.to;
}

function firstDay(change: GapChange): number {
  return change.kind === 'gone' ? change.before.from : change.after.from;
}
