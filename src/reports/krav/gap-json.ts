import type { CurrentGap, Gap, NextBreach, NextUnknown, Remedy } from '../../krav/result.ts';
import { lengthInDays } from '../../time/interval.ts';
import { countJson, dayJson, dayOrNull, daysJson } from '../document/envelope-json.ts';

/** One gap as it is in JSON answers. */
export function gapEntry(gap: Gap) {
  return {
    group: gap.group,
    side: gap.side,
    ...daysJson(gap),
    days: lengthInDays(gap),
    verdict: gap.verdict,
    low: gap.low,
    high: countJson(gap.high),
    shortfall: countJson(gap.shortfall),
    toleratedDays: gap.toleratedDays,
    exempt: gap.exempt,
    openedBy: gap.openedBy,
    closedBy: gap.closedBy,
    openedByRule: dayOrNull(gap.openedByRule),
    closedByRule: dayOrNull(gap.closedByRule),
  };
}

/** The gap that runs on the as-of day. */
export function currentEntry(current: CurrentGap | null) {
  if (current === null) return null;
  return {
    group: current.group,
    side: current.side,
    ...daysJson(current),
    openEnd: current.openEnd,
    verdict: current.verdict,
    low: current.low,
    high: countJson(current.high),
    shortfall: countJson(current.shortfall),
    openedBy: current.openedBy,
    openedByRule: dayOrNull(current.openedByRule),
    remedies: current.remedies.map(remedyEntry),
    earliestClosed: dayOrNull(current.earliestClosed),
  };
}

/** The next day from which it is not known. */
export function nextUnknownEntry(next: NextUnknown | null) {
  if (next === null) return null;
  const { group, side, from, low, high } = next;
  return { group, side, from: dayJson(from), low, high: countJson(high) };
}

/** The next breach, with what would close it. */
export function nextEntry(next: NextBreach | null) {
  if (next === null) return null;
  return {
    group: next.group,
    side: next.side,
    from: dayJson(next.from),
    daysUntil: next.daysUntil,
    low: next.low,
    high: countJson(next.high),
    withPlanned: next.withPlanned,
    min: next.min,
    max: next.max,
    openedBy: next.openedBy,
    openedByRule: dayOrNull(next.openedByRule),
    remedies: next.remedies.map(remedyEntry),
    lastDayToAct: dayOrNull(next.lastDayToAct),
    earliestClosed: dayOrNull(next.earliestClosed),
  };
}

function remedyEntry(remedy: Remedy) {
  switch (remedy.kind) {
    case 'extend':
      return {
        extend: remedy.item,
        to: dayJson(remedy.to),
        actBy: dayOrNull(remedy.actBy),
        startsAsPlanned: remedy.startsAsPlanned,
        openEnd: remedy.openEnd,
      };
    case 'start':
      return {
        startBy: dayJson(remedy.by),
        notBefore: dayOrNull(remedy.notBefore),
        actBy: dayOrNull(remedy.actBy),
      };
    case 'start-now':
      return { startBy: null, count: remedy.count, actBy: null };
  }
}
