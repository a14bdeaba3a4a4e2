import { sameKnownWithin } from '../../life/known.ts';
import type { Post } from '../../read/post.ts';
import { cachedValue, cacheText } from '../../read/register/fact-cache.ts';
import type { Question } from '../../read/register/questions.ts';
import { type Day, isBounded } from '../../time/day.ts';
import { contains, type Interval, intersection, interval } from '../../time/interval.ts';
import type { CompiledCondition, CompiledExpression } from '../definition/compiled.ts';
import type { KravContext } from '../evaluate/context.ts';
import { type DayMatch, REFUSED } from '../evaluate/expression-over-days.ts';
import { answerCondition, type ConditionAnswer, conditionBindings } from './answer.ts';

/** Gives what a condition says of a post on the as-of day; it is asked again only when it may say something else. */
export function cachedCondition(
  compiled: CompiledCondition,
  { asOf, lives }: Pick<KravContext, 'asOf' | 'lives'>,
): (post: Post) => ConditionAnswer {
  const { subject } = compiled;
  const question = questionOf(compiled, asOf);
  const ask = (post: Post) =>
    answerCondition(compiled, conditionBindings(compiled, post, lives.of(post), asOf), asOf);
  if (subject === null || question === null) return ask;
  return (post) =>
    subject.asked(post, question, () => {
      const answer = ask(post);
      const known = sameKnownWithin(post.value, subject.type.livslop, asOf);
      return { ...answer, within: intersection(answer.within, known) };
    });
}

/** Null where an expression is refused: then nothing is known, on any day. */
function questionOf(compiled: CompiledCondition, asOf: Day): Question<ConditionAnswer> | null {
  if (compiled.when.kind === 'refused' || compiled.must.kind === 'refused') return null;
  return {
    name: `vilkar ${cacheText([sourceOf(compiled.when), sourceOf(compiled.must)])}`,
    holds: ({ within }) => contains(within, asOf),
    keep: ({ when, must, within }) => {
      const isSure = [when, must].every(
        ({ is, defects }) => is !== 'unknown' && defects.length === 0,
      );
      return isSure ? cacheText([when.is, must.is, ...endsOf(within)]) : null;
    },
    recall: (text) => answerIn(cachedValue(text)),
  };
}

function sourceOf(asked: CompiledExpression): string | null {
  return asked.kind === 'ready' ? asked.expression.source : null;
}

/** The first and the last day; null where it is open. */
function endsOf({ from, to }: Interval): (Day | null)[] {
  return [from, to].map((day) => (isBounded(day) ? day : null));
}

function answerIn(value: unknown): ConditionAnswer | undefined {
  if (!Array.isArray(value) || value.length !== 4) return undefined;
  const [when, must, from, to] = value;
  if (!isSure(when) || !isSure(must) || !isEnd(from) || !isEnd(to)) return undefined;
  const within = interval(from ?? undefined, to ?? undefined);
  const match = (is: DayMatch['is']): DayMatch => ({ is, unclear: REFUSED, defects: [], within });
  return { when: match(when), must: match(must), within };
}

function isSure(value: unknown): value is 'true' | 'false' {
  return value === 'true' || value === 'false';
}

function isEnd(value: unknown): value is Day | null {
  return value === null || Number.isInteger(value);
}
