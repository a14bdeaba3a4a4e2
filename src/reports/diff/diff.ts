import type { Finding, PlacedFinding } from '../../diagnostic/finding.ts';
import type { Change } from '../../krav/comparison/change.ts';
import type { KravChange } from '../../krav/comparison/compare.ts';
import type { RewrittenDays } from '../../krav/comparison/rewritten-rules.ts';
import type { RuleChange } from '../../krav/comparison/rule-change.ts';
import type { FailOn } from '../../krav/fail-on.ts';
import {
  countOf,
  dailyResult,
  type KravResult,
  limitedResult,
  type NextBreach,
} from '../../krav/result.ts';
import type { PostChange } from '../../register/changes.ts';
import type { Register } from '../../register/register.ts';
import type { Day } from '../../time/day.ts';
import type { ComparedBase } from '../document/compared-base.ts';
import type { Envelope } from '../document/envelope.ts';

/** A finding, and whose doing it is. */
export type FoundChange = Finding & Cause;

/** The same with its place. */
export type ReportedChange = PlacedFinding & Cause;

interface Cause {
  readonly change: Change;
  /** The rules alone did it: the promise is lowered or sharpened. */
  readonly byRules?: true;
}

/** What a change does to the posts and the promises, as data. */
export interface DiffReport {
  /** Of the head. */
  readonly envelope: Envelope;
  readonly base: ComparedBase;
  /** How the user names the head; null for the working tree. */
  readonly headLabel: string | null;
  readonly judgedBy: 'base' | 'head';
  readonly counts: { readonly posts: number; readonly krav: number };
  readonly posts: readonly PostChange[];
  /** Paths of changed rules. */
  readonly rules: readonly string[];
  /** What the change does to the rules themselves: what it loosens first. */
  readonly ruleChanges: readonly RuleChange[];
  /** What would stop the change. */
  readonly failOn: readonly FailOn[];
  /** Every krav, in the order of the head; see `isTouched` for those that are worth a line. */
  readonly krav: readonly KravChange[];
  /** In no promised order. */
  readonly found: readonly FoundChange[];
  /** The wanted ones with their places, in the one order: their files are read again. */
  readonly placed: (wanted: (found: FoundChange) => boolean) => readonly ReportedChange[];
  /** All of them with their places. */
  readonly findings: readonly ReportedChange[];
  readonly reportedUntil: Day | null;
  /** Days gone by that a change of rules gives another answer. */
  readonly rewritten: readonly RewrittenDays[];
  /** The head, for the schema's words. */
  readonly register: Register;
}

/** Whether a krav has another answer than before, or one that someone should look at. */
export function isTouched(krav: KravChange): boolean {
  return krav.change !== null && krav.change !== 'unchanged' ? true : hasOtherAnswer(krav);
}

/** Whether the count, the verdict or the next breach is another than before. */
export function hasOtherAnswer({ base, head }: KravChange): boolean {
  if (base === null || head === null) return true;
  return base.verdict !== head.verdict || hasOtherCount(base, head) || hasOtherDays(base, head);
}

/** A form without limits has no count to tell of. */
function hasOtherCount(base: KravResult, head: KravResult): boolean {
  if (limitedResult(base) === null && limitedResult(head) === null) return false;
  const was = countOf(base);
  const is = countOf(head);
  return was.low !== is.low || was.high !== is.high;
}

function hasOtherDays(base: KravResult, head: KravResult): boolean {
  const was = dailyResult(base);
  const is = dailyResult(head);
  return (
    was?.next?.from !== is?.next?.from ||
    was?.next?.low !== is?.next?.low ||
    (was?.daysBroken ?? 0) !== (is?.daysBroken ?? 0) ||
    (was?.daysUnknown ?? 0) !== (is?.daysUnknown ?? 0)
  );
}

/** The next breach of one side of a comparison; null without one, and where the krav is not there. */
export function nextBreachIn(result: KravResult | null): NextBreach | null {
  return result === null ? null : (dailyResult(result)?.next ?? null);
}

/** Whether the change itself made some part of a krav broken, or not known, on the as-of day. */
export function isMade({ parts }: KravChange, standing: 'broken' | 'unknown'): boolean {
  return parts.some((part) => part.now === 'new' && part.standing === standing);
}

const GRAVITY = { feil: 0, advarsel: 1, merknad: 2 } as const;

/** The krav that the headline should be about: broken by the change, then unclear, then ahead, then the calendar's; of several the gravest. */
export function foremost(krav: readonly KravChange[]): KravChange | null {
  const rank = (each: KravChange): number => {
    const { head, change } = each;
    if (head === null) return 1;
    if (isMade(each, 'broken')) return 0;
    if (isMade(each, 'unknown')) return 2;
    if (change === 'new') return 3;
    if (change === 'resolved') return 4;
    if (hasOtherAnswer(each)) return 5;
    return change === 'calendar' ? 6 : 7;
  };
  const [first] = krav
    .map((each) => ({ each, rank: rank(each) }))
    .filter((ranked) => ranked.rank < 7)
    .sort((a, b) => a.rank - b.rank || gravity(a.each) - gravity(b.each));
  return first?.each ?? null;
}

function gravity({ base, head }: KravChange): number {
  const alvor = (head ?? base)?.krav.alvor;
  return alvor === undefined ? 0 : GRAVITY[alvor];
}
