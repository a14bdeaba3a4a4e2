import type { Rules } from '../../read/register/rules.ts';
import type { StepFunction } from '../../time/step.ts';
import { toleratesDays } from '../days/side-verdicts.ts';
import type { CompiledExpression, CompiledKrav } from '../definition/compiled.ts';
import { subjectType } from '../definition/krav.ts';
import { byRule } from '../definition/rule.ts';

/** All that decides what is asked of a post: no limit, title or severity does. */
export function questionOf(compiled: CompiledKrav, rules: Rules): string {
  return JSON.stringify([
    compiled.form,
    rules.typeKey(subjectType(compiled.krav)),
    ...ownTerms(compiled),
  ]);
}

/** What a form asks of a post. */
function ownTerms(compiled: CompiledKrav): readonly unknown[] {
  switch (compiled.form) {
    case 'antall': {
      const { tell, rules } = compiled.krav;
      const paused = byRule(rules, ({ pausedCounts }) => pausedCounts);
      const toleranceDays = byRule(rules, (rule) => rule.toleranceDays);
      const expressions = [sourcesOf(compiled.where), sourceOf(compiled.per)];
      return [tell, paused, ...expressions, toleratesDays({ toleranceDays })];
    }
    case 'hendelser':
      return [compiled.krav.tell, sourcesOf(compiled.where)];
    case 'vilkar':
      return [sourceOf(compiled.when), sourceOf(compiled.must)];
  }
}

function sourcesOf(asked: StepFunction<CompiledExpression>): readonly unknown[] {
  return asked.map(({ from, value }) => [from, sourceOf(value)]);
}

function sourceOf(asked: CompiledExpression): unknown {
  return asked.kind === 'ready' ? [asked.expression.source] : asked.kind;
}
