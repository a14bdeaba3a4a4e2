import type { CompiledKrav } from '../definition/compiled.ts';
import type { KravContext } from '../evaluate/context.ts';
import type { PastAnswers } from './past-answer.ts';
import { pastCondition } from './past-condition.ts';
import { pastCount } from './past-count.ts';
import { pastEvents } from './past-events.ts';

/** Takes a krav compiled under the rules of the context. */
export function pastAnswers(compiled: CompiledKrav, context: KravContext): PastAnswers {
  switch (compiled.form) {
    case 'antall':
      return pastCount(compiled, context);
    case 'hendelser':
      return pastEvents(compiled, context);
    case 'vilkar':
      return pastCondition(compiled, context);
  }
}
