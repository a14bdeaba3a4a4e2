import { contains, type Interval } from '../../time/interval.ts';
import { type Run, runsWithin, type StepFunction, stepFunction, valueOn } from '../../time/step.ts';
import type { Count, SideName } from '../days/verdict.ts';
import type { CountKrav } from '../definition/krav.ts';
import { ruleOn } from '../definition/rule.ts';
import type { JudgedSide } from '../forecast/gaps.ts';
import type { ProvedVerdict, ScopeDay } from './proof.ts';

/** What is counted together, judged. */
interface JudgedScope {
  readonly krav: CountKrav;
  readonly counts: StepFunction<Count>;
  /** The same without files that are set aside, and as if every day were registered. */
  readonly ofMembers: StepFunction<Count>;
  readonly sides: readonly JudgedSide[];
  readonly isAsked: StepFunction<boolean>;
  readonly exempt: StepFunction<boolean>;
  /** The days in force; at least one. */
  readonly days: Interval;
}

/** The days with the same count, limits and verdicts as runs, in order. */
export function scopeRuns({
  krav,
  counts,
  ofMembers,
  sides,
  isAsked,
  exempt,
  days,
}: JudgedScope): Run<ScopeDay>[] {
  const from = [
    days.from,
    ...[...counts, ...ofMembers, ...isAsked, ...exempt, ...krav.rules].map((step) => step.from),
    ...sides.flatMap(({ judged }) => judged.map((run) => run.from)),
  ];
  const starts = [...new Set(from.filter((day) => contains(days, day)))].sort((a, b) => a - b);
  const side = (name: SideName, day: (typeof starts)[number]): ProvedVerdict => {
    if (valueOn(exempt, day)) return 'exempt';
    const judged = sides.find(({ limit }) => limit.side === name)?.judged;
    const verdict = judged?.find((run) => contains(run, day))?.value ?? 'no-limit';
    return verdict === 'no-limit' ? null : verdict;
  };
  const on = (day: (typeof starts)[number]): ScopeDay => {
    const { low, high } = valueOn(counts, day);
    const members = valueOn(ofMembers, day);
    const possible = members.high - members.low;
    const { min, max } = ruleOn(krav.rules, day);
    const [below, above] = [side('below', day), side('above', day)];
    return { isAsked: valueOn(isAsked, day), low, high, possible, min, max, below, above };
  };
  const steps = starts.map((day) => ({ from: day, value: on(day) }));
  return runsWithin(stepFunction(on(days.from), steps, sameDay), days);
}

const KEYS = ['isAsked', 'low', 'high', 'possible', 'min', 'max', 'below', 'above'] as const;

function sameDay(a: ScopeDay, b: ScopeDay): boolean {
  return KEYS.every((key) => a[key] === b[key]);
}
