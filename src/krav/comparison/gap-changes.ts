import type { Gap } from '../forecast/gaps.ts';
import { dailyResult, type KravResult } from '../result.ts';
import type { KravChange } from './compare.ts';

/** What became of a gap: it came, went, or covers other days than before. */
export type GapChange =
  | { readonly kind: 'appeared'; readonly after: Gap }
  | { readonly kind: 'gone'; readonly before: Gap }
  | { readonly kind: 'moved'; readonly before: Gap; readonly after: Gap };

/** The gaps that are not the same before and after, in order of day. Of one side, group and verdict those that share a day are the same gap. */
export function gapChanges({ base, head }: KravChange): GapChange[] {
  const before = counted(base);
  const after = counted(head);
  const taken = new Set<Gap>();
  const changes = after.flatMap((gap): GapChange[] => {
    const was = before.find((each) => !taken.has(each) && isSameGap(each, gap));
    if (was === undefined) return [{ kind: 'appeared', after: gap }];
    taken.add(was);
    return was.from === gap.from && was.to === gap.to
      ? []
      : [{ kind: 'moved', before: was, after: gap }];
  });
  const gone = before
    .filter((gap) => !taken.has(gap))
    .map((gap): GapChange => ({ kind: 'gone', before: gap }));
  return [...changes, ...gone].sort((a, b) => firstDay(a) - firstDay(b));
}

function counted(result: KravResult | null): readonly Gap[] {
  return ((result && dailyResult(result))?.gaps ?? []).filter(({ exempt }) => !exempt);
}

function isSameGap(a: Gap, b: Gap): boolean {
  return (
    a.side === b.side &&
    a.group === b.group &&
    a.verdict === b.verdict &&
    a.from <= b.to &&
    b.from <= a.to
  );
}

function firstDay(change: GapChange): number {
  return change.kind === 'gone' ? change.before.from : change.after.from;
}
