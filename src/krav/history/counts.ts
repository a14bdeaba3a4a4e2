import type { Known } from '../../life/known.ts';
import { keptWhileKnown } from '../../life/known-lives.ts';
import { LIVING_ANYHOW, type Lives } from '../../life/lives.ts';
import { mayRead } from '../../query/expression.ts';
import type { Post } from '../../read/post.ts';
import { addDays, type Day, EVER_AFTER, EVER_BEFORE } from '../../time/day.ts';
import { EVER, type Interval, intersection } from '../../time/interval.ts';
import { constant, type StepFunction, valueOn } from '../../time/step.ts';
import { type Contribution, type Match, sureContribution } from '../days/contribution.ts';
import { highOf, lowOf } from '../days/count-curve.ts';
import { toleratesDays } from '../days/side-verdicts.ts';
import { firstLifeDay } from '../days/window.ts';
import type { CompiledCount } from '../definition/compiled.ts';
import { byRule } from '../definition/rule.ts';
import type { TypeView } from '../definition/type-view.ts';
import { cachedAnswers } from '../evaluate/cached-answers.ts';
import { matchOverDays } from '../evaluate/expression-over-days.ts';
import { candidateLives, candidatesIn } from '../evaluate/matching-items.ts';
import type { KnownPosts } from './known-posts.ts';
import type { Records } from './records.ts';
import { addTo, type DayBlocks, type Span, sumUp, visitSpells } from './spans.ts';

/** What was counted of the posts in each version. */
export interface Counts {
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** What each post adds over all days, with the versions in which that is known; none where no broken day is tolerated. */
  readonly spells: readonly Spell[];
}

/** What the parts of one post add to a count day by day, in the versions in which the same is known. */
export interface Spell extends Span, Curves {}

interface Curves {
  readonly curves: readonly StepFunction<Contribution>[];
  /** The first day on which any of them lives; null where none has a beginning. */
  readonly firstLifeDay: Day | null;
}

/**
 * Counts file by file: each adds its contribution on the day of every version that has it. Posts are asked
 * once for as long as the same is known of them.
 */
export function countsOver(
  compiled: CompiledCount,
  subject: TypeView,
  { posts }: Pick<Records, 'posts'>,
  blocks: DayBlocks,
  known: KnownPosts,
): Counts {
  const spells: Spell[] = [];
  const low = new Int32Array(blocks.days.length);
  const high = new Int32Array(blocks.days.length);
  const { krav } = compiled;
  const matchesOf = matchesOver(compiled, subject, known);
  const pausedCounts = byRule(krav.rules, (rule) => rule.pausedCounts);
  const toleranceDays = byRule(krav.rules, (rule) => rule.toleranceDays);
  const isTolerant = toleratesDays({ toleranceDays });
  const keptCurves = keptWhileKnown<Post, Curves>();
  for (const standing of posts)
    visitSpells(blocks, standing, (day) => curvesOn(standing.post, day), addSpell);
  for (const numbers of [low, high]) sumUp(numbers);
  return { low, high, spells };

  function curvesOn(post: Post, day: Day): Known<Curves> {
    return keptCurves(post, day, () => {
      const matches = matchesOf(post, day);
      // However it lives, it adds nothing; but the days of a promise may begin with its life.
      if (!isTolerant && matches.every(isNever)) return NEVER_COUNTED;
      return { within: known.within(compiled, post, day), value: curvesOf(post, day, matches) };
    });
  }
  function curvesOf(post: Post, asOf: Day, matches: readonly StepFunction<Match>[]): Curves {
    const lives = candidateLives(compiled, subject, post, known.lives(compiled, asOf));
    return {
      firstLifeDay: isTolerant ? firstLifeDay(lives) : null,
      curves: lives.map((life, index) => {
        const match = matches[index] ?? constant('false');
        return sureContribution({ life, match }, pausedCounts);
      }),
    };
  }
  function addSpell({ value, within }: Known<Curves>, span: Span): void {
    if (isTolerant) spells.push({ ...value, ...span });
    if (value.curves.length === 0) return;
    visitSpells(
      blocks,
      span,
      (day) => addedOn(day, value, within),
      (added, sameAdded) => {
        addTo(low, sameAdded, added.low);
        addTo(high, sameAdded, added.high);
      },
    );
  }
}

const NEVER_COUNTED: Known<Curves> = { within: EVER, value: { curves: [], firstLifeDay: null } };

function isNever(match: StepFunction<Match>): boolean {
  return match.every(({ value }) => value === 'false');
}

/** Whether what is counted of a post matches, day by day, as known on a day. */
type MatchesOf = (post: Post, asOf: Day) => readonly StepFunction<Match>[];

/** Posts are asked once, however they live, since only an expression that may read the log can answer otherwise when more is known. */
function matchesOver(compiled: CompiledCount, subject: TypeView, known: KnownPosts): MatchesOf {
  const { where } = compiled;
  const log = subject.type.livslop?.log ?? null;
  const ask = (lives: Lives, post: Post, asOf: Day) =>
    candidatesIn(compiled, subject, post, { lives }).map(
      (candidate) =>
        matchOverDays(where, candidate, asOf, cachedAnswers(compiled, subject, post)).steps,
    );
  const readsLog = where.some(
    ({ value }) => log !== null && value.kind === 'ready' && mayRead(value.expression, log),
  );
  if (readsLog) return (post, asOf) => ask(known.lives(compiled, asOf), post, asOf);
  const asked = new Map<Post, readonly StepFunction<Match>[]>();
  return (post, asOf) => {
    const matches = asked.get(post) ?? ask(LIVING_ANYHOW, post, asOf);
    asked.set(post, matches);
    return matches;
  };
}

/** What one post adds to a count, and the days on which it adds the same. */
interface Added {
  readonly low: number;
  readonly high: number;
  readonly within: Interval;
}

function addedOn(day: Day, { curves }: Curves, known: Interval): Added {
  let low = 0;
  let high = 0;
  let within = known;
  for (const curve of curves) {
    const value = valueOn(curve, day);
    low += lowOf(value);
    high += highOf(value);
    within = intersection(within, stretchOf(curve, day));
  }
  return { low, high, within };
}

/** The stretch of days with the same value that holds a day. */
function stretchOf(steps: StepFunction<Contribution>, day: Day): Interval {
  const from = steps.reduce((found, step) => (step.from <= day ? step.from : found), EVER_BEFORE);
  const next = steps.find((step) => step.from > day);
  return { from, to: next === undefined ? EVER_AFTER : addDays(next.from, -1) };
}
