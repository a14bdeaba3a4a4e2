import type { EventItem, EventsInput } from '../krav/events/events-result.ts';
import type { Day } from '../time/day.ts';
import { EVER, type Interval } from '../time/interval.ts';
import { runsWithin, valueOn } from '../time/step.ts';
import { date, integer, key, text } from './column.ts';
import { countCell, dayCell, table, untilCell } from './table.ts';
import { uncountedRows } from './uncounted-rows.ts';

/** What counts, or may count, by one rule of a krav of the form `hendelser`. */
export interface OccurrenceRow extends Interval {
  readonly krav: string;
  readonly index: number;
  readonly kind: 'item' | 'quarantined' | 'not-kept';
  readonly rule: number;
  readonly item: string;
  readonly post: string;
  readonly path: string;
  /** Null where nobody knows: it may be any day of the interval. */
  readonly day: Day | null;
  readonly low: number;
  readonly high: number;
}

export const occurrencesTable = table<OccurrenceRow>()('occurrences', {
  krav_id: key(text(({ krav }) => krav)),
  occurrence_no: key(integer(({ index }) => index)),
  kind: text(({ kind }) => kind),
  rule_no: integer(({ rule }) => rule),
  item_id: text(({ item }) => item),
  post_id: text(({ post }) => post),
  path: text(({ path }) => path),
  day: date(({ day }) => dayCell(day)),
  from_day: date(({ from }) => dayCell(from)),
  until_day: date(({ to }) => untilCell(to)),
  low: integer(({ low }) => low),
  high: integer(({ high }) => countCell(high)),
});

type Occurrence = Omit<OccurrenceRow, 'krav' | 'index' | 'rule'>;

/** Everything that counts in a krav of the form `hendelser`, by each of its rules. */
export function occurrenceRows(name: string, input: EventsInput): OccurrenceRow[] {
  const { krav, items } = input;
  const besides = uncountedRows(input).map((row) => ({ ...row, day: null }));
  return krav.rules
    .flatMap(({ from }, rule) =>
      [...items.flatMap((item) => occurrencesOf(item, from)), ...besides].map((each) => ({
        ...each,
        rule,
      })),
    )
    .map((row, index) => ({ ...row, krav: name, index }));
}

function occurrencesOf(item: EventItem, ruleOf: Day): Occurrence[] {
  const match = item.matchUnder(ruleOf);
  const { day } = item;
  const counted = { kind: 'item' as const, item: item.id, post: item.postId, path: item.path };
  if (day !== null) {
    const is = valueOn(match, day);
    if (is === 'false') return [];
    return [{ ...counted, day, from: day, to: day, low: is === 'true' ? 1 : 0, high: 1 }];
  }
  return runsWithin(match, EVER).flatMap(({ from, to, value }) =>
    value === 'false' ? [] : [{ ...counted, day: null, from, to, low: 0, high: 1 }],
  );
}
