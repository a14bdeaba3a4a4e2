import { addDays, type Day, EVER_AFTER, isBounded } from '../time/day.ts';
import { type Alvor, type Krav, limitsOn, type QuarantinedKrav } from './definition/krav.ts';
import type { Decision } from './definition/rule.ts';
import { dailyResult, type KravResult } from './result.ts';

/** One of the rules of a krav, as answers tell them. */
export interface ToldRule {
  /** Null for the rule that holds from the beginning. */
  readonly from: Day | null;
  /** The last day before the next rule; null for the last. */
  readonly to: Day | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly alvor: Alvor;
  readonly alvorAbove: Alvor;
  /** Null for the rule that the post itself is. */
  readonly decision: Decision | null;
}

/** The krav's own rule and each known change of it that holds on a day of its window, or lies after it; in order. */
export function toldRules(result: KravResult): readonly ToldRule[] {
  const { krav } = result;
  const { rules } = krav;
  const starts = dailyResult(result)?.window?.from ?? null;
  return rules.flatMap(({ from, value, decision }, index): ToldRule[] => {
    const next = rules[index + 1]?.from ?? EVER_AFTER;
    const isOver = starts !== null && next <= starts;
    if (decision !== null && isOver) return [];
    const limits = limitsOn(krav, from);
    const first = decision === null ? krav.inForce.from : from;
    return [
      {
        from: isBounded(first) ? first : null,
        to: isBounded(next) ? addDays(next, -1) : null,
        min: limits?.min ?? null,
        max: limits?.max ?? null,
        alvor: value.alvor,
        alvorAbove: limits?.alvorAbove ?? value.alvor,
        decision,
      },
    ];
  });
}

/** The first day on which a known rule says `alvor: feil` where none did before; null where the first does, or none. */
export function bindsFrom({ rules }: Krav | QuarantinedKrav): Day | null {
  const first = rules.find(({ value }) => value.alvor === 'feil');
  return first === undefined || first.decision === null ? null : first.from;
}
