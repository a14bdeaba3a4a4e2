import { addDays, type Day, latest } from '../../time/day.ts';
import { type Interval, isEmpty, lengthInDays } from '../../time/interval.ts';
import type { Run } from '../../time/step.ts';
import type { DayVerdict } from './side-verdicts.ts';
import type { WorstVerdict } from './verdict.ts';

interface Tally {
  exempt: number;
  broken: number;
  unknown: number;
}

/** The worst verdict of each day, from any number of judged sides over the same days; met where none says otherwise. */
export function worstByDay(
  sides: readonly (readonly Run<DayVerdict>[])[],
  within: Interval,
): Run<WorstVerdict>[] {
  if (isEmpty(within)) return [];
  const changes = new Map<Day, Tally>([[within.from, none()]]);
  for (const runs of sides) {
    for (const { from, to, value } of runs) {
      if (value === 'met' || value === 'tolerated' || value === 'no-limit') continue;
      tallyOn(changes, latest(from, within.from))[value] += 1;
      tallyOn(changes, addDays(to, 1))[value] -= 1;
    }
  }
  const days = [...changes].filter(([day]) => day <= within.to).sort(([a], [b]) => a - b);
  const open = none();
  return days.map(([from, change], index) => {
    open.exempt += change.exempt;
    open.broken += change.broken;
    open.unknown += change.unknown;
    const next = days[index + 1];
    return {
      from,
      to: next === undefined ? within.to : addDays(next[0], -1),
      value: worstOf(open),
    };
  });
}

/** How many days of the interval have a verdict. */
export function countDays(
  runs: readonly Run<WorstVerdict>[],
  verdict: WorstVerdict,
  until: Day,
): number {
  return runs
    .filter(({ value }) => value === verdict)
    .reduce((sum, { from, to }) => sum + lengthInDays({ from, to: to < until ? to : until }), 0);
}

function worstOf({ exempt, broken, unknown }: Tally): WorstVerdict {
  if (exempt > 0) return 'exempt';
  if (broken > 0) return 'broken';
  return unknown > 0 ? 'unknown' : 'met';
}

function tallyOn(changes: Map<Day, Tally>, day: Day): Tally {
  const found = changes.get(day) ?? none();
  changes.set(day, found);
  return found;
}

function none(): Tally {
  return { exempt: 0, broken: 0, unknown: 0 };
}
