import type { Post } from '../../read/post.ts';
import type { Versions } from '../../read/register/versions.ts';
import type { Day } from '../../time/day.ts';
import type { Answer } from '../count/verdict-on-day.ts';
import { type Alvor, type Krav, limitsOf } from '../definition/krav.ts';
import { answersByFile } from './by-file.ts';
import { knownPosts } from './known-posts.ts';
import { questionsOver } from './questions.ts';
import { judgedWhole } from './whole.ts';

/** A krav as it was in a version, with its answer. */
export interface AnsweredKrav {
  readonly post: Post;
  readonly answer: Answer;
  /** What it asked for on the day. */
  readonly rule: AskedRule;
}

/** The limits of a krav, and how grave a breach is; with all that its rule decides as a text. */
export interface AskedRule {
  readonly min: number | null;
  readonly max: number | null;
  readonly alvor: Alvor;
  readonly alvorAbove: Alvor;
  /** The same text, the same rule. */
  readonly whole: string;
}

/** What the register said of its krav in a version. */
export interface VersionAnswers {
  /** Of several krav with one id the first by path. */
  readonly answered: ReadonlyMap<string, AnsweredKrav>;
  /** The ids of krav files that could not be read. */
  readonly quarantined: ReadonlySet<string>;
}

/**
 * Judges every version of a register on a day of its own, one krav or all; null for a version whose rules
 * cannot be used. The answers are those that `assess` gives of each version. Counts and conditions are judged
 * file by file; what has groups or is of another form is judged version by version.
 */
export function answersOver(
  versions: Versions,
  days: readonly Day[],
  id: string | null,
): readonly (VersionAnswers | null)[] {
  const dated = { versions, days };
  const asked = questionsOver(dated, id);
  const known = knownPosts();
  const answerByFile = answersByFile(asked, dated, known);
  const answerWhole = judgedWhole(versions, known);
  const rules = new Map<Krav, AskedRule>();
  const ruleOf = (krav: Krav): AskedRule => {
    const rule = rules.get(krav) ?? askedRule(krav);
    rules.set(krav, rule);
    return rule;
  };
  return asked.map((version, index) => {
    const day = days[index];
    if (version === null || day === undefined) return null;
    const answered = version.questions.map((question) => {
      const { post, compiled } = question;
      const answer = answerByFile(question, day) ?? answerWhole(question, day);
      return [post.id, { post, answer, rule: ruleOf(compiled.krav) }] as const;
    });
    return { answered: new Map(answered), quarantined: version.quarantined };
  });
}

function askedRule(krav: Krav): AskedRule {
  const limits = limitsOf(krav);
  const { title: _, interpretation: __, ...rule } = krav.current.value;
  return {
    min: limits?.min ?? null,
    max: limits?.max ?? null,
    alvor: krav.alvor,
    alvorAbove: limits?.alvorAbove ?? krav.alvor,
    whole: JSON.stringify(rule, (_key, value) => (typeof value === 'bigint' ? `${value}n` : value)),
  };
}
