import { decidingField } from '../../query/deciding-field.ts';
import type { Quarantined } from '../../read/post.ts';
import type { Day } from '../../time/day.ts';
import { isInForceOn } from '../days/in-force.ts';
import type { CompiledCondition } from '../definition/compiled.ts';
import type { ConditionKrav } from '../definition/krav.ts';
import { countingPosts, type KravContext } from '../evaluate/context.ts';
import { exampleFindings } from '../evaluate/examples.ts';
import { cannotBeJudged, defectFindings, type Judged } from '../evaluate/judged.ts';
import { type ConditionAnswer, conditionBindings, verdictOfPost, worstOfPosts } from './answer.ts';
import { cachedCondition } from './cached-condition.ts';
import type { ConditionsResult, PostResult } from './result.ts';

/** Judges a krav of the form `vilkar` on the as-of day, for each post that it may apply to. */
export function judgeConditions(
  compiled: CompiledCondition,
  context: KravContext,
): Judged<ConditionsResult> {
  const { krav, subject } = compiled;
  const { asOf, register } = context;
  const posts = subject === null ? [] : countingPosts(context, krav.type);
  const ask = cachedCondition(compiled, context);
  const evaluated = posts.map((post) => ({ post, ...ask(post) }));
  const items = evaluated.map(({ post, when, must }) => ({
    id: post.id,
    path: post.path,
    when,
    must,
    failing: () => {
      const bindings = conditionBindings(compiled, post, context.lives.of(post), asOf);
      return compiled.must.kind === 'ready'
        ? decidingField(compiled.must.expression, { ...bindings, dato: asOf })
        : null;
    },
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
interface ConditionItem extends Pick<ConditionAnswer, 'when' | 'must'> {
  readonly id: string;
  readonly path: string;
  /** The field for which `skal` is false. */
  readonly failing: () => string | null;
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
    verdict: isInForce
      ? worstOfPosts(new Set(decided.map(({ verdict }) => verdict)))
      : 'not-in-force',
    posts,
    counted: met.map(({ post }) => post),
    possible: unknown.map(({ post }) => post),
    unknown: decided.flatMap((result) => result.unknown ?? []),
  };
}

function judgePost({ id, path, when, must, failing }: ConditionItem): PostResult {
  const verdict = verdictOfPost({ when, must });
  const { unclear } = when.is === 'unknown' ? when : must;
  const unknown = verdict === 'unknown' ? { post: id, path, ...unclear } : null;
  return { post: id, path, verdict, unknown, failing: verdict === 'broken' ? failing() : null };
}

function judgeQuarantined({ id, path }: Quarantined): PostResult {
  return {
    post: id,
    path,
    verdict: 'unknown',
    unknown: { post: id, path, reason: 'krav/set-aside', field: null },
    failing: null,
  };
}
