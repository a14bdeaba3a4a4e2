import type { Json } from '../../read/json.ts';
import type { Livslop } from '../../read/post.ts';
import type { RecordType } from '../../read/register/record-type.ts';
import { EVER_AFTER, EVER_BEFORE } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import type { Run, StepFunction } from '../../time/step.ts';
import { askedGroups } from '../count/asked-groups.ts';
import { oneBetweenCopies } from '../count/copies.ts';
import { type CountedItem, countedBy, countedItem } from '../count/counted-items.ts';
import { countInputOf, judgeCount } from '../count/judge-count.ts';
import type { CountResult } from '../count/result.ts';
import { ALWAYS, judgeSides } from '../count/sides.ts';
import { type CountInput, type CountWindow, countWindowOf } from '../count/window.ts';
import type { Contribution } from '../days/contribution.ts';
import { countOverDays } from '../days/count-curve.ts';
import type { CompiledCount } from '../definition/compiled.ts';
import type { CountKrav, GroupName } from '../definition/krav.ts';
import type { KravContext } from '../evaluate/context.ts';
import type { Item } from '../evaluate/item.ts';
import { ownLivslop } from '../evaluate/matching-items.ts';
import { type ProvedDay, scopeRuns } from './scope-runs.ts';

/** Something that may count, with all that decides when it does. */
export interface ProvedItem {
  readonly item: Item;
  /** What its life is read from, itself or its post; `pointer` leads there from the file's top. */
  readonly holder: {
    readonly value: Json;
    readonly pointer: string;
    readonly livslop: Livslop | null;
  };
  /** What it adds on each day, as if no other post had its id. */
  readonly contribution: StepFunction<Contribution>;
}

/** All that is counted together: of a krav, or of one of its groups. */
export interface ProvedScope {
  /** Null for a krav without groups. */
  readonly group: GroupName | null;
  /** The window's days in force. */
  readonly runs: readonly Run<ProvedDay>[];
}

/** How the answer of a krav about counts comes about, step by step. */
export interface CountProof {
  readonly krav: CountKrav;
  readonly type: RecordType;
  readonly result: CountResult;
  /** How many days ahead of the day asked about are looked at. */
  readonly horizonDays: number;
  /** The window's days in force; empty where there are none. */
  readonly days: Interval;
  readonly items: readonly ProvedItem[];
  /** Whether posts that are counted have the same id. */
  readonly hasCopies: boolean;
  readonly scopes: readonly ProvedScope[];
}

/** Takes a krav as it is known on the day asked about; null where the register does not have what it counts. */
export function proveCount(compiled: CompiledCount, context: KravContext): CountProof | null {
  const { krav, subject } = compiled;
  if (subject === null) return null;
  const { input, evaluated } = countInputOf(compiled, context);
  const own = ownLivslop(subject, krav.tell.list);
  const countWindow = countWindowOf(input);
  const days = countWindow.window === null ? NO_DAYS : countWindow.days;
  return {
    krav,
    type: subject.type,
    days,
    horizonDays: context.span.horizonDays,
    result: judgeCount(compiled, context).result,
    items: evaluated.map(({ item, candidate }): ProvedItem => {
      const { post, value, pointer } = candidate;
      return {
        item,
        holder:
          own === null
            ? { value: post.value, pointer: '', livslop: subject.type.livslop }
            : { value, pointer, livslop: own.livslop },
        contribution: countedItem(item, item, krav).contributions.sure,
      };
    }),
    hasCopies: input.copies.size > 0,
    scopes: scopesOf(input, countWindow, days),
  };
}

/** Holds no day. */
const NO_DAYS = { from: EVER_AFTER, to: EVER_BEFORE };

function scopesOf(input: CountInput, countWindow: CountWindow, days: Interval): ProvedScope[] {
  const { krav, items, copies } = input;
  const scope = (
    group: GroupName | null,
    counted: readonly CountedItem[],
    isAsked: StepFunction<boolean>,
  ): ProvedScope => {
    const { counts } = countOverDays(countedBy('sure', counted), countWindow.uncounted);
    const sides = judgeSides(input, countWindow, countWindow, counted, group, isAsked);
    return { group, runs: scopeRuns(counts, sides, countWindow.exempt, days) };
  };
  if (krav.per !== null) {
    const { groups } = askedGroups(input, countWindow);
    return groups.map(({ group, items: members, isAsked }) => scope(group, members, isAsked));
  }
  const all = items.map((item) => countedItem(item, item, krav));
  return [scope(null, oneBetweenCopies(all, copies), ALWAYS)];
}
