import { type Keep, keptWhileKnown } from '../../life/known-lives.ts';
import type { Post } from '../../read/post.ts';
import type { Rules } from '../../read/register/rules.ts';
import type { TypeRecords, Versions } from '../../read/register/versions.ts';
import { registerAt } from '../../register/register.ts';
import type { Day } from '../../time/day.ts';
import { countInputOf } from '../count/judge-count.ts';
import { answerInGroups } from '../count/verdict-in-groups.ts';
import type { Answer } from '../count/verdict-on-day.ts';
import { WHOLE_PROMISE } from '../days/window.ts';
import type { CompiledKrav } from '../definition/compiled.ts';
import type { KravContext } from '../evaluate/context.ts';
import type { EvaluatedItem } from '../evaluate/evaluated-item.ts';
import { judgeKrav } from '../judge-krav.ts';
import { countOf } from '../result.ts';
import type { KnownPosts } from './known-posts.ts';
import type { Question } from './questions.ts';

/** An answer, and all that it rests on. */
interface Answered {
  readonly compiled: CompiledKrav;
  readonly rules: Rules;
  readonly records: TypeRecords | null;
  readonly asOf: Day;
  readonly answer: Answer;
}

/**
 * Judges a krav on all posts of its version, and not again while they and the day are the same; what its
 * expressions say of a post is asked while it is known once.
 */
export function judgedWhole(
  versions: Versions,
  known: KnownPosts,
): (question: Question, asOf: Day) => Answer {
  const items = new Map<string, Keep<Post, readonly EvaluatedItem[]>>();
  const answered = new Map<Post, Answered>();
  return (question, asOf) => {
    const { version, rules, post, compiled } = question;
    const { subject } = compiled;
    const records = subject === null ? null : versions.recordsAt(version, subject.type.name, rules);
    const last = answered.get(post);
    const isSame =
      last?.compiled === compiled &&
      last.rules === rules &&
      last.records === records &&
      last.asOf === asOf;
    if (isSame) return last.answer;
    const answer = judge(question, asOf);
    answered.set(post, { compiled, rules, records, asOf, answer });
    return answer;
  };

  function judge({ version, rules, compiled, key }: Question, asOf: Day): Answer {
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
  }
}
