import { mostPostsIn, type Quarantined } from '../../read/post.ts';
import { addDays, type Day, earliest, latest } from '../../time/day.ts';
import { contains, type Interval } from '../../time/interval.ts';
import { type StepFunction, valueOn } from '../../time/step.ts';
import type { Uncounted } from '../days/count-curve.ts';
import { exemptDays, type Terms } from '../days/side-verdicts.ts';
import { defaultStart, firstLifeDay, type Span, windowOf } from '../days/window.ts';
import type { CountKrav } from '../definition/krav.ts';
import type { Item } from '../evaluate/item.ts';

/** All that a krav of the form `antall` is judged by. */
export interface CountInput {
  readonly krav: CountKrav;
  readonly items: readonly Item[];
  readonly quarantined: readonly Quarantined[];
  /** From when the counted type is kept (`fort_fra`). */
  readonly keptSince: Day | null;
  /** The type has no post that counts and no quarantined file: nothing empty is ever met. */
  readonly nothingRegistered: boolean;
  readonly asOf: Day;
  readonly span: Span;
}

/** The days of a krav, worked out once for all its groups. */
export interface CountWindow {
  readonly window: Interval | null;
  /** The days of the window on which the krav is in force. */
  readonly days: Interval;
  readonly exempt: StepFunction<boolean>;
  readonly terms: Terms;
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
  const window = windowOf(promise, span);
  const { from, to } = window ?? { from: addDays(asOf, 1), to: asOf };
  const exempt = exemptDays(krav.exemptions);
  return {
    window,
    days: { from: latest(from, krav.inForce.from), to },
    exempt,
    terms: {
      toleranceDays: krav.toleranceDays,
      exemptions: krav.exemptions,
      window: {
        from: latest(earliest(from, asOf), krav.inForce.from),
        to: earliest(latest(to, asOf), krav.inForce.to),
      },
      toleratedFrom: Number.isFinite(krav.inForce.from) ? krav.inForce.from : defaultStart(promise),
    },
    isInForce: isInForceOn(krav, asOf),
    uncounted: uncountedBy(krav, mostPostsIn(quarantined), keptSince),
  };
}

/** Whether a krav is in force on a day, and no exemption holds. */
export function isInForceOn({ inForce, exemptions }: CountKrav, day: Day): boolean {
  return contains(inForce, day) && !valueOn(exemptDays(exemptions), day);
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
