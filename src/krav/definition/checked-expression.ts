import type { ExpressionScope } from '../../query/check/scope.ts';
import { type Compiled, checkedExpression, compileExpression } from '../../query/expression.ts';
import { cachedValue, cacheText } from '../../read/register/fact-cache.ts';
import type { Question } from '../../read/register/questions.ts';
import type { AskedOfRules } from '../../read/register/read-register.ts';

/** Where an expression of a krav is: what it is for, and what is asked by it. */
export interface ExpressionPlace {
  readonly use: 'hvor' | 'per' | 'vilkar';
  readonly type: string;
  /** The names that lead to the list that is counted; none where posts are. */
  readonly list: readonly string[];
  readonly askedOfRules: AskedOfRules;
}

/** An id that an expression compares a field with: the `x-referanse` of the field, and the id. */
type NamedId = readonly [reference: string, id: string];

/** Asks what ids an expression names in which nothing else can be wrong. Of one in which something is, whatever ids there are, the answer is null, and is not kept. */
const IDS_OF_SOUND: Question<readonly NamedId[] | null> = {
  name: 'ids',
  keep: (ids) => (ids === null ? null : cacheText(ids)),
  recall: (text) => {
    const ids = cachedValue(text);
    return Array.isArray(ids) && ids.every(isNamedId) ? ids : undefined;
  },
};

function isNamedId(value: unknown): value is NamedId {
  return (
    Array.isArray(value) && value.length === 2 && value.every((text) => typeof text === 'string')
  );
}

/** Compiles an expression of a krav. What was sound under the same rules is not checked again, but for the ids that it names. */
export function compileIn(
  { use, type, list, askedOfRules }: ExpressionPlace,
  source: string,
  scope: ExpressionScope,
): Compiled {
  const subject = JSON.stringify([use, type, list, source]);
  const made: Compiled[] = [];
  const ids = askedOfRules<readonly NamedId[] | null>(subject, IDS_OF_SOUND, () => {
    const named: NamedId[] = [];
    const references = (reference: string, id: string) => {
      named.push([reference, id]);
      return 'known' as const;
    };
    const compiled = compileExpression(source, { ...scope, references });
    made.push(compiled);
    return compiled.kind === 'compiled' ? named : null;
  });
  const isSound = ids?.every(([reference, id]) => scope.references(reference, id) === 'known');
  if (isSound !== true) return compileExpression(source, scope);
  return made[0] ?? { kind: 'compiled', expression: checkedExpression(source, scope) };
}
