import type { Post } from '../../read/post.ts';
import { references as referencesOf } from '../../register/references.ts';
import type { Day } from '../../time/day.ts';
import { WHOLE_PROMISE } from '../days/window.ts';
import { compileKrav, withReferences } from '../definition/compile.ts';
import { readKrav } from '../definition/read-krav.ts';
import { typeViews } from '../definition/type-view.ts';
import type { KravContext } from '../evaluate/context.ts';
import type { PastAnswers } from './past-answer.ts';
import { pastAnswers } from './past-answers.ts';
import type { Judgeable } from './rules-of-base.ts';

/** Gives what a krav says of every day up to a day. */
export type JudgePast = (krav: Post) => PastAnswers;

/** Judges the krav of a register on every day up to a day, each once. */
export function judgePast({ register, livesOn }: Judgeable, asOf: Day): JudgePast {
  const types = typeViews(register);
  const references = referencesOf(register);
  const lives = livesOn(asOf);
  const context: KravContext = { register, asOf, span: WHOLE_PROMISE, lives, supposed: [] };
  const known = new Map<Post, PastAnswers>();
  return (post) => {
    const compiled = compileKrav(readKrav(post, asOf), types);
    const answers =
      known.get(post) ?? pastAnswers(withReferences(compiled, types, references), context);
    known.set(post, answers);
    return answers;
  };
}
