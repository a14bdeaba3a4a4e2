import type { Rules } from '../../read/register/rules.ts';
import type { CompiledExpression, CompiledKrav } from '../definition/compile.ts';
import { type Krav, subjectType } from '../definition/krav.ts';
import { byRule } from '../definition/rule.ts';

/** All that decides what is asked of a post: no limit, title or severity does. */
export function questionOf({ krav, expressions, where }: CompiledKrav, rules: Rules): string {
  const source = (asked: CompiledExpression) =>
    asked.kind === 'ready' ? [asked.expression.source] : asked.kind;
  const asked = [where.map(({ value, from }) => [from, source(value)])];
  const others = Object.values(expressions).map(source);
  return JSON.stringify([
    krav.form,
    rules.typeKey(subjectType(krav)),
    ...ownTerms(krav),
    asked,
    others,
  ]);
}

/** What a form asks of a post besides its expressions. */
function ownTerms(krav: Krav): readonly unknown[] {
  switch (krav.form) {
    case 'antall':
      return [krav.tell, byRule(krav.rules, ({ pausedCounts }) => pausedCounts)];
    case 'hendelser':
      return [krav.tell];
    case 'vilkar':
      return [];
  }
}
