import type { Day } from '../../time/day.ts';
import type { StepFunction } from '../../time/step.ts';
import type { Contribution } from '../days/contribution.ts';
import type { SideName } from '../days/verdict.ts';
import type { GroupName } from '../definition/krav.ts';

/** What is said of a part of a krav on a day: a verdict, and how grave it is where it is broken or unknown. */
export type PastAnswer = string;

/** Nothing is asked, or the krav is not in force. */
export const NOT_IN_FORCE: PastAnswer = 'not-in-force';

/** The krav is in force, and an exemption holds. */
export const EXEMPT: PastAnswer = 'exempt';

/** A part of a krav on all days up to the as-of day. */
export interface PastPart {
  readonly group: GroupName | null;
  /** Null for the krav as a whole. */
  readonly side: SideName | null;
  /** It sums up the sides of the groups, on the days that the krav tells of. */
  readonly isSum: boolean;
  readonly answers: StepFunction<PastAnswer>;
  /** Of a sum those of all that it sums up. */
  readonly grounds: readonly Ground[];
  /** Days on which something begins that is told apart: a period. */
  readonly begins: readonly Day[];
  /** Days on which the ground may become another. */
  readonly turns: () => readonly Day[];
}

/** All that decides the answer of a day by itself. */
export interface Ground {
  /** The limits, the tolerance, the severity and the counts as a text. */
  readonly textOn: (day: Day) => string;
  /** What each item adds; of several with one id all. */
  readonly adds: ReadonlyMap<string, readonly StepFunction<Contribution>[]>;
}

/** What a krav says of every day up to the as-of day, by its parts. */
export interface PastAnswers {
  readonly parts: ReadonlyMap<string, PastPart>;
  /** Whether the krav is in force, exempt or not. */
  readonly inForce: StepFunction<boolean>;
  /** The first day that answers are told of when nobody asks for others. */
  readonly from: Day;
  /** The last: the as-of day, or the end of the period that it lies in. */
  readonly to: Day;
}

/** The parts by side and group. */
export function keyed(parts: readonly PastPart[]): ReadonlyMap<string, PastPart> {
  return new Map(
    parts.map((part) => [
      JSON.stringify([
        part.side,
        typeof part.group,
        part.group === null ? null : String(part.group),
      ]),
      part,
    ]),
  );
}

/** The counts of a ground as a text. */
export function countText({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${low}–${high}`;
}
