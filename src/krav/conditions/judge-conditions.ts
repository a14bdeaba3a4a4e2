import { statusOn } from '../../life/log.ts';
import type { Post, Quarantined } from '../../read/post.ts';
import type { Day } from '../../time/day.ts';
import type { Match } from '../days/contribution.ts';
import { isInForceOn } from '../days/in-force.ts';
import type { UnknownItem } from '../days/verdict.ts';
import type { CompiledKrav } from '../definition/compile.ts';
import type { ConditionKrav } from '../definition/krav.ts';
import { countingPosts, type KravContext } from '../evaluate/context.ts';
import { exampleFindings } from '../evaluate/examples.ts';
import { matchOnDay } from '../evaluate/expression-over-days.ts';
import { cannotBeJudged, defectFindings, type Judged } from '../evaluate/judged.ts';
import { postBindings } from '../evaluate/matching-items.ts';
import type { ConditionsResult, PostResult } from './result.ts';

/** Judges a krav of the form `vilkar` on the as-of day, for each post that it may apply to. */
export function judgeConditions(
  compiled: CompiledKrav,
  krav: ConditionKrav,
  context: KravContext,
): Judged<ConditionsResult> {
  const { subject, expressions } = compiled;
  const { asOf, register } = context;
  const posts = subject === null ? [] : countingPosts(context, krav.type);
  const knownOf = (post: Post) => ({
    ...postBindings(subject, post, asOf),
    status: statusOn(context.lives.of(post).entries, asOf),
  });
  const evaluatePost = (post: Post) => {
    const known = context.memory?.bindings(post, () => knownOf(post)) ?? knownOf(post);
    const bindings = { ...known, dato: asOf };
    const when = matchOnDay(expressions.naar, bindings);
    return { post, when, must: when.is === 'true' ? matchOnDay(expressions.skal, bindings) : when };
  };
  const evaluated = posts.map(
    (post) => context.memory?.condition(post, () => evaluatePost(post)) ?? evaluatePost(post),
  );
  const items = evaluated.map(({ post, when, must }) => ({
    id: post.id,
    path: post.path,
    when,
    must,
  }));
  const findings = [
    ...defectFindings(
      krav,
      evaluated.flatMap(({ when }) => when.defects),
    ),
    ...defectFindings(
      krav,
      evaluated.flatMap(({ when, must }) => (must === when ? [] : must.defects)),
    ),
  ];
  const quarantined = register.quarantinedOf(krav.type);
  const applies = new Map(items.map(({ id, when }) => [id, when.is]));
  const result = conditionsResult({ krav, items, quarantined, asOf });
  return {
    result: cannotBeJudged(compiled, result) ? { ...result, verdict: 'unknown' } : result,
    findings: [...findings, ...exampleFindings(krav, (id) => applies.get(id))],
  };
}

/** A post that a condition may apply to, with the answers to `naar` and `skal` on the as-of day. */
interface ConditionItem {
  readonly id: string;
  readonly path: string;
  readonly when: Answer;
  readonly must: Answer;
}

interface Answer {
  readonly is: Match;
  /** Why it is not known; null when it is. */
  readonly unclear: Pick<UnknownItem, 'reason' | 'field'> | null;
}

/** All that a krav of the form `vilkar` is judged by. */
interface ConditionsInput {
  readonly krav: ConditionKrav;
  readonly items: readonly ConditionItem[];
  readonly quarantined: readonly Quarantined[];
  readonly asOf: Day;
}

/** Judges a condition on the as-of day: the worst of the posts it applies to, pending while it applies to none. */
function conditionsResult({ krav, items, quarantined, asOf }: ConditionsInput): ConditionsResult {
  const all = [...items.map(judgePost), ...quarantined.map(judgeQuarantined)];
  const decided = all.filter(({ verdict }) => verdict !== 'pending');
  const posts = decided.length > 0 ? decided : all;
  const isInForce = isInForceOn(krav, asOf);
  const met = decided.filter(({ verdict }) => verdict === 'met');
  const unknown = decided.filter(({ verdict }) => verdict === 'unknown');
  return {
    form: krav.form,
    krav,
    verdict: isInForce ? worst(decided) : 'not-in-force',
    posts,
    counted: met.map(({ post }) => post),
    possible: unknown.map(({ post }) => post),
    unknown: unknown.flatMap((result) => (result.unknown === null ? [] : [result.unknown])),
  };
}

function judgePost({ id, path, when, must }: ConditionItem): PostResult {
  if (when.is === 'false') return { post: id, path, verdict: 'pending', unknown: null };
  const deciding = when.is === 'unknown' ? when : must;
  if (deciding.is === 'unknown') {
    const unclear = deciding.unclear ?? {
      reason: 'krav/missing-field',
      field: null,
    };
    return {
      post: id,
      path,
      verdict: 'unknown',
      unknown: { post: id, path, ...unclear },
    };
  }
  return {
    post: id,
    path,
    verdict: must.is === 'true' ? 'met' : 'broken',
    unknown: null,
  };
}

function judgeQuarantined({ id, path }: Quarantined): PostResult {
  return {
    post: id,
    path,
    verdict: 'unknown',
    unknown: { post: id, path, reason: 'krav/set-aside', field: null },
  };
}

function worst(posts: readonly PostResult[]): PostResult['verdict'] {
  const verdicts = new Set(posts.map(({ verdict }) => verdict));
  if (verdicts.has('broken')) return 'broken';
  if (verdicts.has('unknown')) return 'unknown';
  return verdicts.has('met') ? 'met' : 'pending';
}
