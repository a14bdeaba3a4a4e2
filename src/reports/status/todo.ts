import type { Assessment } from '../../krav/assessment.ts';
import { postOfItem } from '../../krav/evaluate/item.ts';
import type { CurrentGap, KravResult, NextBreach } from '../../krav/result.ts';
import type { Post } from '../../read/post.ts';
import type { Register } from '../../register/register.ts';
import { responsibleFor } from '../../register/responsible.ts';
import { type Day, isBounded } from '../../time/day.ts';
import type { LineToMend } from '../findings/line-to-mend.ts';
import { type PromiseLine, responsibleForKrav } from '../sections/promise-line.ts';
import { type OpenPeriod, openPeriods } from '../sections/running-periods.ts';

type NextUnknown = NonNullable<PromiseLine['result']['nextUnknown']>;

/** Something that must be done: about a file, a post, or a promise. */
export type Todo = {
  /** The day by which it must be done; null for what should be done now. */
  readonly day: Day | null;
  /** Who answers for it; null where nobody is recorded. */
  readonly responsible: string | null;
} & TodoWhat;

type TodoWhat =
  | {
      readonly kind: 'repair';
      readonly path: string;
      readonly id: string;
      /** The line of the first fault in the file; null where none is known. */
      readonly line: number | null;
    }
  | { readonly kind: 'period'; readonly open: OpenPeriod }
  | { readonly kind: 'overdue-end'; readonly post: Post; readonly planned: Day | null }
  | { readonly kind: 'overdue-start'; readonly post: Post; readonly planned: Day | null }
  /** A promise that cannot be judged from a day on. */
  | { readonly kind: 'unknown'; readonly promise: PromiseLine; readonly from: NextUnknown }
  | {
      readonly kind: 'promise';
      readonly promise: PromiseLine;
      readonly breach: NextBreach | CurrentGap;
      /** The posts that it would help to extend, by their ids. */
      readonly extendable: ReadonlyMap<string, Post>;
    };

/** What must be done, the most urgent first: what nobody knows, what is broken, what will be, and what is missing before a period ends. */
export function todosOf(
  { register, lifeOf, asOf }: Assessment,
  promises: readonly PromiseLine[],
  others: readonly KravResult[],
  lineToMend: LineToMend,
): Todo[] {
  const repairs = register.quarantined.map(
    ({ path, id }): Todo => ({
      kind: 'repair',
      path,
      id,
      line: lineToMend(path),
      day: null,
      responsible: null,
    }),
  );
  const counted = register.posts.filter(({ example }) => register.config.examplesCount || !example);
  const overdue = counted.flatMap((post): Todo[] => {
    const { overrun, lateStart, plan } = lifeOf(post);
    const about = { post, day: null, responsible: responsibleFor(post) };
    return [
      ...(overrun
        ? [{ kind: 'overdue-end' as const, planned: boundedDay(plan?.to), ...about }]
        : []),
      ...(lateStart === null
        ? []
        : [{ kind: 'overdue-start' as const, planned: boundedDay(lateStart), ...about }]),
    ];
  });
  const ahead = promises.flatMap((promise) => [
    ...unclearTodos(promise),
    ...promiseTodos(promise, register, asOf),
  ]);
  const periods = openPeriods(others, asOf).map(
    (open): Todo => ({
      kind: 'period',
      open,
      day: open.period.to,
      responsible: responsibleForKrav(open.krav, register),
    }),
  );
  return [...repairs, ...overdue, ...ahead, ...periods].sort(
    (a, b) => (a.day ?? asOf) - (b.day ?? asOf),
  );
}

/** What is not known ahead of a promise, where it comes before what will break it. */
function unclearTodos(promise: PromiseLine): Todo[] {
  const { next, nextUnknown: from } = promise.result;
  const isFirst = from !== null && (next === null || from.from < next.from);
  return isFirst
    ? [{ kind: 'unknown', promise, from, day: from.from, responsible: promise.responsible }]
    : [];
}

function promiseTodos(promise: PromiseLine, register: Register, asOf: Day): Todo[] {
  const { current, next, krav } = promise.result;
  return [current?.verdict === 'broken' && !current.exempt ? current : null, next].flatMap(
    (breach): Todo[] => {
      if (breach === null) return [];
      const extendable = new Map(
        breach.remedies.flatMap((remedy) => {
          if (remedy.kind !== 'extend') return [];
          const post = postOfItem(register, krav.tell.type, remedy.item);
          return post === undefined ? [] : [[remedy.item, post] as const];
        }),
      );
      const last = 'lastDayToAct' in breach ? (breach.lastDayToAct ?? breach.from) : null;
      return [
        {
          kind: 'promise',
          promise,
          breach,
          extendable,
          day: last === null || last <= asOf ? null : last,
          responsible: promise.responsible,
        },
      ];
    },
  );
}

function boundedDay(day: Day | undefined): Day | null {
  return day !== undefined && isBounded(day) ? day : null;
}
