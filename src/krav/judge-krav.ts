import { judgeConditions } from './conditions/judge-conditions.ts';
import { judgeCount } from './count/judge-count.ts';
import type { CompiledKrav } from './definition/compiled.ts';
import type { KravContext } from './evaluate/context.ts';
import type { Judged } from './evaluate/judged.ts';
import { judgeEvents } from './events/judge-events.ts';
import type { JudgedResult } from './result.ts';

/** Judges one krav by its form. Where it is about a type that the register does not have, nothing is known. */
export function judgeKrav(compiled: CompiledKrav, context: KravContext): Judged<JudgedResult> {
  switch (compiled.form) {
    case 'antall':
      return judgeCount(compiled, context);
    case 'hendelser':
      return judgeEvents(compiled, context);
    case 'vilkar':
      return judgeConditions(compiled, context);
  }
}
