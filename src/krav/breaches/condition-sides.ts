import type { Post } from '../../read/post.ts';
import {
  addDays,
  type Day,
  EVER_AFTER,
  EVER_BEFORE,
  earliest,
  isBounded,
  latest,
} from '../../time/day.ts';
import { contains, type Interval, intersection } from '../../time/interval.ts';
import {
  combine,
  daysWithin,
  type Step,
  type StepFunction,
  stepFunction,
} from '../../time/step.ts';
import { answerCondition, conditionBindings, verdictOfPost } from '../conditions/answer.ts';
import type { CompiledCondition } from '../definition/compiled.ts';
import type { ConditionKrav } from '../definition/krav.ts';
import { byRule, datedRuleOn, ruleOn } from '../definition/rule.ts';
import { countingPosts, type KravContext } from '../evaluate/context.ts';
import { type KnownPosts, knownPosts } from '../history/known-posts.ts';
import type { SideOnDays, SideState } from './events.ts';

/** Gives a condition with its expressions, as it is known on a day. */
type ConditionOn = (day: Day) => CompiledCondition;

/**
 * What a condition says of each post on each day up to the as-of day, by the rule of that day and by what was
 * known of the post on it. Before the post and the krav begin, and in a file that cannot be read, it is not known;
 * of posts of another type than that of the rule nothing is asked.
 */
export function conditionSides(
  conditionOn: ConditionOn,
  context: KravContext,
): readonly SideOnDays[] {
  const { register, asOf } = context;
  const { krav } = conditionOn(asOf);
  const known = knownPosts();
  const side = (post: string, states: StepFunction<SideState>): SideOnDays => ({
    krav: krav.id,
    group: null,
    post,
    side: null,
    states,
    alvorOn: (day) => ruleOn(krav.rules, day).alvor,
  });
  const byPost = new Map<string, StepFunction<SideState>>();
  for (const [type, lastDay] of typesAsked(krav, asOf)) {
    for (const post of countingPosts(context, type)) {
      const first = firstDay(post, conditionOn(lastDay), known, asOf);
      const states = statesOf(post, first, conditionOn, known, asOf);
      const others = byPost.get(post.id);
      byPost.set(post.id, others === undefined ? states : combine(others, states, worse));
    }
    const unread = byRule(krav.rules, (rule) => (rule.type === type ? 'unknown' : 'clear'));
    for (const { id } of register.quarantinedOf(type)) byPost.set(id, unread);
  }
  return [...byPost].map(([post, states]) => side(post, states));
}

/** The types that a condition has asked about, each with the last day on which it did. */
function typesAsked(krav: ConditionKrav, asOf: Day): ReadonlyMap<string, Day> {
  const rules = krav.rules.filter(({ from }) => from <= asOf);
  return new Map(
    rules.map(({ from, value }) => [value.type, earliest(sameRule(krav, from).to, asOf)]),
  );
}

function statesOf(
  post: Post,
  first: Day,
  conditionOn: ConditionOn,
  known: KnownPosts,
  asOf: Day,
): StepFunction<SideState> {
  const { krav } = conditionOn(asOf);
  const steps: Step<SideState>[] = [];
  let day = first;
  while (day <= asOf) {
    const rule = sameRule(krav, day);
    const compiled = conditionOn(earliest(rule.to, asOf));
    if (compiled.krav.type !== post.type) {
      steps.push({ from: day, value: 'clear' });
      day = addDays(rule.to, 1);
      continue;
    }
    const within = intersection(rule, known.within(compiled, post, day));
    const life = known.lives(compiled, day).of(post);
    const bindings = conditionBindings(compiled, post, life, day);
    while (contains(within, day) && day <= asOf) {
      const answer = answerCondition(compiled, bindings, day);
      steps.push({ from: day, value: stateOf(verdictOfPost(answer)) });
      day = addDays(intersection(answer.within, within).to, 1);
    }
  }
  const holds = combine(
    daysWithin([krav.inForce]),
    daysWithin(krav.exemptions),
    (force, exempt) => force && !exempt,
  );
  return combine(stepFunction<SideState>('unknown', steps), holds, (state, isAsked) =>
    isAsked ? state : 'clear',
  );
}

/** The days around a day with the same rule. */
function sameRule({ rules }: ConditionKrav, day: Day): Interval {
  const next = rules.find(({ from }) => from > day);
  const to = next === undefined ? EVER_AFTER : addDays(next.from, -1);
  return { from: datedRuleOn(rules, day).from, to };
}

/** The first day on which the krav asks of a post: both have begun, as far as anybody has said when. */
function firstDay(post: Post, compiled: CompiledCondition, known: KnownPosts, asOf: Day): Day {
  const { entries, plan } = known.lives(compiled, asOf).of(post);
  const begins = [
    ...(plan === null ? [] : [plan.from]),
    ...entries.slice(0, 1).map(({ day }) => day),
  ].filter((day) => isBounded(day) && day <= asOf);
  const { krav, subject } = compiled;
  const keptSince = subject?.type.keptSince ?? null;
  const days = [
    krav.inForce.from,
    ...(keptSince === null ? [] : [keptSince]),
    begins.reduce(earliest, EVER_AFTER),
  ].filter(isBounded);
  return days.length === 0 ? asOf : days.reduce(latest, EVER_BEFORE);
}

function stateOf(verdict: ReturnType<typeof verdictOfPost>): SideState {
  return verdict === 'broken' || verdict === 'unknown' ? verdict : 'clear';
}

const RANK: Readonly<Record<SideState, number>> = { broken: 0, unknown: 1, clear: 2 };

function worse(one: SideState, other: SideState): SideState {
  return RANK[one] <= RANK[other] ? one : other;
}
