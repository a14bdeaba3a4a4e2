import type { Assessment } from '../../krav/assessment.ts';
import type { CountResult, Gap, KravResult } from '../../krav/result.ts';
import type { Post } from '../../read/post.ts';
import { responsibleFor } from '../../register/responsible.ts';
import { addDays, type Day, earliest, latest } from '../../time/day.ts';
import { type Interval, lengthInDays } from '../../time/interval.ts';
import { type BreachKind, breachKind } from '../krav/breach-kind.ts';

/** A promise for every day, with how it was kept in the last year, and who answers for it. */
export interface PromiseLine {
  readonly result: CountResult;
  readonly lastYear: {
    readonly from: Day;
    readonly days: number;
    readonly met: number;
    /** Among them the days outside a limit that is only a warning. */
    readonly broken: number;
    /** Days above or below a limit that is only a warning. */
    readonly offLimit: number;
    readonly unknown: number;
    readonly exempt: number;
  };
  /** Breaches that ended before the last year began. */
  readonly older: CountResult['gaps'];
  /** What has been outside the limits, or cannot be judged, and is over on the as-of day; the gravest first. */
  readonly past: readonly PastGaps[];
  /** Who answers for what it rests on; null where nobody is recorded. */
  readonly responsible: string | null;
  /** The posts that it rests on. */
  readonly basis: readonly Post[];
}

/** The gaps of one kind that are over. */
export interface PastGaps {
  readonly kind: BreachKind | 'unknown';
  /** How many different days they hold. */
  readonly days: number;
  /** In order of day; without the days that are tolerated. */
  readonly gaps: readonly Gap[];
}

const LAST_YEAR_DAYS = 365;
const KINDS = ['broken', 'unknown', 'over', 'short'] as const;

/** The state of a promise for every day, and how it was kept up to the as-of day. */
export function promiseLine(
  result: CountResult,
  { asOf, register }: Pick<Assessment, 'asOf' | 'register'>,
): PromiseLine {
  const from = latest(addDays(asOf, 1 - LAST_YEAR_DAYS), result.window?.from ?? asOf);
  const within = result.days.flatMap((run) => {
    const days = lengthInDays({ from: latest(run.from, from), to: earliest(run.to, asOf) });
    return [{ days, value: run.value }];
  });
  const count = (wanted: string) =>
    within.filter(({ value }) => value === wanted).reduce((sum, { days }) => sum + days, 0);
  const basis = basisOf(result.krav, register);
  return {
    result,
    lastYear: {
      from,
      days: within.reduce((sum, { days }) => sum + days, 0),
      met: count('met'),
      broken: count('broken'),
      offLimit: offLimitDays(result, { from, to: asOf }),
      unknown: count('unknown'),
      exempt: count('exempt'),
    },
    older: result.gaps.filter(
      (gap) => gap.verdict === 'broken' && !gap.exempt && gap.to < from && isBreach(result, gap),
    ),
    past: pastGaps(result, asOf),
    responsible: responsibleForKrav(result.krav, register),
    basis,
  };
}

/** Who answers for what a krav rests on; null where nobody is recorded. */
export function responsibleForKrav(
  krav: Pick<KravResult['krav'], 'basis'>,
  register: Assessment['register'],
  nameOf: (post: Post) => string | null = responsibleFor,
): string | null {
  const names = basisOf(krav, register).map(nameOf);
  return names.find((name) => name !== null) ?? null;
}

function basisOf(
  { basis }: Pick<KravResult['krav'], 'basis'>,
  register: Assessment['register'],
): Post[] {
  return register.posts.filter(({ id, type }) =>
    basis.some((name) => name === id || name === `${type}/${id}`),
  );
}

function isBreach({ krav }: CountResult, { side, to }: Gap): boolean {
  return breachKind(krav, side, to) === 'broken';
}

/** How many days within some days were outside a limit that is only a warning, and broken on no other side. */
function offLimitDays(result: CountResult, within: Interval): number {
  const broken = result.gaps.filter(({ verdict, exempt }) => verdict === 'broken' && !exempt);
  const clipped = (gaps: readonly Gap[]) =>
    gaps.map(untolerated).map(({ from, to }) => ({
      from: latest(from, within.from),
      to: earliest(to, within.to),
    }));
  const all = daysIn(clipped(broken));
  const breaches = daysIn(clipped(broken.filter((gap) => isBreach(result, gap))));
  return all - breaches;
}

function pastGaps(result: CountResult, asOf: Day): PastGaps[] {
  const over = result.gaps
    .filter(({ exempt, to }) => !exempt && to < asOf)
    .map(untolerated)
    .filter((gap) => gap.from <= gap.to);
  return KINDS.flatMap((kind): PastGaps[] => {
    const gaps = over
      .filter(({ verdict, side, to }) =>
        kind === 'unknown'
          ? verdict === 'unknown'
          : verdict === 'broken' && breachKind(result.krav, side, to) === kind,
      )
      .sort((a, b) => a.from - b.from);
    return gaps.length === 0 ? [] : [{ kind, days: daysIn(gaps), gaps }];
  });
}

/** The tolerated days are the first of a gap. */
function untolerated(gap: Gap): Gap {
  return { ...gap, from: addDays(gap.from, gap.toleratedDays) };
}

/** How many different days some intervals hold together. */
function daysIn(intervals: readonly Interval[]): number {
  let days = 0;
  let until: Day | null = null;
  for (const { from, to } of [...intervals].sort((a, b) => a.from - b.from)) {
    const start: Day = until === null ? from : latest(from, addDays(until, 1));
    days += lengthInDays({ from: start, to });
    until = until === null ? to : latest(until, to);
  }
  return days;
}
