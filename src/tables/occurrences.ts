import { postIdOf } from '../krav/evaluate/item.ts';
import type { EventItem, EventsInput } from '../krav/events/events-result.ts';
import { addDays, type Day, EVER_AFTER, EVER_BEFORE } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { runsWithin, valueOn } from '../time/step.ts';
import { date, integer, key, text } from './column.ts';
import { countCell, dayCell, table, untilCell } from './table.ts';

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

const ALWAYS = { from: EVER_BEFORE, to: EVER_AFTER };
const NO_DAY = { day: null, low: 0 } as const;

/** Everything that counts in a krav of the form `hendelser`, by each of its rules. */
export function occurrenceRows(name: string, input: EventsInput): OccurrenceRow[] {
  const { krav, items, quarantined, keptSince } = input;
  const inList = krav.tell.list.length > 0;
  const besides = [
    ...quarantined.map(({ id, path, extent }) => ({
      ...NO_DAY,
      ...ALWAYS,
      kind: 'quarantined' as const,
      item: id,
      post: id,
      path,
      high: inList || extent === 'folder' ? Number.POSITIVE_INFINITY : 1,
    })),
    ...(keptSince === null
      ? []
      : [
          {
            ...NO_DAY,
            kind: 'not-kept' as const,
            item: '',
            post: '',
            path: '',
            from: EVER_BEFORE,
            to: addDays(keptSince, -1),
            high: Number.POSITIVE_INFINITY,
          },
        ]),
  ];
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
  const counted = { kind: 'item' as const, item: item.id, post: postIdOf(item), path: item.path };
  if (day !== null) {
    const is = valueOn(match, day);
    if (is === 'false') return [];
    return [{ ...counted, day, from: day, to: day, low: is === 'true' ? 1 : 0, high: 1 }];
  }
  return runsWithin(match, ALWAYS).flatMap(({ from, to, value }) =>
    value === 'false' ? [] : [{ ...counted, ...NO_DAY, from, to, high: 1 }],
  );
}
