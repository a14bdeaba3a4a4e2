import { type Expression, mayRead } from '../../query/expression.ts';
import type { Post } from '../../read/post.ts';
import { cachedValue, cacheText } from '../../read/register/fact-cache.ts';
import type { Question } from '../../read/register/questions.ts';
import { type Day, EVER_BEFORE } from '../../time/day.ts';
import type { Step } from '../../time/step.ts';
import type { CompiledCounting, CompiledExpression } from '../definition/compiled.ts';
import type { TypeView } from '../definition/type-view.ts';
import {
  type AnswerKind,
  type AskOverDays,
  REFUSED,
  type ValueOverDays,
} from './expression-over-days.ts';

/**
 * Asks the expressions of a krav that counts posts once of each post, as long as it and the rules of its type
 * are the same. One that may read the log is asked each time: its answer turns with what is known of the log.
 */
export function cachedAnswers(
  { element }: CompiledCounting,
  subject: TypeView,
  post: Post,
): AskOverDays {
  return (compiled, kind, ask) => {
    if (compiled.kind !== 'ready' || element !== null) return ask();
    const log = subject.type.livslop?.log ?? null;
    return subject.asked(post, questionOf(compiled, kind, log), ask);
  };
}

type Ready = Extract<CompiledExpression, { readonly kind: 'ready' }>;

function questionOf<T>(
  { expression }: Ready,
  { name, is }: AnswerKind<T>,
  log: string | null,
): Question<ValueOverDays<T>> {
  return {
    name: nameOf(expression, name),
    keep: ({ steps, defects }) => {
      const isSure = defects.length === 0 && steps.every(({ value }) => is(value));
      if (!isSure || (log !== null && mayRead(expression, log))) return null;
      return cacheText(steps.map(({ from, value }) => [from === EVER_BEFORE ? null : from, value]));
    },
    recall: (text) => {
      const steps = stepsIn(cachedValue(text), is);
      return steps === null ? undefined : { steps, unclear: REFUSED, defects: [] };
    },
  };
}

/** A kind of answer and the source of an expression as a text that can be kept: made once, since it is asked for with each post. */
function nameOf(expression: Expression, kind: string): string {
  const byKind = names.get(expression) ?? new Map<string, string>();
  names.set(expression, byKind);
  const name = byKind.get(kind) ?? `${kind} ${cacheText(expression.source)}`;
  byKind.set(kind, name);
  return name;
}

const names = new WeakMap<Expression, Map<string, string>>();

/** The steps that a list holds, the first from ever before; null where one has another form. */
function stepsIn<T>(list: unknown, is: (value: unknown) => value is T): Step<T>[] | null {
  if (!Array.isArray(list) || list.length === 0) return null;
  const steps: Step<T>[] = [];
  for (const each of list) {
    if (!Array.isArray(each) || each.length !== 2) return null;
    const [from, value] = each;
    const isFirst = steps.length === 0;
    if ((isFirst ? from !== null : !Number.isInteger(from)) || !is(value)) return null;
    steps.push({ from: isFirst ? EVER_BEFORE : (from as Day), value }); // a whole number, as just seen
  }
  return steps;
}
