import { type Json, property } from '../../read/json.ts';
import type { Day } from '../../time/day.ts';
import { dayOfText } from '../../time/moment.ts';
import type { CompiledEvents } from '../definition/compiled.ts';
import { type KravContext, registeredOf } from '../evaluate/context.ts';
import { itemExampleFindings } from '../evaluate/examples.ts';
import { cannotBeJudged, defectFindings, type Judged } from '../evaluate/judged.ts';
import { evaluateItems } from '../evaluate/matching-items.ts';
import { type EventItem, type EventsInput, eventsResult } from './events-result.ts';
import type { EventsResult } from './result.ts';

/** Judges a krav of the form `hendelser`: finds the items that may count, and counts them in each period. */
export function judgeEvents(compiled: CompiledEvents, context: KravContext): Judged<EventsResult> {
  const { krav } = compiled;
  const { input, defects } = eventsInputOf(compiled, context);
  const findings = defectFindings(krav, defects);
  const result = eventsResult(input);
  return {
    result: cannotBeJudged(compiled, result)
      ? { ...result, verdict: 'unknown', sides: { below: null, above: null } }
      : result,
    findings: [...findings, ...itemExampleFindings(krav, input.items, context.asOf)],
  };
}

/** All that a krav of the form `hendelser` is judged by, and what is wrong with its expressions. */
export function eventsInputOf(compiled: CompiledEvents, context: KravContext) {
  const { krav } = compiled;
  const evaluated = evaluateItems(compiled, context);
  const items = evaluated.map(({ candidate, match }): EventItem => {
    const day = dayAt(
      krav.date.of === 'post' ? candidate.post.value : candidate.value,
      krav.date.path,
      context.register.config.timeZone,
    );
    const unclear =
      day === null
        ? {
            reason: 'krav/missing-field' as const,
            field: `${krav.date.of === 'post' ? '' : candidate.pointer}/${krav.date.path.join('/')}`,
          }
        : match.unclear;
    return {
      id: candidate.id,
      postId: candidate.post.id,
      path: candidate.path,
      day,
      matchUnder: match.under,
      match: match.steps,
      unclear,
    };
  });
  const input: EventsInput = {
    ...registeredOf(compiled, context),
    krav,
    items,
    asOf: context.asOf,
  };
  return { input, evaluated, defects: evaluated.flatMap(({ match }) => match.defects) };
}

/** The day that is written, or that of a point in time; null where none is, or what is there is no day. */
function dayAt(value: Json, path: readonly string[], timeZone: string): Day | null {
  const found = path.reduce<ReturnType<typeof property>>((at, name) => property(at, name), value);
  return typeof found === 'string' ? (dayOfText(found, timeZone) ?? null) : null;
}
