import { type Keep, keptWhileKnown } from '../../life/known-lives.ts';
import type { Post } from '../../read/post.ts';
import type { Versions } from '../../read/register/versions.ts';
import { registerAt } from '../../register/register.ts';
import type { Day } from '../../time/day.ts';
import { countInputOf } from '../count/judge-count.ts';
import { answerInGroups } from '../count/verdict-in-groups.ts';
import type { Answer } from '../count/verdict-on-day.ts';
import { WHOLE_PROMISE } from '../days/window.ts';
import type { KravContext } from '../evaluate/context.ts';
import type { EvaluatedItem } from '../evaluate/evaluated-item.ts';
import { judgeKrav } from '../judge-krav.ts';
import { countOf } from '../result.ts';
import type { KnownPosts } from './known-posts.ts';
import type { Question } from './questions.ts';

/** Judges a krav on all posts of its version; what its expressions say of a post is asked while it is known once. */
export function judgedWhole(
  versions: Versions,
  known: KnownPosts,
): (question: Question, asOf: Day) => Answer {
  const items = new Map<string, Keep<Post, readonly EvaluatedItem[]>>();
  return ({ version, rules, compiled, key }, asOf) => {
    const kept: Keep<Post, readonly EvaluatedItem[]> = items.get(key) ?? keptWhileKnown();
    items.set(key, kept);
    const register = registerAt(versions, version, rules);
    const context: KravContext = {
      register,
      asOf,
      span: WHOLE_PROMISE,
      lives: known.livesIn(register, asOf),
      supposed: [],
      memory: {
        items: (post, work) =>
          kept(post, asOf, () => ({ within: known.within(compiled, post, asOf), value: work() }))
            .value,
      },
    };
    if (compiled.form === 'antall' && compiled.subject !== null && compiled.krav.per !== null)
      return answerInGroups(countInputOf(compiled, context).input);
    const { result } = judgeKrav(compiled, context);
    return { verdict: result.verdict, count: countOf(result) };
  };
}
