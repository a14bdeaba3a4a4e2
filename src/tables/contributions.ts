import { type CountedItem, countedItem } from '../krav/count/counted-items.ts';
import type { CountInput } from '../krav/count/window.ts';
import type { Contribution } from '../krav/days/contribution.ts';
import { highOf, lowOf } from '../krav/days/count-curve.ts';
import type { Item, Membership } from '../krav/evaluate/item.ts';
import { EVER, type Interval } from '../time/interval.ts';
import { combine, runsWithin } from '../time/step.ts';
import { boolean, date, integer, key, text } from './column.ts';
import { groupCell, NO_GROUP } from './group-name.ts';
import { countCell, dayCell, table, untilCell } from './table.ts';
import { uncountedRows } from './uncounted-rows.ts';

/** What something adds to the count of a krav on some days. */
export interface ContributionRow extends Interval {
  readonly krav: string;
  readonly index: number;
  readonly kind: 'item' | 'quarantined' | 'not-kept';
  readonly item: string;
  readonly post: string;
  readonly path: string;
  readonly curve: 'sure' | 'planned' | 'both';
  /** Null where it is not known. */
  readonly matches: boolean | null;
  readonly groupKind: Membership['kind'];
  readonly group: string;
  readonly low: number;
  readonly high: number;
}

export const contributionsTable = table<ContributionRow>()('contributions', {
  krav_id: key(text(({ krav }) => krav)),
  contribution_no: key(integer(({ index }) => index)),
  kind: text(({ kind }) => kind),
  item_id: text(({ item }) => item),
  post_id: text(({ post }) => post),
  path: text(({ path }) => path),
  curve: text(({ curve }) => curve),
  from_day: date(({ from }) => dayCell(from)),
  until_day: date(({ to }) => untilCell(to)),
  matches: boolean(({ matches }) => matches),
  group_kind: text(({ groupKind }) => groupKind),
  group_name: text(({ group }) => group),
  low: integer(({ low }) => low),
  high: integer(({ high }) => countCell(high)),
});

type Run = Omit<ContributionRow, 'krav' | 'index'>;

/** Everything that adds to the count of a krav: its items, and what nobody knows how many are in. */
export function contributionRows(name: string, input: CountInput): ContributionRow[] {
  const { krav, items } = input;
  const groupKind: Membership['kind'] = krav.per === null ? 'none' : 'unknown';
  const runs: Run[] = [
    ...items.flatMap((item) => runsOf(item, countedItem(item, item, krav))),
    ...uncountedRows(input).map((run) => ({ ...run, ...NOT_AN_ITEM, groupKind })),
  ];
  return runs.map((run, index) => ({ ...run, krav: name, index }));
}

interface OnDay {
  readonly is: Item['match'][number]['value'];
  readonly member: Membership;
  readonly sure: Contribution;
  readonly planned: Contribution;
}

function runsOf(item: Item, { contributions }: CountedItem): Run[] {
  const adds = combine(
    contributions.sure,
    contributions.planned,
    (sure, planned) => ({ sure, planned }),
    (a, b) => a.sure === b.sure && a.planned === b.planned,
  );
  const asked = combine(
    item.match,
    item.membership,
    (is, member) => ({ is, member }),
    (a, b) => a.is === b.is && groupOf(a.member) === groupOf(b.member),
  );
  const days = combine(
    asked,
    adds,
    (one, other): OnDay => ({ ...one, ...other }),
    () => false,
  );
  return runsWithin(days, EVER).flatMap(({ from, to, value }): Run[] => {
    const { is, member, sure, planned } = value;
    if (is === 'false') return [];
    const run = (curve: Run['curve'], contribution: Contribution): Run => ({
      kind: 'item',
      item: item.id,
      post: item.postId,
      path: item.path,
      curve,
      from,
      to,
      matches: is === 'true' ? true : null,
      groupKind: member.kind,
      group: groupOf(member),
      low: lowOf(contribution),
      high: highOf(contribution),
    });
    return sure === planned ? [run('both', sure)] : [run('sure', sure), run('planned', planned)];
  });
}

function groupOf(member: Membership): string {
  return member.kind === 'in' ? groupCell(member.group) : NO_GROUP;
}

const NOT_AN_ITEM = { curve: 'both', matches: null, group: NO_GROUP } as const;
