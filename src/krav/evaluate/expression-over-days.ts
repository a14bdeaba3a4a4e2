import { eventDays } from '../../query/event-days.ts';
import {
  type Bindings,
  evaluate,
  evaluateAround,
  type Outcome,
  usesDay,
} from '../../query/expression.ts';
import { addDays, type Day } from '../../time/day.ts';
import { type Interval, interval } from '../../time/interval.ts';
import {
  constant,
  flatten,
  mapSteps,
  type StepFunction,
  stepFunction,
  valueOn,
} from '../../time/step.ts';
import type { Match } from '../days/contribution.ts';
import type { UnknownItem } from '../days/verdict.ts';
import type { CompiledExpression } from '../definition/compiled.ts';
import type { Membership } from './item.ts';

/** Why an answer is not known. */
export type Unclear = Pick<UnknownItem, 'reason' | 'field'>;

/** An answer on every day, and why it is not known where it is not. */
export interface ValueOverDays<T> {
  readonly steps: StepFunction<T>;
  readonly unclear: Unclear;
  /** Faults in the expression that the data brought out. */
  readonly defects: readonly Defect[];
}

/** What is wrong, and in which field of the krav (JSON pointer). */
export interface Defect {
  readonly problem: Extract<Outcome, { kind: 'defect' }>['problem'];
  readonly field: string;
}

/** Whether something matches, by the rule of each day. */
export interface MatchOverDays extends ValueOverDays<Match> {
  /** The same on every day by the rule of one. */
  readonly under: (day: Day) => StepFunction<Match>;
}

/** Why what is known on every day is not known. */
export const REFUSED: Unclear = { reason: 'krav/expression', field: null };

/** Whether an item matches, day by day by the expression of each; without an expression it always does. */
export function matchOverDays(
  where: StepFunction<CompiledExpression>,
  asked: Asked,
  asOf: Day,
  ask: AskOverDays = askAnew,
): MatchOverDays {
  const answers = mapSteps(where, (compiled) =>
    ask(compiled, MATCHES, () => matchOfAll(compiled, asked.bindings, asOf)),
  );
  const steps = flatten(mapSteps(answers, (answer) => answer.steps));
  const now = valueOn(answers, asOf);
  const deciding = isUnclear(now)
    ? now
    : (answers.map(({ value }) => value).find(isUnclear) ?? now);
  return {
    steps,
    unclear: deciding.unclear,
    defects: answers.flatMap(({ value }) => value.defects),
    under: (day) => valueOn(answers, day).steps,
  };
}

function matchOfAll(
  compiled: CompiledExpression,
  bindings: Bindings,
  asOf: Day,
): ValueOverDays<Match> {
  return overDays(compiled, bindings, asOf, 'true', 'unknown', matchOf);
}

function isUnclear({ steps }: ValueOverDays<Match>): boolean {
  return steps.some(({ value }) => value === 'unknown');
}

/** The group an item belongs to, day by day; without an expression none. */
export function membershipOverDays(
  compiled: CompiledExpression,
  asked: Asked,
  asOf: Day,
  ask: AskOverDays = askAnew,
): ValueOverDays<Membership> {
  return ask(compiled, MEMBERSHIPS, () =>
    overDays<Membership>(
      compiled,
      compiled.kind === 'ready' ? asked.bindings : NOTHING_BOUND,
      asOf,
      { kind: 'none' },
      { kind: 'unknown' },
      membershipOf,
    ),
  );
}

/** What is asked: its fields are read only where the answer is not known. */
interface Asked {
  readonly bindings: Bindings;
}

const NOTHING_BOUND: Bindings = { post: null };

/** Gives the answer of an expression on every day: one that is known, else what `ask` finds. */
export type AskOverDays = <T>(
  compiled: CompiledExpression,
  kind: AnswerKind<T>,
  ask: () => ValueOverDays<T>,
) => ValueOverDays<T>;

const askAnew: AskOverDays = (_compiled, _kind, ask) => ask();

/** How answers on every day are kept as texts. */
export interface AnswerKind<T> {
  readonly name: string;
  /** Whether an answer on a day is surely known, and of this kind. */
  readonly is: (value: unknown) => value is T;
}

const MATCHES: AnswerKind<Match> = {
  name: 'match',
  is: (value): value is Match => value === 'true' || value === 'false',
};

const MEMBERSHIPS: AnswerKind<Membership> = {
  name: 'group',
  is: (value): value is Membership =>
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    (value.kind === 'none' ||
      (value.kind === 'in' && 'group' in value && typeof value.group === 'string')),
};

/** An answer on one day. */
export interface DayMatch {
  readonly is: Match;
  readonly unclear: Unclear;
  readonly defects: readonly Defect[];
  /** The days around it with the same answer, if all but the day is the same. */
  readonly within: Interval;
}

export function matchOnDay(
  compiled: CompiledExpression,
  bindings: Bindings & { readonly dato: Day },
): DayMatch {
  if (compiled.kind === 'absent') return ON_ALL_DAYS.absent;
  if (compiled.kind === 'refused') return ON_ALL_DAYS.refused;
  const { outcome, within } = evaluateAround(compiled.expression, bindings);
  return {
    is: matchOf(outcome),
    unclear: unclearOf([outcome]),
    defects: defectsOf([outcome], compiled.field),
    within,
  };
}

const UNEVALUATED = { unclear: REFUSED, defects: [], within: interval(undefined, undefined) };
const ON_ALL_DAYS: Readonly<Record<'absent' | 'refused', DayMatch>> = {
  absent: { is: 'true', ...UNEVALUATED },
  refused: { is: 'unknown', ...UNEVALUATED },
};

function overDays<T>(
  compiled: CompiledExpression,
  bindings: Bindings,
  asOf: Day,
  whenAbsent: T,
  whenRefused: T,
  read: (outcome: Outcome) => T,
): ValueOverDays<T> {
  if (compiled.kind === 'absent')
    return { steps: constant(whenAbsent), unclear: REFUSED, defects: [] };
  if (compiled.kind === 'refused')
    return { steps: constant(whenRefused), unclear: REFUSED, defects: [] };
  const { expression } = compiled;
  const days = usesDay(expression) ? eventDays(expression, bindings) : [];
  const before = evaluate(expression, { ...bindings, dato: addDays(days[0] ?? asOf, -1) });
  const after = days.map((from) => ({
    from,
    outcome: evaluate(expression, { ...bindings, dato: from }),
  }));
  const outcomes = [before, ...after.map(({ outcome }) => outcome)];
  const steps = stepFunction(
    read(before),
    after.map(({ from, outcome }) => ({ from, value: read(outcome) })),
    (a, b) => JSON.stringify(a, asJson) === JSON.stringify(b, asJson),
  );
  return {
    steps,
    unclear: unclearOf(outcomes),
    defects: defectsOf(outcomes, compiled.field),
  };
}

function asJson(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}n` : value;
}

function matchOf(outcome: Outcome): Match {
  if (outcome.kind !== 'value') return 'unknown';
  return outcome.value === true ? 'true' : 'false';
}

function membershipOf(outcome: Outcome): Membership {
  if (outcome.kind !== 'value') return { kind: 'unknown' };
  return outcome.value === null ? { kind: 'none' } : { kind: 'in', group: outcome.value };
}

function unclearOf(outcomes: readonly Outcome[]): Unclear {
  const [first] = outcomes.flatMap((outcome): Unclear[] => {
    switch (outcome.kind) {
      case 'value':
        return [];
      case 'not-known':
        return [{ reason: 'krav/missing-field', field: outcome.fields[0] ?? null }];
      case 'defect':
        return [REFUSED];
    }
  });
  return first ?? REFUSED;
}

function defectsOf(outcomes: readonly Outcome[], field: string): Defect[] {
  return outcomes.flatMap((outcome) =>
    outcome.kind === 'defect' ? [{ problem: outcome.problem, field }] : [],
  );
}
