import { livesOn } from '../../life/lives.ts';
import type { Post } from '../../read/post.ts';
import type { SchemaView } from '../../read/schema/view.ts';
import type { RegisterContent } from '../../register/register.ts';
import type { Day } from '../../time/day.ts';
import { WHOLE_PROMISE } from '../days/window.ts';
import type { CompiledKrav } from '../definition/compile.ts';
import { subjectType } from '../definition/krav.ts';
import { KRAV_TYPE } from '../definition/read-krav.ts';
import { judgeKrav } from '../judge-krav.ts';
import { countOf, type KravResult } from '../result.ts';
import { seriesCompiler } from './compiled.ts';
import { type Answer, countOnDay, hasOneCount } from './count-on-day.ts';
import { knownWithin, type SeriesMemory, seriesMemory } from './memory.ts';
import { type RunningCount, runningCount } from './running-count.ts';

/** A krav of a register, with its answer on a day. */
export interface AnsweredKrav {
  readonly post: Post;
  readonly answer: Answer;
}

/** Judges registers of a series: takes one, a day, and which krav (null for all); in the order of the krav files. */
export type SeriesJudge = (
  register: RegisterContent,
  asOf: Day,
  id: string | null,
) => readonly AnsweredKrav[];

/** What was worked out of the posts; the same for all krav that ask the same of them. */
interface Worked {
  readonly memory: SeriesMemory;
  readonly count: RunningCount;
}

interface Kept extends Worked {
  last: Last | undefined;
}

/** What an answer rests on beside the compiled krav: while all are the same, so is the answer. */
interface Last {
  readonly posts: readonly Post[];
  readonly setAside: RegisterContent['setAside'];
  readonly examplesCount: boolean;
  readonly asOf: Day;
  readonly answer: Answer;
}

/**
 * A judge that costs what is new: an expression is asked of a post once for as long as neither the post nor
 * the day can change the answer, and a krav is judged again only when its posts, its rules or the day are
 * others. The answers are those that `assess` gives of each register.
 */
export function seriesJudge(): SeriesJudge {
  const compiler = seriesCompiler();
  const kept = new WeakMap<CompiledKrav, Kept>();
  const worked = workedOut();
  return (register, asOf, id) => {
    const compiledOf = compiler(register);
    return register
      .postsOf(KRAV_TYPE)
      .filter((post) => id === null || post.id === id)
      .map((post) => {
        const compiled = compiledOf(post);
        const own = kept.get(compiled) ?? { ...worked(compiled), last: undefined };
        kept.set(compiled, own);
        return { post, answer: answerOf(compiled, own, register, asOf) };
      });
  };
}

/** Gives the same for krav that differ only in what they want of the answers: a limit, a title, how grave it is. */
function workedOut(): (compiled: CompiledKrav) => Worked {
  const known = new WeakMap<SchemaView, Map<string, Worked>>();
  return (compiled) => {
    const view = compiled.subject?.view;
    const asked = whatIsAsked(compiled);
    const under = (view && known.get(view)) ?? new Map<string, Worked>();
    const worked = under.get(asked) ?? {
      memory: seriesMemory(compiled),
      count: runningCount(knownWithin(compiled)),
    };
    under.set(asked, worked);
    if (view !== undefined) known.set(view, under);
    return worked;
  };
}

function whatIsAsked({ krav, expressions }: CompiledKrav): string {
  const sources = Object.values(expressions).map((asked) =>
    asked.kind === 'ready' ? [asked.expression.source] : asked.kind,
  );
  return JSON.stringify(
    krav.form === 'vilkar'
      ? [krav.form, sources]
      : [krav.form, krav.tell, krav.form === 'antall' && krav.pausedCounts, sources],
  );
}

function answerOf(compiled: CompiledKrav, own: Kept, register: RegisterContent, asOf: Day): Answer {
  const { krav } = compiled;
  const type = subjectType(krav);
  const grounds = {
    posts: register.postsOf(type),
    setAside: register.setAsideOf(type),
    examplesCount: register.config.examplesCount,
    asOf,
  };
  if (own.last !== undefined && isSame(own.last, grounds)) return own.last.answer;
  const context = {
    register,
    asOf,
    span: WHOLE_PROMISE,
    lifeOf: livesOn(register, asOf),
    supposed: [],
    memory: own.memory(asOf),
    count: own.count,
  };
  const answer =
    krav.form === 'antall' && hasOneCount(compiled)
      ? countOnDay(compiled, krav, context)
      : answerIn(judgeKrav(compiled, context).result);
  own.last = { ...grounds, answer };
  return own.last.answer;
}

function answerIn(result: KravResult): Answer {
  return { verdict: result.verdict, count: countOf(result) };
}

function isSame(last: Last, now: Omit<Last, 'answer'>): boolean {
  return (
    last.posts === now.posts &&
    last.setAside === now.setAside &&
    last.examplesCount === now.examplesCount &&
    last.asOf === now.asOf
  );
}
