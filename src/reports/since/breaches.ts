import type { Assessment } from '../../krav/assessment.ts';
import { type CountResult, dailyResult } from '../../krav/result.ts';
import type { Day } from '../../time/day.ts';

/** A promise whose next breach is another now than then; null where none was, or is, in sight. */
export interface MovedBreach {
  readonly krav: string;
  readonly title: string;
  readonly before: Day | null;
  readonly after: Day | null;
  /** `come`: its day has been; `unclear`: it can no longer be judged; `gone` only where it is known that it does not come. */
  readonly kind: 'moved' | 'new' | 'come' | 'gone' | 'unclear';
}

/** The promises with another next breach, in the order of the krav. */
export function movedBreaches(then: Assessment, now: Assessment): MovedBreach[] {
  const before = new Map(then.results.map((result) => [result.krav.id, dailyResult(result)]));
  return now.results.flatMap((result): MovedBreach[] => {
    const { id, title } = result.krav;
    const was = before.get(id)?.next?.from ?? null;
    const daily = dailyResult(result);
    const is = daily?.next?.from ?? null;
    if (was === is) return [];
    return [{ krav: id, title, before: was, after: is, kind: kindOf(was, is, daily, now.asOf) }];
  });
}

function kindOf(
  before: Day | null,
  after: Day | null,
  now: CountResult | null,
  asOf: Day,
): MovedBreach['kind'] {
  if (before === null) return 'new';
  if (before <= asOf && now?.verdict === 'broken') return 'come';
  if (after !== null) return 'moved';
  const isUnclear = now === null || now.verdict === 'unknown' || now.nextUnknown !== null;
  return isUnclear ? 'unclear' : 'gone';
}
