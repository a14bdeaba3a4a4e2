import { livesOn } from '../../life/lives.ts';
import type { Post } from '../../read/post.ts';
import type { Rules } from '../../read/register/rules.ts';
import type { Versions } from '../../read/register/versions.ts';
import { type RegisterContent, registerAt } from '../../register/register.ts';
import type { Day } from '../../time/day.ts';
import { oneBetweenCopies } from '../count/copies.ts';
import { countedItem } from '../count/counted-items.ts';
import { type Answer, answerOn, type Tolerated } from '../count/verdict-on-day.ts';
import { WHOLE_PROMISE } from '../days/window.ts';
import type { CompiledKrav } from '../definition/compile.ts';
import { type Alvor, type CountKrav, type Krav, limitsOf } from '../definition/krav.ts';
import { changeFindings } from '../definition/lawful.ts';
import { KRAV_TYPE } from '../definition/read-krav.ts';
import { countingPosts, type KravContext, registeredOf } from '../evaluate/context.ts';
import { evaluateItemsOf } from '../evaluate/matching-items.ts';
import { judgeKrav } from '../judge-krav.ts';
import { countOf } from '../result.ts';
import { versionCompiler } from './compiled.ts';
import { type Asked, type Counts, countsOver } from './counts.ts';
import { type PostMemory, postMemos, questionOf } from './post-memo.ts';

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

/** A krav in a version, before it is answered. */
interface Question {
  readonly version: number;
  readonly rules: Rules;
  readonly post: Post;
  readonly compiled: CompiledKrav;
}

/**
 * Judges every version of a register on a day of its own, one krav or all; null for a version whose rules
 * cannot be used. The answers are those that `assess` gives of each version. What one krav says is counted
 * file by file; what tolerates days, has groups or is of another form is judged version by version.
 */
export function answersOver(
  versions: Versions,
  days: readonly Day[],
  id: string | null,
): readonly (VersionAnswers | null)[] {
  const memos = postMemos();
  const counts = new Map<string, Counts>();
  const asked = questionsOver(versions, days, id);
  for (const [key, { compiled, krav, stretches }] of plainCounts(asked)) {
    const memo = memos(compiled, stretches[0].rules);
    counts.set(key, countsOver(compiled, krav, stretches, { versions, days, memo }));
  }
  return asked.map((version, index) => {
    const day = days[index];
    if (version === null || day === undefined) return null;
    const answered = version.questions.map((question) => {
      const { post, compiled } = question;
      const rule = askedRule(compiled.krav);
      return [post.id, { post, answer: answerTo(question, day), rule }] as const;
    });
    return { answered: new Map(answered), quarantined: version.quarantined };
  });

  function answerTo(question: Question, asOf: Day): Answer {
    const { version, rules, compiled } = question;
    const { krav, subject } = compiled;
    const memory = memos(compiled, rules).on(asOf);
    const context = () => contextOf(registerAt(versions, version, rules), asOf, memory);
    const counted = counts.get(questionOf(compiled, rules));
    const isPlain = counted !== undefined && counted.copied[version] === 0;
    if (krav.form !== 'antall' || !isPlain || !hasOneCount(compiled)) {
      const { result } = judgeKrav(compiled, context());
      return { verdict: result.verdict, count: countOf(result) };
    }
    const at = (numbers: Int32Array | Float64Array) => numbers[version] ?? 0;
    const on = {
      count: { low: at(counted.low), high: at(counted.high) },
      posts: at(counted.posts),
      quarantined: at(counted.quarantined),
      keptSince: subject?.type.keptSince ?? null,
    };
    return answerOn(krav, on, asOf, () => everyDay(compiled, krav, context(), memory));
  }
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

interface AskedVersion {
  readonly questions: readonly Question[];
  readonly quarantined: ReadonlySet<string>;
}

function questionsOver(
  versions: Versions,
  days: readonly Day[],
  id: string | null,
): (AskedVersion | null)[] {
  const compile = versionCompiler();
  return Array.from({ length: versions.count }, (_, version) => {
    const rules = versions.rulesAt(version);
    const day = days[version];
    if (rules.kind === 'unusable' || day === undefined) return null;
    const register = registerAt(versions, version, rules);
    const compiledOf = compile(register, rules);
    const { posts, quarantined } = versions.recordsAt(version, KRAV_TYPE, rules);
    const unlawful = posts.filter((post) => changeFindings(post).length > 0);
    const lawful = unlawful.length === 0 ? posts : posts.filter((post) => !unlawful.includes(post));
    const chosen = firstOfEachId(lawful).filter((post) => id === null || post.id === id);
    return {
      questions: chosen.map((post) => ({ version, rules, post, compiled: compiledOf(post, day) })),
      quarantined: new Set([...quarantined, ...unlawful].map((each) => each.id)),
    };
  });
}

function firstOfEachId(posts: readonly Post[]): Post[] {
  const seen = new Set<string>();
  return posts.filter(({ id }) => !seen.has(id) && seen.add(id));
}

interface PlainCount {
  readonly compiled: CompiledKrav;
  readonly krav: CountKrav;
  readonly stretches: [Asked, ...Asked[]];
}

/** The counts that decide krav by themselves, each with the versions in which it is asked for. */
function plainCounts(asked: readonly (AskedVersion | null)[]): Map<string, PlainCount> {
  const found = new Map<string, PlainCount>();
  for (const { version, rules, compiled } of asked.flatMap((each) => each?.questions ?? [])) {
    const { krav } = compiled;
    if (krav.form !== 'antall' || !hasOneCount(compiled)) continue;
    const stretch = { rules, from: version, to: version + 1 };
    const key = questionOf(compiled, rules);
    const known = found.get(key);
    const last = known?.stretches.at(-1);
    if (known === undefined) found.set(key, { compiled, krav, stretches: [stretch] });
    else if (last === undefined || last.to < version || last.rules !== rules)
      known.stretches.push(stretch);
    else known.stretches.splice(-1, 1, { ...last, to: version + 1 });
  }
  return found;
}

/** Whether one count decides the verdict, and not those of groups. */
function hasOneCount({ subject, krav }: CompiledKrav): boolean {
  return subject !== null && krav.form === 'antall' && krav.per === null;
}

function contextOf(register: RegisterContent, asOf: Day, memory: PostMemory): KravContext {
  const lives = livesOn(register, asOf);
  return { register, asOf, span: WHOLE_PROMISE, lives, supposed: [], memory };
}

function everyDay(
  compiled: CompiledKrav,
  krav: CountKrav,
  context: KravContext,
  memory: PostMemory,
): Tolerated {
  const each = countingPosts(context, krav.tell.type).flatMap((post) =>
    memory.counted(post, () =>
      evaluateItemsOf(compiled, krav, post, context).map(({ item }) =>
        countedItem(item, item, krav),
      ),
    ),
  );
  const registered = registeredOf(compiled, krav, context);
  const items = oneBetweenCopies(each, registered.copies);
  const { asOf, span } = context;
  const input = {
    ...registered,
    krav,
    asOf,
    span,
    leadTimes: null,
    isJudgeable: compiled.subject !== null,
    items: items.map(({ item }) => item),
  };
  return { input, items };
}
