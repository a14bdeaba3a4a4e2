import type { Lives } from '../../life/lives.ts';
import type { Post } from '../../read/post.ts';
import type { Register } from '../../register/register.ts';
import type { Day } from '../../time/day.ts';
import { WHOLE_PROMISE } from '../days/window.ts';
import { kravCompiler } from '../definition/compile.ts';
import { readKrav } from '../definition/read-krav.ts';
import type { KravContext } from '../evaluate/context.ts';
import type { PastAnswers } from './past-answer.ts';
import { pastAnswers } from './past-answers.ts';

/** Gives what a krav says of every day up to a day. */
export type JudgePast = (krav: Post) => PastAnswers;

/** Judges the krav of a register on every day up to a day, each once. */
export function judgePast(register: Register, asOf: Day, lives: Lives): JudgePast {
  const compile = kravCompiler(register);
  const context: KravContext = { register, asOf, span: WHOLE_PROMISE, lives, supposed: [] };
  const known = new Map<Post, PastAnswers>();
  return (post) => {
    const answers = known.get(post) ?? pastAnswers(compile(readKrav(post, asOf)), context);
    known.set(post, answers);
    return answers;
  };
}
