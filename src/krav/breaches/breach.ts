import { type Day, formatIsoDay } from '../../time/day.ts';
import type { SideName } from '../days/verdict.ts';
import type { Alvor } from '../definition/krav.ts';

/** What of a promise is broken. */
export interface BreachSubject {
  readonly krav: string;
  /** Null where the krav has no groups. */
  readonly group: string | null;
  /** The post that a condition asks of; null where posts are counted. */
  readonly post: string | null;
  /** Null of a condition. */
  readonly side: SideName | null;
}

/** A breach of a promise, as far as it is known. */
export interface Breach extends BreachSubject {
  /** The first day that is surely broken: of what is asked for in a period, the day after it. */
  readonly from: Day;
  /** The day before the first on which the side surely holds again; null until then. */
  readonly to: Day | null;
  /** How grave it is by the rule of its first day. */
  readonly alvor: Alvor;
}

/** Something that has become known of a breach. */
export type BreachEvent =
  | { readonly kind: 'opened' | 'closed'; readonly breach: Breach; readonly day: Day }
  /** What was known of its days was wrong: it was on other days, or (null) it never was. */
  | { readonly kind: 'corrected'; readonly breach: Breach; readonly after: Breach | null };

/** The id of a breach: the same whenever it is asked for, as long as its first day is. */
export function breachId({ krav, group, post, side, from }: Breach): string {
  const parts = [krav, group, post, side].filter((part) => part !== null);
  return [...parts.map(encodeURIComponent), formatIsoDay(from)].join('/');
}

/** The id of an event: the same whenever, and in whichever run, it is told. */
export function eventId(event: BreachEvent): string {
  const id = breachId(event.breach);
  switch (event.kind) {
    case 'opened':
      return `${id}/opened`;
    case 'closed':
      return `${id}/closed/${formatIsoDay(event.day)}`;
    case 'corrected': {
      const { after } = event;
      const to = after === null || after.to === null ? '' : formatIsoDay(after.to);
      return `${id}/corrected/${after === null ? 'none' : `${formatIsoDay(after.from)}..${to}`}`;
    }
  }
}
