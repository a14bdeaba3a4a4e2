import { mostPostsIn, type Quarantined } from '../../read/post.ts';
import { addDays, type Day, earliest, latest } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { daysWithin, type StepFunction } from '../../time/step.ts';
import type { Uncounted } from '../days/count-curve.ts';
import { isInForceOn } from '../days/in-force.ts';
import type { Terms } from '../days/side-verdicts.ts';
import {
  defaultStart,
  firstLifeDay,
  type PromiseSpan,
  type Span,
  windowOf,
} from '../days/window.ts';
import type { CountKrav } from '../definition/krav.ts';
import { byRule } from '../definition/rule.ts';
import type { Copies } from '../evaluate/context.ts';
import type { Item } from '../evaluate/item.ts';
import type { LeadTimes } from '../forecast/lead-times.ts';

/** All that a krav of the form `antall` is judged by. */
export interface CountInput {
  readonly krav: CountKrav;
  /** Whether the register has what it counts; else no day is known. */
  readonly isJudgeable: boolean;
  readonly items: readonly Item[];
  readonly quarantined: readonly Quarantined[];
  /** From when the counted type is kept (`fort_fra`). */
  readonly keptSince: Day | null;
  /** The type has no post that counts and no quarantined file: nothing empty is ever met. */
  readonly nothingRegistered: boolean;
  readonly asOf: Day;
  readonly span: Span;
  readonly leadTimes: LeadTimes | null;
  readonly copies: Copies;
  /** How many example posts of the type do not count (`eksempelposter`). */
  readonly examplesLeftOut: number;
}

/** Days of a krav that are judged together. */
export interface JudgedDays {
  readonly window: Interval | null;
  /** The days of the window on which the krav is in force. */
  readonly days: Interval;
  readonly terms: Terms;
}

/** The days of a krav that are asked for, worked out once for all its groups. */
export interface CountWindow extends JudgedDays {
  /** All days of the promise, whichever are asked for. */
  readonly whole: JudgedDays;
  /** The last day that was to be worked out, whether or not the krav is in force until then. */
  readonly horizon: Day;
  readonly exempt: StepFunction<boolean>;
  readonly isInForce: boolean;
  readonly uncounted: Uncounted;
}

/** Works out the days of a krav, and what it is judged by besides its items. */
export function countWindowOf({
  krav,
  items,
  quarantined,
  keptSince,
  asOf,
  span,
}: CountInput): CountWindow {
  const promise = {
    inForce: krav.inForce,
    keptSince,
    firstLifeDay: firstLifeDay(items.map(({ life }) => life)),
    asOf,
  };
  const asked = judgedDaysOf(krav, promise, span);
  const isWhole = span.from === null && span.to === null;
  return {
    ...asked,
    whole: isWhole ? asked : judgedDaysOf(krav, promise, { ...span, from: null, to: null }),
    horizon: span.to ?? addDays(asOf, span.horizonDays),
    exempt: daysWithin(krav.exemptions),
    isInForce: isInForceOn(krav, asOf),
    uncounted: uncountedBy(krav, mostPostsIn(quarantined), keptSince),
  };
}

function judgedDaysOf(krav: CountKrav, promise: PromiseSpan, span: Span): JudgedDays {
  const { asOf } = promise;
  const window = windowOf(promise, span);
  const { from, to } = window ?? { from: addDays(asOf, 1), to: asOf };
  return {
    window,
    days: { from: latest(from, krav.inForce.from), to },
    terms: {
      toleranceDays: byRule(krav.rules, (rule) => rule.toleranceDays),
      exemptions: krav.exemptions,
      window: {
        from: latest(earliest(from, asOf), krav.inForce.from),
        to: earliest(latest(to, asOf), krav.inForce.to),
      },
      toleratedFrom: Number.isFinite(krav.inForce.from) ? krav.inForce.from : defaultStart(promise),
    },
  };
}

/** What adds to the count of a krav besides its items; takes how many posts may be in what is quarantined. */
export function uncountedBy(
  { tell }: CountKrav,
  quarantined: number,
  keptSince: Day | null,
): Uncounted {
  const mayHoldMany = quarantined > 0 && tell.list.length > 0;
  return { quarantined: mayHoldMany ? Number.POSITIVE_INFINITY : quarantined, keptSince };
}
