import { type Day, EVER_BEFORE } from '../../time/day.ts';
import type { Step } from '../../time/step.ts';
import { valueOn } from '../../time/step.ts';

/** Who decided a change of a krav, and when. */
export interface Decision {
  readonly by: string;
  /** `vedtatt`, else the day the change holds from. */
  readonly on: Day;
  readonly reason: string | null;
}

/** What a krav asks from a day on, until the next of its rules. */
export interface DatedRule<R> extends Step<R> {
  /** Null for the rule that the post itself is. */
  readonly decision: Decision | null;
  /** Where the fields stand that a change has written (JSON pointers by name); others stand in the post itself. */
  readonly writtenAt: ReadonlyMap<string, string>;
}

/** The rules of a krav that are known on a day, in order; the first holds from EVER_BEFORE. */
export type Rules<R> = readonly [DatedRule<R>, ...DatedRule<R>[]];

/** A step function that a rule decides, by the rule of each day. */
export function byRule<R, T>(
  rules: Rules<R>,
  of: (rule: R) => T,
): readonly [Step<T>, ...Step<T>[]] {
  const [{ value: first }, ...changes] = rules;
  const steps: [Step<T>, ...Step<T>[]] = [{ from: EVER_BEFORE, value: of(first) }];
  for (const { from, value } of changes) {
    const next = of(value);
    if (steps.at(-1)?.value !== next) steps.push({ from, value: next });
  }
  return steps;
}

/** The rule of a day. */
export function ruleOn<R>(rules: Rules<R>, day: Day): R {
  return valueOn(rules, day);
}

/** The rule of a day, with who decided it and where it is written. */
export function datedRuleOn<R>(rules: Rules<R>, day: Day): DatedRule<R> {
  return rules.reduce((found, rule) => (rule.from <= day ? rule : found));
}

/** Where a field of the rule of a day is written in the krav's file, as a JSON pointer. */
export function fieldOn<R>(rules: Rules<R>, name: string, day: Day): string {
  return datedRuleOn(rules, day).writtenAt.get(name) ?? `/${name}`;
}
