import type { Day, DayFault } from '../time/day.ts';
import { readWrittenDay } from '../time/written-day.ts';

/** What `--known-at` and `--since` name: a day, a revision for git to resolve, or a day that does not exist. */
export type Moment =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'revision'; readonly revision: string }
  | { readonly kind: 'no-such-day'; readonly fault: Exclude<DayFault, { readonly kind: 'form' }> };

/**
 * Takes a text such as `31.08.2026`, `2026-08-31` or `main~3`. What looks like a day is a day, also where a
 * branch or tag has the same name (write `refs/heads/2026-08-31` for that one).
 */
export function parseMoment(text: string): Moment {
  const day = readWrittenDay(text);
  if (typeof day === 'number') return { kind: 'day', day };
  return day.kind === 'form'
    ? { kind: 'revision', revision: text }
    : { kind: 'no-such-day', fault: day };
}
